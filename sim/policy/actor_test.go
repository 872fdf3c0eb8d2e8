package policy_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"zwerm/sim"
	"zwerm/sim/policy"
	"zwerm/sim/process"
)

// begun returns the town in its first month under the municipalities.
func begun() *sim.World {
	w := process.NewWorld(town(), 1, nil)
	for range 4 {
		process.Step(w, month())
	}
	return w
}

func running(w *sim.World, lever string) *sim.Running {
	for i := range w.Running {
		if w.Running[i].Lever == lever {
			return &w.Running[i]
		}
	}
	return nil
}

func notTheirs(err error) bool {
	var r *policy.Refusal
	return errors.As(err, &r) && r.Key == "not-theirs"
}

// TestEveryPartyDecides lets each party start a lever that is open to it, and holds what that costs.
func TestEveryPartyDecides(t *testing.T) {
	w := begun()
	m := &w.Municipalities[0]
	organisation := w.Regions[0].Care[0].Organisations[0].Path
	for _, c := range []struct {
		actor, lever string
		party        sim.Party
	}{
		{m.Path + ":professionals", "pilots", sim.Professional},
		{m.Path + ":community", "visits", sim.Community},
		{organisation, "retain-staff", sim.Providing},
		{m.Path, "prevention", sim.Municipal},
	} {
		d := sim.Decision{Month: w.Month, Actor: c.actor, Lever: c.lever, Target: m.Path, Consulted: []string{"community"}}
		before := w.Hash()
		if err := policy.Check(w, &d); err != nil {
			t.Fatalf("%s by %s: %v", c.lever, c.actor, err)
		}
		if w.Hash() != before {
			t.Error("a check changes the state")
		}
		if err := policy.Do(w, &d); err != nil {
			t.Fatal(err)
		}
		if r := running(w, c.lever); r == nil || r.By != c.party {
			t.Errorf("%s by %s runs as %+v", c.lever, c.actor, r)
		}
	}
	m.CreditDue = 0
	policy.Decide()(w)
	prevention, _ := policy.Find("prevention")
	if want := prevention.Credit; m.CreditDue < want-1e-12 || m.CreditDue > want+1e-12 {
		t.Errorf("credit due %v, want that of prevention only, %v", m.CreditDue, want)
	}
	if a := w.Districts[m.From].U[sim.Attention]; a != .25 {
		t.Errorf("the levers take %v of management's attention, want that of prevention only", a)
	}
}

// TestWhoMayDecide holds what parties may not do.
func TestWhoMayDecide(t *testing.T) {
	w := begun()
	m := &w.Municipalities[0]
	do := func(actor, lever string, stop bool) error {
		return policy.Do(w, &sim.Decision{Month: w.Month, Actor: actor, Lever: lever, Target: m.Path, Stop: stop})
	}
	for _, lever := range []string{"edict", "blueprint-plan", "district-teams", "real-tariff"} {
		if err := do(m.Path+":community", lever, false); !notTheirs(err) {
			t.Errorf("the community may decide about %s: %v", lever, err)
		}
	}
	if err := do(m.Path+":professionals", "pilots", false); err != nil {
		t.Fatal(err)
	}
	if err := do(m.Path+":community", "pilots", true); !notTheirs(err) {
		t.Errorf("the community may stop what professionals started: %v", err)
	}
	if err := do(m.Path, "pilots", true); err != nil {
		t.Errorf("the municipality may not stop pilots: %v", err)
	}
	for actor, want := range map[string]string{
		"nowhere":             `there is no municipality or organisation "nowhere"`,
		m.Path + ":clients":   `there is no party "clients"; allowed after the municipality: professionals, community`,
		m.Path + ":providers": `there is no party "providers"`,
	} {
		if err := do(actor, "pilots", false); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s gives %v, want %s", actor, err, want)
		}
	}
	d := sim.Decision{Month: w.Month, Actor: m.Path, Lever: "pilots", Target: m.Path, Consulted: []string{"owls"}}
	if err := policy.Check(w, &d); err == nil || !strings.Contains(err.Error(), `nobody can consult "owls"`) {
		t.Errorf("consulting owls: %v", err)
	}
	o := &w.Regions[0].Care[0].Organisations[0]
	o.Dead = true
	if err := do(o.Path, "retain-staff", false); err == nil || !strings.Contains(err.Error(), "has closed") {
		t.Errorf("an organisation that has closed decides: %v", err)
	}
}

// TestOpen holds that the municipality may use every lever and that every name in the table of the others exists.
func TestOpen(t *testing.T) {
	if len(policy.Open(sim.Municipal)) != len(policy.Levers) {
		t.Error("some levers are closed to the municipality")
	}
	for _, p := range []sim.Party{sim.Providing, sim.Professional, sim.Community} {
		if n := len(policy.Open(p)); n == 0 || n >= len(policy.Levers)/2 {
			t.Errorf("%s may use %d levers", policy.PartyKeys[p], n)
		}
	}
	if !slices.ContainsFunc(policy.Open(sim.Community), func(l *policy.Lever) bool { return l.Key == "recurring-ateliers" }) {
		t.Error("the community may not hold ateliers")
	}
}
