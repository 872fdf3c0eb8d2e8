package experiment

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"zwerm/sim"
)

var knownStrategies = strings.Fields(`laissez-faire blueprint persuasion procurement co-creation adaptive stop-go historical
	intervention`)

var knownLevers = strings.Fields(`blueprint-plan edict persuasion-campaign procurement-lever closed-contract incident-protocol
	uniform-policy central-intake fast-rollout initiative-group context-atelier imagination-atelier action-agenda
	recurring-ateliers pilots visits learning-room fair-exchange alliance-contract simulation-day force-field-map
	vision-and-room slow-down lobby prevention district-teams real-tariff tariff-cut rescue-provider budget-ceiling
	access-tightening gp-practice-nurse retain-staff`)

var knownIndicators = strings.Fields(`wellbeing need-burden waiting waiting-weeks trust ownership fit deficit reserve credit
	alignment evenness severe spend-to-base spend-to-income incidents burden collapses sick-leave tariff equity multi-domain
	reactance clients`)

// welfare names the indicators whose ranking hangs on the unmeasured effect of fit on recovery.
var welfare = []string{"wellbeing", "need-burden", "severe"}

func TestClaimDesigns(t *testing.T) {
	each(t, func(t *testing.T, c Claim) {
		d := c.Design
		if d.Scenario != "laboratorium" || d.Months != 96 || d.Replicates != 200 {
			t.Errorf("runs %s, %d months, %d replicates", d.Scenario, d.Months, d.Replicates)
		}
		for key, values := range d.Vary {
			if len(values) < 2 || !slices.IsSorted(values) || len(slices.Compact(slices.Clone(values))) != len(values) {
				t.Errorf("%s varies over %v, want different values in order", key, values)
			}
			for _, v := range values {
				checkParam(t, key, v)
			}
		}
		if len(d.Arms) < 2 {
			t.Errorf("%d arms, nothing to compare", len(d.Arms))
		}
		names := map[string]bool{}
		for _, a := range d.Arms {
			if names[a.Name] || a.Name == "" {
				t.Errorf("arm name %q is empty or used twice", a.Name)
			}
			names[a.Name] = true
			checkArm(t, c, a)
		}
		for _, n := range c.Needs {
			_, param := sim.FindParam(n)
			if used := fmt.Sprint(d); !param && !strings.Contains(used, n) {
				t.Errorf("needs %s, which no arm uses", n)
			}
		}
	})
}

func checkParam(t *testing.T, key string, v float64) {
	t.Helper()
	if p, ok := sim.FindParam(key); !ok {
		t.Errorf("unknown parameter %s", key)
	} else if err := p.Check(v); err != nil {
		t.Error(err)
	}
}

func checkArm(t *testing.T, c Claim, a Arm) {
	t.Helper()
	if !slices.Contains(knownStrategies, a.Strategy) {
		t.Errorf("arm %s: unknown strategy %q", a.Name, a.Strategy)
	}
	for key, v := range a.Set {
		checkParam(t, key, v)
		if _, both := c.Design.Vary[key]; both {
			t.Errorf("arm %s sets %s, which the design varies", a.Name, key)
		}
	}
	for _, l := range a.Levers {
		to := l.To
		if to == 0 {
			to = c.Design.Months
		}
		if !slices.Contains(knownLevers, l.Lever) || l.Do != "with" && l.Do != "without" {
			t.Errorf("arm %s: unknown change %+v", a.Name, l)
		}
		if l.From < 0 || to <= l.From || to > c.Design.Months || l.Level < 0 || l.Do == "without" && l.Level != 0 {
			t.Errorf("arm %s: impossible months or level in %+v", a.Name, l)
		}
	}
	for key := range a.Control {
		if !slices.Contains(sim.ControlKeys[:], key) && !slices.Contains(c.Needs, key) {
			t.Errorf("arm %s: control %s is neither known nor among the needs", a.Name, key)
		}
	}
}

