package chart

import (
	"image/color"
	"math"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg/draw"

	"zwerm/sim/stats"
)

// A Panel shows one indicator under every strategy.
type Panel struct {
	Title, Unit string
	// Before and After stand around the numbers on the axis; Decimals are those of the labels at the ends of the lines.
	Before, After string
	Decimals      int
	Bands         []stats.Band // by strategy, month by month; NaN is a gap
}

// plot makes the panel's plot for a sheet.
func (p *Panel) plot(s *Sheet) *plot.Plot {
	g := plot.New()
	g.BackgroundColor = nil
	g.TextHandler = handler()
	bare(&g.X, write(16, xfont.WeightNormal, ink2, draw.XCenter, draw.YTop))
	bare(&g.Y, write(16, xfont.WeightNormal, ink2, draw.XRight, draw.YCenter))
	g.X.Tick.Marker = years{s.Dated, 9}
	g.Y.Tick.Marker = round{p.Before, p.After}
	g.X.Padding, g.X.Tick.Label.YAlign = 4, draw.YTop

	grid := plotter.NewGrid()
	grid.Vertical.Color, grid.Horizontal.Color, grid.Horizontal.Width = nil, rule, 1
	g.Add(grid)
	for i, band := range p.Bands {
		addBand(g, s.First, band, lookOf(s.Strategies, i).band(len(p.Bands)))
	}
	for i, band := range p.Bands {
		addLine(g, s.First, band, lookOf(s.Strategies, i))
	}
	g.X.Min, g.X.Max = float64(s.First), float64(s.First+p.months())
	g.Y.Min, g.Y.Max = p.limits()
	g.Add(p.ends(s))
	return g
}

// bare leaves only the numbers of an axis.
func bare(a *plot.Axis, labels text.Style) {
	a.LineStyle.Width, a.Tick.LineStyle.Width, a.Tick.Length, a.Padding = 0, 0, 6, 0
	a.Tick.Label, a.Label.TextStyle = labels, labels
}

func (p *Panel) months() int {
	n := 1
	for _, b := range p.Bands {
		n = max(n, len(b.Mean))
	}
	return n
}

// empty reports whether no strategy has a value in any month.
func (p *Panel) empty() bool {
	for _, b := range p.Bands {
		if len(parts(b.Mean)) > 0 {
			return false
		}
	}
	return true
}

// limits returns a range that holds every band, with some air; there is at least one value.
func (p *Panel) limits() (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, b := range p.Bands {
		for _, series := range [][]float64{b.P10, b.P90, b.Mean} {
			for _, v := range series {
				if !math.IsNaN(v) {
					low, high = min(low, v), max(high, v)
				}
			}
		}
	}
	air := .06 * (high - low)
	if air == 0 {
		air = max(.05*math.Abs(high), .5)
	}
	return low - air, high + air
}

// addBand fills between P10 and P90, leaving out the months without a value.
func addBand(g *plot.Plot, first int, band stats.Band, shade color.Color) {
	for _, part := range parts(band.Mean) {
		ring := append(points(first, band.P90, part), reversed(points(first, band.P10, part))...)
		if fill, err := plotter.NewPolygon(ring); err == nil {
			fill.Color, fill.LineStyle.Width = shade, 0
			g.Add(fill)
		}
	}
}

// addLine draws the mean, with a gap where there is none.
func addLine(g *plot.Plot, first int, band stats.Band, l look) {
	for _, part := range parts(band.Mean) {
		if mean, err := plotter.NewLine(points(first, band.Mean, part)); err == nil {
			mean.LineStyle = l.line()
			g.Add(mean)
		}
	}
}

// parts returns the stretches [from, to) of a series that have values.
func parts(series []float64) [][2]int {
	var list [][2]int
	from := 0
	for i := 0; i <= len(series); i++ {
		if i < len(series) && !math.IsNaN(series[i]) {
			continue
		}
		if i > from {
			list = append(list, [2]int{from, i})
		}
		from = i + 1
	}
	return list
}

// points places the values of a part at the ends of their months.
func points(first int, series []float64, part [2]int) plotter.XYs {
	var xys plotter.XYs
	for i := part[0]; i < part[1]; i++ {
		xys = append(xys, plotter.XY{X: float64(first + i + 1), Y: series[i]})
	}
	return xys
}

func reversed(xys plotter.XYs) plotter.XYs {
	for i, j := 0, len(xys)-1; i < j; i, j = i+1, j-1 {
		xys[i], xys[j] = xys[j], xys[i]
	}
	return xys
}
