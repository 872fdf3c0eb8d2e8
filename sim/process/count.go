package process

import "zwerm/sim"

// Count adds up what districts counted this month: incidents per municipality, and the national number of people on each
// caseload, of which the last thirteen months are kept because budgets follow it a year late (M13).
func Count(w *sim.World) {
	for i := range w.Municipalities {
		m := &w.Municipalities[i]
		m.IncidentsBefore, m.Incidents = m.Incidents, 0
		for j := m.From; j < m.To; j++ {
			m.Incidents += w.Districts[j].Incidents
		}
	}
	for c := range w.Scenario.Caseloads {
		history := &w.Nation.Caseload[c]
		copy(history[1:], history[:])
		history[0] = 0
		for i := range w.Districts {
			history[0] += w.Districts[i].Caseload[c]
		}
	}
}
