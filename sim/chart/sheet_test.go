package chart

import (
	"bytes"
	"flag"
	"image"
	"image/draw"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"testing"

	"zwerm/sim/stats"
)

var update = flag.Bool("update", false, "write the golden files anew")

// example is a small sheet with everything that is awkward: a gap, lines that end together, a panel without values and
// one in which nothing changes.
func example() *Sheet {
	nan := math.NaN()
	curve := func(from, to, spread float64) stats.Band {
		var b stats.Band
		for i := range 48 {
			x := float64(i) / 47
			mean := from + float64((to-from)*x*(2-x)) + float64(math.Round(40*x*(1-x)*(.5-x))*spread/20)
			b.Mean, b.P10, b.P90 = append(b.Mean, mean), append(b.P10, mean-float64(spread*x)), append(b.P90, mean+float64(spread*x))
		}
		return b
	}
	gap := curve(20, 66, 9)
	for i := 10; i < 16; i++ {
		gap.Mean[i], gap.P10[i], gap.P90[i] = nan, nan, nan
	}
	none := stats.Band{Mean: []float64{nan}, P10: []float64{nan}, P90: []float64{nan}}
	still := stats.Band{Mean: []float64{3, 3}, P10: []float64{3, 3}, P90: []float64{3, 3}}
	return &Sheet{
		Title: "Three approaches, the same luck", Subtitle: "An example: figures made for a test", Band: "8 of 10 runs",
		Strategies: []string{"blueprint", "co-creation", "adaptive"}, Dated: true, Notes: []string{"A note below."},
		Panels: []Panel{
			{Title: "Wellbeing", Unit: "0–10, higher is better", Decimals: 1, Bands: []stats.Band{curve(6.4, 6.2, .2), curve(6.4, 6.7, .3), curve(6.4, 6.65, .2)}},
			{Title: "Waiting list", Unit: "people, lower is better", Bands: []stats.Band{curve(240, 440, 90), curve(240, 282, 80), curve(240, 318, 60)}},
			{Title: "Ownership", Unit: "per cent, higher is better", After: "%", Bands: []stats.Band{curve(20, 31, 5), gap, curve(20, 58, 6)}},
			{Title: "Deficit, added up", Unit: "million euros, lower is better", Before: "€ ", Decimals: 1, Bands: []stats.Band{curve(0, -4.1, 1), curve(0, 6.3, 1), curve(0, 5, 1)}},
			{Title: "Nothing to measure", Unit: "people", Bands: []stats.Band{none, none, none}},
			{Title: "Nothing changes", Unit: "people", Bands: []stats.Band{still}},
		},
	}
}

func TestGolden(t *testing.T) {
	var raster, vector bytes.Buffer
	if err := example().PNG(&raster); err != nil {
		t.Fatal(err)
	}
	if err := example().SVG(&vector); err != nil {
		t.Fatal(err)
	}
	if *update {
		write := func(name string, data []byte) {
			if err := os.WriteFile(filepath.Join("testdata", name), data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		write("sheet.png", raster.Bytes())
		write("sheet.svg", vector.Bytes())
	}
	compare(t, "sheet.png", raster.Bytes(), samePicture)
	compare(t, "sheet.svg", vector.Bytes(), bytes.Equal)
}

// compare writes the picture out when it is not the golden one.
func compare(t *testing.T, name string, got []byte, same func(a, b []byte) bool) {
	t.Helper()
	want, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	if !same(got, want) {
		failed := filepath.Join(os.TempDir(), "failed-"+name)
		if err := os.WriteFile(failed, got, 0o644); err != nil {
			t.Fatal(err)
		}
		t.Errorf("%s is not as it was; the new one is %s. If it is right: go test ./sim/chart -update", name, failed)
	}
}

// samePicture compares pixels, not bytes, which depend on how the Go version compresses.
func samePicture(a, b []byte) bool {
	p, err := png.Decode(bytes.NewReader(a))
	if err != nil {
		return false
	}
	q, err := png.Decode(bytes.NewReader(b))
	if err != nil || p.Bounds() != q.Bounds() {
		return false
	}
	return bytes.Equal(pixels(p), pixels(q))
}

func pixels(m image.Image) []byte {
	flat := image.NewRGBA(m.Bounds())
	draw.Draw(flat, flat.Bounds(), m, m.Bounds().Min, draw.Src)
	return flat.Pix
}

func TestSameBytes(t *testing.T) {
	var first, second bytes.Buffer
	if err := example().PNG(&first); err != nil {
		t.Fatal(err)
	}
	if err := example().PNG(&second); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("the same sheet gave two different pictures")
	}
}

// TestReading draws what the golden cannot: one month, many strategies, unknown names.
func TestReading(t *testing.T) {
	s := example()
	s.Strategies = []string{"blueprint", "co-creation", "adaptive", "laissez-faire", "persuasion", "procurement", "stop-go", "one-of-mine"}
	for i := range s.Panels {
		s.Panels[i].Bands = s.Panels[i].Bands[:1]
	}
	var b bytes.Buffer
	if err := s.PNG(&b); err != nil || b.Len() == 0 {
		t.Error(err)
	}
}