func TestClaimExpectations(t *testing.T) {
	each(t, func(t *testing.T, c Claim) {
		used := map[string]bool{}
		checkExpectation(t, c, c.Expect, used)
		if len(c.Reverse) == 0 {
			t.Error("no condition in which the effect should reverse or vanish")
		}
		for _, r := range c.Reverse {
			checkExpectation(t, c, r.Expectation, used)
			if r.Kind != "reverses" && r.Kind != "vanishes" {
				t.Errorf("reversal of kind %q", r.Kind)
			}
			if r.Outcome == nil && r.Kind == "vanishes" && overlap(c.Expect, r.Expectation) {
				t.Errorf("expects and denies the same: %+v and %+v", c.Expect, r.Expectation)
			}
		}
		for _, a := range c.Design.Arms {
			if !used[a.Name] {
				t.Errorf("arm %s is in no comparison", a.Name)
			}
		}
		for _, o := range c.Also {
			checkIs(t, o.Is)
			for _, d := range c.Expect.Direction { // one word cannot stand for two directions
				if d.Is != c.Expect.Direction[0].Is {
					t.Errorf("%s is ambiguous: comparisons are %s and %s", o.Indicator, d.Is, c.Expect.Direction[0].Is)
				}
			}
		}
	})
}

func TestClaimOutcomes(t *testing.T) {
	sizes := map[string]string{}
	each(t, func(t *testing.T, c Claim) {
		check := func(o Outcome, e Effect) {
			if month, err := strconv.Atoi(o.At); o.At != "mean" && (err != nil || month < 1 || month > c.Design.Months) {
				t.Errorf("%s at %q, want a month of the run or mean", o.Indicator, o.At)
			}
			if !slices.Contains(knownIndicators, o.Indicator) {
				t.Errorf("unknown indicator %q", o.Indicator)
			}
			size := fmt.Sprint(e.Value, " ", e.Unit)
			if was, seen := sizes[o.Indicator]; e.Value <= 0 || e.Unit == "" || seen && was != size {
				t.Errorf("smallest effect on %s is %q, elsewhere %q", o.Indicator, size, was)
			}
			sizes[o.Indicator] = size
			three := slices.Equal(c.Design.Vary["recovery-effect"], []float64{.1, .3, .6})
			if slices.Contains(welfare, o.Indicator) && !three {
				t.Errorf("%s is judged without the three values of recovery-effect", o.Indicator)
			}
		}
		check(c.Outcome, c.Smallest)
		for _, o := range c.Also {
			check(o.Outcome, o.Smallest)
		}
		for _, r := range c.Reverse {
			if (r.Outcome == nil) != (r.Smallest == nil) {
				t.Error("a reversal needs outcome and smallest effect, or neither")
			} else if r.Outcome != nil {
				check(*r.Outcome, *r.Smallest)
			}
		}
	})
}

func checkIs(t *testing.T, is string) {
	t.Helper()
	if !slices.Contains([]string{"higher", "lower", "not-higher", "not-lower"}, is) {
		t.Errorf("a comparison cannot be %q", is)
	}
}

// checkExpectation checks comparisons and conditions, and notes the arms it met.
func checkExpectation(t *testing.T, c Claim, e Expectation, used map[string]bool) {
	t.Helper()
	if len(e.Direction) == 0 {
		t.Error("no comparison")
	}
	arm := func(name string) Arm {
		i := slices.IndexFunc(c.Design.Arms, func(a Arm) bool { return a.Name == name })
		if i < 0 {
			t.Errorf("no arm is called %q", name)
			return Arm{}
		}
		used[name] = true
		a := c.Design.Arms[i]
		a.Name = ""
		return a
	}
	for _, d := range e.Direction {
		checkIs(t, d.Is)
		if reflect.DeepEqual(arm(d.Arm), arm(d.Than)) {
			t.Errorf("arms %s and %s do not differ", d.Arm, d.Than)
		}
	}
	for key, values := range e.Where {
		for _, v := range values {
			if !slices.Contains(c.Design.Vary[key], v) {
				t.Errorf("condition %s = %v is not in the design", key, v)
			}
		}
	}
}

// overlap reports whether two expectations speak of the same arms in the same place.
func overlap(a, b Expectation) bool {
	for key, values := range a.Where {
		if w, ok := b.Where[key]; ok && !slices.ContainsFunc(values, func(v float64) bool { return slices.Contains(w, v) }) {
			return false
		}
	}
	return slices.ContainsFunc(a.Direction, func(d Comparison) bool {
		return slices.ContainsFunc(b.Direction, func(e Comparison) bool { return d.Arm == e.Arm && d.Than == e.Than })
	})
}
