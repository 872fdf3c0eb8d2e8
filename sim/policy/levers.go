package policy

import "zwerm/sim"

// Levers is what a municipality can do, in the order in which levers write their controls: where two set the same one the
// stronger counts, except that a real tariff beats any cut of tariffs.
var Levers = []Lever{
	{
		Key: "blueprint-plan", Number: 1, Level: 1, Min: 1, Max: 1, Credit: .02,
		Does: "has planners design the best service in their model and puts it on every agenda",
		Run: func(w *sim.World, u *sim.Control, r *sim.Running) {
			raise(u, sim.Plan, 1)
			if w.Month-r.Since < 4+int(6*(1-w.Params.Pressure)) {
				u[sim.Money] += .01 // while it is being made
			}
		},
	},
	{
		Key: "edict", Number: 2, Level: .6, Min: .05, Max: 1, Need: planOrAgenda,
		Does: "enforces what is on the agenda",
		Run:  control(sim.Pressure),
	},
	{
		Key: "persuasion-campaign", Number: 3, Level: .9, Min: .05, Max: 1, Months: 6, Need: planOrAgenda,
		Does: "explains and promotes what is on the agenda",
		Run:  control(sim.Persuasion),
	},
	{
		Key: "procurement-lever", Number: 4, Level: .85, Min: .05, Max: 1, Credit: .02,
		Does: "writes the agenda into contracts after a tender of 9 to 14 months, and passes twice the cut on in tariffs",
		Run: func(w *sim.World, u *sim.Control, r *sim.Running) {
			if w.Month-r.Since >= tender(w, r) {
				raise(u, sim.Procurement, r.Level)
				raise(u, sim.PassThrough, 2)
			}
		},
	},
	{
		Key: "closed-contract", Number: 5, Level: 1, Min: 1, Max: 1, Months: 42, Credit: .01, Money: .005, Need: running("procurement-lever", needsTender),
		Does: "fixes the practices of municipality and providers in contracts for years",
		Run: func(w *sim.World, u *sim.Control, r *sim.Running) {
			if u[sim.Procurement] > 0 {
				raise(u, sim.Lock, 1)
			}
		},
	},
	{
		Key: "fast-rollout", Number: 9, Level: 12, Min: 3, Max: 12, Months: 6, Credit: .01, Money: .01, Need: running("blueprint-plan", needsPlan),
		Does: "puts everything on the agenda into practice at once",
		Run: func(_ *sim.World, u *sim.Control, r *sim.Running) {
			raise(u, sim.Fast, 1)
			raise(u, sim.Flips, r.Level)
		},
	},
	{
		Key: "initiative-group", Number: 10, Level: 1, Min: 1, Max: 1, Months: 3, Credit: .01, Money: .003, Time: .01, Need: someTrust,
		Does: "brings together the people whom the parties trust to lead the process",
		Run: func(w *sim.World, u *sim.Control, r *sim.Running) {
			if w.Month == r.Since {
				raise(u, sim.Convene, 1)
			}
		},
	},
	{
		Key: "recurring-ateliers", Number: 14, Level: .8, Min: .05, Max: 1, Attention: .5,
		Does: "lets the four parties work on proposals together, every month",
		Run:  control(sim.Forum),
	},
	{
		Key: "pilots", Number: 15, Level: .6, Min: .01, Max: 1,
		Does: "gives professionals time to try changes",
		Run:  control(sim.Trials),
	},
	{
		Key: "visits", Number: 16, Level: .5, Min: .01, Max: 1, Money: .001,
		Does: "lets professionals look into the kitchens of other districts",
		Run:  control(sim.Visits),
	},
	{
		Key: "learning-room", Number: 17, Level: 1, Min: 1, Max: 1,
		Does: "reviews errors to learn from them instead of answering with rules",
		Run: func(_ *sim.World, u *sim.Control, _ *sim.Running) {
			raise(u, sim.Room, 1)
			u[sim.Reflex] = .3
		},
	},
	{
		Key: "incident-protocol", Number: 6, Level: 1, Min: .61, Max: 1, Credit: -.03, Need: recentIncident,
		Does: "answers incidents with protocols, which the council likes to see",
		Run:  control(sim.Reflex),
	},
	{
		Key: "fair-exchange", Number: 18, Level: 1, Min: 1, Max: 1, Time: .01, Credit: .01, Renew: 6, Need: groupMet,
		Does: "compensates parties that lose by a deal from which all together gain",
		Run:  control(sim.Fair),
	},
	{
		Key: "vision-and-room", Number: 22, Level: 12, Min: 1, Max: 12, Months: 24, Money: .003, Time: .005, Credit: .02,
		Does: "prescribes the practices that promise most and leaves the rest free",
		Run: func(_ *sim.World, u *sim.Control, r *sim.Running) {
			raise(u, sim.Vision, r.Level)
			raise(u, sim.Pressure, .2)
		},
	},
	{
		Key: "slow-down", Number: 23, Level: 1, Min: 1, Max: 1, Months: 12, Credit: .02,
		Does: "takes more time to judge, and changes one thing at a time",
		Run:  control(sim.Slow),
	},
	{
		Key: "prevention", Number: 25, Level: 1, Min: .1, Max: 1, Credit: .01,
		Does: "builds community basics that keep people from needing help",
		Run:  control(sim.Prevention),
	},
	{
		Key: "district-teams", Number: 26, Level: 1, Min: .1, Max: 1, Credit: .01, Time: .02,
		Does: "builds integral district teams that find people early",
		Run:  control(sim.Teams),
	},
	{
		Key: "tariff-cut", Number: 28, Level: 2, Min: .6, Max: 2, Months: 36,
		Does: "passes more of the cut on in tariffs",
		Run:  control(sim.PassThrough),
	},
	{
		Key: "real-tariff", Number: 27, Level: 1, Min: 1, Max: 1, Credit: .01,
		Does: "pays providers what help really costs",
		Run:  func(_ *sim.World, u *sim.Control, _ *sim.Running) { u[sim.PassThrough] = 0 },
	},
	{
		Key: "budget-ceiling", Number: 30, Level: 1, Min: .55, Max: 1, Credit: .01, Need: overspent,
		Does: "buys less capacity when a domain is overspent",
		Run:  control(sim.Ceiling),
	},
}

// raise sets a control to at least a level.
func raise(u *sim.Control, c int, level float64) { u[c] = max(u[c], level) }

// control returns the effect of a lever that sets one control to its level.
func control(c int) func(*sim.World, *sim.Control, *sim.Running) {
	return func(_ *sim.World, u *sim.Control, r *sim.Running) { raise(u, c, r.Level) }
}

// tender returns how many months a tender takes: 9 to 14.
func tender(w *sim.World, r *sim.Running) int {
	return 9 + w.Key(sim.StreamTender).At(w.Municipalities[r.Municipality].Key).Month(r.Since).N(6)
}

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
	for i := range w.Running {
		r := &w.Running[i]
		if r.Lever == key && &w.Municipalities[r.Municipality] == m && r.Until > w.Month {
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
