package calibrate

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestDidNotImprove fits to what the scenario does already.
func TestDidNotImprove(t *testing.T) {
	s := studyOf(t, twoLevels)
	out, err := s.Evaluate(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for i := range s.Targets.Targets {
		s.Targets.Targets[i].Low, s.Targets.Targets[i].High = out.Outcomes[i].Mean, out.Outcomes[i].Mean
	}
	report, err := fit(t.Context(), t, s, 3, "", nil)
	if err != nil {
		t.Fatal(err)
	}
	if report.Improved() || report.Start.Loss != 0 || report.Fitted.Loss != 0 || !strings.Contains(report.Summary()[0], "DID NOT IMPROVE ON THE START") {
		t.Errorf("%v", report.Summary())
	}
	for _, p := range report.Parameters {
		if p.Value != p.Start {
			t.Errorf("%s is %v, the start is %v", p.Key, p.Value, p.Start)
		}
	}
}

// A start outside the range of the fit is refused before anything is run.
func TestStartsOutside(t *testing.T) {
	_, err := fit(t.Context(), t, studyOf(t, strings.Replace(twoLevels, "low: .002", "low: .006", 1)), 3, "", nil)
	if err == nil || !strings.Contains(err.Error(), "youth.incidence-youth is 0.00563 in the scenario, outside the range of the fit, 0.006 to 0.012") {
		t.Errorf("%v", err)
	}
	s := studyOf(t, strings.Replace(twoLevels, "low: .002", "low: .006", 1), "youth.incidence-youth=.007")
	if report, err := fit(t.Context(), t, s, 2, "", nil); err != nil || report.Parameters[0].Start != .007 {
		t.Errorf("with another start: %v", err)
	}
}

// Values that break a rule of the scenario together are worse than any other, and do not stop the fit.
func TestRefusedCandidates(t *testing.T) {
	s := studyOf(t, head+`
parameters:
  equity-low: {low: 1.5, high: 2.1}
  equity-high: {low: 1.9, high: 2.5}
  interdependence: {low: 0, high: 4}
targets:
  collapse: {measure: {indicator: collapses, over: 2015}, value: 0, error: 1, source: a run}
`, "equity-low=1.9", "equity-high=2.1")
	folder := t.TempDir()
	report, err := fit(t.Context(), t, s, 30, folder, nil)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(folder, LogName))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(data), ",+Inf,NaN\n") {
		t.Errorf("no candidate was refused:\n%s", data)
	}
	whole, low, high := report.Parameters[0], report.Parameters[1], report.Parameters[2]
	if low.Value > high.Value || math.IsInf(report.Fitted.Loss, 1) || whole.Value != math.Trunc(whole.Value) {
		t.Errorf("fitted %+v", report.Parameters)
	}
	if again, err := fit(t.Context(), t, s, 30, folder, nil); err != nil || again.Fitted.Loss != report.Fitted.Loss {
		t.Errorf("going on: %v", err)
	}
}

// TestLogOfOthers holds that a log is not taken for one of other inputs, and that a damaged one is not used.
func TestLogOfOthers(t *testing.T) {
	folder := t.TempDir()
	if _, err := fit(t.Context(), t, studyOf(t, twoLevels), 2, folder, nil); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, LogName)
	right, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	more := studyOf(t, twoLevels)
	more.Seeds++
	other := studyOf(t, twoLevels)
	other.Seed = 7
	for name, s := range map[string]*Study{
		"targets": studyOf(t, twoLevels+"\n# a word more\n"), "set": studyOf(t, twoLevels, "hiring=.02"), "seeds": more, "luck": other,
	} {
		if _, err := fit(t.Context(), t, s, 2, folder, nil); err == nil || !strings.Contains(err.Error(), "of other inputs") {
			t.Errorf("other %s: %v", name, err)
		}
	}
	lines := strings.SplitAfter(string(right), "\n")
	for name, c := range map[string]struct{ text, want string }{
		"not a log":    {"name,value\n", "not a log of zwerm calibrate"},
		"a short line": {lines[0] + lines[1] + "1,2,3\n", "the log is damaged"},
		"a word":       {lines[0] + lines[1] + strings.Replace(lines[2], ",", ",x", 1), "the log is damaged"},
		"another loss": {strings.Replace(string(right), "\n1,0.00563,0.01244,", "\n1,0.00563,0.01244,9", 1), "says something else"},
	} {
		if err := os.WriteFile(path, []byte(c.text), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := fit(t.Context(), t, studyOf(t, twoLevels), 2, folder, nil); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
		if now, err := os.ReadFile(path); err != nil || string(now) != c.text {
			t.Errorf("%s: the file was changed", name)
		}
	}
}

// A longer fit begins with the evaluations of a shorter one.
func TestMoreEvaluations(t *testing.T) {
	folder := t.TempDir()
	if _, err := fit(t.Context(), t, studyOf(t, twoLevels), 8, folder, nil); err != nil {
		t.Fatal(err)
	}
	longer, err := fit(t.Context(), t, studyOf(t, twoLevels), 20, folder, nil)
	if err != nil {
		t.Fatal(err)
	}
	alone, err := fit(t.Context(), t, studyOf(t, twoLevels), 20, "", nil)
	if err != nil || alone.Fitted.Loss != longer.Fitted.Loss || alone.Condition != longer.Condition {
		t.Errorf("loss %v after 8 and then 20, %v after 20; %v", longer.Fitted.Loss, alone.Fitted.Loss, err)
	}
}

// A crash names its seed and the command that repeats it.
func TestCrash(t *testing.T) {
	s := studyOf(t, twoLevels, "hiring=.02")
	broken := *s.Targets.Targets[0].Of.Indicator
	broken.Of = nil
	s.Targets.Targets[0].Of.Indicator = &broken
	s.Workers = 1
	s.Name = "our town"
	_, err := s.Evaluate(t.Context(), "cut=.1")
	if err == nil || !strings.Contains(err.Error(), "to repeat it: zwerm run 'our town' --strategy historical --seed 1 --set hiring=.02 --set cut=.1") {
		t.Errorf("%v", err)
	}
}
