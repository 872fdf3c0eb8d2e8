package policy_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"zwerm/sim"
	"zwerm/sim/policy"
	"zwerm/sim/process"
)

// prepared returns the town in its sixth month, with everything that a lever needs, and the decision to start it.
func prepared(t *testing.T, lever *policy.Lever) (*sim.World, sim.Decision) {
	t.Helper()
	w := process.NewWorld(town(), 3, nil)
	w.Month = 5
	m := &w.Municipalities[0]
	m.Convened, m.Imagined, m.Incidents = true, true, 1
	m.Books.Reserve, m.Overspend[0] = -2*m.BaseMonth(), 1.2
	on := sim.Decision{Month: 5, Actor: m.Path, Target: m.Path, Lever: lever.Key}
	if lever.AtProvider {
		o := &w.Regions[0].Care[0].Organisations[0]
		o.Notice, on.Target = 1, o.Path
	}
	for _, need := range []string{"blueprint-plan", "procurement-lever"} {
		if lever.Need != nil && lever.Need(w, m) != nil {
			d := on
			d.Lever, d.Target = need, m.Path
			if err := policy.Do(w, &d); err != nil {
				t.Fatal(err)
			}
		}
	}
	return w, on
}

// TestTheTableIsWhole holds that every lever of the design's table is there.
func TestTheTableIsWhole(t *testing.T) {
	const levers = 33
	var numbers []int
	for i := range policy.Levers {
		numbers = append(numbers, policy.Levers[i].Number)
	}
	slices.Sort(numbers)
	for n := 1; n <= levers; n++ {
		if len(numbers) != levers || numbers[n-1] != n {
			t.Fatalf("levers have the numbers %v, want 1 to %d", numbers, levers)
		}
	}
}

// TestStartAndStopCancel holds for every lever that one which is started and stopped in the same month leaves no trace, in
// that month or later.
func TestStartAndStopCancel(t *testing.T) {
	for i := range policy.Levers {
		lever := &policy.Levers[i]
		a, on := prepared(t, lever)
		b, _ := prepared(t, lever)
		off := on
		off.Stop = true
		for _, d := range []sim.Decision{on, off} {
			if err := policy.Do(b, &d); err != nil {
				t.Fatalf("%s: %v", lever.Key, err)
			}
		}
		quiet := month()
		for range 3 {
			process.Step(a, quiet)
			process.Step(b, quiet)
		}
		if a.Hash() != b.Hash() {
			t.Errorf("%s left a trace", lever.Key)
		}
	}
}

// TestConflictsGoBothWays holds that of two levers that exclude each other neither starts beside the other, and that it says so.
func TestConflictsGoBothWays(t *testing.T) {
	pairs := 0
	for i := range policy.Levers {
		for k := range policy.Levers {
			first, second := &policy.Levers[i], &policy.Levers[k]
			if !first.Excludes(second) {
				continue
			}
			pairs++
			w, on := prepared(t, second)
			w.Running = nil
			w.Running = slices.Insert(w.Running, 0, sim.Running{Lever: first.Key, From: 0, To: 2, Level: 1, Until: sim.Forever})
			if second.Key == "closed-contract" { // its need is met too
				w.Running = append(w.Running, sim.Running{Lever: "procurement-lever", From: 0, To: 2, Level: 1, Until: sim.Forever})
			}
			var refusal *policy.Refusal
			if err := policy.Check(w, &on); !errors.As(err, &refusal) || !strings.HasPrefix(refusal.Key, policy.Conflict) {
				t.Errorf("%s beside %s: %v", second.Key, first.Key, err)
			}
		}
	}
	if pairs != 6 {
		t.Errorf("%d pairs exclude each other, want 6", pairs)
	}
}

// levers are the keys of all levers, and one that does not exist.
func levers() []string {
	keys := []string{"no-such-lever"}
	for _, l := range policy.Levers {
		keys = append(keys, l.Key)
	}
	return keys
}

