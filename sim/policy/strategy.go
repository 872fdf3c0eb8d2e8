package policy

import (
	"strings"

	"zwerm/sim"
)

// A Strategy is an automatic player: it says which levers a municipality should have running this month.
type Strategy struct {
	Key  string
	Does string // one sentence
	// Levers are those that it can want, in the order in which they come up.
	Levers []string
	// Want appends what should run. It only reads the world.
	Want Wants
	// Begin makes Want for one run, for a strategy that has to remember something in it; nil for one that has not.
	Begin func() Wants
	// Hash is that of the file which the strategy was read from, in hexadecimal; empty for those of the program.
	Hash string
}

// Wants appends what should run in a municipality this month.
type Wants func(w *sim.World, m *sim.Municipality, wants []Want) []Want

// A Want is a lever that a strategy wants to have running, at a level; 0 means the usual one.
type Want struct {
	Lever string
	Level float64
}

// Strategies are the automatic players.
var Strategies = []Strategy{
	{
		Key: "laissez-faire", Want: laissezFaire, Levers: words("pilots"),
		Does: "leaves change to those who happen to try something",
	},
	{
		Key: "blueprint", Want: blueprint,
		Levers: words("blueprint-plan edict persuasion-campaign incident-protocol fast-rollout"),
		Does:   "designs the service centrally and enforces it",
	},
	{
		Key: "persuasion", Want: persuasion, Levers: words("blueprint-plan edict persuasion-campaign incident-protocol"),
		Does: "designs the service centrally and campaigns for it",
	},
	{
		Key: "procurement", Want: procurement,
		Levers: words("blueprint-plan edict persuasion-campaign procurement-lever closed-contract incident-protocol"),
		Does:   "designs the service centrally and writes it into closed contracts",
	},
	{
		Key: "co-creation", Want: coCreation, Levers: words("visits learning-room initiative-group recurring-ateliers pilots"),
		Does: "lets the parties design the service together, district by district",
	},
	{
		Key: "adaptive", Want: adaptive,
		Levers: words("visits learning-room initiative-group recurring-ateliers pilots edict vision-and-room fair-exchange slow-down"),
		Does:   "combines co-creation with a light vision, fair exchange and the right pace",
	},
	{
		Key: "intervention", Want: intervention,
		Levers: words("initiative-group context-atelier vision-and-room edict pilots visits learning-room"),
		Does:   "sets new norms together with the parties, shows that they can be met, and steers lightly",
	},
	{
		Key: "historical", Want: historical,
		Levers: words("blueprint-plan edict persuasion-campaign recurring-ateliers pilots visits incident-protocol district-teams"),
		Does:   "does what most municipalities did from 2015: a plan, some pressure, district teams, a little of everything else",
	},
	{
		Key: "stop-go", Want: stopGo,
		Levers: words("blueprint-plan edict persuasion-campaign incident-protocol fast-rollout visits learning-room initiative-group recurring-ateliers pilots"),
		Does:   "co-creates until media, council or money press, then enforces a blueprint for nine months",
	},
}

// words splits keys.
func words(keys string) []string { return strings.Fields(keys) }

// FindStrategy returns the strategy with a key.
func FindStrategy(key string) (*Strategy, bool) {
	for i := range Strategies {
		if Strategies[i].Key == key {
			return &Strategies[i], true
		}
	}
	return nil, false
}

func laissezFaire(_ *sim.World, _ *sim.Municipality, wants []Want) []Want {
	return append(wants, Want{"pilots", .05})
}

func blueprint(w *sim.World, m *sim.Municipality, wants []Want) []Want {
	wants = append(wants, Want{"blueprint-plan", 0}, Want{"edict", .6}, Want{"persuasion-campaign", .2}, Want{"incident-protocol", 0})
	if openAgenda(w, m) {
		wants = append(wants, Want{"fast-rollout", 0})
	}
	return wants
}

func persuasion(_ *sim.World, _ *sim.Municipality, wants []Want) []Want {
	return append(wants, Want{"blueprint-plan", 0}, Want{"edict", .05}, Want{"persuasion-campaign", .9}, Want{"incident-protocol", .8})
}

