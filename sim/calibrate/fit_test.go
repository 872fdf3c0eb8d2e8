package calibrate

import (
	"context"
	"errors"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
	"zwerm/sim/record"
)

// studyOf makes a study of a district of 300 people and some targets, with three seeds.
func studyOf(t *testing.T, targets string, set ...string) *Study {
	t.Helper()
	file, _ := small(t)
	lines := slices.DeleteFunc(strings.Split(string(file), "\n"), func(line string) bool {
		return strings.Contains(line, "havenkant:") || strings.Contains(line, "molenveld:")
	})
	return studyOfFile(t, []byte(strings.Replace(strings.Join(lines, "\n"), "residents: 700", "residents: 300", 1)), targets, set...)
}

func studyOfFile(t *testing.T, file []byte, targets string, set ...string) *Study {
	t.Helper()
	read, err := Read("targets", []byte(targets), Loader("oefenronde", file, set))
	if err != nil {
		t.Fatal(err)
	}
	return &Study{Name: "oefenronde", File: file, Set: set, Targets: read, Seed: 1, Seeds: 3, Workers: 2}
}

const head = "about: For tests.\nplayer: historical\nseeds: 3\n"

// twoLevels fits how many people come into need, in two domains, to how many are helped and what it costs.
const twoLevels = head + `
parameters:
  youth.incidence-youth: {low: .002, high: .012}
  wmo.incidence-elderly: {low: .004, high: .03}
targets:
  youth-users: {measure: {indicator: users, domains: [youth], over: 2015}, value: 1, error: 1, source: a run}
  wmo-users: {measure: {indicator: users, domains: [wmo], over: 2015}, value: 1, error: 1, source: a run}
  youth-spending:
    measure: {indicator: spending, domains: [youth], over: 2015-Q4}
    relative-to: {indicator: spending, domains: [youth], over: 2015-Q1}
    value: 1
    error: .1
    source: a run
`

// fit fits and returns the report; the log is in the folder unless that is empty.
func fit(ctx context.Context, t *testing.T, s *Study, evaluations int, folder string, progress func(done, total int, best float64)) (*Report, error) {
	t.Helper()
	log := NewLog()
	scenario, err := Loader(s.Name, s.File, s.Set)()
	if err != nil {
		t.Fatal(err)
	}
	if folder != "" {
		if log, err = OpenLog(folder, s.Inputs(scenario), s.Targets); err != nil {
			return nil, err
		}
		defer log.Close()
	}
	f := &Fit{Study: s, Evaluations: evaluations, Log: log, Progress: progress}
	report, err := f.Run(ctx)
	if err == nil {
		report.Scenario, report.Command = scenario, "zwerm calibrate"
	}
	return report, err
}

// TestRecovers makes targets from a known change and finds it back.
func TestRecovers(t *testing.T) {
	file, _ := small(t)
	s := studyOfFile(t, file, twoLevels)
	want := []float64{.009, .008}
	truth, err := s.Evaluate(t.Context(), s.space().assignments(want)...)
	if err != nil {
		t.Fatal(err)
	}
	for i := range s.Targets.Targets {
		s.Targets.Targets[i].Low, s.Targets.Targets[i].High = truth.Outcomes[i].Mean, truth.Outcomes[i].Mean
	}
	report, err := fit(t.Context(), t, s, 100, "", nil)
	if err != nil {
		t.Fatal(err)
	}
	if !report.Improved() || report.Fitted.Loss > .1*report.Start.Loss || report.Fitted.In() != 3 {
		t.Errorf("loss %v at the start, %v after the fit, %d in", report.Start.Loss, report.Fitted.Loss, report.Fitted.In())
	}
	for i, p := range report.Parameters {
		if math.Abs(p.Value-want[i]) > .1*want[i] || p.Value != significant(p.Value, 3) || p.Bound != "" || p.Sensitivity < 1 {
			t.Errorf("%s: fitted %v, want about %v; %+v", p.Key, p.Value, want[i], p)
		}
	}
	if len(report.TradeOffs) > 0 || report.Moved < 2 || report.Condition > 10 {
		t.Errorf("two levels with a target each: trade-offs %v, condition %v", report.TradeOffs, report.Condition)
	}
	again, err := s.Evaluate(t.Context(), s.space().assignments([]float64{report.Parameters[0].Value, report.Parameters[1].Value})...)
	if err != nil || again.Loss != report.Fitted.Loss {
		t.Errorf("the reported values have a loss of %v, the report says %v", again.Loss, report.Fitted.Loss)
	}
}

func (s *Study) space() space { return s.Targets.Parameters }

// TestWorkers holds that the number of workers changes nothing.
func TestWorkers(t *testing.T) {
	var first *Evaluation
	for _, workers := range []int{1, 2, 5} {
		s := studyOf(t, twoLevels)
		s.Workers = workers
		out, err := s.Evaluate(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = out
		}
		for i := range out.Outcomes {
			if !equalBits(out.Outcomes[i].Values, first.Outcomes[i].Values) || out.Loss != first.Loss {
				t.Errorf("%d workers: %v, one worker: %v", workers, out.Outcomes[i].Values, first.Outcomes[i].Values)
			}
		}
	}
}

