package policy

import "zwerm/sim"

// running returns the need of another lever, anywhere in the municipality.
func running(key string, otherwise *Refusal) func(*sim.World, *sim.Municipality) *Refusal {
	return func(w *sim.World, m *sim.Municipality) *Refusal {
		if runs(w, m, key) == nil {
			return otherwise
		}
		return nil
	}
}

// runs returns the lever with a key that a municipality runs, or nil.
func runs(w *sim.World, m *sim.Municipality, key string) *sim.Running {
	list := runningIn(w, w.Districts[m.From].Municipality)
	for i := range list {
		if r := &list[i]; r.Lever == key && r.Until > w.Month {
			return r
		}
	}
	return nil
}

func planOrAgenda(w *sim.World, m *sim.Municipality) *Refusal {
	if runs(w, m, "blueprint-plan") != nil {
		return nil
	}
	for j := m.From; j < m.To; j++ {
		if w.Districts[j].Mask != 0 {
			return nil
		}
	}
	return needsAgenda
}

func recentIncident(_ *sim.World, m *sim.Municipality) *Refusal {
	if m.Incidents+m.IncidentsBefore == 0 {
		return needsIncident
	}
	return nil
}

func groupMet(_ *sim.World, m *sim.Municipality) *Refusal {
	if !m.Convened {
		return needsGroup
	}
	return nil
}

func someTrust(w *sim.World, m *sim.Municipality) *Refusal {
	for a := range sim.Parties {
		most := 0.
		for j := m.From; j < m.To; j++ {
			most = max(most, w.Districts[j].Actors[a].Trust)
		}
		if most < .35 {
			return needsTrust
		}
	}
	return nil
}

func overspent(w *sim.World, m *sim.Municipality) *Refusal {
	if m.ReserveMonths() < -.5 {
		for c := range w.Scenario.Care {
			if m.Overspend[c] > 1 {
				return nil
			}
		}
	}
	return needsDeficit
}

func severalDistricts(_ *sim.World, m *sim.Municipality) *Refusal {
	if m.To-m.From < 2 {
		return needsTwo
	}
	return nil
}

func imagined(_ *sim.World, m *sim.Municipality) *Refusal {
	if !m.Imagined {
		return needsAtelier
	}
	return nil
}

// agreement needs trust of the municipality's own people in the others of .4 on average.
func agreement(w *sim.World, m *sim.Municipality) *Refusal {
	var trust float64
	for j := m.From; j < m.To; j++ {
		trust += w.Districts[j].Actors[sim.Municipal].Trust
	}
	if trust < .4*float64(m.To-m.From) {
		return needsDoctors
	}
	return nil
}
