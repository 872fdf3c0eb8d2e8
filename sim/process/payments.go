package process

import "zwerm/sim"

// payOrganisations pays what organisations delivered to a municipality's residents, and returns the sum in cents. The
// tariff is that of last month's end. Time that professionals give to improvement, e, is bought at tariff: it comes on top
// of the hours of help.
//
//	payment_{m,D,j} = Σ_d hours_{j,d}/(1-e_d)·price_D·idx·θ_D
func payOrganisations(w *sim.World, m *sim.Municipality, domain int) (sum int64) {
	market := &w.Regions[m.Region].Care[domain]
	rate := hourPrice(w, domain) * market.Tariff
	market.Paid = market.Tariff
	for j := range market.Organisations {
		o := &market.Organisations[j]
		delivered, paid := contractHours(w, m, domain, j)
		payment := cents(paid * rate)
		o.Hours += delivered
		o.Revenue += payment
		sum += payment
	}
	return sum
}

// contractHours returns the reference hours that organisation j delivered in a municipality, and those to be paid.
func contractHours(w *sim.World, m *sim.Municipality, domain, j int) (delivered, paid float64) {
	c := &w.Scenario.Care[domain]
	for i := m.From; i < m.To; i++ {
		d := &w.Districts[i]
		p := d.Care[domain].Placed[j]
		hours := float64(float64(p.Moderate)*c.HoursModerate) + float64(float64(p.Severe)*c.HoursSevere)
		delivered += hours
		paid += hours / (1 - d.Improvement)
	}
	return delivered, paid
}

// outsideHours returns the reference hours bought outside the contract.
func outsideHours(w *sim.World, m *sim.Municipality, domain int) float64 {
	people := 0
	for i := m.From; i < m.To; i++ {
		people += w.Districts[i].Care[domain].Outside
	}
	return float64(people) * w.Scenario.Care[domain].HoursSevere
}

// Programmes returns the price of a municipality's activities as a share of its monthly care budget. U is the mean over its
// districts. Levers without a price here bring their own in the Money control.
//
//	.012u_forum + .006u_trials + .010u_persuasion + .08u_prevention + .02u_teams + .002u_room + .015max(P, P_procurement)
func Programmes(w *sim.World, u *sim.Control) float64 {
	share := float64(.012*u[sim.Forum]) + float64(.006*u[sim.Trials]) + float64(.010*u[sim.Persuasion]) +
		float64(.08*u[sim.Prevention]) + float64(.002*u[sim.Room]) + float64(.015*max(u[sim.Pressure], u[sim.Procurement])) +
		u[sim.Money]
	if w.Scenario.Dated {
		return share // the district teams of 2015 are inside the base price
	}
	return share + float64(.02*u[sim.Teams])
}

// compensation returns what is paid to owners for their private cost of practices in use, as a share of the municipality's
// monthly care budget: .006c_i for each such practice in a district of average cost, weighted by the district's residents.
//
//	Σ_d share_d·Σ_i comp_i·.006c_i over the practices i with x_i = 1
func compensation(w *sim.World, m *sim.Municipality) (share float64) {
	for i := m.From; i < m.To; i++ {
		d := &w.Districts[i]
		var cost float64
		for practice := range sim.Practices {
			if d.X.Has(practice) {
				cost += float64(.006 * d.Comp[practice] * d.Cost[practice])
			}
		}
		share += float64(d.Share * cost)
	}
	return share
}

// beginAlliance notes the contract spending of the month before an alliance contract (lever 19), against which savings are
// measured.
func beginAlliance(w *sim.World, m *sim.Municipality) {
	for domain := range w.Scenario.Care {
		switch {
		case m.U[sim.Alliance] == 0:
			m.AllianceBase[domain] = 0
		case m.AllianceBase[domain] == 0:
			m.AllianceBase[domain] = m.Books.Month[domain].Contract
		}
	}
}

// shareSavings pays organisations 30% of what an alliance spends less under contract than before it, in proportion to this
// month's payments, and returns the sum in cents. Rounding down leaves what is less than a cent each with the municipality.
func shareSavings(w *sim.World, m *sim.Municipality, domain int, contract int64) (sum int64) {
	saved := m.AllianceBase[domain] - contract
	if saved <= 0 || contract <= 0 {
		return 0
	}
	organisations := w.Regions[m.Region].Care[domain].Organisations
	part := float64(.3*m.U[sim.Alliance]) * float64(saved) / float64(contract)
	rate := hourPrice(w, domain) * w.Regions[m.Region].Care[domain].Paid
	for j := range organisations {
		_, paid := contractHours(w, m, domain, j)
		bonus := int64(float64(cents(paid*rate)) * part)
		organisations[j].Revenue += bonus
		sum += bonus
	}
	return sum
}

// rescue pays out the rescues of organisations that the municipality has promised (lever 29), and returns the sum in cents.
func rescue(w *sim.World, m *sim.Municipality, domain int) (sum int64) {
	organisations := w.Regions[m.Region].Care[domain].Organisations
	for j := range organisations {
		if o := &organisations[j]; o.Grant > 0 && &w.Municipalities[o.Grantor] == m {
			o.Revenue += o.Grant
			sum += o.Grant
			o.Grant = 0
		}
	}
	return sum
}
