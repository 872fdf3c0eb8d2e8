package hypotheses

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"zwerm/sim"
	"zwerm/sim/stats"
)

func TestSwitches(t *testing.T) {
	own := sim.DefaultParams()
	labels := func(s Switch) (list []string) {
		for _, p := range s.Points {
			label := p.Label
			if p.Default {
				label += "*"
			}
			list = append(list, label)
		}
		return list
	}
	list, err := Switches(&own, "insight", "coupling", "all")
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"0 1* 2 4 6 8", "0 0.2 0.4 0.5* 0.6 0.8", "0* 0.25 0.5 0.75 1"} {
		if got := strings.Join(labels(list[i]), " "); got != want {
			t.Errorf("%s is tried at %s, want %s", list[i].Key, got, want)
		}
	}
	last := list[2].Points[4].Set
	if len(last) != 7 || last["insight"] != 3 || last["forum-noise"] != .8 || last["focus"] != 0 {
		t.Errorf("all seven against co-creation: %v", last)
	}
	for key, v := range last {
		if p, ok := sim.FindParam(key); !ok || p.Check(v) != nil {
			t.Errorf("%s cannot be %v", key, v)
		}
	}
	if each, err := Switches(&own, "each"); err != nil || len(each) != len(HonestyKeys()) || len(each) < 10 {
		t.Errorf("%d switches, %v", len(each), err)
	}
	if _, err := Switches(&own, "insigt"); err == nil || !strings.Contains(err.Error(), "did you mean insight?") {
		t.Errorf("an unknown switch: %v", err)
	}
	if _, err := Switches(&own, "cut"); err == nil {
		t.Error("cut is no honesty switch")
	}
}

func TestTurns(t *testing.T) {
	for _, test := range []struct {
		signs []int
		want  [][2]int
	}{
		{[]int{1, 1, 0}, nil}, {[]int{0, 0}, nil}, {[]int{1, -1}, [][2]int{{0, 1}}}, {[]int{1, 0, -1}, [][2]int{{0, 2}}},
		{[]int{-1, 1, 0, -1}, [][2]int{{0, 1}, {1, 3}}},
	} {
		if got := Turns(test.signs); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%v: %v, want %v", test.signs, got, test.want)
		}
	}
}

// TestJudgeFlip holds that fit is judged at the middle effect, and need only where all three agree; less need is better.
func TestJudgeFlip(t *testing.T) {
	cell := func(fit float64, needs ...float64) (list [][]*world) {
		for _, need := range needs {
			pair := []*world{{}, {}}
			for r := range 5 {
				luck := float64(r % 2)
				pair[0].values = append(pair[0].values, []float64{50 + fit + luck/10, 80 + need + luck/10})
				pair[1].values = append(pair[1].values, []float64{50, 80})
			}
			list = append(list, pair)
		}
		return list
	}
	for _, test := range []struct {
		at        FlippedAt
		fit, need int
	}{
		{judgeFlip(cell(5, -3, -4, -5)), 1, 1}, {judgeFlip(cell(-5, 3, 4, 5)), -1, -1}, {judgeFlip(cell(1, 3, -4, 5)), 0, 0},
		{judgeFlip(cell(3, -3, -.5, -5)), 1, 0}, {judgeFlip(cell(3, -3)), 1, 0},
	} {
		if test.at.FitSign != test.fit || test.at.NeedSign != test.need && len(test.at.Need) > 1 {
			t.Errorf("%+v: fit %d, need %d, want %d and %d", test.at, test.at.FitSign, test.at.NeedSign, test.fit, test.need)
		}
	}
	f := Flipped{Switch: Switch{Key: "x", Points: []Point{{Label: "low"}, {Label: "mid", Default: true}, {Label: "high"}}},
		At: []FlippedAt{{FitSign: 1, Need: make([]stats.Difference, 3)}, {FitSign: 0, NeedSign: 1, Need: make([]stats.Difference, 3)}, {FitSign: -1, NeedSign: 1, Need: make([]stats.Difference, 3)}}}
	lines := f.Lines()
	if !slices.Contains(lines, "  fit: turns from co-creation to blueprint between low and high; co-creation at low, no verdict at mid, blueprint at high") ||
		!slices.Contains(lines, "  need: does not turn round: no verdict at low, co-creation at mid to high") {
		t.Errorf("got %q", lines)
	}
}
