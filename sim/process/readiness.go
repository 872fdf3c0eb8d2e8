package process

import "zwerm/sim"

// Readiness is M20: before month 0 a municipality must finish three tasks (contracts, access, finance and data) of 4 units
// of management attention each. It has 2 units a month, of which its running actions take theirs; what is left is shared by
// the unfinished tasks. The tasks are simple, so an edict helps: ×1.5. What is unfinished at month 0, a share w, costs
// capacity (see Capacity), media attention of at least .3w(1-t/12) during twelve months, and once .05w of the council's
// support. This is the transition; all else is the transformation (assumption).
func Readiness(w *sim.World) {
	if w.Scenario.Start >= 0 || w.Month >= 12 {
		return
	}
	for i := range w.Municipalities {
		m := &w.Municipalities[i]
		switch {
		case w.Month < 0:
			prepare(m)
			continue
		case w.Month == 0:
			m.ReadinessShort = 1 - (m.Readiness[0]+m.Readiness[1]+m.Readiness[2])/readinessTask/3
			m.Credit = sim.Clamp01(m.Credit - float64(.05*m.ReadinessShort))
			if m.ReadinessShort > 0 {
				w.Tell(sim.News{What: sim.Deadline, Where: m.Path, Number: m.ReadinessShort})
			}
		}
		m.Attention = max(m.Attention, .3*m.ReadinessShort*(1-float64(w.Month)/12))
	}
}

// readinessTask is the attention that one task takes, readinessUnits what a municipality has per month.
const (
	readinessTask  = 4.
	readinessUnits = 2.
)

// prepare spends one month's free attention on the unfinished tasks.
func prepare(m *sim.Municipality) {
	free := max(0, readinessUnits-m.U[sim.Attention])
	if m.U[sim.Pressure] > 0 {
		free *= 1.5
	}
	open := 0
	for _, done := range m.Readiness {
		if done < readinessTask {
			open++
		}
	}
	for k, done := range m.Readiness {
		if done < readinessTask {
			m.Readiness[k] = min(readinessTask, done+free/float64(open))
		}
	}
}
