package policy_test

import (
	"testing"

	"zwerm/sim"
	"zwerm/sim/policy"
	"zwerm/sim/process"
)

// town returns a scenario of one municipality with a deadline ahead.
func town() *sim.Scenario {
	organisations := []sim.Organisation{{Key: "a", Share: .6}, {Key: "b", Share: .4}}
	s := &sim.Scenario{Key: "town", Start: -3, Months: 60, Params: sim.DefaultParams()}
	s.Care = []sim.CareDomain{{
		Key: "help", Budget: 1, Price: 1, Incidence: [sim.Groups]float64{.004, .003, .01}, Recover: .1, Escalate: .08,
		RecoverHelped: .05, RecoverWaiting: .02, WorsenHelped: .004, WorsenWaiting: .01, StepDown: .05, Leave: .004,
		HoursModerate: 1, HoursSevere: 5, External: .3, Ruling: 1, Organisations: organisations,
	}}
	s.Regions = []sim.RegionPlan{{Key: "region", Municipalities: []sim.MunicipalityPlan{
		{Key: "here", Districts: []sim.DistrictPlan{{Key: "east", Residents: 200}, {Key: "west", Residents: 300}}},
		{Key: "there", Districts: []sim.DistrictPlan{{Key: "north", Residents: 200}}},
	}}}
	return s
}

func month(players ...policy.Player) []process.Process {
	return process.Month(process.Process{Name: "players", Apply: policy.Decide(players...), Before: true})
}

func TestDeclarationsAreComplete(t *testing.T) {
	keys, numbers := map[string]bool{}, map[int]bool{}
	for _, l := range policy.Levers {
		if keys[l.Key] || numbers[l.Number] {
			t.Errorf("lever %s (%d) is declared twice", l.Key, l.Number)
		}
		keys[l.Key], numbers[l.Number] = true, true
		if l.Does == "" || l.Run == nil || !(l.Min > 0 && l.Min <= l.Level && l.Level <= l.Max) {
			t.Errorf("lever %s is incomplete: %+v", l.Key, l)
		}
	}
}

func TestALeverReachesItsTargetOnly(t *testing.T) {
	w := process.NewWorld(town(), 1, nil)
	m := month(&policy.Script{Decisions: []sim.Decision{
		{Month: -2, Actor: "region/here", Target: "region/here/east", Lever: "recurring-ateliers", Level: .4},
	}})
	for range 3 {
		process.Step(w, m)
	}
	for i := range w.Districts {
		want := 0.
		if w.Districts[i].Path == "region/here/east" {
			want = .4
		}
		if got := w.Districts[i].U[sim.Forum]; got != want {
			t.Errorf("forum in %s is %v", w.Districts[i].Path, got)
		}
	}
	if got := w.Municipalities[0].U[sim.Forum]; got < .159 || got > .161 {
		t.Errorf("mean over the municipality %v, want .4 for 200 of 500 residents", got)
	}
}

func TestPricesInCreditArePaidOnce(t *testing.T) {
	w := process.NewWorld(town(), 1, nil)
	script := &policy.Script{Decisions: []sim.Decision{{Month: -2, Actor: "region/here", Target: "region/here", Lever: "prevention"}}}
	decide := policy.Decide(script)
	var due []float64
	for w.Month = range 4 {
		w.Month -= 3
		decide(w)
		due = append(due, w.Municipalities[0].CreditDue)
	}
	if due[0] != 0 || due[1] != .01 || due[3] != .01 {
		t.Errorf("credit due by month: %v", due)
	}
}

func TestRefusalsSayWhy(t *testing.T) {
	w := process.NewWorld(town(), 1, nil)
	w.Month = 0
	for _, c := range []struct {
		d    sim.Decision
		want string
	}{
		{sim.Decision{Lever: "edict"}, "there is no plan or agenda yet"},
		{sim.Decision{Lever: "fast-rollout"}, "no blueprint plan is running"},
		{sim.Decision{Lever: "pilots", Stop: true}, "it is not running"},
		{sim.Decision{Lever: "pilots", Level: 3}, "decision pilots: level 3 is outside 0.01 to 1"},
		{sim.Decision{Lever: "dance"}, `decision: there is no lever "dance"`},
		{sim.Decision{Lever: "pilots", Month: 4}, "decision pilots: month 4 is still to come: it is month 0"},
		{sim.Decision{Lever: "pilots", Target: "region/there"}, `decision pilots: "region/there" is not region/here or one of its districts`},
	} {
		d := c.d
		d.Actor = "region/here"
		if d.Target == "" {
			d.Target = d.Actor
		}
		if err := policy.Do(w, &d); err == nil || err.Error() != c.want {
			t.Errorf("%+v: %v, want %s", c.d, err, c.want)
		}
	}
}

