package calibrate

import (
	"errors"
	"math"
	"reflect"
	"strings"
	"testing"

	"zwerm/scenarios"
	"zwerm/sim"
)

// small loads the smallest scenario of the program: 2,000 residents from July 2014 to December 2016.
func small(t testing.TB) (file []byte, load Load) {
	t.Helper()
	file, err := scenarios.Source("oefenronde")
	if err != nil {
		t.Fatal(err)
	}
	return file, Loader("oefenronde", file, nil)
}

const example = `
about: For tests.
player: historical
seeds: 8
parameters:
  wmo.hours-severe:
  hiring: {low: .01, source: assumption}
  youth.incidence-youth: {low: .002, high: .012}
targets:
  youth-spending:
    name: youth spending 2016 / 2015
    measure: {indicator: spending, domains: [youth], over: 2016}
    relative-to: {indicator: spending, domains: [youth], over: 2015}
    times: 100
    value: 142
    error: 5
    weight: 2
    source: nowhere
  wait:
    measure: {indicator: waiting-weeks, domains: [youth, wmo], over: 2015-Q4}
    range: [4, 16]
    error: 2
    source: nowhere
  first-collapse:
    measure: {indicator: collapses, first: 1}
    value: 10
    error: 4
    source: nowhere
`

func TestRead(t *testing.T) {
	_, load := small(t)
	targets, err := Read("f", []byte(example), load)
	if err != nil {
		t.Fatal(err)
	}
	if targets.Player.Key != "historical" || targets.Seeds != 8 || targets.About != "For tests." || len(targets.Hash) != 64 {
		t.Errorf("head: %+v", targets)
	}
	want := []Parameter{
		{Key: "hiring", Low: .01, High: .03, Start: .018, Unit: "per month", Source: "assumption"},
		{Key: "youth.incidence-youth", Low: .002, High: .012, Start: .00563, Unit: "per month"},
		{Key: "wmo.hours-severe", Low: .01, High: 50, Start: 5, Unit: "reference hours"},
	}
	if !reflect.DeepEqual(targets.Parameters, want) {
		t.Errorf("parameters %+v\nwant %+v", targets.Parameters, want)
	}
	list := targets.Targets
	if len(list) != 3 {
		t.Fatalf("%d targets", len(list))
	}
	if a := list[0]; a.Name != "youth spending 2016 / 2015" || a.Low != 142 || a.High != 142 || a.Times != 100 || a.Weight != 2 || a.Error != 5 ||
		a.Of.Over != (Period{12, 24}) || a.RelativeTo.Over != (Period{0, 12}) || a.Of.Indicator.Key != "spending" || a.Of.Domains[0] != "youth" {
		t.Errorf("ratio: %+v", a)
	}
	if b := list[1]; b.Name != "wait" || b.Low != 4 || b.High != 16 || b.Times != 1 || b.Weight != 1 || b.Of.Over != (Period{9, 12}) || !math.IsNaN(b.Of.First) {
		t.Errorf("range: %+v", b)
	}
	if c := list[2]; c.Of.First != 1 || c.Of.Over != (Period{-6, 24}) {
		t.Errorf("month: %+v", c)
	}
}

// TestExample reads what help shows.
func TestExample(t *testing.T) {
	file, err := scenarios.Source("decentralisatie-2015")
	if err != nil {
		t.Fatal(err)
	}
	targets, err := Read("example", []byte(Example), Loader("decentralisatie-2015", file, nil))
	if err != nil || len(targets.Targets) != 2 || len(targets.Parameters) != 2 || targets.Targets[1].Of.Over != (Period{0, 48}) {
		t.Errorf("%+v, %v", targets, err)
	}
}

