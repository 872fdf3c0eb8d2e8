package ui

import (
	"math"
	"testing"

	"zwerm/game/others"
	"zwerm/game/ui/widget"
)

// pairs are games under eleven lucks, and the same without a decision, which was worth 1 to 11.
func pairs() *Others {
	o := &Others{}
	o.runs[others.Luck] = make([]others.Run, 20) // nine of them are still to be played
	o.less = make([]others.Run, 11)
	for i := range 11 {
		values := []float64{math.NaN(), float64(100 * i)}
		o.runs[others.Luck][i] = others.Run{Values: [][]float64{values}}
		o.less[i] = others.Run{Values: [][]float64{{math.NaN(), values[1] - float64(i+1)}}}
	}
	return o
}

func TestBandPairsGamesByLuck(t *testing.T) {
	band, games := pairs().band(0, true)
	// Quantiles lie between values, so each may be one away.
	for _, at := range []struct{ got, want float64 }{{band.Low[1], -10}, {band.Mid[1], -6}, {band.High[1], -2}} {
		if games != 11 || math.Abs(at.got-at.want) > 1 {
			t.Errorf("%d games: %v, %v, %v; want 11 games from -10 to -2 around -6", games, band.Low, band.Mid, band.High)
		}
	}
	if !math.IsNaN(band.Mid[0]) {
		t.Errorf("a month without anything to measure has the middle %v", band.Mid[0])
	}
}

func TestEndsLeaveOutWhatWasNotPlayed(t *testing.T) {
	if ends := pairs().ends(others.Luck, 0); len(ends) != 11 {
		t.Errorf("%d games have an end, want 11", len(ends))
	}
}

func TestNobodyElseYet(t *testing.T) {
	var o *Others
	if o.Busy() {
		t.Error("games that nobody asked for are being played")
	}
	o.Stop()
}

// TestLightHoldsTheFan holds the light to the forecast: every month the fan lies inside it, and it never narrows before.
func TestLightHoldsTheFan(t *testing.T) {
	timeline := Timeline{From: 0, To: 60, Now: 12, First: 0, Values: []float64{5, 5, 5}, Sight: 6.5,
		Fan: Fan{Low: []float64{4, 3, 2, 2, 1, 0}, Mid: []float64{5, 5, 5, 5, 5, 5}, High: []float64{6, 7, 7, 8, 9, 10}}}
	plot := widget.Rect{X: 0, Y: 0, W: 600, H: 100}
	y := func(value float64) float64 { return 100 - 10*value }
	light := timeline.beams(plot, plot, y)
	if n := len(light) - 1; n != 7 {
		t.Fatalf("the light has %d months, want 7 for a sight of 6.5", n)
	}
	if end := light[7].x; math.Abs(end-timeline.x(18.5, plot)) > 1e-9 {
		t.Errorf("the light ends at %v, want where 6.5 months do", end)
	}
	for i := range timeline.Fan.Mid {
		b := light[i+1]
		if b.y-b.half > y(timeline.Fan.High[i]) || b.y+b.half < y(timeline.Fan.Low[i]) {
			t.Errorf("month %d: the light from %v to %v does not hold the fan", i+1, b.y-b.half, b.y+b.half)
		}
	}
}
