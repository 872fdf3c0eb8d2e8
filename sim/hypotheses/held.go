package hypotheses

import "zwerm/sim"

// A setting is something that an arm can hold for a whole run, as a registered "control". It is a way of working or a start,
// never an outcome.
type setting struct {
	key      string
	min, max float64
	means    string // one sentence
	// keep writes the controls of a district in every month, after the levers; nil for what only begins otherwise.
	keep func(u *sim.Control, value float64)
	// begin changes the world before its first month; nil for what is kept.
	begin func(w *sim.World, value float64)
}

// A hold is a setting at a value.
type hold struct {
	*setting
	value float64
}

// against is the conviction with which a community starts that is against every change (assumption: strong, and as far from
// certain as from undecided; the owner of a practice refuses trials below -.5).
const against = -.6

// settings are those that claims.yaml explains.
var settings = []setting{
	{key: "co-sign", max: 1, means: "the plan is delivered as everybody's own instead of the planner's",
		keep: func(u *sim.Control, v float64) { u[sim.CoSign] = v }},
	{key: "flips", max: sim.Practices, means: "most practices put into use per district and month",
		keep: func(u *sim.Control, v float64) { u[sim.Flips] = v }},
	{key: "integration", max: 1, means: "integration of help is held at g: 0 in separate boxes, 1 whole",
		keep: func(u *sim.Control, v float64) { u[sim.HoldIntegration], u[sim.Integration] = 1, v }},
	{key: "simple-first", max: 1, means: "the forum judges practices that depend on nothing once before the others",
		keep: func(u *sim.Control, v float64) { u[sim.SimpleFirst] = v }},
	{key: "residents-at-table", max: 1, means: "1: the community takes part in imagination ateliers with as much weight as every other party, as it does unless this is 0",
		keep: func(u *sim.Control, v float64) { u[sim.ResidentsAway] = 1 - v }},
	{key: "community-against", max: 1, means: "1: the community starts with conviction -0.6 against every new practice, to which it is also drawn back (assumption)",
		begin: func(w *sim.World, v float64) {
			if v > 0 {
				turnCommunity(w)
			}
		}},
}

// turnCommunity lets the community of every district start against every new practice.
func turnCommunity(w *sim.World) {
	for j := range w.Districts {
		actor := &w.Districts[j].Actors[sim.Community]
		for i := range sim.Practices {
			actor.Conviction[i], actor.Origin[i] = against, against
		}
	}
}

// begin changes how a world starts.
func begin(w *sim.World, holds []hold) {
	for _, h := range holds {
		if h.begin != nil {
			h.begin(w, h.value)
		}
	}
}

// keep writes what is held into the controls of every district.
func keep(w *sim.World, holds []hold) {
	for _, h := range holds {
		if h.keep == nil {
			continue
		}
		for j := range w.Districts {
			h.keep(&w.Districts[j].U, h.value)
		}
	}
}
