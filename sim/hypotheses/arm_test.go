package hypotheses

import (
	"slices"
	"strings"
	"testing"

	"zwerm/scenarios"
	"zwerm/sim"
	"zwerm/sim/experiment"
)

// TestEveryClaimHasItsMeans holds that each registered claim can be run.
func TestEveryClaimHasItsMeans(t *testing.T) {
	claims, err := experiment.Claims()
	if err != nil {
		t.Fatal(err)
	}
	baseline, err := experiment.ClaimsBaseline()
	if err != nil {
		t.Fatal(err)
	}
	p := &plan{}
	for i := range claims {
		c := &claims[i]
		s, err := scenarios.Load(c.Design.Scenario)
		if err != nil {
			t.Fatal(err)
		}
		test, err := p.add(c, s, baseline)
		if err != nil {
			t.Fatal(err)
		}
		if test.missing != "" {
			t.Errorf("%s: %s", c.ID, test.missing)
		}
		if shorts[c.ID] == "" || len([]rune(Short(c))) > 29 {
			t.Errorf("%s in short is %q, want at most 29 characters", c.ID, Short(c))
		}
	}
	if len(shorts) != len(claims) {
		t.Errorf("%d claims in short, %d registered", len(shorts), len(claims))
	}
}

func TestMissingMeans(t *testing.T) {
	s, err := scenarios.Load("laboratorium")
	if err != nil {
		t.Fatal(err)
	}
	for want, change := range map[string]func(*experiment.Claim){
		`there is no strategy "x"`: func(c *experiment.Claim) { c.Design.Arms[0].Strategy = "x" },
		`there is no lever "x"`:    func(c *experiment.Claim) { c.Design.Arms[0].Levers = []experiment.Change{{Lever: "x", Do: "with"}} },
		"rescue-provider aims": func(c *experiment.Claim) {
			c.Design.Arms[0].Levers = []experiment.Change{{Lever: "rescue-provider", Do: "with"}}
		},
		"edict has levels 0.05 to 1, not 2": func(c *experiment.Claim) {
			c.Design.Arms[0].Levers = []experiment.Change{{Lever: "edict", Do: "with", Level: 2}}
		},
		"no means to hold x":              func(c *experiment.Claim) { c.Design.Arms[0].Control = map[string]float64{"x": 1} },
		"integration cannot be held at 2": func(c *experiment.Claim) { c.Design.Arms[0].Control = map[string]float64{"integration": 2} },
		`there is no indicator "x"`:       func(c *experiment.Claim) { c.Outcome.Indicator = "x" },
		`there is no parameter "x"`:       func(c *experiment.Claim) { c.Design.Arms[0].Set = map[string]float64{"x": 2} },
	} {
		c := short(t, 6, "H3")[0]
		c.Design.Arms = slices.Clone(c.Design.Arms)
		change(&c)
		p := &plan{}
		test, err := p.add(&c, s, nil)
		if err != nil || !strings.Contains(test.missing, want) || len(p.worlds) > 0 {
			t.Errorf("%s: missing %q, %v, %d worlds", want, test.missing, err, len(p.worlds))
			continue
		}
		if v := test.verdict(); v.Word != NotTested || v.Registered != NotTested || !strings.Contains(v.Why()[0], want) {
			t.Errorf("%s: %s, because %q", want, v.Word, v.Why())
		}
	}
}

// TestHeld holds that arms do what they say to the controls and the start of a world, after the levers.
func TestHeld(t *testing.T) {
	a, err := newArm(&experiment.Arm{Strategy: "blueprint", Control: map[string]float64{"flips": 1, "integration": 0, "co-sign": 1,
		"simple-first": 1, "residents-at-table": 0, "community-against": 1}}, 0, 96)
	if err != nil {
		t.Fatal(err)
	}
	w := &sim.World{Districts: make([]sim.District, 2)}
	w.Districts[1].Actors[sim.Community].Conviction[3] = .5
	a.decide().Apply(w)
	d := &w.Districts[1]
	if u := &d.U; u[sim.Flips] != 1 || u[sim.HoldIntegration] != 1 || u[sim.Integration] != 0 || u[sim.CoSign] != 1 || u[sim.SimpleFirst] != 1 || u[sim.ResidentsAway] != 1 {
		t.Errorf("controls are %v", *u)
	}
	if c := &d.Actors[sim.Community]; c.Conviction[3] != against || c.Origin[0] != against || d.Actors[sim.Municipal].Conviction[3] != 0 {
		t.Errorf("the community starts with %v and %v", c.Conviction, c.Origin)
	}
	d.Actors[sim.Community].Conviction[3] = .2
	if a.decide(); d.Actors[sim.Community].Conviction[3] != .2 {
		t.Error("convictions are held, not only begun with")
	}
}