// TestQuantitiesAreThoseOfRuns takes the quantities of an evaluation from the months of whole runs.
func TestQuantitiesAreThoseOfRuns(t *testing.T) {
	s := studyOf(t, head+`
targets:
  spending: {measure: {indicator: spending, over: 2016}, value: 1, error: 1, source: a run}
  trust: {measure: {indicator: trust, over: 2015}, value: 1, error: 1, source: a run}
  collapse: {measure: {indicator: collapses, first: 1}, value: 1, error: 1, source: a run}
`, "hiring=.02")
	out, err := s.Evaluate(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	scenario, _ := Loader(s.Name, s.File, s.Set)()
	place := func(key string) int {
		return slices.IndexFunc(measure.Indicators, func(i measure.Indicator) bool { return i.Key == key })
	}
	for k := range s.Seeds {
		run := experiment.Run{Scenario: scenario, Seed: s.Seed + uint64(k), Months: scenario.Months,
			Player: func() policy.Player { return policy.Everywhere(s.Targets.Player) }}
		result, err := run.Do(t.Context(), nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		spending := 0.
		for _, v := range result.Values[place("spending")][18:30] {
			spending += v / 12
		}
		first := 24. // never
		if i := slices.IndexFunc(result.Values[place("collapses")], func(v float64) bool { return v >= 1 }); i >= 0 {
			first = float64(i - 6)
		}
		want := []float64{spending, result.Values[place("trust")][17], first}
		for i, o := range out.Outcomes {
			if math.Abs(o.Values[k]-want[i]) > 1e-9*want[i] {
				t.Errorf("seed %d, %s: %v, the run says %v", run.Seed, o.Target.Key, o.Values[k], want[i])
			}
		}
	}
}

// TestGoesOn stops a fit in several ways; each time it goes on and ends like one that was not stopped, to the last byte.
func TestGoesOn(t *testing.T) {
	const evaluations = 9
	all := func(folder string) (files []string) {
		for _, name := range []string{LogName, "fitted.yaml", "table.csv", "calibration.md"} {
			data, err := os.ReadFile(filepath.Join(folder, name))
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, string(data))
		}
		return files
	}
	two := func() *Study {
		s := studyOf(t, twoLevels)
		s.Seeds = 2
		return s
	}
	finish := func(folder string) []string {
		report, err := fit(t.Context(), t, two(), evaluations, folder, nil)
		if err != nil {
			t.Fatal(err)
		}
		if err := record.Save(folder, report.Files()...); err != nil {
			t.Fatal(err)
		}
		return all(folder)
	}
	want := finish(t.TempDir())
	if lines := strings.Count(want[0], "\n"); lines != 2+evaluations+1+4 {
		t.Errorf("%d lines in the log:\n%s", lines, want[0])
	}

	for _, after := range []int{4, evaluations + 2} { // Ctrl-C, in the search and in the steps beside its end
		folder := t.TempDir()
		ctx, cancel := context.WithCancel(t.Context())
		_, err := fit(ctx, t, two(), evaluations, folder, func(done, total int, _ float64) {
			if total != evaluations+1+4 {
				t.Errorf("%d evaluations in all", total)
			}
			if done == after {
				cancel()
			}
		})
		var stopped *Stopped
		if !errors.As(err, &stopped) || stopped.Done != after || !stopped.Kept || !strings.Contains(err.Error(), "give the same command again") {
			t.Errorf("stopped after %d: %v", after, err)
		}
		if got := finish(folder); !slices.Equal(got, want) {
			t.Errorf("stopped after %d and continued, it ends otherwise:\n%s\nwant\n%s", after, got, want)
		}
	}

	ends := strings.Index(want[0], "\n") + 1
	for _, bytes := range []int{10, ends, ends + 20, len(want[0]) / 2, len(want[0]) - 1} { // killed while it wrote
		folder := t.TempDir()
		if err := os.WriteFile(filepath.Join(folder, LogName), []byte(want[0][:bytes]), 0o644); err != nil {
			t.Fatal(err)
		}
		if got := finish(folder); !slices.Equal(got, want) {
			t.Errorf("killed after %d bytes and continued, it ends otherwise:\n%s\nwant\n%s", bytes, got, want)
		}
	}
}

// Without a folder there is nothing to go on from, and the message says so.
func TestStoppedWithoutALog(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := fit(ctx, t, studyOf(t, twoLevels), 5, "", nil)
	if err == nil || err.Error() != "stopped after 0 of 10 evaluations\nnothing was kept: with --out FOLDER a fit can be stopped and continued" {
		t.Errorf("%v", err)
	}
}
