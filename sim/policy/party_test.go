package policy_test

import (
	"slices"
	"strings"
	"testing"

	"zwerm/sim"
	"zwerm/sim/policy"
	"zwerm/sim/process"
)

// eager returns the town in its first month, where in every district one party is convinced of one of its practices, at no
// private cost: the parties of the districts in turn.
func eager(parties ...sim.Party) *sim.World {
	w := begun()
	for j := range w.Districts {
		d := &w.Districts[j]
		d.X, d.Stress, d.Cost = 0, 0, [sim.Practices]float64{}
		for a := range d.Actors {
			d.Actors[a].Conviction, d.Actors[a].Reactance = [sim.Practices]float64{}, 0
		}
		a := parties[j%len(parties)]
		d.Actors[a].Conviction[3*a] = .6
	}
	w.Districts[1].Care[0].Placed[0].Moderate = 99 // where the first organisation helps most people
	return w
}

// by returns the decisions of an actor, in words.
func by(w *sim.World, actor string) (list []string) {
	for _, d := range w.Log {
		if d.Actor == actor {
			word := d.Lever + " " + d.Target
			if d.Stop {
				word = "stop " + word
			}
			list = append(list, word)
		}
	}
	return list
}

// TestTakenOver holds that a party that people play is not decided for, and that the rest go on by themselves.
func TestTakenOver(t *testing.T) {
	each := []sim.Party{sim.Community, sim.Providing, sim.Professional}
	for _, kind := range []string{"region/there:professionals", "region/here:community", "region/help/a"} {
		w, v := eager(each...), eager(each...)
		policy.Others().Play(w)
		policy.Others(kind).Play(v)
		decided := 0
		for _, p := range policy.Parties(w) {
			alone, taken := by(w, p.Actor), by(v, p.Actor)
			decided += len(taken)
			switch {
			case p.Actor == kind && (len(alone) == 0 || len(taken) > 0):
				t.Errorf("%s decided %v by itself and %v when it was taken over", kind, alone, taken)
			case p.Actor != kind && p.Kind != sim.Providing && strings.Join(alone, ",") != strings.Join(taken, ","):
				t.Errorf("with %s taken over %s decided %v, else %v", kind, p.Actor, taken, alone)
			}
		}
		if decided == 0 {
			t.Errorf("with %s taken over nobody decides", kind)
		}
	}
}

// TestOneMunicipalityIsTakenOver holds that strategies play only where they are asked to.
func TestOneMunicipalityIsTakenOver(t *testing.T) {
	s, _ := policy.FindStrategy("co-creation")
	other, _ := policy.FindStrategy("blueprint")
	w := begun()
	policy.Together(policy.Except(s, "region/here"), policy.In(other, "region/here")).Play(w)
	if got := by(w, "region/there"); len(got) == 0 || running(w, "blueprint-plan").Municipality != 0 {
		t.Errorf("the neighbour decided %v; plan %+v", got, running(w, "blueprint-plan"))
	}
	for _, d := range by(w, "region/here") {
		if strings.HasPrefix(d, "visits") {
			t.Errorf("the municipality that was left out: %s", d)
		}
	}
}

// TestParties holds that every party decides under its name, about the levers that are open to its kind and no others.
func TestParties(t *testing.T) {
	w := begun()
	list := policy.Parties(w)
	if len(list) != 2*len(w.Municipalities)+2 {
		t.Errorf("%d parties", len(list))
	}
	for _, p := range list {
		target, _, _ := strings.Cut(p.Actor, ":")
		if p.Kind == sim.Providing {
			target = w.Municipalities[0].Path
		}
		open := policy.Open(p.Kind)
		for i := range policy.Levers {
			l := &policy.Levers[i]
			if l.AtProvider {
				continue // it asks for another target, before it asks who decides
			}
			err := policy.Check(w, &sim.Decision{Month: w.Month, Actor: p.Actor, Lever: l.Key, Target: target})
			if mayNot := notTheirs(err); mayNot == slices.Contains(open, l) || err != nil && strings.Contains(err.Error(), "there is no") {
				t.Errorf("%s about %s: %v", p.Actor, l.Key, err)
			}
		}
	}
}

// TestPilotsFollowConviction holds when a community starts a pilot and when it stops it.
func TestPilotsFollowConviction(t *testing.T) {
	w := eager(sim.Community)
	d := &w.Districts[0]
	others := policy.Others()
	pilots := func() bool { r := running(w, "pilots"); return r != nil && r.Until > w.Month }
	for j := range w.Districts[1:] { // only this community is convinced
		w.Districts[1+j].Actors[sim.Community].Conviction[9] = 0
	}
	d.Cost[9] = 1
	if others.Play(w); pilots() {
		t.Fatal("a pilot that costs the community more than it believes in it")
	}
	d.Mask, d.Y, d.Own[9] = 1<<9, 1<<9, 1
	if others.Play(w); !pilots() || by(w, "region/here:community")[0] != "pilots region/here/east" {
		t.Fatalf("no pilot of what it agreed to: %v", w.Log)
	}
	d.Own[9] = 0
	if others.Play(w); !pilots() {
		t.Fatal("what has begun was stopped for its cost")
	}
	d.X = 1 << 9
	if others.Play(w); pilots() {
		t.Error("a pilot of what is in place")
	}
}

