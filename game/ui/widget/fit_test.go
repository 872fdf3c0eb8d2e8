package widget

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// letters are what names in files can be made of, also what is too wide, has no width, or is not in the typeface.
var letters = []rune("aeinrtWM iiill.,-€é\u200b漢😀\n\t")

// TestTextNeverLeavesItsBox sets texts of every kind in boxes of every size.
func TestTextNeverLeavesItsBox(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom(letters), 0, 300, -1).Draw(t, "text")
		box := Rect{W: rapid.Float64Range(0, 400).Draw(t, "w"), H: rapid.Float64Range(0, 120).Draw(t, "h")}
		size, scale := rapid.SampledFrom([]float64{13, Body, Title, Wordmark}).Draw(t, "size"), rapid.Float64Range(1, 2).Draw(t, "scale")
		limit := rapid.IntRange(0, 3).Draw(t, "lines")
		measure := Measuring(rapid.Bool().Draw(t, "bold"))
		lines, used := Fit(text, size, scale, limit, box, measure)
		if limit > 0 && len(lines) > limit {
			t.Fatalf("%d lines", len(lines))
		}
		for _, line := range lines {
			if width := measure(line, used); width > box.W+1e-6 {
				t.Fatalf("%q is %g wide in a box of %g", line, width, box.W)
			}
		}
		if n := len(lines); n > 0 {
			// Above the first line and under the last one there is half of the room between lines, which is empty.
			if ink := used * (Leading*float64(n) - (Leading - Tight)); ink > box.H+1e-6 {
				t.Fatalf("%d lines of %g are %g high in a box of %g", n, used, ink, box.H)
			}
		}
	})
}

// TestNothingIsLostThatFits finds every word of a text again where there is room for it.
func TestNothingIsLostThatFits(t *testing.T) {
	text := "Wie wacht op hulp, en hoe lang duurt dat nog? Bloemenhof, Havenkant en Molenveld."
	box := Rect{W: 300, H: 200}
	for _, scale := range []float64{1, 1.5, 2} {
		lines, used := Fit(text, Body, scale, 0, box, Measuring(false))
		if got := strings.Join(lines, " "); got != text {
			t.Errorf("at scale %g there is %q", scale, got)
		}
		if used < Body {
			t.Errorf("at scale %g letters are of %g, smaller than usual", scale, used)
		}
	}
	if high := Height(text, Body, 300); high < 2*Body || high > 200 {
		t.Errorf("the text is said to be %g high", high)
	}
}

// TestTipsStayOnTheScreen opens tips about things at every edge, with words for more than a screen.
func TestTipsStayOnTheScreen(t *testing.T) {
	screen := Rect{W: 1280, H: 720}
	for _, text := range []string{"Kort", strings.Repeat("lang verhaal ", 400), strings.Repeat("x", 3000)} {
		for _, about := range []Rect{{}, {X: 1270, W: 10, H: 10}, {Y: 700, W: 1280, H: 20}, {X: 1270, Y: 710, W: 10, H: 10}, screen} {
			for _, scale := range []float64{1, 2} {
				if r := TipBox(text, about, screen, scale); !r.Within(screen) {
					t.Errorf("the tip about %v lies at %v", about, r)
				}
			}
		}
	}
}
