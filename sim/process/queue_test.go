package process

import (
	"math"
	"testing"

	"zwerm/sim"
)

// oneQueue is a world in which adults ask for help at a rate so that the expected time of help asked for is offered times
// what one place gives, and help ends with the given probability per step: with short steps an M/M/c queue.
func oneQueue(offered, ending float64) *sim.World {
	s := careScenario()
	s.Caseloads = nil
	s.Params.HousemateFactor, s.Params.CaseloadFactor, s.Params.Coupling = 1, 1, 0
	s.Care = []sim.CareDomain{{
		Key: "one", Incidence: [sim.Groups]float64{sim.Adult: 1e-9}, Recover: 1e-9, Escalate: .5, RecoverHelped: ending,
		StepDown: .1, HoursModerate: 1, HoursSevere: 1, External: 1, Organisations: []sim.Organisation{{Key: "a", Share: 1}},
	}}
	w := careWorld(s, 11, 1, 400)
	w.Burning = false
	r := &w.Districts[0].People
	for h := range r.Vulnerability {
		r.Vulnerability[h] = 1
	}
	r.Blocks = divide(r)
	adults := countIf(r, func(s sim.State) bool { return s.Group() == sim.Adult })
	s.Care[0].Incidence[sim.Adult] = offered * ending / float64(adults)
	w.Regions[0].Care[0].Organisations = []sim.Provider{{Staff: 1}}
	return w
}

// meanWaiting returns the mean number of people who wait over a number of steps.
func meanWaiting(w *sim.World, places float64, steps int) float64 {
	d := &w.Districts[0]
	sum := 0
	for range steps {
		d.Care[0].Capacity = places
		Residents(w, d)
		Allocation(w, d)
		sum += d.Care[0].Waiting
		w.Month++
	}
	return float64(sum) / float64(steps)
}

// erlangC returns the mean number of people who wait in an M/M/c queue (Erlang 1917).
func erlangC(offered float64, places int) float64 {
	term, sum := 1., 0.
	for k := range places {
		sum += term
		term *= offered / float64(k+1)
	}
	c := float64(places)
	last := term * c / (c - offered)
	return last / (sum + last) * offered / (c - offered)
}

// Check 10. The mean over the short steps has a standard error of about 4%, hence a tolerance of 12%. A step of a twentieth
// of the mean time of help is off by a few per cent at most, one of a third by a fifth.
func TestQueueApproachesErlangC(t *testing.T) {
	const offered, places = 1., 2
	want := erlangC(offered, places)
	if math.Abs(want-1./3) > 1e-12 {
		t.Fatalf("Erlang C gives %v, want 1/3", want)
	}
	short := meanWaiting(oneQueue(offered, .05), places, 500_000)
	long := meanWaiting(oneQueue(offered, .35), places, 100_000)
	t.Logf("waiting: %.3f with short steps, %.3f with long ones, %.3f by Erlang C", short, long, want)
	if math.Abs(short/want-1) > .12 {
		t.Errorf("%.3f people wait on average, by Erlang C %.3f", short, want)
	}
	if math.Abs(long-want) < math.Abs(short-want) {
		t.Errorf("long steps come nearer: %.3f, short ones %.3f, by Erlang C %.3f", long, short, want)
	}
}