// TestProfessionalsRefuse holds that professionals without time or under pressure neither begin nor go on.
func TestProfessionalsRefuse(t *testing.T) {
	w := eager(sim.Professional)
	others := policy.Others("region/here:community", "region/there:community", "region/help/a", "region/help/b")
	for j := range w.Districts {
		w.Districts[j].Stress = .6
	}
	if others.Play(w); len(w.Log) > 0 {
		t.Fatalf("they begin under stress: %+v", w.Log)
	}
	for j := range w.Districts {
		w.Districts[j].Stress = 0
	}
	others.Play(w)
	for j := range w.Districts {
		w.Districts[j].Stress = .6
	}
	if others.Play(w); len(w.Log) != len(w.Districts) {
		t.Fatalf("they decided %+v", w.Log)
	}
	w.Districts[0].Actors[sim.Professional].Reactance = .6
	if others.Play(w); len(w.Log) != len(w.Districts)+1 || !w.Log[len(w.Districts)].Stop {
		t.Errorf("under pressure they decided %+v", w.Log)
	}
}

// TestAnOrganisationAsksForItsStaff holds that one in distress asks for better conditions, that no other party but the
// municipality may stop them, and that they end with it.
func TestAnOrganisationAsksForItsStaff(t *testing.T) {
	w := begun()
	o := &w.Regions[0].Care[0].Organisations[0]
	o.Equity, o.Sick = .5, .07
	others := policy.Others("region/help/b")
	others.Play(w)
	r := running(w, "retain-staff")
	if r == nil || r.Actor != o.Path || r.By != sim.Providing {
		t.Fatalf("it runs %+v", r)
	}
	home := w.Municipalities[r.Municipality].Path
	stop := sim.Decision{Month: w.Month, Actor: "region/help/b", Lever: "retain-staff", Target: home, Stop: true}
	if err := policy.Check(w, &stop); !notTheirs(err) {
		t.Errorf("another organisation may stop them: %v", err)
	}
	if stop.Actor = home; policy.Check(w, &stop) != nil {
		t.Error("the municipality may not stop them")
	}
	o.Equity = .9
	if others.Play(w); running(w, "retain-staff").Until <= w.Month {
		t.Error("stopped before there was a month of equity")
	}
	o.Dead = true
	if policy.Decide(others)(w); running(w, "retain-staff") != nil {
		t.Error("what a closed organisation asked for goes on")
	}
}

// TestMunicipalitiesLeaveOthersAlone holds that a strategy stops nothing that another party began, and takes over what it wants
// more of.
func TestMunicipalitiesLeaveOthersAlone(t *testing.T) {
	w := begun()
	m := &w.Municipalities[0]
	do := func(lever string, level float64) {
		t.Helper()
		d := sim.Decision{Month: w.Month, Actor: m.Path + ":professionals", Lever: lever, Target: m.Path, Level: level}
		if err := policy.Do(w, &d); err != nil {
			t.Fatal(err)
		}
	}
	do("learning-room", 0)
	do("pilots", .3)
	quiet, _ := policy.FindStrategy("laissez-faire")
	policy.Decide(policy.Everywhere(quiet))(w)
	if r := running(w, "learning-room"); r == nil || r.By != sim.Professional {
		t.Errorf("the learning room: %+v", r)
	}
	if r := running(w, "pilots"); r == nil || r.By != sim.Professional || r.Level != .3 {
		t.Errorf("pilots: %+v", r)
	}
	busy := &policy.Strategy{Key: "busy", Want: func(_ *sim.World, _ *sim.Municipality, wants []policy.Want) []policy.Want {
		return append(wants, policy.Want{Lever: "pilots", Level: .6})
	}}
	policy.Decide(policy.Everywhere(busy))(w)
	if r := running(w, "pilots"); r == nil || r.By != sim.Municipal || r.Actor != m.Path || r.Level != .6 {
		t.Errorf("pilots after the municipality wanted more: %+v", r)
	}
}

// TestOthersReplay holds that the log of a run with all parties is the run, and that months allocate nothing once all is decided.
func TestOthersReplay(t *testing.T) {
	for i := range policy.Strategies {
		a, b := process.NewWorld(town(), 11, nil), process.NewWorld(town(), 11, nil)
		play := month(policy.Everywhere(&policy.Strategies[i]), policy.Others())
		for range 60 {
			process.Step(a, play)
		}
		script := &policy.Script{Decisions: a.Log}
		replay := month(script)
		for range 60 {
			process.Step(b, replay)
		}
		if a.Hash() != b.Hash() || len(script.Refused) > 0 {
			t.Errorf("%s: the replay differs; refused %v", policy.Strategies[i].Key, script.Refused)
		}
	}
	w := eager(sim.Community, sim.Providing, sim.Professional)
	others := policy.Others()
	others.Play(w)
	if n := testing.AllocsPerRun(20, func() { others.Play(w) }); n > 0 || len(w.Log) == 0 {
		t.Errorf("%v allocations per month after %d decisions", n, len(w.Log))
	}
}
