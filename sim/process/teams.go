package process

import "zwerm/sim"

// Teams is the part of M12 that municipalities build slowly. Coverage of district teams det follows the control with a time
// constant of 6 months (12 when teams are given up), its late effect on severity sevmat follows det with 24 months, and the
// stock of community basics prevS follows prevention with 24 months:
//
//	det += (u_teams - det)/6, or -det/12 without u_teams
//	sevmat += (det - sevmat)/24
//	prevS += (u_prevention - prevS)/24
//
// Time constants are assumptions; that teams raise inflow at once is CPB 2019.
func Teams(w *sim.World) {
	for i := range w.Municipalities {
		m := &w.Municipalities[i]
		if m.U[sim.Teams] > 0 {
			m.Detection += (m.U[sim.Teams] - m.Detection) / 6
		} else {
			m.Detection -= m.Detection / 12
		}
		m.SevereMaturity += (m.Detection - m.SevereMaturity) / 24
		m.Prevention += (m.U[sim.Prevention] - m.Prevention) / 24
	}
}
