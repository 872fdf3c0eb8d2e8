package chart

import (
	"bytes"
	"fmt"
	"image/png"
	"math"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"
	"pgregory.net/rapid"

	"zwerm/sim/stats"
)

// TestEveryWay holds that every kind can be drawn in every theme, format, size and language, with the same bytes each time.
func TestEveryWay(t *testing.T) {
	for _, e := range examples {
		for _, theme := range Themes {
			for _, format := range Formats {
				o := Options{Format: format, Theme: theme, Size: Half, Language: "en", DPI: 60, Inline: theme == Dark}
				if first := written(t, e.chart, o); !bytes.Equal(first, written(t, e.chart, o)) {
					t.Errorf("%s as %s, %s: other bytes the second time", e.name, format, theme)
				}
			}
		}
	}
}

func TestFormats(t *testing.T) {
	c := examples[slices.IndexFunc(examples, func(e example) bool { return e.name == "trajectory" })].chart
	if pdf := written(t, c, Options{Format: PDF}); !bytes.HasPrefix(pdf, []byte("%PDF-")) || !bytes.Contains(pdf, []byte("/FontFile2")) {
		t.Error("the PDF has no typeface inside")
	}
	svg := string(written(t, c, Options{Format: SVG, Language: "nl"}))
	for _, want := range []string{"Co-creatie 282</text>", "Blauwdruk 1.440</text>", "@font-face", "Wachtlijst, mensen, lager is beter</text>"} {
		if !strings.Contains(svg, want) {
			t.Errorf("the SVG has no %s", want)
		}
	}
	inline := string(written(t, c, Options{Format: SVG, Language: "nl", Inline: true}))
	if strings.Contains(inline, "@font-face") || strings.Contains(inline, "lager is beter") {
		t.Error("an inline SVG brings a typeface or a heading")
	}
	for _, dpi := range []int{72, 144, 300} {
		picture, err := png.DecodeConfig(bytes.NewReader(written(t, c, Options{Format: PNG, DPI: dpi, Size: A4})))
		if err != nil || math.Abs(float64(picture.Width)-842*float64(dpi)/72) > 1 {
			t.Errorf("at %d pixels per inch the width is %d (%v)", dpi, picture.Width, err)
		}
	}
}

// TestShape holds that pages keep their shape unless a chart needs more, and that then nothing is left out.
func TestShape(t *testing.T) {
	for _, e := range examples {
		p, err := newPage(e.chart, Options{Format: SVG})
		if err != nil {
			t.Fatal(err)
		}
		if p.size.Width != 1280 || p.size.Height > 760 {
			t.Errorf("%s makes a slide of %v by %v", e.name, p.size.Width, p.size.Height)
		}
	}
	f := &Forest{Groups: []ForestGroup{{Title: "many"}}}
	for i := range 60 {
		f.Groups[0].Lines = append(f.Groups[0].Lines, ForestLine{Label: fmt.Sprintf("line %d.", i), Mean: 1, Low: 0, High: 2})
	}
	svg := string(written(t, f, Options{Format: SVG, Inline: true}))
	for i := range 60 {
		if !strings.Contains(svg, fmt.Sprintf("line %d.</text>", i)) {
			t.Errorf("line %d is not in the chart", i)
		}
	}
}

