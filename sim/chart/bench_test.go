package chart

import (
	"io"
	"math"
	"testing"

	"zwerm/sim/stats"
)

// large are the charts of 200 runs of 96 months under three approaches, made anew for each drawing.
var large = map[string]func(runs [][][]float64) Chart{
	"trajectory": func(runs [][][]float64) Chart { return &Trajectory{Lines: summed(runs)} },
	"spaghetti":  func(runs [][][]float64) Chart { return &Spaghetti{Runs: runs[0], Bold: runs[1][0]} },
	"multiples": func(runs [][][]float64) Chart {
		c := &Multiples{}
		for range 6 {
			c.Panels = append(c.Panels, Panel{Lines: summed(runs)})
		}
		return c
	},
	"difference": func(runs [][][]float64) Chart { return &Difference{Lines: summed(runs)[1:]} },
	"goalspace": func(runs [][][]float64) Chart {
		c := &GoalSpace{}
		for _, all := range runs {
			var cloud Cloud
			for _, run := range all {
				cloud.Points = append(cloud.Points, Point{run[95], run[40], run[20]})
			}
			c.Clouds = append(c.Clouds, cloud)
		}
		return c
	},
}

func summed(runs [][][]float64) (lines []Line) {
	for _, all := range runs {
		lines = append(lines, Line{Band: stats.BandOf(all), Runs: len(all)})
	}
	return lines
}

// BenchmarkLarge draws from the runs to the file; 300 ms is the most that it may take on a machine that does nothing else.
func BenchmarkLarge(b *testing.B) {
	runs := make([][][]float64, 3)
	for s := range runs {
		for r := range 200 {
			run := make([]float64, 96)
			for m := range run {
				run[m] = 300 + float64(s*40) + 60*math.Sin(float64(r)+float64(m)/20) + float64(m*(r%7))
			}
			runs[s] = append(runs[s], run)
		}
	}
	for name, chart := range large {
		for _, format := range Formats {
			b.Run(name+"/"+string(format), func(b *testing.B) {
				for b.Loop() {
					if err := Write(io.Discard, chart(runs), Options{Format: format, DPI: 108}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