// The log of a strategy, played back as a script, gives the same run.
func TestReplayOfALogIsTheRun(t *testing.T) {
	for i := range policy.Strategies {
		s := &policy.Strategies[i]
		a, b := process.NewWorld(town(), 7, nil), process.NewWorld(town(), 7, nil)
		play := month(policy.Everywhere(s))
		for range 60 {
			process.Step(a, play)
		}
		script := &policy.Script{Decisions: a.Log}
		replay := month(script)
		for range 60 {
			process.Step(b, replay)
		}
		if a.Hash() != b.Hash() || len(script.Refused) > 0 {
			t.Errorf("%s: the replay differs; refused %v", s.Key, script.Refused)
		}
		if len(a.Log) == 0 {
			t.Errorf("%s decided nothing", s.Key)
		}
	}
}

// Every lever can be started where its needs are met, writes some control or price, and stops.
func TestEveryLeverRuns(t *testing.T) {
	for i := range policy.Levers {
		lever := &policy.Levers[i]
		w, on := prepared(t, lever)
		if err := policy.Check(w, &on); err != nil {
			t.Errorf("%s cannot start: %v", lever.Key, err)
			continue
		}
		before := w.Districts[0].U
		policy.Decide(&policy.Script{Decisions: []sim.Decision{on}})(w)
		w.Month = 25 // after every tender and build time, while most still run
		if lever.Months > 0 {
			w.Month = 5
		}
		policy.Decide()(w)
		if lever.Key != "closed-contract" && w.Districts[0].U == before {
			t.Errorf("%s writes no control", lever.Key)
		}
	}
}

func TestConflictsSaySo(t *testing.T) {
	w := process.NewWorld(town(), 1, nil)
	w.Month = 0
	m := &w.Municipalities[0]
	m.Convened = true
	start := func(lever, target string) error {
		return policy.Do(w, &sim.Decision{Month: 0, Actor: m.Path, Target: target, Lever: lever})
	}
	if err := start("procurement-lever", "region/here/east"); err != nil {
		t.Fatal(err)
	}
	if err := start("alliance-contract", m.Path); err == nil || err.Error() != "it cannot run together with procurement-lever" {
		t.Errorf("an alliance over a tender: %v", err)
	}
	if err := start("alliance-contract", "region/here/west"); err != nil {
		t.Errorf("an alliance beside a tender: %v", err)
	}
}

func TestRescueOnceAndOnNotice(t *testing.T) {
	w := process.NewWorld(town(), 1, nil)
	for quiet := month(); w.Month < 0; {
		process.Step(w, quiet)
	}
	o := &w.Regions[0].Care[0].Organisations[0]
	rescue := func(target string) error {
		return policy.Do(w, &sim.Decision{Month: 0, Actor: "region/here", Target: target, Lever: "rescue-provider"})
	}
	if err := rescue("region/help/zzz"); err == nil {
		t.Error("an organisation that does not exist was rescued")
	}
	if err := rescue(o.Path); err == nil || err.Error() != "the organisation has not given notice" {
		t.Errorf("without notice: %v", err)
	}
	o.Notice = 2
	if err := rescue(o.Path); err != nil || o.Grant == 0 {
		t.Errorf("on notice: %v, promised %d", err, o.Grant)
	}
	w.Running = nil
	if err := rescue(o.Path); err == nil || err.Error() != "the organisation was rescued before" {
		t.Errorf("twice: %v", err)
	}
}

// Once a strategy has what it wants, a month allocates nothing.
func TestMonthsAllocateNothing(t *testing.T) {
	w := process.NewWorld(town(), 7, nil)
	s, _ := policy.FindStrategy("co-creation")
	m := month(policy.Everywhere(s))
	for range 40 {
		process.Step(w, m)
	}
	if n := testing.AllocsPerRun(20, func() { process.Step(w, m) }); n > 0 {
		t.Errorf("%v allocations per month", n)
	}
}
