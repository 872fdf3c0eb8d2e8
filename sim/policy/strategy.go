package policy

import "zwerm/sim"

// A Strategy is an automatic player: it says which levers a municipality should have running this month.
type Strategy struct {
	Key  string
	Does string // one sentence
	// Want appends what should run. It only reads the world.
	Want func(w *sim.World, m *sim.Municipality, wants []Want) []Want
}

// A Want is a lever that a strategy wants to have running, at a level; 0 means the usual one.
type Want struct {
	Lever string
	Level float64
}

// Strategies are the automatic players.
var Strategies = []Strategy{
	{"laissez-faire", "leaves change to those who happen to try something", laissezFaire},
	{"blueprint", "designs the service centrally and enforces it", blueprint},
	{"persuasion", "designs the service centrally and campaigns for it", persuasion},
	{"procurement", "designs the service centrally and writes it into closed contracts", procurement},
	{"co-creation", "lets the parties design the service together, district by district", coCreation},
	{"adaptive", "combines co-creation with a light vision, fair exchange and the right pace", adaptive},
	{"historical", "does what most municipalities did from 2015: a plan, some pressure, district teams, a little of everything else", historical},
	{"stop-go", "co-creates until media, council or money press, then enforces a blueprint for nine months", stopGo},
}

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
