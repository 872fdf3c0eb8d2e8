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

// An example is a small chart with what is awkward about its kind.
type example struct {
	name  string
	chart Chart
}

// examples has one of every kind.
var examples []example

// TestGolden holds that every kind looks as it did.
func TestGolden(t *testing.T) {
	for _, e := range examples {
		t.Run(e.name, func(t *testing.T) {
			golden(t, e.name+".png", written(t, e.chart, Options{Format: PNG, Language: "nl", DPI: 72}), samePicture)
		})
	}
}

// written draws a chart.
func written(t testing.TB, c Chart, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, c, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// golden writes the picture out when it is not the golden one.
func golden(t *testing.T, name string, got []byte, same func(a, b []byte) bool) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
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
	return bytes.Equal(flat(p), flat(q))
}

func flat(m image.Image) []byte {
	rgba := image.NewRGBA(m.Bounds())
	draw.Draw(rgba, rgba.Bounds(), m, m.Bounds().Min, draw.Src)
	return rgba.Pix
}

var nan = math.NaN()

// curve is a band that bends from one value to another in four years, and widens.
func curve(from, to, spread float64) (b stats.Band) {
	for i := range 48 {
		x := float64(i) / 47
		mean := from + float64((to-from)*x*(2-x)) + float64(math.Round(40*x*(1-x)*(.5-x))*spread/20)
		b.Mean, b.P10, b.P90 = append(b.Mean, mean), append(b.P10, mean-float64(spread*x)), append(b.P90, mean+float64(spread*x))
	}
	return b
}

// three are the lines of three approaches.
func three(blueprint, coCreation, adaptive stats.Band) []Line {
	return []Line{
		{Subject{"blueprint", "Blauwdruk"}, blueprint, 200}, {Subject{"co-creation", "Co-creatie"}, coCreation, 200},
		{Subject{"adaptive", "Samenspel"}, adaptive, 200},
	}
}
