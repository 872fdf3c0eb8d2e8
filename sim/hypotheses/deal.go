package hypotheses

import (
	"context"
	"math"
	"slices"

	"zwerm/scenarios"
	"zwerm/sim"
	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
	"zwerm/sim/process"
)

// Hands asks with which levers random hands do best and worst: a lever that is in most of the best hands is a dominant one,
// and a lever that is in as many of the best as of the worst does nothing.
type Hands struct {
	N       int // hands, each played in every world
	Seed    uint64
	Workers int
	Start   func(runs int)
	Tick    func()
}

// What hands are played in: the practice round with the numbers of the claims, for three and a half years after half a year
// of preparation, under so many kinds of luck.
const (
	handScenario = "oefenronde"
	handMonths   = 48
	handSeeds    = 100
)

// Complexities are the worlds of the hands.
var Complexities = []float64{0, 2, 5}

// scored are the indicators of the score. Each counts in units of the smallest difference that matters, without any other
// weight: the score stands for somebody who wants some of everything that players see, and for nobody in particular.
var scored = []string{"wellbeing", "fit", "trust", "reserve", "credit"}

// A played is what came of a hand in one world: differences with the same luck and no hand.
type played struct {
	outcome [2]float64 // by HandOutcomes
	levers  []int      // that were started
}

// HandOutcomes are what hands are ranked by.
var HandOutcomes = []string{"wellbeing", "score"}

// Run plays all hands and counts.
func (h *Hands) Run(ctx context.Context) (*Dealt, error) {
	s, err := scenarios.Load(handScenario)
	if err != nil {
		return nil, err
	}
	baseline, err := experiment.ClaimsBaseline()
	if err != nil {
		return nil, err
	}
	worlds := make([]sim.Scenario, len(Complexities))
	for k, complexity := range Complexities {
		worlds[k] = *s
		if err := set(&worlds[k].Params, baseline); err != nil {
			return nil, err
		}
		worlds[k].Params.Interdependence = complexity
	}
	seeds := min(handSeeds, h.N)
	if h.Start != nil {
		h.Start(len(worlds) * (h.N + seeds))
	}
	without := make([][]float64, len(worlds)*seeds)
	err = each(ctx, len(without), h.Workers, func(ctx context.Context, i int) (err error) {
		without[i], err = playHand(ctx, &worlds[i/seeds], h.Seed+uint64(i%seeds), &playing{})
		return err
	}, h.Tick)
	if err != nil {
		return nil, err
	}
	results := make([]played, len(worlds)*h.N)
	err = each(ctx, len(results), h.Workers, func(ctx context.Context, i int) error {
		k, n := i/h.N, i%h.N
		p := &playing{hand: deal(h.Seed, n)}
		values, err := playHand(ctx, &worlds[k], h.Seed+uint64(n%seeds), p)
		if err != nil {
			return err
		}
		results[i] = compareHand(values, without[k*seeds+n%seeds])
		for j, lever := range p.levers {
			if p.started(j) {
				results[i].levers = append(results[i].levers, lever)
			}
		}
		return nil
	}, h.Tick)
	if err != nil {
		return nil, err
	}
	d := &Dealt{Hands: h}
	for k := range worlds {
		d.count(results[k*h.N : (k+1)*h.N])
	}
	return d, nil
}

// playHand plays a hand and returns the outcome of every scored indicator: the mean of the months since January 2015 or the
// last one.
func playHand(ctx context.Context, s *sim.Scenario, seed uint64, p *playing) ([]float64, error) {
	places := make([]int, len(scored))
	for i, key := range scored {
		places[i] = slices.IndexFunc(measure.Indicators, func(ind measure.Indicator) bool { return ind.Key == key })
	}
	w := process.NewWorld(s, seed, nil)
	month := process.Month(process.Process{Name: "players decide", Apply: policy.Decide(p), Before: true})
	sums, counts := make([]float64, len(places)), make([]float64, len(places))
	for i := range handMonths {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		process.Step(w, month)
		for j, k := range places {
			ind := &measure.Indicators[k]
			if w.Month < 0 || ind.Yearly == measure.Last && i < handMonths-1 {
				continue
			}
			if v := ind.Of(measure.Whole(w)); !math.IsNaN(v) {
				sums[j] += v
				counts[j]++
			}
		}
	}
	for j := range sums {
		sums[j] /= counts[j]
	}
	return sums, nil
}

// compareHand takes the differences with the same luck and no hand.
func compareHand(values, without []float64) played {
	var p played
	for j, key := range scored {
		ind, _ := measure.Find(key)
		difference := values[j] - without[j]
		if key == HandOutcomes[0] {
			p.outcome[0] = difference
		}
		p.outcome[1] += float64(difference / ind.Smallest)
	}
	return p
}
