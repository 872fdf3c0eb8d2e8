package strategies

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"zwerm/scenarios"
	"zwerm/sim"
	"zwerm/sim/policy"
	"zwerm/sim/process"
)

// TestFilesOfTheProgram holds that they can be read, and have the name of their file.
func TestFilesOfTheProgram(t *testing.T) {
	if len(Names()) < 2 {
		t.Errorf("only %v", Names())
	}
	for _, name := range Names() {
		s, err := Load(name)
		if err != nil {
			t.Error(err)
			continue
		}
		if s.Key != name || len(s.Hash) != 64 {
			t.Errorf("%s: key %s, hash %s", name, s.Key, s.Hash)
		}
	}
}

// TestNew holds that the file to start from can be read, and names every lever and every indicator.
func TestNew(t *testing.T) {
	data := New("ons-plan")
	s, err := Read("new", data)
	if err != nil {
		t.Fatal(err)
	}
	if s.Key != "ons-plan" || len(s.Plan.Rules) != 4 {
		t.Errorf("%+v", s)
	}
	for _, key := range slices.Concat(leverKeys(), indicatorKeys()) {
		if !strings.Contains(string(data), "\n#   "+key+" ") {
			t.Errorf("%s is missing", key)
		}
	}
}

// log returns what a strategy decides in a world.
func log(t *testing.T, scenario string, seed uint64, s *policy.Strategy) []sim.Decision {
	t.Helper()
	plan, err := scenarios.Load(scenario)
	if err != nil {
		t.Fatal(err)
	}
	w := process.NewWorld(plan, seed, nil)
	month := process.Month(process.Process{Name: "players", Apply: policy.Decide(policy.Everywhere(s)), Before: true})
	for range plan.Months {
		process.Step(w, month)
	}
	return w.Log
}

// TestDesigningTogether holds that the rules of samen-ontwerpen decide what the strategy co-creation decides, month by month.
func TestDesigningTogether(t *testing.T) {
	written, err := Load("samen-ontwerpen")
	if err != nil {
		t.Fatal(err)
	}
	programmed, _ := policy.FindStrategy("co-creation")
	for _, scenario := range []string{"laboratorium", "oefenronde"} {
		for seed := range uint64(3) {
			want := log(t, scenario, seed, programmed)
			if diff := cmp.Diff(want, log(t, scenario, seed, written.Player())); diff != "" || len(want) == 0 {
				t.Errorf("%s, seed %d: the rules decide otherwise:\n%s", scenario, seed, diff)
			}
		}
	}
}

// TestOurApproach holds that the example of a group does something else in one world than in another: its conditions matter.
func TestOurApproach(t *testing.T) {
	s, err := Load("onze-aanpak")
	if err != nil {
		t.Fatal(err)
	}
	var used []string
	for _, scenario := range []string{"laboratorium", "oefenronde"} {
		for _, d := range log(t, scenario, 1, s.Player()) {
			if !slices.Contains(used, d.Lever) {
				used = append(used, d.Lever)
			}
		}
	}
	for _, lever := range s.Plan.Levers() {
		if !slices.Contains(used, lever) {
			t.Errorf("%s is never used, only %v", lever, used)
		}
	}
}
