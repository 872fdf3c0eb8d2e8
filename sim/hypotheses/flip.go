package hypotheses

import (
	"context"
	"maps"

	"zwerm/scenarios"
	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/stats"
)

// A Flip asks where the verdict on blueprint and co-creation turns round, in the baseline of the claims and their scenario.
type Flip struct {
	Names      []string // of switches
	Replicates int
	Seed       uint64
	Workers    int
	Start      func(runs int)
	Tick       func()
}

// A Flipped is what came out of one switch.
type Flipped struct {
	Switch
	At []FlippedAt // by the switch's points
}

// A FlippedAt is co-creation minus blueprint at one place of a switch.
type FlippedAt struct {
	Fit  stats.Difference
	Need []stats.Difference // at experiment.RecoveryEffects, or at the switch's own value when that is the switch
	// FitSign and NeedSign are +1 where co-creation does better, -1 where blueprint does, 0 without a verdict.
	FitSign, NeedSign int
	NeedWhy           string // why there is no verdict on need
}

const flipScenario, flipMonths = "laboratorium", 96

// flipArms are what is compared: the first with the second.
var flipArms = []string{"co-creation", "blueprint"}

// Run plays both strategies at every place of every switch and judges: on fit as the claims do, on need only where the
// three recovery effects agree.
func (f *Flip) Run(ctx context.Context) (list []Flipped, runs int, err error) {
	s, err := scenarios.Load(flipScenario)
	if err != nil {
		return nil, 0, err
	}
	baseline, err := experiment.ClaimsBaseline()
	if err != nil {
		return nil, 0, err
	}
	own := *s
	if err := set(&own.Params, baseline); err != nil {
		return nil, 0, err
	}
	switches, err := Switches(&own.Params, f.Names...)
	if err != nil {
		return nil, 0, err
	}
	p := &plan{}
	var cells [][][]*world // by switch and place: by effect, in them by arm
	for _, sw := range switches {
		for _, point := range sw.Points {
			var cell [][]*world
			for _, effect := range effectsAt(point) {
				values := maps.Clone(point.Set)
				values[experiment.RecoveryEffect] = effect
				var pair []*world
				for _, strategy := range flipArms {
					played, err := newArm(&experiment.Arm{Strategy: strategy}, s.Start, flipMonths)
					if err != nil {
						return nil, 0, err
					}
					changed := own
					if err := set(&changed.Params, values); err != nil {
						return nil, 0, err
					}
					x := p.world(&world{scenario: &changed, arm: played, months: flipMonths, name: strategy})
					for _, o := range []experiment.Outcome{{Indicator: "fit", At: "96"}, {Indicator: "need-burden", At: "mean"}} {
						t, err := newTaken(o, flipMonths)
						if err != nil {
							return nil, 0, err
						}
						x.take(t)
					}
					pair = append(pair, x)
				}
				cell = append(cell, pair)
			}
			cells = append(cells, cell)
		}
	}
	runs, err = p.run(ctx, &Study{Replicates: f.Replicates, Seed: f.Seed, Workers: f.Workers, Start: f.Start, Tick: f.Tick})
	if err != nil {
		return nil, 0, err
	}
	for _, sw := range switches {
		flipped := Flipped{Switch: sw}
		for range sw.Points {
			flipped.At = append(flipped.At, judgeFlip(cells[0]))
			cells = cells[1:]
		}
		list = append(list, flipped)
	}
	return list, runs, nil
}

// effectsAt returns the recovery effects at which a place is run: all three, unless the switch sets it.
func effectsAt(p Point) []float64 {
	if v, ok := p.Set[experiment.RecoveryEffect]; ok {
		return []float64{v}
	}
	return experiment.RecoveryEffects
}

// judgeFlip judges one place. Fit is taken at the middle of the recovery effects, which is the default; less need is better.
func judgeFlip(cell [][]*world) FlippedAt {
	var at FlippedAt
	for _, pair := range cell {
		at.Need = append(at.Need, stats.Paired(pair[0].outcomes(1), pair[1].outcomes(1)))
	}
	middle := cell[len(cell)/2]
	at.Fit = stats.Paired(middle[0].outcomes(0), middle[1].outcomes(0))
	fit, _ := measure.Find("fit")
	need, _ := measure.Find("need-burden")
	if at.Fit.Exceeds(fit.Smallest) {
		at.FitSign = at.Fit.Sign()
	}
	verdict := experiment.Judge(at.Need, need.Smallest)
	at.NeedSign = -verdict.Sign
	if len(at.Need) > 1 {
		at.NeedWhy = verdict.Why
	}
	return at
}

// Turns says between which places a verdict turns from one strategy to the other: pairs of places, of which the second is the
// first with the other verdict.
func Turns(signs []int) (turns [][2]int) {
	last := -1
	for i, sign := range signs {
		if sign == 0 {
			continue
		}
		if last >= 0 && signs[last] == -sign {
			turns = append(turns, [2]int{last, i})
		}
		last = i
	}
	return turns
}

// signs returns the verdicts along a switch.
func (f *Flipped) signs(of func(*FlippedAt) int) []int {
	list := make([]int, len(f.At))
	for i := range f.At {
		list[i] = of(&f.At[i])
	}
	return list
}
