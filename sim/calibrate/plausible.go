package calibrate

import (
	"context"
	"math"

	"zwerm/sim"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
)

// A Figure is a quantity of a scenario beside the range in which its file says that it should lie.
type Figure struct {
	*sim.Plausible
	Unit  string
	Value float64 // mean over a few runs, NaN where there was nothing to measure
}

// Implausible reports whether the figure lies outside its range.
func (f *Figure) Implausible() bool { return !(f.Value >= f.Low && f.Value <= f.High) }

// Figures runs a scenario until the last year that its ranges name, under the player who did what most municipalities did,
// and returns its figures.
func Figures(ctx context.Context, s *sim.Scenario, runs, workers int) ([]Figure, error) {
	player, _ := policy.FindStrategy("historical")
	study := &Study{Name: s.Key, Targets: &Targets{Player: player}, Seed: 1, Seeds: runs, Workers: workers}
	for i := range s.Plausible {
		p := &s.Plausible[i]
		ind, _ := measure.Find(p.Indicator)
		from := 12 * (p.Year - 2015)
		study.Targets.Targets = append(study.Targets.Targets, Target{
			Key: p.Key, Of: Measure{Indicator: ind, Domains: p.Domains, Over: Period{from, from + 12}, First: math.NaN()}, Times: 1,
		})
	}
	w := worlds{study: study, scenario: s, quantities: make([][]float64, runs)}
	if err := w.run(ctx); err != nil {
		return nil, err
	}
	figures := make([]Figure, len(s.Plausible))
	for i := range figures {
		sum := 0.
		for k := range runs {
			sum += w.quantities[k][i]
		}
		figures[i] = Figure{&s.Plausible[i], study.Targets.Targets[i].Of.Indicator.Unit, sum / float64(runs)}
	}
	return figures, nil
}