// refused are charts that cannot be drawn, each with a part of what the error says.
var refused = []struct {
	why   string
	chart Chart
}{
	{"nothing to draw", &Trajectory{Measure: Measure{Name: "trust"}}},
	{"13 lines are asked", &Trajectory{Lines: make([]Line, 13)}},
	{"trust of Mine has the value +Inf", &Trajectory{Measure: Measure{Name: "trust"}, Lines: []Line{{Subject: Subject{Key: "mine"}, Band: flat3(math.Inf(1))}}}},
	{"has the value 1e+200; a chart can show numbers up to 1e+15", &Trajectory{Lines: []Line{{Band: flat3(1e200)}}}},
	{"a band of 0 to 0 numbers around 1", &Trajectory{Lines: []Line{{Band: stats.Band{Mean: []float64{1}}}}}},
	{"no indicator", &Multiples{}},
	{"no run to draw", &Spaghetti{}},
	{"13 events are asked", &Spaghetti{Runs: [][]float64{{1}}, Events: make([]Moment, 13)}},
	{"-1e+16", &Spaghetti{Runs: [][]float64{{1, -1e16}}}},
	{"nothing to draw", &Difference{}},
	{"nothing to draw", &GoalSpace{}},
	{"has the value 1e+20", &GoalSpace{Clouds: []Cloud{{Points: []Point{{1e20, 1, 1}}}}}},
	{"no difference", &Forest{Groups: []ForestGroup{{Lines: nil}}}},
	{"nothing to compare", &Wins{}},
	{"2 counts for 1 subjects", &Wins{Subjects: make([]Subject, 1), Rows: []WinRow{{"trust", []int{1, 2}, 0}}}},
	{"a count of -1", &Wins{Subjects: make([]Subject, 1), Rows: []WinRow{{"trust", []int{-1}, 0}}}},
	{"no domain", &Budget{}},
	{"below zero", &Budget{Rows: []BudgetRow{{"youth", -1, 1, nan, nan}}}},
	{"no factor", &Tornado{}},
	{"every factor as it is", &Tornado{Base: nan, Bars: make([]TornadoBar, 1)}},
	{"no factor", &Sensitivity{}},
	{"nothing to draw", &Complexity{}},
	{"1 cells for 2 values", &Complexity{X: "K", Across: []string{"0", "1"}, Up: []string{"0"}, Subjects: make([]Subject, 1), Cells: [][]Cell{{{0, 1}}}}},
	{"winner 1 of 1", &Complexity{Across: []string{"0"}, Up: []string{"0"}, Subjects: make([]Subject, 1), Cells: [][]Cell{{{1, 1}}}}},
	{"no contribution", &Waterfall{}},
	{"without a value", &Waterfall{Steps: []Step{{"a", nan}}}},
}

func flat3(v float64) stats.Band {
	return stats.Band{Mean: []float64{v, v, v}, P10: []float64{v, v, v}, P90: []float64{v, v, v}}
}

func TestRefused(t *testing.T) {
	for _, r := range refused {
		var b bytes.Buffer
		if err := Write(&b, r.chart, Options{Format: SVG}); err == nil || !strings.Contains(err.Error(), r.why) {
			t.Errorf("%T: %v; want %q", r.chart, err, r.why)
		}
		if b.Len() > 0 {
			t.Errorf("%T was refused, and %d bytes were written", r.chart, b.Len())
		}
	}
	for why, o := range map[string]Options{
		"theme \"pink\"": {Format: PNG, Theme: "pink"}, "language \"fr\"": {Format: PNG, Language: "fr"}, "format \"gif\"": {Format: "gif"},
		"5000 pixels per inch": {Format: PNG, DPI: 5000}, "too small": {Format: PNG, Size: Size{Width: 10, Height: 10, Unit: 1}},
	} {
		if err := Write(&bytes.Buffer{}, examples[0].chart, o); err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%+v: %v; want %q", o, err, why)
		}
	}
}