// anyone draws a decision that may make sense or not.
func anyone(t *rapid.T, w *sim.World) sim.Decision {
	actors := []string{"region/here", "region/there", "region", "", "region/here:clients", "region/there:providers"}
	for _, p := range policy.Parties(w) {
		actors = append(actors, p.Actor)
	}
	return sim.Decision{
		Month:     w.Month + rapid.SampledFrom([]int{0, 0, 0, 0, -1, 1}).Draw(t, "off"),
		Actor:     rapid.SampledFrom(actors).Draw(t, "actor"),
		Lever:     rapid.SampledFrom(levers()).Draw(t, "lever"),
		Target:    rapid.SampledFrom([]string{"region/here", "region/here/east", "region/here/west", "region/there", "region/help/a", "nowhere"}).Draw(t, "target"),
		Level:     rapid.SampledFrom([]float64{0, 0, 0, .3, 1, 2, -1, 13}).Draw(t, "level"),
		Consulted: rapid.SampledFrom([][]string{nil, {"community"}, {"community", "community"}, {"owls"}}).Draw(t, "consulted"),
		Stop:      rapid.Bool().Draw(t, "stop"),
	}
}

// TestAnyDecisions holds that whatever anyone decides, in a running world, is taken whole or not at all, that checking says the
// same as doing, and that a decision that was taken is not taken twice.
func TestAnyDecisions(t *testing.T) {
	taken := 0
	rapid.Check(t, func(t *rapid.T) {
		w := begun()
		m := &w.Municipalities[0]
		m.Convened, m.Imagined = rapid.Bool().Draw(t, "convened"), rapid.Bool().Draw(t, "imagined")
		w.Regions[0].Care[0].Organisations[0].Notice = rapid.IntRange(0, 1).Draw(t, "notice")
		w.Regions[0].Care[0].Organisations[1].Dead = rapid.Bool().Draw(t, "dead")
		quiet := month()
		for range rapid.IntRange(1, 30).Draw(t, "decisions") {
			d := anyone(t, w)
			before, log := w.Hash(), len(w.Log)
			checked := policy.Check(w, &d)
			if w.Hash() != before {
				t.Fatalf("checking %+v changed the world", d)
			}
			done := policy.Do(w, &d)
			switch {
			case (checked == nil) != (done == nil) || checked != nil && checked.Error() != done.Error():
				t.Fatalf("%+v: checked %v, done %v", d, checked, done)
			case done != nil && (w.Hash() != before || len(w.Log) != log || done.Error() == ""):
				t.Fatalf("%+v was refused (%v) and still did something", d, done)
			case done == nil && policy.Check(w, &d) == nil:
				t.Fatalf("%+v can be taken twice", d)
			case done == nil:
				taken++
			}
			if rapid.Bool().Draw(t, "on") {
				process.Step(w, quiet)
			}
		}
	})
	if taken == 0 {
		t.Error("no decision was ever taken")
	}
}

// TestMistakesInALog holds what is said about the decisions of a log that cannot be taken, and that the others are.
func TestMistakesInALog(t *testing.T) {
	here := "region/here"
	script := &policy.Script{Decisions: []sim.Decision{
		{Month: 0, Actor: here, Lever: "pilots", Target: here},
		{Month: 0, Actor: here, Lever: "pilots", Target: here},
		{Month: 0, Actor: here + ":community", Lever: "edict", Target: here},
		{Month: 0, Actor: "region/help/a", Lever: "rescue-provider", Target: "region/help/b"},
		{Month: 0, Actor: here, Lever: "visits", Target: "region/here/south"},
		{Month: 1, Actor: here, Lever: "visits", Target: here, Stop: true},
		{Month: 0, Actor: here, Lever: "visits", Target: here},
		{Month: 2, Actor: here, Lever: "prevention", Target: here},
	}}
	w := process.NewWorld(town(), 1, nil)
	m := month(script)
	for w.Month < 3 {
		process.Step(w, m)
	}
	want := []string{
		"decision 2, in month 0, region/here about pilots in region/here: it already runs at this level",
		"decision 3, in month 0, region/here:community about edict in region/here: this party may not decide about it",
		"decision 4, in month 0, region/help/a about rescue-provider in region/help/b: this party may not decide about it",
		`decision 5, in month 0, region/here about visits in region/here/south: decision visits: "region/here/south" is not region/here or one of its districts`,
		"decision 6, in month 1, region/here about visits in region/here: it is not running",
		"decision 7, in month 0, region/here about visits in region/here: decision visits: month 0 is past: it is month 1",
	}
	if len(script.Refused) != len(want) {
		t.Fatalf("refused %v", script.Refused)
	}
	for i, err := range script.Refused {
		if err.Error() != want[i] {
			t.Errorf("%v\nwant %s", err, want[i])
		}
	}
	if len(w.Log) != 2 || running(w, "prevention") == nil {
		t.Errorf("taken: %+v", w.Log)
	}
}