func procurement(_ *sim.World, _ *sim.Municipality, wants []Want) []Want {
	return append(wants, Want{"blueprint-plan", 0}, Want{"edict", .2}, Want{"persuasion-campaign", .1},
		Want{"procurement-lever", .85}, Want{"closed-contract", 0}, Want{"incident-protocol", 0})
}

func coCreation(w *sim.World, m *sim.Municipality, wants []Want) []Want {
	return ateliers(w, m, wants, .2)
}

// ateliers is the body of the co-creative strategies: an initiative group first, with ateliers at a first level and few
// pilots, and after three months the full rhythm.
func ateliers(w *sim.World, m *sim.Municipality, wants []Want, first float64) []Want {
	wants = append(wants, Want{"visits", .5}, Want{"learning-room", 0})
	if group := runs(w, m, "initiative-group"); !m.Convened || group != nil {
		return append(wants, Want{"initiative-group", 0}, Want{"recurring-ateliers", first}, Want{"pilots", .1})
	}
	return append(wants, Want{"recurring-ateliers", .8}, Want{"pilots", .6})
}

func adaptive(w *sim.World, m *sim.Municipality, wants []Want) []Want {
	wants = ateliers(w, m, wants, .3)
	wants = append(wants, Want{"edict", .2}, Want{"vision-and-room", 12}, Want{"fair-exchange", 0})
	if meanLoad(w, m) > 1.3 {
		wants = append(wants, Want{"slow-down", 0})
	}
	return wants
}

// intervention is the leader of Nutt (1986, 1998), who makes norms and not plans: an initiative group sees what falls short,
// the parties say what they know before the vision of the new norms is drawn up, which is half theirs, and pilots and visits
// show that it can be met. What is on the agenda is pressed for lightly (P=.25). A plan that the parties sign is no lever; a
// vision after a context atelier comes nearest.
func intervention(w *sim.World, m *sim.Municipality, wants []Want) []Want {
	if !m.Convened || runs(w, m, "initiative-group") != nil {
		wants = append(wants, Want{"initiative-group", 0})
	}
	if m.Convened && !w.Districts[m.From].Foresight {
		wants = append(wants, Want{"context-atelier", 0}) // a month is enough
	}
	return append(wants, Want{"vision-and-room", 0}, Want{"edict", .25}, Want{"pilots", 0}, Want{"visits", 0}, Want{"learning-room", 0})
}

// historical is the pilot's reading of 2015-2023. Contracts of 2015 were rolled over at the tariff offered, so that it does
// without a tender; a scenario's discount says what was passed on.
func historical(w *sim.World, _ *sim.Municipality, wants []Want) []Want {
	teams := .69 // share of municipalities with district teams: 69% in 2014, 87% in 2015 (Movisie)
	if w.Month >= 0 {
		teams += float64(float64(min(w.Month, 12)) * .015)
	}
	return append(wants, Want{"blueprint-plan", 0}, Want{"edict", .15}, Want{"persuasion-campaign", .2}, Want{"recurring-ateliers", .08},
		Want{"pilots", .12}, Want{"visits", .1}, Want{"incident-protocol", 0}, Want{"district-teams", teams})
}

// stopGo has no memory of its own: how long the blueprint has been running tells how far it has come.
func stopGo(w *sim.World, m *sim.Municipality, wants []Want) []Want {
	const months = 9
	if plan := runs(w, m, "blueprint-plan"); plan != nil && w.Month < plan.Since+months {
		return blueprint(w, m, wants)
	}
	expected := m.ReserveMonths() + float64(12*w.Nation.SoftBudget*m.Deficit)
	if w.Month > 6 && (m.Attention > .35 || m.Credit < .5 || expected < -.8) {
		return blueprint(w, m, wants)
	}
	return coCreation(w, m, wants)
}

// openAgenda reports whether something on an agenda has not been put into practice.
func openAgenda(w *sim.World, m *sim.Municipality) bool {
	for j := m.From; j < m.To; j++ {
		if d := &w.Districts[j]; d.Mask&(d.X^d.Y) != 0 {
			return true
		}
	}
	return false
}

// meanLoad returns the mean load over a municipality's districts.
func meanLoad(w *sim.World, m *sim.Municipality) float64 {
	var sum float64
	for j := m.From; j < m.To; j++ {
		sum += w.Districts[j].Load
	}
	return sum / float64(m.To-m.From)
}
