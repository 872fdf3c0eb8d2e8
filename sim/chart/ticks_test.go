package chart

import (
	"math"
	"reflect"
	"slices"
	"testing"

	"gonum.org/v1/plot/vg"
	"pgregory.net/rapid"
)

// english writes without anything around the numbers.
func english(t interface{ Fatal(...any) }) *Language {
	l, err := In("en")
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// TestStepOf holds that an axis never has more lines than allowed, always at least two, and no two with the same label.
func TestStepOf(t *testing.T) {
	l := english(t)
	rapid.Check(t, func(t *rapid.T) {
		low := rapid.Float64Range(-1e6, 1e6).Draw(t, "low")
		size := math.Pow(10, rapid.Float64Range(-2, 9).Draw(t, "size"))
		ticks := (&Measure{}).ticks(l, low, low+size, mostLines)
		if len(ticks) < 2 || len(ticks) > mostLines {
			t.Errorf("%d lines between %v and %v", len(ticks), low, low+size)
		}
		for i := 1; i < len(ticks); i++ {
			if ticks[i].label == ticks[i-1].label {
				t.Errorf("two lines are labelled %s between %v and %v", ticks[i].label, low, low+size)
			}
		}
	})
}

func labels(ticks []tick) (list []string) {
	for _, k := range ticks {
		list = append(list, k.label)
	}
	return list
}

func TestTicks(t *testing.T) {
	l := english(t)
	for _, test := range []struct {
		m         Measure
		low, high float64
		want      []string
	}{
		{Measure{After: "%"}, 18, 71, []string{"20%", "40%", "60%"}},
		{Measure{Before: "€ "}, -5, 7, []string{"€ −5", "€ 0", "€ 5"}},
		{Measure{}, 5.9, 6.6, []string{"6.0", "6.2", "6.4", "6.6"}},
		{Measure{}, 0, 4000, []string{"0", "1,000", "2,000", "3,000", "4,000"}},
	} {
		if got := labels(test.m.ticks(l, test.low, test.high, mostLines)); !slices.Equal(got, test.want) {
			t.Errorf("from %v to %v: %q, want %q", test.low, test.high, got, test.want)
		}
	}
	for _, test := range []struct {
		dated     bool
		low, high float64
		most      int
		want      []string
	}{
		{false, 0, 36, 9, []string{"year 1", "2", "3"}},
		{false, -6, 24, 9, []string{"before", "year 1", "2"}},
		{false, -3, 24, 9, []string{"year 1", "2"}},
		{true, -6, 14, 9, []string{"2014", "2015"}},
		{true, 0, 96, 4, []string{"2015", "2017", "2019", "2021"}},
		{true, -6, 108, 5, []string{"2015", "2017", "2019", "2021", "2023"}},
		{false, 0, 2, 9, []string{"year 1"}},
	} {
		if got := labels(Time{Dated: test.dated}.ticks(l, test.low, test.high, test.most)); !slices.Equal(got, test.want) {
			t.Errorf("years from %v to %v, at most %d: %q, want %q", test.low, test.high, test.most, got, test.want)
		}
	}
}

func TestNumbers(t *testing.T) {
	for _, test := range []struct {
		language string
		v        float64
		decimals int
		number   string
		signed   string
	}{
		{"en", -.04, 1, "0.0", "0.0"}, {"en", -1.25, 1, "−1.2", "−1.2"}, {"en", 1234567, 0, "1,234,567", "+1,234,567"},
		{"nl", 6.4, 1, "6,4", "+6,4"}, {"nl", 1250, 0, "1.250", "+1.250"}, {"nl", -999999.5, 1, "−999.999,5", "−999.999,5"}, {"nl", .01, 0, "0", "0"},
	} {
		l, err := In(test.language)
		if err != nil {
			t.Fatal(err)
		}
		if got := l.Number(test.v, test.decimals); got != test.number {
			t.Errorf("%s: number %v is %s, want %s", test.language, test.v, got, test.number)
		}
		if got := l.Signed(test.v, test.decimals); got != test.signed {
			t.Errorf("%s: signed %v is %s, want %s", test.language, test.v, got, test.signed)
		}
	}
	dutch, err := In("nl")
	if err != nil {
		t.Fatal(err)
	}
	for v, want := range map[float64]string{2.1e6: "€ 2,1 mln", 3.25e9: "€ 3,2 mld", 810_000: "€ 810.000", -2.1e6: "€ −2,1 mln"} {
		if got := dutch.Money(v); got != want {
			t.Errorf("%v euros are %s, want %s", v, got, want)
		}
	}
}

// TestSpread holds that labels keep their order, their distance and, where they fit, the panel.
func TestSpread(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before := rapid.SliceOfN(rapid.Float64Range(0, 200), 1, 8).Draw(t, "heights")
		heights := make([]vg.Length, len(before))
		for i, h := range before {
			heights[i] = vg.Length(h)
		}
		spread(heights, 20, 0, 200)
		for i := range heights {
			if heights[i] < -1e-9 || heights[i] > 200+1e-9 {
				t.Errorf("%v went to %v, outside the panel", before, heights)
			}
			for j := range heights[:i] {
				apart := heights[i] - heights[j]
				if math.Abs(float64(apart)) < 20-1e-9 {
					t.Errorf("%v went to %v: too near", before, heights)
				}
				if before[i] != before[j] && (apart > 0) != (before[i] > before[j]) {
					t.Errorf("%v went to %v: another order", before, heights)
				}
			}
		}
	})
	heights := []vg.Length{90, 10, 50}
	if spread(heights, 20, 0, 100); !slices.Equal(heights, []vg.Length{90, 10, 50}) {
		t.Errorf("labels with room were moved to %v", heights)
	}
}

// TestChips holds that no name of an event lies over another.
func TestChips(t *testing.T) {
	p := &page{palette: palettes[Light], u: 1}
	rapid.Check(t, func(t *rapid.T) {
		var events []Moment
		for range rapid.IntRange(0, mostEvents).Draw(t, "events") {
			events = append(events, Moment{rapid.IntRange(-10, 130).Draw(t, "month"), rapid.StringMatching(`[a-z ]{1,40}`).Draw(t, "text")})
		}
		list := p.chips(events, 1000, func(month float64) vg.Length { return vg.Length(8 * month) })
		if len(list) != len(events) {
			t.Errorf("%d events have %d names", len(events), len(list))
		}
		for i, a := range list {
			for _, b := range list[:i] {
				if a.row == b.row && a.left < b.right && b.left < a.right {
					t.Errorf("%q lies over %q", a.text, b.text)
				}
			}
		}
	})
}

func TestParts(t *testing.T) {
	for _, test := range []struct {
		series []float64
		want   [][2]int
	}{
		{[]float64{1, 2}, [][2]int{{0, 2}}},
		{[]float64{nan, 1, nan, nan, 2, 3}, [][2]int{{1, 2}, {4, 6}}},
		{[]float64{nan}, nil},
		{nil, nil},
	} {
		if got := parts(test.series); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%v: %v, want %v", test.series, got, test.want)
		}
	}
	if got := parts([]float64{1, 2, 3}, []float64{1, nan, 3}); !reflect.DeepEqual(got, [][2]int{{0, 1}, {2, 3}}) {
		t.Errorf("together: %v", got)
	}
}
