package calibrate

import "math"

// A space is the box of the parameters, each scaled to [0,1].
type space []Parameter

// values returns the parameters at a point, which is moved into the box first; some take whole numbers only.
func (s space) values(x []float64) []float64 {
	values := make([]float64, len(s))
	for i, p := range s {
		v := p.Low + inside(x[i])*(p.High-p.Low)
		if p.Whole {
			v = math.Round(v)
		}
		values[i] = p.clamp(v)
	}
	return values
}

// point returns the point of some values.
func (s space) point(values []float64) []float64 {
	x := make([]float64, len(s))
	for i, p := range s {
		x[i] = (values[i] - p.Low) / (p.High - p.Low)
	}
	return x
}

// penalty is what a point outside the box costs on top of the loss at its edge: a tenth of a range outside costs as much as
// the one target of a file would by lying one error off.
func (s space) penalty(x []float64) float64 {
	const perRange = 100
	sum := 0.
	for _, v := range x {
		d := v - inside(v)
		sum += d * d
	}
	return perRange * sum
}

func inside(x float64) float64 { return min(max(x, 0), 1) }

func (p *Parameter) clamp(v float64) float64 { return min(max(v, p.Low), p.High) }

// rounded returns values of three significant digits, which people can copy, or an end of the range where these lie outside.
func (s space) rounded(values []float64) []float64 {
	rounded := make([]float64, len(s))
	for i, p := range s {
		rounded[i] = p.clamp(significant(values[i], 3))
	}
	return rounded
}

// start returns what the scenario says.
func (s space) start() []float64 {
	values := make([]float64, len(s))
	for i, p := range s {
		values[i] = p.Start
	}
	return values
}

// assignments writes values as --set takes them, exactly.
func (s space) assignments(values []float64) []string {
	var list []string
	for i := range s {
		list = append(list, s[i].set(values[i])...)
	}
	return list
}
