package chart

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/vg/draw"
)

// claim is a small forest with everything that is awkward: a long title, a difference without an interval, one of nothing.
func claim() *Forest {
	nan := math.NaN()
	return &Forest{
		Title:    "H1: When practices are strongly interdependent and local, a blueprint brings help that fits less well than co-creation does.",
		Subtitle: "Verdict: partly; does not reverse", Axis: "fit after 96 months, points of fit (0-100)", Smallest: 2, Note: "95% intervals.",
		Groups: []ForestGroup{
			{"co-creation − blueprint, expected: fit ≥ 2", []ForestLine{
				{"K 5", "+10.3 [8.1, 12.5]", 10.3, 8.1, 12.5, true}, {"K 2", "+3.0 [one pair]", 3, nan, nan, false}, {"K 0", "–", nan, nan, nan, false}}},
			{"reversal 1: blueprint − co-creation, expected: fit ≥ 2", []ForestLine{{"K 0", "-3.3 [-7.0, 1.2]", -3.3, -7, 1.2, true}}},
		},
	}
}

func TestForestGolden(t *testing.T) {
	var raster, vector bytes.Buffer
	if err := claim().PNG(&raster); err != nil {
		t.Fatal(err)
	}
	if err := claim().SVG(&vector); err != nil {
		t.Fatal(err)
	}
	if *update {
		for name, data := range map[string][]byte{"forest.png": raster.Bytes(), "forest.svg": vector.Bytes()} {
			if err := os.WriteFile(filepath.Join("testdata", name), data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	compare(t, "forest.png", raster.Bytes(), samePicture)
	compare(t, "forest.svg", vector.Bytes(), bytes.Equal)
}

// TestForestHoldsAll holds that the axis holds every interval, zero and the band of what does not matter.
func TestForestHoldsAll(t *testing.T) {
	if low, high := claim().limits(); low > -7 || high < 12.5 {
		t.Errorf("axis from %v to %v", low, high)
	}
	if low, high := (&Forest{Smallest: 2}).limits(); low > -2 || high < 2 {
		t.Errorf("axis from %v to %v without lines", low, high)
	}
	if low, high := (&Forest{}).limits(); !(low < high) {
		t.Errorf("axis from %v to %v without anything", low, high)
	}
}

func TestWrap(t *testing.T) {
	style := write(20, xfont.WeightNormal, ink, draw.XLeft, 0)
	got := wrap(style, "one two  three", style.Width("one two")+1)
	if !slices.Equal(got, []string{"one two", "three"}) {
		t.Errorf("got %q", got)
	}
}
