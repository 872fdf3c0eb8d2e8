package batch

import "math"

// maxRuns is how many settings and runs an experiment may have: beyond it places could not be counted safely.
const maxRuns = 1_000_000_000

// factorial is every combination of values; the last factor changes fastest. Without factors it is one setting.
type factorial struct{ factors []Factor }

func newFactorial(factors []Factor, _ int, _ uint64) Design { return factorial{factors} }

// Settings returns the product of the numbers of values, or at most math.MaxInt32 when it is larger.
func (d factorial) Settings() int {
	n := 1
	for i := range d.factors {
		if n *= len(d.factors[i].Values); n > maxRuns {
			return math.MaxInt32
		}
	}
	return n
}

func (d factorial) Setting(i int) []float64 {
	setting := make([]float64, len(d.factors))
	for k := len(setting) - 1; k >= 0; k-- {
		values := d.factors[k].Values
		setting[k] = values[i%len(values)]
		i /= len(values)
	}
	return setting
}

// oneAtATime departs from the scenario's own numbers. For a factor of names that is the first.
type oneAtATime struct {
	own      []float64
	settings []departure
}

// A departure is one factor with one value.
type departure struct {
	factor int
	value  float64
}

func newOneAtATime(factors []Factor, _ int, _ uint64) Design {
	d := &oneAtATime{}
	for k := range factors {
		d.own = append(d.own, factors[k].Own)
		for _, v := range factors[k].Values {
			if v != factors[k].Own {
				d.settings = append(d.settings, departure{k, v})
			}
		}
	}
	return d
}

func (d *oneAtATime) Settings() int { return 1 + len(d.settings) }

func (d *oneAtATime) Setting(i int) []float64 {
	setting := append([]float64(nil), d.own...)
	if i > 0 {
		setting[d.settings[i-1].factor] = d.settings[i-1].value
	}
	return setting
}
