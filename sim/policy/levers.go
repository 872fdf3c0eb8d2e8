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
			if Awarded(w, r) {
				raise(u, sim.Procurement, r.Level)
				raise(u, sim.PassThrough, 2)
			}
		},
	},
	{
		Key: "closed-contract", Number: 5, Level: 1, Min: 1, Max: 1, Months: 42, Credit: .01, Money: .005, Need: running("procurement-lever", needsTender),
		Conflicts: not("alliance-contract"),
		Does:      "fixes the practices of municipality and providers in contracts for years",
		Run: func(w *sim.World, u *sim.Control, r *sim.Running) {
			if u[sim.Procurement] > 0 || r.Given {
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
		Key: "tariff-cut", Number: 28, Level: 2, Min: .6, Max: 2, Months: 36, Conflicts: not("real-tariff"),
		Does: "passes more of the cut on in tariffs",
		Run:  control(sim.PassThrough),
	},
	{
		Key: "real-tariff", Number: 27, Level: 1, Min: 1, Max: 1, Credit: .01, Conflicts: not("tariff-cut"),
		Does: "pays providers what help really costs",
		Run:  func(_ *sim.World, u *sim.Control, _ *sim.Running) { u[sim.PassThrough] = 0 },
	},
	{
		Key: "budget-ceiling", Number: 30, Level: 1, Min: .55, Max: 1, Credit: .01, Need: overspent,
		Does: "buys less capacity when a domain is overspent",
		Run:  control(sim.Ceiling),
	},
	{
		Key: "uniform-policy", Number: 7, Level: 1, Min: 1, Max: 1, Need: severalDistricts,
		Does: "makes all districts work as most of them do",
		Run:  control(sim.Uniform),
	},
	{
		Key: "central-intake", Number: 8, Level: 1, Min: 1, Max: 1, Money: .005, Credit: .01,
		Does: "decides about access in one place, after a year of building",
		Run:  after(12, sim.Intake),
	},
	{
		Key: "context-atelier", Number: 11, Level: 1, Min: 1, Max: 1, Months: 1, Money: .004, Time: .03, Attention: .5, Need: groupMet,
		Does: "lets the parties tell each other what they know, for the next plan and the next proposals",
		Run: func(_ *sim.World, u *sim.Control, _ *sim.Running) {
			raise(u, sim.Meet, 1)
			raise(u, sim.Context, 1)
		},
	},
	{
		Key: "imagination-atelier", Number: 12, Level: 1, Min: 1, Max: 1, Months: 1, Money: .004, Time: .03, Attention: .5, Need: groupMet,
		Does: "lets the parties imagine the future together and see what they share",
		Run: func(_ *sim.World, u *sim.Control, _ *sim.Running) {
			raise(u, sim.Meet, 1)
			raise(u, sim.Imagine, 1)
		},
	},
	{
		Key: "action-agenda", Number: 13, Level: 1, Min: 1, Max: 1, Months: 3, Money: .003, Time: .02, Need: imagined,
		Does: "puts on the agenda, as everybody's own, what all parties want",
		Run:  control(sim.Agenda),
	},
	{
		Key: "alliance-contract", Number: 19, Level: 1, Min: 1, Max: 1, Months: 36, Money: .003, Time: .01, Credit: .02, Need: groupMet,
		Conflicts: not("closed-contract", "procurement-lever"),
		Does:      "replaces closed contracts by a shared goal and a share in what is saved",
		Run: func(_ *sim.World, u *sim.Control, _ *sim.Running) {
			raise(u, sim.Alliance, 1)
			raise(u, sim.Procurement, .2)
		},
	},
	{
		Key: "simulation-day", Number: 20, Level: 1, Min: 1, Max: 1, Months: 1, Money: .003, Time: .02, Attention: .5,
		Does: "tries changes in a game, without disruption",
		Run:  control(sim.Simulate),
	},
	{
		Key: "force-field-map", Number: 21, Level: 1, Min: 1, Max: 1, Months: 1, Money: .002, Time: .005,
		Does: "maps who wants what, so that the next three forums begin where least is disputed",
		Run:  control(sim.Map),
	},
	{
		Key: "lobby", Number: 24, Level: 1, Min: 1, Max: 1, Months: 12, Money: .003, Time: .005, Credit: .01,
		Does: "asks The Hague for fewer rules and more money; it works if a quarter of the country joins",
		Run:  control(sim.Lobby),
	},
	{
		Key: "rescue-provider", Number: 29, Level: 1, Min: 1, Max: 1, Months: 12, Credit: .01, AtProvider: true,
		Does:  "pays an organisation that has given notice half a month of its turnover",
		Start: promise,
		Run:   control(sim.Rescued),
	},
	{
		Key: "access-tightening", Number: 31, Level: 1, Min: .1, Max: 1, Credit: .01,
		Does: "grants less help where the municipality decides about it, until a court forbids it",
		Run:  control(sim.Tighten),
	},
	{
		Key: "gp-practice-nurse", Number: 32, Level: 1, Min: 1, Max: 1, Money: .006, Time: .005, Need: agreement,
		Does: "has a nurse see young people at the general practitioner's, after half a year of building",
		Run:  after(6, sim.Nurse),
	},
	{
		Key: "retain-staff", Number: 33, Level: 1, Min: .1, Max: 1, Money: .015, Time: .01,
		Does: "keeps professionals by better conditions",
		Run:  control(sim.Retain),
	},
}
