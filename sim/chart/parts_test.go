package chart

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"testing"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"pgregory.net/rapid"

	"zwerm/sim/policy"
)

// TestStepOf holds that an axis never has more lines than allowed, and always at least two.
func TestStepOf(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		low := rapid.Float64Range(-1e6, 1e6).Draw(t, "low")
		size := math.Pow(10, rapid.Float64Range(-2, 9).Draw(t, "size"))
		ticks := round{}.Ticks(low, low+size)
		if len(ticks) < 2 || len(ticks) > mostLines {
			t.Errorf("%d lines between %v and %v", len(ticks), low, low+size)
		}
		for i := range ticks {
			if i > 0 && ticks[i].Label == ticks[i-1].Label {
				t.Errorf("two lines are labelled %s between %v and %v", ticks[i].Label, low, low+size)
			}
		}
	})
}

func TestTicks(t *testing.T) {
	for _, test := range []struct {
		ticker    plot.Ticker
		low, high float64
		want      []string
	}{
		{round{"", "%"}, 18, 71, []string{"20%", "40%", "60%"}},
		{round{"€ ", ""}, -5, 7, []string{"€ −5", "€ 0", "€ 5"}},
		{round{}, 5.9, 6.6, []string{"6.0", "6.2", "6.4", "6.6"}},
		{years{false, 9}, 0, 36, []string{"year 1", "2", "3"}},
		{years{true, 9}, -6, 14, []string{"2014", "2015"}},
		{years{true, 4}, 0, 96, []string{"2015", "2017", "2019", "2021"}},
		{years{false, 9}, 0, 2, []string{"year 1"}},
	} {
		var got []string
		for _, tick := range test.ticker.Ticks(test.low, test.high) {
			got = append(got, tick.Label)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%+v from %v to %v: %q, want %q", test.ticker, test.low, test.high, got, test.want)
		}
	}
}

func TestNumber(t *testing.T) {
	for _, test := range []struct {
		v        float64
		decimals int
		want     string
	}{{-.04, 1, "0.0"}, {-1.25, 1, "−1.2"}, {440, 0, "440"}, {.05, 1, "0.1"}} {
		if got := number(test.v, test.decimals); got != test.want {
			t.Errorf("number(%v, %d) = %s, want %s", test.v, test.decimals, got, test.want)
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
}

func TestSpreadLeavesWhatFits(t *testing.T) {
	heights := []vg.Length{90, 10, 50}
	if spread(heights, 20, 0, 100); !slices.Equal(heights, []vg.Length{90, 10, 50}) {
		t.Errorf("labels with room were moved to %v", heights)
	}
}

func TestParts(t *testing.T) {
	nan := math.NaN()
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
}

// TestLooks holds that every strategy of the program has a look of its own, and that a new one gets one that is free.
func TestLooks(t *testing.T) {
	seen := map[any]string{}
	for _, s := range policy.Strategies {
		j := fixed(s.Key)
		if j < 0 {
			t.Errorf("%s has no look", s.Key)
			continue
		}
		if other, taken := seen[looks[j].color]; taken {
			t.Errorf("%s looks like %s", s.Key, other)
		}
		seen[looks[j].color] = s.Key
	}
	var names []string
	for _, s := range policy.Strategies {
		names = append(names, s.Key)
	}
	for len(names) < Most {
		names = append([]string{fmt.Sprint("mine-", len(names))}, names...)
	}
	seen = map[any]string{}
	for i, name := range names {
		colour := lookOf(names, i).color
		if other, taken := seen[colour]; taken {
			t.Errorf("%s looks like %s", name, other)
		}
		seen[colour] = name
	}
	// One's own strategy does not look like one of the program's.
	if j := fixed("blueprint"); lookOf([]string{"mine"}, 0).color == looks[j].color {
		t.Error("mine looks like the blueprint")
	}
}
