package game_test

import (
	"context"
	"slices"
	"testing"

	"zwerm/game"
	"zwerm/game/bulletin"
	"zwerm/sim"
)

// What a facilitator adds happens in the round that comes, and only there: it is in the news, it does what it says, it is among
// the reasons, and it can be taken back. Nothing that is prepared shows it before.
func TestSurprise(t *testing.T) {
	s := practice(t, 3)
	play(t, s, 1)
	calm, err := s.Fork(1)
	must(t, err)
	before := s.Hash()
	must(t, s.Add("storm"))
	refused(t, s.Add("storm"), game.ChosenOnce)
	if s.Add("comet") == nil {
		t.Error("a comet can be added")
	}
	if s.Hash() != before || len(s.Scenario().Events) != len(calm.Scenario().Events) {
		t.Error("the event shows before it happens")
	}
	must(t, s.Begin(game.HalfYear))
	must(t, calm.Begin(game.HalfYear))
	_, err = s.Step()
	must(t, err)
	_, err = calm.Step()
	must(t, err)
	attention := func(s *game.Session) float64 { return s.World().Municipalities[s.Home()].Attention }
	if attention(s) < attention(calm)+.1 {
		t.Errorf("media attention is %.2f in the storm and %.2f without", attention(s), attention(calm))
	}
	refused(t, s.Add("flu"), game.OutOfTurn)
	for more := true; more; {
		more, err = s.Step()
		must(t, err)
	}
	report, err := s.Report(1)
	must(t, err)
	told := slices.ContainsFunc(report.News, func(n sim.News) bool { return n.Headline(s.Scenario()) == game.Surprises[0].Headline })
	if !told {
		t.Errorf("the news does not tell: %+v", report.News)
	}
	reasons, err := bulletin.Explain(context.Background(), s, 1, 2, "trust")
	must(t, err)
	if !slices.ContainsFunc(reasons.List, func(r bulletin.Reason) bool { return r.Event != nil && r.Event.Headline == game.Surprises[0].Headline }) {
		t.Error("the event is not among the reasons")
	}
	again, err := s.Record().Replay(nil)
	must(t, err)
	if again.Hash() != s.Hash() {
		t.Error("the game, played again, is another one")
	}
	must(t, s.Undo(1))
	if s.Hash() != before || len(s.Added()) != 1 {
		t.Errorf("after undo %v is added, and the world is another one: %v", s.Added(), s.Hash() != before)
	}
	must(t, s.Unadd("storm"))
	if s.Unadd("storm") == nil {
		t.Error("what was not added can be taken out")
	}
	must(t, s.Play(game.HalfYear))
	must(t, calm.Undo(1))
	must(t, calm.Play(game.HalfYear))
	if s.Hash() != calm.Hash() {
		t.Error("an event that was taken out leaves a trace")
	}
}

// Every surprise can happen, changes the world, and comes again in another round.
func TestEverySurprise(t *testing.T) {
	for _, e := range game.Surprises {
		s := practice(t, 3)
		calm, err := s.Fork(0)
		must(t, err)
		for range 2 {
			must(t, s.Add(e.Key))
			for _, g := range []*game.Session{s, calm} {
				must(t, g.Play(game.HalfYear))
				must(t, g.Continue())
				must(t, g.Continue())
			}
		}
		if s.Hash() == calm.Hash() { // the first round is before municipalities take over
			t.Errorf("%s changes nothing", e.Key)
		}
		for _, effect := range e.Effects {
			kind := sim.EffectTable[effect.What]
			if effect.Value < kind.Min || effect.Value > kind.Max || e.Headline.NL == "" || e.Headline.EN == "" || e.Until < 1 {
				t.Errorf("%s: %s is %v; allowed: %v to %v", e.Key, kind.Key, effect.Value, kind.Min, kind.Max)
			}
		}
	}
}
