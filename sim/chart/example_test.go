package chart_test

import (
	"bytes"
	"fmt"

	"zwerm/sim/chart"
	"zwerm/sim/stats"
)

// A chart is a value that holds what it shows; Write draws it.
func Example() {
	waiting := stats.BandOf([][]float64{{240, 260, 310}, {240, 280, 330}, {240, 250, 290}})
	c := &chart.Trajectory{
		Head:    chart.Head{Title: "De wachtlijst groeit", Subtitle: "Mensen, lager is beter"},
		Measure: chart.Measure{Name: "Wachtlijst"}, Time: chart.Time{Dated: true},
		Lines: []chart.Line{{Subject: chart.Subject{Key: "blueprint", Name: "Blauwdruk"}, Band: waiting, Runs: 3}},
	}
	var svg bytes.Buffer
	if err := chart.Write(&svg, c, chart.Options{Format: chart.SVG, Theme: chart.Print, Language: "nl", Size: chart.Half}); err != nil {
		fmt.Println(err)
	}
	fmt.Println(bytes.Contains(svg.Bytes(), []byte("Blauwdruk 310</text>")))
	// Output: true
}
