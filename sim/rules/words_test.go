package rules_test

import (
	"testing"

	"zwerm/sim/rules"
)

func TestWords(t *testing.T) {
	for _, test := range []struct {
		c           rules.Condition
		file, words string
	}{
		{rules.Condition{Indicator: indicator(t, "waiting"), Relation: rules.Above, Value: 200}, "waiting > 200", "waiting list is above 200 people"},
		{rules.Condition{Indicator: indicator(t, "reserve"), Value: -.5, Months: 3}, "reserve < -0.5 for 3", "reserve is below -0.5 months of budget, 3 months on end"},
		{rules.Condition{Indicator: indicator(t, "trust"), Relation: rules.AtLeast, Value: 40}, "trust >= 40", "trust is at least 40%"},
		{rules.Condition{Indicator: indicator(t, "stress"), Relation: rules.AtMost, Value: .5}, "stress <= 0.5", "stress is at most 0.5"},
		{rules.Condition{Lever: "edict", Not: true, Months: 6}, "not running edict for 6", "edict does not run, 6 months on end"},
		{rules.Condition{Lever: "edict", State: rules.Possible}, "possible edict", "edict has what it needs"},
	} {
		if got := test.c.String(); got != test.file {
			t.Errorf("%s, want %s", got, test.file)
		}
		if got := test.c.Words(); got != test.words {
			t.Errorf("%s, want %s", got, test.words)
		}
	}
}
