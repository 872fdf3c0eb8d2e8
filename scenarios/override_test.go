package scenarios

import (
	"strings"
	"testing"

	"zwerm/scenarios/document"
	"zwerm/sim"
)

func TestSet(t *testing.T) {
	s := load(t, "laboratorium")
	if err := Set(s, "cut=.1", " interdependence = 2 ", "months=12", "youth.incidence-youth=.006", "participation.outflow=0.03", "youth.budget=.33", "wmo.budget=.394"); err != nil {
		t.Fatal(err)
	}
	if s.Params.Cut != .1 || s.Params.Interdependence != 2 || s.Months != 12 || s.Care[0].Incidence[sim.Youth] != .006 ||
		s.Caseloads[0].Outflow != .03 || s.Care[0].Budget != .33 {
		t.Errorf("not set: %+v", s)
	}
	if err := Set(s); err != nil {
		t.Errorf("setting nothing: %v", err)
	}
}

// TestSetEvery sets every number to its lowest and its highest value.
func TestSetEvery(t *testing.T) {
	s := load(t, "laboratorium")
	for _, p := range sim.ParamTable {
		for _, v := range []float64{p.Min, p.Max} {
			if err := Override(s, p.Key, document.Number(v)); err != nil {
				t.Errorf("%s = %v: %v", p.Key, v, err)
			}
		}
	}
	for _, p := range sim.CareTable {
		if err := Override(s, "wmo."+p.Key, "5"); err == nil && p.Max < 5 {
			t.Errorf("wmo.%s = 5 is not refused", p.Key)
		}
	}
}

func TestSetMistakes(t *testing.T) {
	for assignment, want := range map[string]string{
		"cut":                     "found \"cut\"; allowed: KEY=VALUE, such as cut=.1",
		"=.1":                     "found \"=.1\"; allowed: KEY=VALUE, such as cut=.1",
		"cut=":                    `cut: found ""; allowed: a number, 0 to 0.3 (share of budget): budget cut`,
		"cut=0,1":                 "write a point, not a comma: 0.1",
		"cut=.5":                  "cut: found .5; allowed: 0 to 0.3",
		"cut=NaN":                 "a number",
		"cut=1=2":                 "a number",
		"cutt=.1":                 "did you mean cut?",
		"K=5":                     "K is the symbol of interdependence",
		"interdependence=2.5":     "0 to 8, whole (practices)",
		"months=0":                "months: found 0; allowed: 1 to 1200",
		"youngsters.price=1":      "there is no domain youngsters; allowed: youth, wmo, participation",
		"yuoth.price=1":           "did you mean youth?",
		"youth.prize=1":           "did you mean price?",
		"youth.escalate=0":        "youth.escalate: found 0; allowed: 0.001 to 0.5",
		"youth.budget=.4":         "care: the budgets of all domains add up to 1.08",
		"wmo.incidence-youth=.01": "care.wmo.incidence-youth: found a group that youth serves already",
		"equity-high=.5":          "params.equity-low: found equity-low at 0.8, above equity-high at 0.5",
		"":                        "allowed: KEY=VALUE",
	} {
		s := load(t, "laboratorium")
		if err := Set(s, assignment); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q gives %v, want %q", assignment, err, want)
		}
	}
	// All of them at once.
	if err := Set(load(t, "laboratorium"), "cut=.5", "months=0", "pressure=.2"); err == nil || !strings.Contains(err.Error(), "2 mistakes") {
		t.Errorf("found %v", err)
	}
}
