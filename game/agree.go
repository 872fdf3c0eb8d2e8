package game

import (
	"zwerm/sim"
	"zwerm/sim/policy"
)

// A Stance is what a party thinks of what a choice touches.
type Stance struct {
	Party     sim.Party
	Practices int     // of this party that are touched, over all districts
	Mean      float64 // mean of s·o over them: 1 is all for, -1 all against [-1,1]
}

// Hesitates is how near to 0 a stance is when a party is neither for nor against.
const Hesitates = .1

// Word returns "for", "hesitates" or "against".
func (t Stance) Word() string {
	switch {
	case t.Mean > Hesitates:
		return "for"
	case t.Mean < -Hesitates:
		return "against"
	}
	return "hesitates"
}

// Agree returns who must agree with a choice, for it to last: the owners of the practices that it touches, in the order of
// parties. A lever that acts on the agenda touches what is on the agenda in its target; a contract only what municipality and
// providers own. Other levers need nobody's agreement.
func (s *Session) Agree(c Choice) (list []Stance) {
	d := s.decision(c)
	lever, ok := policy.Find(d.Lever)
	if !ok {
		return nil
	}
	level := d.Level
	if level == 0 {
		level = lever.Level
	}
	r := &sim.Running{Lever: lever.Key, Municipality: s.Home(), Level: level, Since: s.world.Month - established, Given: true}
	touched := touches(s.controls(lever, r), s.world.Params.Neutral())
	for party := range sim.Parties {
		t := Stance{Party: party}
		for i := sim.Owned(party); i < sim.Owned(party+1); i++ {
			s.stance(&t, &d, i, touched)
		}
		if t.Practices > 0 {
			t.Mean /= float64(t.Practices)
			list = append(list, t)
		}
	}
	return list
}

// stance adds what the owner of a practice thinks of it, in the districts of a decision where it is on the agenda.
func (s *Session) stance(t *Stance, d *sim.Decision, practice int, touched sim.Design) {
	districts := s.world.DistrictsOf(&s.world.Municipalities[s.Home()])
	for j := range districts {
		place := &districts[j]
		if d.Target != place.Path && d.Target != s.settings.Home || !touched.Has(practice) || !place.Mask.Has(practice) {
			continue
		}
		t.Practices++
		t.Mean += place.Y.Sign(practice) * place.Actors[t.Party].Conviction[practice]
	}
}

// touches returns the practices on which controls act, where they are on the agenda.
func touches(u, neutral sim.Control) (touched sim.Design) {
	every, contracts := sim.Design(1<<sim.Practices-1), sim.Design(1<<sim.Owned(sim.Professional)-1)
	for _, act := range []struct {
		control int
		on      sim.Design
	}{
		{sim.Pressure, every}, {sim.Persuasion, every}, {sim.Fast, every}, {sim.Forum, every}, {sim.Agenda, every}, {sim.Fair, every},
		{sim.Lock, contracts}, {sim.Uniform, contracts}, {sim.Procurement, contracts &^ (1<<sim.Owned(sim.Providing) - 1)},
	} {
		if u[act.control] > neutral[act.control] {
			touched |= act.on
		}
	}
	return touched
}
