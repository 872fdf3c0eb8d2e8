package calibrate

import (
	"math"

	"zwerm/sim/measure"
	"zwerm/sim/policy"
)

// Targets are published figures that a scenario is held against, and the numbers of the scenario that may be fitted to them.
type Targets struct {
	About      string
	Player     *policy.Strategy // who plays everywhere
	Seeds      int              // how many runs, each with its own luck
	Parameters []Parameter
	Targets    []Target
	Hash       string // of the file, SHA-256 in hexadecimal
}

// A Parameter is a number of a scenario that may be fitted, within a range.
type Parameter struct {
	Key       string // as --set takes it
	Low, High float64
	Whole     bool
	Unit      string
	Start     float64 // what the scenario says
	Source    string  // of the range; may be empty
	Also      []Tie
}

// A Tie is another number of the scenario that follows a parameter: it is Ratio times its value.
type Tie struct {
	Key   string
	Ratio float64
}

// set returns a parameter's value, and those of the numbers tied to it, as --set takes them.
func (p *Parameter) set(v float64) []string {
	list := []string{assignment(p.Key, v)}
	for _, t := range p.Also {
		list = append(list, assignment(t.Key, significant(t.Ratio*v, 6)))
	}
	return list
}

// CheckStart returns an *Outside when a fit would start outside its own range.
func (t *Targets) CheckStart() error {
	for _, p := range t.Parameters {
		if p.Start < p.Low || p.Start > p.High {
			return &Outside{p}
		}
	}
	return nil
}

// A Target is a quantity with the value, or the range of values, that it should have.
type Target struct {
	Key, Name, Source string
	Of                Measure
	RelativeTo        *Measure // the quantity is a ratio unless this is nil
	Times             float64  // and multiplied by this: 100 for a percentage or an index
	Low, High         float64  // equal for a value
	Error             float64  // the deviation that counts as 1, in the unit of the quantity
	Weight            float64
}

// A Measure makes one number of the months of a run.
type Measure struct {
	Indicator *measure.Indicator
	Domains   []string // by key; none for all
	Over      Period
	// First makes the number a month: the first one of Over, January 2015 being 0, in which the indicator reaches this value,
	// or the month after Over when it never does. NaN for the indicator itself, by its Yearly rule.
	First float64
}

// Deviation returns how far a quantity lies from the target, in errors: below 0 when it is too low, 0 inside a range, and
// infinite when there was nothing to measure.
func (t *Target) Deviation(quantity float64) float64 {
	switch {
	case math.IsNaN(quantity):
		return math.Inf(1)
	case quantity < t.Low:
		return (quantity - t.Low) / t.Error
	case quantity > t.High:
		return (quantity - t.High) / t.Error
	}
	return 0
}

// Loss returns the mean over targets of weight·deviation², with deviations in errors.
func Loss(targets []Target, deviations []float64) float64 {
	sum := 0.
	for i, d := range deviations {
		if w := targets[i].Weight; w > 0 {
			sum += w * d * d
		}
	}
	return sum / float64(len(targets))
}
