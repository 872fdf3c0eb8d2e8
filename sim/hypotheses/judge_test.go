package hypotheses

import (
	"math"
	"strings"
	"testing"

	"zwerm/sim/experiment"
	"zwerm/sim/stats"
)

// difference is one with an interval; its mean lies in the middle.
func difference(low, high float64) stats.Difference {
	return stats.Difference{N: 9, Mean: (low + high) / 2, Low: low, High: high}
}

func TestMeets(t *testing.T) {
	none := math.NaN()
	for _, test := range []struct {
		is   string
		d    stats.Difference
		want bool
	}{
		{"higher", difference(.1, 4), true},
		{"higher", difference(.1, 3.8), false}, // mean 1.95: too small to matter
		{"higher", difference(-.1, 9), false},  // holds zero
		{"higher", difference(0, 9), false},
		{"lower", difference(-4, -.1), true},
		{"lower", difference(-3.8, -.1), false},
		{"lower", difference(1, 5), false},
		{"not-higher", difference(-9, 1.9), true},
		{"not-higher", difference(.5, 1.9), true}, // higher, but not by enough to matter
		{"not-higher", difference(-9, 2), false},
		{"not-lower", difference(-1.9, 9), true},
		{"not-lower", difference(-2, 9), false},
		{"vanishes", difference(-1.9, 1.9), true},
		{"vanishes", difference(.5, 1.5), true}, // there, but too small to matter
		{"vanishes", difference(-2, 1), false},
		{"vanishes", difference(1, 2), false},
		{"vanishes", difference(0, 0), true},
		{"other", difference(3, 4), false},
	} {
		if got := meets(test.is, test.d, 2); got != test.want {
			t.Errorf("%s with %+v: %v", test.is, test.d, got)
		}
		if one := (stats.Difference{N: 1, Mean: 9, Low: none, High: none}); meets(test.is, one, 2) {
			t.Errorf("one pair is %s", test.is)
		}
	}
}

// compared makes a comparison from differences, all of them in conditions that the claim speaks of.
func compared(role Role, is string, differences ...stats.Difference) Compared {
	c := Compared{Is: is, comparing: comparing{Role: role, Comparison: experiment.Comparison{Arm: "new", Is: is, Than: "old"},
		outcome: experiment.Outcome{Indicator: "fit", At: "96"}, smallest: experiment.Effect{Value: 2, Unit: "points"}}}
	for i, d := range differences {
		c.Judged = append(c.Judged, Judged{Condition: Condition{{"cut", float64(i)}}, Difference: d, Meant: true,
			Met: meets(is, d, 2), Opposed: meets(opposite(is), d, 2)})
	}
	return c
}

