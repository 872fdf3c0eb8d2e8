package forecast

import (
	"math"
	"slices"
	"sync"

	"zwerm/sim"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
	"zwerm/sim/process"
)

// Pairs is how many pairs of simulations make a forecast: one with and one without what is asked about.
const Pairs = 60

// Work is how many resident-months one simulation may take; a world with more gets a smaller population (see the package's
// documentation): everyone in a region of 100,000 residents for a year, half of them for two.
const Work = 100_000 * 12

// stream keeps the luck of forecasts apart from that of the model.
const stream sim.Stream = 1000

// An Outlook is all that can be asked about the future from one state of a world. It remembers the simulations without any
// decision, so that every further question costs half. Several goroutines may ask it at once.
type Outlook struct {
	world      *sim.World
	home       int
	indicators []*measure.Indicator
	months     int
	share      float64 // of households that its worlds have
	luck       int     // which of many lucks; 0 but for measurements of the forecast itself
	now        []float64
	pairs      [Pairs]pair
}

// A pair is what is known so far of the future without decisions, under one luck.
type pair struct {
	sync.Mutex
	without [][]float64 // per indicator and month; nil until simulated
}

// New begins an outlook for a municipality, by its index, from a world that must not change as long as the outlook is used.
// It is about indicators of that municipality, by their keys: those that do not exist are left out.
//
// It looks ahead as far as the parties can see (indicator sight) and the scenario goes on.
func New(w *sim.World, home int, keys ...string) *Outlook {
	o := &Outlook{world: w, home: home}
	scope := measure.Municipality(w, home)
	for _, key := range keys {
		if ind, ok := measure.Find(key); ok {
			o.indicators = append(o.indicators, ind)
			o.now = append(o.now, ind.Of(scope))
		}
	}
	sight, _ := measure.Find("sight")
	last := w.Scenario.Start + w.Scenario.Months - 1
	o.months = min(int(math.Floor(sight.Of(scope))), last-w.Month)
	o.share = min(1, Work/float64(residents(w)*max(1, o.months)))
	return o
}

// Months returns how many months ahead the outlook goes; 0 at the end of a scenario.
func (o *Outlook) Months() int { return o.months }

// residents returns how many people live in a world.
func residents(w *sim.World) (n int) {
	for i := range w.Municipalities {
		n += w.Municipalities[i].Residents
	}
	return n
}

// start returns the world from which the simulations of pair i begin: smaller, and with another luck than the game's. The luck
// follows from the month and the pair alone, never from the game's own seed.
func (o *Outlook) start(i int) *sim.World {
	luck := sim.NewKey(uint64(o.luck), stream).Month(o.world.Month).Index(i)
	w := process.Sample(o.world, o.share, luck.Index(0))
	process.Redraw(w, uint64(luck.Index(1)))
	o.keepTenders(w)
	return w
}

// keepTenders sees to it that contracts which hold go on to hold under another luck, and that a tender which is not over yet
// is not over in the past: it is moved by months until both are true.
func (o *Outlook) keepTenders(w *sim.World) {
	for k := range w.Running {
		r, was := &w.Running[k], &o.world.Running[k]
		if r.Lever != "procurement-lever" {
			continue
		}
		later := 1
		if policy.Awarded(o.world, was) {
			later = -1
		}
		for policy.Awarded(w, r) != policy.Awarded(o.world, was) {
			r.Since += later
		}
	}
}

// run simulates a world of its own under decisions for the first month and nothing afterwards, and returns what was measured
// per indicator and month; nil when stopped says so. What could not be decided is returned as well.
func (o *Outlook) run(w *sim.World, decisions []sim.Decision, stopped func() bool) (values [][]float64, refused []error) {
	script := &policy.Script{Decisions: decisions}
	steps := process.Month(process.Process{Name: "players decide", Apply: policy.Decide(script), Before: true})
	values = make([][]float64, len(o.indicators))
	for k := range values {
		values[k] = make([]float64, o.months)
	}
	for month := range o.months {
		if stopped() {
			return nil, nil
		}
		process.Step(w, steps)
		scope := measure.Municipality(w, o.home)
		for k, ind := range o.indicators {
			values[k][month] = ind.Of(scope) / o.scale(ind)
		}
	}
	return values, script.Refused
}

// totals are the indicators that grow with the population.
var totals = []string{"waiting", "deficit", "spending", "income"}

// scale returns by what an indicator of a smaller world has to be divided.
func (o *Outlook) scale(ind *measure.Indicator) float64 {
	if slices.Contains(totals, ind.Key) {
		return o.share
	}
	return 1
}

// without returns the future of pair i without decisions; nil when stopped says so.
func (o *Outlook) without(i int, w *sim.World, stopped func() bool) [][]float64 {
	p := &o.pairs[i]
	p.Lock()
	defer p.Unlock()
	if p.without == nil {
		p.without, _ = o.run(w, nil, stopped)
	}
	return p.without
}
