package process

import (
	"slices"

	"zwerm/sim"
)

// takeUp lets a resident take a provision up, which one by a number below the hazards of all; nobody takes one up twice.
func (m *month) takeUp(resident, household int, y *hazards, u float64) {
	c := 0
	for top := y.takeUp[0]; u >= top; top += y.takeUp[c] {
		c++
	}
	takers := &m.care[c].Takers
	for k := range *takers {
		if (*takers)[k].Resident == int32(resident) {
			return
		}
	}
	*takers = append(*takers, sim.Taker{
		Resident: int32(resident), Household: int32(household), Wait: fresh, Provider: sim.OutsideContract,
	})
	m.care[c].Arrivals++
}

// Provisions is the month of those who use a provision or wait for it: at hazard exit (and what a reassessment adds) they
// leave it, at exit-waiting they give up. It is a second track beside the needs that led to it, without severity, incidents
// or purchases outside the contract (household help; assumption, as nobody publishes such rates).
func Provisions(w *sim.World, d *sim.District) {
	for c := range d.Care {
		care := &w.Scenario.Care[c]
		if !care.IsProvision() {
			continue
		}
		luck := w.Key(sim.StreamProvision).At(d.Key).Index(c).Month(w.Now())
		exit := care.Exit + w.Nation.Climate.Reassessment[c] + float64(.02*(1-tightened(w, d, care)))
		takers := &d.Care[c].Takers
		*takers = slices.DeleteFunc(*takers, func(t sim.Taker) bool {
			d.People.Unserved[t.Household] &^= 1 << c // set again below the allocation for those who still wait
			hazard := care.ExitWaiting
			if t.Helped {
				hazard = exit
			}
			return number(luck, int(t.Resident)).Below(hazard)
		})
		if w.MonthOfYear() == 0 {
			for k := range *takers {
				(*takers)[k].Counted = false
			}
		}
	}
}

// provide divides the capacity of a provision: who has help keeps it while there is room, the rest of the room goes to those
// who came first.
func (a *allocation) provide(c int, hours float64, limited bool) {
	care := &a.care[c]
	room := len(care.Takers)
	if limited {
		room = min(room, places(0, hours, care.Capacity))
	}
	helped := 0
	for k := range care.Takers {
		if care.Takers[k].Helped {
			helped++
		}
	}
	keep := min(helped, room)
	free := room - keep
	care.Moderate, care.Waiting = len(care.Takers), len(care.Takers)-room
	for k := range care.Takers {
		t := &care.Takers[k]
		switch {
		case t.Helped && keep > 0:
			keep--
		case t.Helped:
			t.Helped, t.Provider, t.Wait = false, sim.OutsideContract, fresh
		case free > 0:
			free--
			t.Helped, t.Provider = true, a.entry[c].draw(number(a.luck.Index(c), int(t.Resident)).Float())
		}
		a.note(care, c, t)
	}
}

// note counts a taker, and marks the household of one who waits.
func (a *allocation) note(care *sim.Care, c int, t *sim.Taker) {
	if !t.Helped {
		t.Wait = min(t.Wait+1, maxWait) // a fresh wait becomes 0
		a.r.Unserved[t.Household] |= 1 << c
		return
	}
	t.Wait = 0
	care.Placed[t.Provider].Moderate++
	care.Clients += index(!t.Counted)
	t.Counted = true
}

// releaseTakers puts the clients of fallen organisations at the end of the waiting list of a provision, and marks the
// households of all who wait: the masks of the district may have been made anew.
func releaseTakers(r *sim.Residents, care *sim.Care, c int, organisations []sim.Provider) {
	var fallen []sim.Taker
	care.Takers = slices.DeleteFunc(care.Takers, func(t sim.Taker) bool {
		if !t.Helped || !organisations[t.Provider].Fallen {
			return false
		}
		t.Helped, t.Provider, t.Wait = false, sim.OutsideContract, 0
		fallen = append(fallen, t)
		return true
	})
	care.Takers = append(care.Takers, fallen...)
	for k := range care.Takers {
		if t := &care.Takers[k]; !t.Helped {
			r.Unserved[t.Household] |= 1 << c
		}
	}
}

// startTakers draws who uses a provision at the start: as many as come in and leave in balance. A burn-in is too short for
// it, as people keep such help for years.
func startTakers(w *sim.World, d *sim.District) {
	for c := range d.Care {
		care := &w.Scenario.Care[c]
		if !care.IsProvision() {
			continue
		}
		luck := w.Key(sim.StreamProvisionAt).At(d.Key).Index(c)
		i := 0
		for h, house := range d.People.House {
			for range house.Size() {
				if number(luck, i).Below(d.Vulnerability * stationaryTakers(w.Scenario, care, d.People.State[i].Group())) {
					d.Care[c].Takers = append(d.Care[c].Takers, sim.Taker{
						Resident: int32(i), Household: int32(h), Wait: fresh, Provider: sim.OutsideContract,
					})
				}
				i++
			}
		}
	}
}

// stationaryTakers returns the share of a group, of average vulnerability, that uses a provision when inflow and outflow
// balance.
func stationaryTakers(s *sim.Scenario, provision *sim.CareDomain, g sim.Group) float64 {
	c := s.CareOf(g)
	if g == sim.Youth || c < 0 {
		return 0
	}
	care := &s.Care[c]
	light := 1.1 * care.Incidence[g] / (care.Recover + care.Escalate)
	moderate := light * care.Escalate / care.RecoverHelped
	return (light + moderate) * provision.TakeUp / provision.Exit
}