func TestVerdicts(t *testing.T) {
	up, down, flat, wide := difference(3, 5), difference(-5, -3), difference(-1, 1), difference(-9, 9)
	for _, test := range []struct {
		why        string
		compared   []Compared
		word       string
		registered string
		reversals  string
	}{
		{"everything", []Compared{compared(Main, "higher", up, up), compared(Also, "higher", up), compared(Vanishes, "vanishes", flat)},
			"holds", "holds", "vanishes as expected"},
		{"one condition does not", []Compared{compared(Main, "higher", up, flat)}, "does not show", "not", ""},
		{"one of two comparisons", []Compared{compared(Main, "higher", up), compared(Main, "higher", down)}, "partly", "partly", ""},
		{"a further outcome does not", []Compared{compared(Main, "higher", up), compared(Also, "higher", wide)}, "partly", "partly", ""},
		{"a reversal does not", []Compared{compared(Main, "higher", up), compared(Reverse, "higher", wide)}, "partly", "partly", "does not reverse"},
		{"a further outcome alone", []Compared{compared(Main, "higher", flat), compared(Also, "higher", up)}, "does not show", "not", ""},
		{"the opposite", []Compared{compared(Main, "higher", down, down), compared(Reverse, "lower", down)}, "contradicts", "not", "reverses as expected"},
		{"the opposite, not everywhere", []Compared{compared(Main, "higher", down, flat)}, "does not show", "not", ""},
		{"lower, and it is", []Compared{compared(Main, "lower", down)}, "holds", "holds", ""},
		{"lower, and it is higher", []Compared{compared(Main, "lower", up)}, "contradicts", "not", ""},
		{"not higher, but it is", []Compared{compared(Main, "not-higher", up)}, "contradicts", "not", ""},
		{"not higher, and who knows", []Compared{compared(Main, "not-higher", wide)}, "does not show", "not", ""},
		{"not lower", []Compared{compared(Main, "not-lower", up)}, "holds", "holds", ""},
		{"nothing to measure", []Compared{compared(Main, "higher", stats.Difference{N: 1, Mean: 9, Low: math.NaN(), High: math.NaN()})}, "not tested", "not tested", ""},
		{"of two conditions of a reversal one", []Compared{compared(Main, "higher", up), compared(Vanishes, "vanishes", flat, up)}, "partly", "partly", "does not vanish"},
	} {
		v := &Verdict{Claim: &experiment.Claim{}, Compared: test.compared, Word: NotTested, Registered: NotTested}
		v.settle()
		var words []string
		for _, r := range v.Reversals() {
			words = append(words, r.Word())
		}
		if got := strings.Join(words, ", "); v.Word != test.word || v.Registered != test.registered || got != test.reversals {
			t.Errorf("%s: %s (%s), reversals %q", test.why, v.Word, v.Registered, got)
		}
		if len(v.Why()) == 0 {
			t.Errorf("%s: no reason is given", test.why)
		}
	}
}

// TestOnlyWhatIsMeant holds that conditions of which a claim does not speak decide nothing.
func TestOnlyWhatIsMeant(t *testing.T) {
	c := compared(Main, "higher", difference(3, 5), difference(-5, -3))
	c.Judged[1].Meant = false
	if !c.Met() || c.Weakest() != &c.Judged[0] {
		t.Error("a condition of which the claim does not speak counts")
	}
	c.Judged[0].Meant = false
	if c.Met() || c.Opposed() {
		t.Error("a comparison without conditions comes out")
	}
}

func TestWordsOfADifference(t *testing.T) {
	for _, test := range []struct {
		is   string
		d    stats.Difference
		want string
	}{
		{"higher", difference(3, 5), "as expected"}, {"higher", difference(-5, -3), "the opposite"}, {"higher", difference(-1, 1), "no difference that matters"},
		{"higher", difference(-9, 9), "undecided"}, {"vanishes", difference(3, 5), "a difference that matters"}, {"vanishes", difference(-1, 5), "undecided"},
	} {
		c := compared(Main, test.is, test.d)
		if got := c.Word(&c.Judged[0]); got != test.want {
			t.Errorf("%s with %+v: %s, want %s", test.is, test.d, got, test.want)
		}
	}
}

// TestFloor holds that a report says where an indicator cannot tell arms apart.
func TestFloor(t *testing.T) {
	for _, test := range []struct {
		means [2]float64
		d     stats.Difference
		want  string
	}{
		{[2]float64{0, .2}, difference(-.5, .1), "stands at its floor of 0"}, {[2]float64{40, 40}, difference(0, 0), "is the same under new and old"},
		{[2]float64{40, 41}, difference(-2, 0), ""},
	} {
		c := compared(Main, "higher", test.d)
		c.Judged[0].Means = test.means
		v := &Verdict{Claim: &experiment.Claim{}, Compared: []Compared{c}}
		if got := strings.Join(v.level(), " "); (got == "") != (test.want == "") || !strings.Contains(got, test.want) {
			t.Errorf("%v: %q", test.means, got)
		}
	}
	some := compared(Main, "higher", difference(0, 0), difference(1, 3))
	some.Judged[0].Condition = Condition{{Key: "interdependence", Is: 5}}
	for i := range some.Judged {
		some.Judged[i].Means = [2]float64{40, 41}
	}
	v := &Verdict{Claim: &experiment.Claim{}, Compared: []Compared{some}}
	if got := v.level(); len(got) != 1 || !strings.Contains(got[0], "in every run at K 5:") {
		t.Errorf("the same in one of two conditions: %q", got)
	}
}