// TestMistakes changes one thing of the example at a time; each is said with its place.
func TestMistakes(t *testing.T) {
	_, load := small(t)
	for _, c := range []struct{ from, to, want string }{
		{"player: historical", "player: historicl", "f:3:9: player: found \"historicl\"; allowed: laissez-faire, "},
		{"player: historical", "player: historicl", "did you mean historical?"},
		{"seeds: 8", "seeds: 0", "f:4:8: seeds: found 0; allowed: 1 to 10000"},
		{"about: For tests.\n", "", "the key about is missing"},
		{"  hiring:", "  hirin:", "f:7:3: parameters: unknown key \"hirin\""},
		{"  hiring:", "  hirin:", "did you mean hiring?"},
		{"  hiring:", "  months:", "unknown key \"months\""},
		{"low: .01,", "low: .001,", "f:7:17: parameters.hiring.low: found .001; allowed: 0.006 to 0.03"},
		{"low: .01,", "low: .01, high: .01,", "low below high, and this one is 0.01 to 0.01"},
		{"  hiring:", "  wmo.hours-severe:", "stands here twice"},
		{"  hiring: {low: .01", "  wmo.budget: {low: .01", "parameters.wmo.budget: the scenario does not take wmo.budget=0.01: care: the budgets"},
		{"{indicator: spending, domains: [youth], over: 2016}", "{indicator: spendin, domains: [youth], over: 2016}", "did you mean spending?"},
		{"[youth, wmo]", "[yout, wmo]", "f:20:51: targets.wait.measure.domains.1: found \"yout\"; allowed: youth, wmo, participation"},
		{"[youth, wmo]", "[wmo, wmo]", "each domain once"},
		{"[youth, wmo]", "[]", "leave domains out to mean all"},
		{"waiting-weeks", "trust", "trust is not kept per domain"},
		{"over: 2015-Q4", "over: 2017-Q1", "f:20:70: targets.wait.measure.over: found \"2017-Q1\"; allowed: a period within the run, 2014-07 to 2016-12"},
		{"over: 2015-Q4", "over: 2014-06", "a period within the run"},
		{"over: 2015-Q4", "over: 2015-Q5", "a quarter (2017-Q1)"},
		{", over: 2015-Q4", "", "the key over is missing"},
		{"first: 1}", "first: x}", "f:25:44: targets.first-collapse.measure.first: found \"x\""},
		{"over: 2015}", "over: 2015, first: 3}", "unknown key \"first\""},
		{"    value: 10\n", "", "the key value is missing; allowed: a number: what the quantity should be; or range: [low, high]"},
		{"    value: 10\n", "    value: 10\n    range: [1, 2]\n", "f:27:12: targets.first-collapse.range: found a list of 2; allowed: value or range, not both"},
		{"[4, 16]", "[16, 4]", "the lower first"},
		{"[4, 16]", "[4]", "the lower first"},
		{"[4, 16]", "4", "a list in brackets"},
		{"error: 2", "error: 0", "f:22:12: targets.wait.error: found 0; allowed: a number above 0"},
		{"error: 2", "error: -1", "f:22:12: targets.wait.error: found -1"},
		{"    error: 2\n", "", "the key error is missing"},
		{"times: 100", "times: 0", "a number above 0: a factor"},
		{"weight: 2", "weight: -2", "allowed: 0 to 1000"},
		{"    error: 4\n    source: nowhere", "    error: 4", "the key source is missing"},
		{"  wait:", "  youth-spending:", "stands here twice"},
		{"  wait:", "  Wait:", "found the key \"Wait\""},
		{"first: 1}\n", "first: 1}\n    relative-to: {indicator: collapses, over: 2015}\n", "a month is not relative to anything"},
	} {
		text := strings.Replace(example[1:], c.from, c.to, 1)
		if text == example[1:] {
			t.Fatalf("%q does not stand in the example", c.from)
		}
		// The lines of the example count from 1 as a person sees them, with the blank one in front.
		_, err := Read("f", []byte("\n"+text), load)
		var problems scenarios.Problems
		if !errors.As(err, &problems) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s → %s: found\n%v\nwant %q", c.from, c.to, err, c.want)
		}
	}
}

func TestEveryMistakeAtOnce(t *testing.T) {
	_, load := small(t)
	text := strings.NewReplacer("historical", "nobody", "error: 2", "error: 0", "spending, domains", "spendings, domains").Replace(example)
	var problems scenarios.Problems
	if _, err := Read("f", []byte(text), load); !errors.As(err, &problems) || len(problems) != 4 {
		t.Errorf("%d mistakes, want 4:\n%v", len(problems), err)
	}
}

// TestEvents offers the numbers of events, unless the effects of one kind have several values.
func TestEvents(t *testing.T) {
	_, load := small(t)
	s, err := load()
	if err != nil {
		t.Fatal(err)
	}
	s.Events = []sim.Event{
		{Key: "access-2015", Effects: []sim.Effect{{What: sim.OnGate, Value: .9}, {What: sim.OnGate, Value: .9, Domain: 1}, {What: sim.OnHiring, Value: 1.1}}},
		{Key: "two", Effects: []sim.Effect{{What: sim.OnGate, Value: .9}, {What: sim.OnGate, Value: .8}}},
	}
	found := map[string]float64{}
	for _, n := range numbers(s) {
		found[n.key] = n.value
	}
	if found["access-2015.gate"] != .9 || found["access-2015.hiring"] != 1.1 {
		t.Errorf("numbers of events: %v", found)
	}
	if v, ok := found["two.gate"]; ok {
		t.Errorf("two values are taken for %v", v)
	}
}

// FuzzTargets gives Read any bytes: it never panics, every refusal has its place, and what it accepts can be followed.
func FuzzTargets(f *testing.F) {
	_, load := small(f)
	f.Add([]byte(example))
	for _, seed := range []string{"", "a", "targets: {a: }", "targets:\n  a: {measure: {indicator: [x], over: {}, first: }}", "parameters: [1]\nseeds: 1e9",
		"parameters: {hiring: {low: {}, high: [1]}}", "targets: {a: {range: [1, [2]], value: }}", "player: [historical]", "targets: {a: {measure: {domains: {a: 1}}}}"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		targets, err := Read("f", data, load)
		if err != nil {
			var problems scenarios.Problems
			if !errors.As(err, &problems) || len(problems) == 0 || targets != nil {
				t.Fatalf("not Problems: %#v", err)
			}
			return
		}
		for _, p := range targets.Parameters {
			if !(p.Low < p.High) {
				t.Fatalf("read, but %+v", p)
			}
		}
		for i := range targets.Targets {
			a := &targets.Targets[i]
			if !(a.Low <= a.High) || !(a.Error > 0) || a.Source == "" || a.Of.Indicator == nil || a.Of.Over.From < -6 || a.Of.Over.To > 24 || a.words() == "" {
				t.Fatalf("read, but %+v", a)
			}
		}
	})
}
