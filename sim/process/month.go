package process

import "zwerm/sim"

// A Process is one submodel: it changes the world for one month.
type Process struct {
	Name  string
	Apply func(*sim.World)
	// Before is true for processes that also run before month 0, under the old system.
	Before bool
}

// Month returns the month: every process in its order. Decide is where players and strategies take their decisions.
func Month(decide Process) []Process {
	return []Process{
		// 1. The nation.
		{"M16 events", Events, true},
		{"M16 nation", Nation, false},
		// 2. Players decide.
		decide,
		{"M15 settle controls", Controls, true},
		{"M20 transition readiness", Readiness, true},
		// 3. Plans and visions.
		each("M2 planning", Planning, true),
		{"levers 7, 8 uniformity", Uniformity, false},
		// 4. The work in every district.
		each("M6 churn wears off", Calm, true),
		each("M3 time and stress", Time, true),
		each("M7 integration", Integration, true),
		each("M4 deliberation", Deliberation, true),
		each("M4b focus", Focus, true),
		each("levers 13, 21 common ground", CommonGround, true),
		each("lever 20 simulation", Simulation, true),
		each("M5 pressure", Pressure, true),
		each("M5 contract lock", Lock, true),
		each("M6 implementation", Implementation, false),
		each("M6 relapse", Relapse, false),
		each("M7 trials", Trials, false),
		each("M8 visits", Visits, false),
		each("M9 experience", Experience, false),
		each("M1 fit", Fit, true),
		each("M11 trust", Trust, true),
		// 5. Parties influence each other.
		{"M10 contagion", Contagion, true},
		// 6. Residents and their help.
		{"M12 teams and prevention", Teams, false},
		each("M12 access", Access, true),
		each("M12 capacity", Capacity, true),
		each("M12 households", Households, true),
		each("M12 residents", Residents, true),
		each("M12 provisions", Provisions, true),
		each("M12 allocation", Allocation, true),
		{"M12 national count", Count, true},
		// 7. Money.
		{"M13 money", Money, false},
		// 8. Providers.
		{"M17 tariffs", Tariffs, false},
		{"M17 organisations", Organisations, false},
		{"M18 labour", Labour, false},
		{"M17 staffing", Staffing, false},
		{"M17 collapse", Collapse, false},
		// 9. Politics.
		{"M14 media and protocols", Media, false},
		{"M15 council", Council, false},
		{"M16 chance events", Chance, false},
		// 10. National aggregates.
		{"M16 national attention", NationalAttention, false},
	}
}

// each makes a process of a step that every district takes by itself.
func each(name string, step func(*sim.World, *sim.District), before bool) Process {
	return Process{name, func(w *sim.World) { w.EachDistrict(step) }, before}
}
