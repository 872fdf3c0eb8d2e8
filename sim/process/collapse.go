package process

import "zwerm/sim"

// Rules of a collapse: months of notice, and the share of staff that stays in the domain.
const (
	noticeMonths = 3
	staffKept    = .95
)

// Collapse is the last part of M17. An organisation with negative equity gives notice; in the fourth such month in a row it
// closes. 95% of its staff enter the pool that the others absorb. Its clients keep their state and go back to the waiting
// list, at its end (waiting time 0), after the counts of the month: those say who was helped during the month. The last
// living organisation of a market cannot close, because the duty to provide care does not end; when several are due in one
// month, they close in the order of their paths.
func Collapse(w *sim.World) {
	fell := false
	for i := range w.Regions {
		for domain := range w.Regions[i].Care {
			if closeOrganisations(w, i, domain) {
				fell = true
			}
		}
	}
	if fell {
		w.EachDistrict(release)
	}
}

// closeOrganisations counts notice and closes what is due in one market; it reports whether any organisation closed.
func closeOrganisations(w *sim.World, region, domain int) (fell bool) {
	market := &w.Regions[region].Care[domain]
	living := livingOrganisations(market)
	for j := range market.Organisations {
		o := &market.Organisations[j]
		o.Fallen = false
		switch {
		case o.Dead:
			continue
		case o.Equity >= 0:
			o.Notice = 0
			continue
		}
		if o.Notice++; o.Notice == 1 {
			w.Tell(sim.News{What: sim.Notice, Where: o.Path, Place: domain, Number: o.Equity})
		}
		if o.Notice > noticeMonths && living > 1 {
			market.Absorb += float64(staffKept * o.Staff)
			o.Staff, o.Dead, o.Fallen = 0, true, true
			w.Tell(sim.News{What: sim.OrganisationFell, Where: o.Path, Place: domain, Number: float64(clientsOf(w, region, domain, j))})
			living--
			fell = true
		}
	}
	return fell
}

// clientsOf returns how many people an organisation helped this month.
func clientsOf(w *sim.World, region, domain, j int) (people int) {
	r := &w.Regions[region]
	for i := r.FromDist; i < r.ToDist; i++ {
		placed := &w.Districts[i].Care[domain].Placed[j]
		people += placed.Moderate + placed.Severe
	}
	return people
}

func livingOrganisations(market *sim.Market) (living int) {
	for j := range market.Organisations {
		if !market.Organisations[j].Dead {
			living++
		}
	}
	return living
}

// release puts a district's clients of the organisations that fell this month back on the waiting list.
func release(w *sim.World, d *sim.District) {
	markets := w.Regions[d.Region].Care
	people := &d.People
	changed := false
	for i, s := range people.State {
		domain, j := w.CareOf[s.Group()], int(people.Provider[i])
		if s&sim.InCare == 0 || domain < 0 || j == sim.OutsideContract || !markets[domain].Organisations[j].Fallen {
			continue
		}
		people.State[i] = s &^ sim.InCare
		people.Wait[i] = 0
		people.Provider[i] = sim.OutsideContract
		changed = true
	}
	if changed {
		people.Masks(&w.CareOf)
	}
	for domain := range d.Care {
		if w.Scenario.Care[domain].IsProvision() {
			releaseTakers(people, &d.Care[domain], domain, markets[domain].Organisations)
		}
	}
}