// TestAwkward draws what is odd and still has to be readable: the page says what there is, and panics on nothing.
func TestAwkward(t *testing.T) {
	long := strings.Repeat("Samenwerkingsverbandsvoorzieningenbeleid en nog wat ", 8)
	one := Line{Subject: Subject{"blueprint", long}, Band: flat3(2), Runs: 1}
	empty := Line{Subject: Subject{"adaptive", "Leeg"}, Band: flat3(nan), Runs: 9}
	for name, c := range map[string]Chart{
		"long names":      &Trajectory{Head: Head{long, long, []string{long}}, Measure: Measure{Name: long, Unit: long}, Lines: []Line{one, empty}},
		"one value":       &Trajectory{Lines: []Line{{Band: stats.Band{Mean: []float64{1}, P10: []float64{1}, P90: []float64{1}}}}},
		"nothing at all":  &Trajectory{Lines: []Line{empty}},
		"other scripts":   &Trajectory{Head: Head{Title: "Η ζωή λ 你好"}, Lines: []Line{one}},
		"large":           &Trajectory{Measure: Measure{Before: "€ "}, Lines: []Line{{Band: flat3(9e14)}, {Band: flat3(-9e14)}}},
		"nearly constant": &Trajectory{Lines: []Line{{Band: flat3(1e9)}, {Band: flat3(1e9 + 1e-7)}}},
		"small":           &Trajectory{Lines: []Line{{Band: flat3(1e-12)}, {Band: flat3(2e-12)}}},
		"interval alone":  &Difference{Lines: []Line{{Band: stats.Band{Mean: []float64{1, 2}, P10: []float64{nan, 1}, P90: []float64{nan, 3}}, Runs: 2}}},
		"events":          &Spaghetti{Runs: [][]float64{{1, 2, 3}}, Bold: []float64{nan, nan, nan}, Events: []Moment{{-40, long}, {0, long}, {0, long}, {2, "x"}, {900, long}}, Decisions: []Moment{{1, long}, {77, "y"}}},
		"one run":         &GoalSpace{Head: Head{Title: long}, X: Measure{Name: long}, Clouds: []Cloud{{Subject{"a", long}, []Point{{1, 1, nan}}}, {Subject{"b", "b"}, []Point{{nan, 1, 1}}}}},
		"no runs":         &GoalSpace{Clouds: []Cloud{{}}},
		"rows":            &Wins{Subjects: []Subject{{"a", long}, {"b", long}}, Rows: []WinRow{{long, []int{1, 99999}, 1}}},
		"all the same":    &Tornado{Base: 1, Bars: []TornadoBar{{long, long, long, 1, 1}}},
		"negative":        &Sensitivity{Full: long, Pale: long, Bars: []SensitivityBar{{long, -1, nan, nan, nan}, {"b", nan, nan, nan, nan}}},
		"free":            &Budget{Rows: []BudgetRow{{long, 0, 0, nan, nan}, {"b", 0, 9e14, nan, nan}}},
		"cells":           &Complexity{X: long, Y: long, Across: make([]string, 30), Up: []string{long}, Subjects: []Subject{{"a", long}}, Cells: [][]Cell{make([]Cell, 30)}},
		"steps":           &Waterfall{From: long, To: long, Rest: long, Steps: make([]Step, 99)},
		"no difference":   &Forest{Groups: []ForestGroup{{long, []ForestLine{{long, long, nan, nan, nan, true}}}}},
		"panels":          &Multiples{Head: Head{Title: long}, Band: long, Panels: []Panel{{Measure{Name: long, Unit: long}, []Line{one}}}},
	} {
		for _, size := range Sizes {
			svg := string(written(t, c, Options{Format: SVG, Size: size, Inline: true}))
			for _, bad := range []string{"NaN", "Inf", "e+"} {
				if strings.Contains(svg, bad) {
					t.Errorf("%s at %s: a place on the page is %s", name, size.Key, bad)
				}
			}
		}
	}
	svg := string(written(t, &Trajectory{Head: Head{Title: "λ"}, Lines: []Line{empty}}, Options{Format: SVG, Language: "nl"}))
	if !strings.Contains(svg, "niets te meten</text>") || !strings.Contains(svg, ">?</text>") {
		t.Error("the chart does not say that there is nothing, or leaves out a letter that the typeface lacks")
	}
}

// TestInside holds that no text runs off the page, whatever its length.
func TestInside(t *testing.T) {
	p := &page{palette: palettes[Light], u: 1}
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.StringN(0, 300, -1).Draw(t, "words")
		width := vg.Length(rapid.Float64Range(30, 500).Draw(t, "width"))
		for _, line := range p.body().wrap(words, width, 3) {
			if p.body().width(line) > width+1e-6 {
				t.Errorf("%q is %v wide; there is room for %v", line, p.body().width(line), width)
			}
		}
		if line := p.body().cut(words, width); p.body().width(line) > width+1e-6 {
			t.Errorf("%q is %v wide; there is room for %v", line, p.body().width(line), width)
		}
	})
}
