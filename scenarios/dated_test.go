package scenarios

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"zwerm/sim"
)

// TestDecentralisatie holds the file to what its heading promises.
func TestDecentralisatie(t *testing.T) {
	s := load(t, "decentralisatie-2015")
	if s.Start != -6 || s.Start+s.Months != 108 || !s.Dated || !slices.Equal(s.Elections, []int{38, 86}) || s.Params.Cut != 0 {
		t.Errorf("from %d for %d months, elections %v, dated %v, cut %v", s.Start, s.Months, s.Elections, s.Dated, s.Params.Cut)
	}
	if n := s.Residents(); n > 120_000 || len(s.Regions) != 1 || len(s.Regions[0].Municipalities) != 5 {
		t.Errorf("%d residents", n)
	}
	waterveen := s.Regions[0].Municipalities[0]
	var names []string
	residents, vulnerability := 0, 0.
	for _, d := range waterveen.Districts {
		names = append(names, d.Name)
		residents += d.Residents
		vulnerability += d.Vulnerability * float64(d.Residents)
	}
	if !slices.Equal(names, []string{"Het Veen", "Centrum", "Nieuwlust", "De Haven", "Oost", "Polderkwartier"}) || residents != 38_000 {
		t.Errorf("Waterveen: %v, %d residents", names, residents)
	}
	if mean := vulnerability / float64(residents); mean < .99 || mean > 1.01 {
		t.Errorf("mean vulnerability in Waterveen %v", mean)
	}
	if s.Care[0].IsProvision() || !s.Care[1].IsProvision() || len(s.Care)+len(s.Caseloads) != 4 {
		t.Error("not four domains of which household help is a provision")
	}
	flat := find(t, s, "flat-fee-2019")
	if want := (sim.Effect{What: sim.OnTakeUp, Domain: 1, Value: 1.5, Onset: 3}); flat.From != 48 || flat.Until != sim.Forever || flat.Effects[0] != want {
		t.Errorf("the flat fee: %+v", flat)
	}
	if lockdown := find(t, s, "lockdown-2020"); lockdown.From != 62 || lockdown.Until != 66 || lockdown.Effects[3].Domain != sim.AllDomains {
		t.Errorf("the lockdown: %+v", lockdown)
	}
	if court := find(t, s, "court-ruling-2016"); court.From != 16 || court.Until != 17 || len(court.Effects) != 0 {
		t.Errorf("the ruling: %+v", court)
	}
	if s.Paths.Unemployment[0] != 8.3 || len(s.Paths.Price) != 9 || s.Paths.Budget[0][8] != 1.15 || s.Paths.Budget[3] != nil {
		t.Errorf("paths: %+v", s.Paths)
	}
}

func find(t *testing.T, s *sim.Scenario, key string) *sim.Event {
	t.Helper()
	for i := range s.Events {
		if s.Events[i].Key == key {
			return &s.Events[i]
		}
	}
	t.Fatalf("no event %s", key)
	return nil
}

// TestNederland holds the country to its numbers and its distribution of sizes.
func TestNederland(t *testing.T) {
	s := load(t, "nederland")
	var sizes []int
	vulnerability := 0.
	for _, r := range s.Regions {
		for _, m := range r.Municipalities {
			n := 0
			for _, d := range m.Districts {
				n += d.Residents
				vulnerability += d.Vulnerability * float64(d.Residents)
			}
			sizes = append(sizes, n)
		}
	}
	slices.Sort(sizes)
	below := func(limit int) (n int) {
		for _, size := range sizes {
			if size < limit {
				n++
			}
		}
		return n
	}
	if s.Residents() != 17_900_000 || len(sizes) != 342 || len(s.Regions) != 42 {
		t.Errorf("%d residents, %d municipalities, %d regions", s.Residents(), len(sizes), len(s.Regions))
	}
	if small, large := below(20_000), len(sizes)-below(100_000); small < 40 || small > 80 || large < 25 || large > 40 || sizes[341] < 600_000 {
		t.Errorf("%d below 20,000, %d above 100,000, the largest %d", small, large, sizes[341])
	}
	if mean := vulnerability / 17.9e6; mean < .97 || mean > 1.03 {
		t.Errorf("mean vulnerability %v", mean)
	}
	base := load(t, "decentralisatie-2015")
	if s.Hash == base.Hash || len(s.Events) != len(base.Events) || s.Params != base.Params || s.Name.NL != "Nederland" {
		t.Error("not like decentralisatie-2015 in everything else")
	}
}

// TestDatedMistakes changes one thing in a good file. Every change gives one mistake.
func TestDatedMistakes(t *testing.T) {
	for _, c := range []struct{ file, old, new, want string }{
		{"decentralisatie-2015", "start: 2014-07", "start: 2014-7", `start: found "2014-7"; allowed: a month from 2013-01 to 2025-01`},
		{"decentralisatie-2015", "[2018-03, 2022-03]", "[2018-13, 2022-03]", `elections.1: found "2018-13"; allowed: a month from 2014-07 to 2023-12`},
		{"decentralisatie-2015", "    first: 2016-05", "    first: 2014-05", `events.court-ruling-2016.first: found "2014-05"; allowed: a month from 2014-07 to 2023-12`},
		{"decentralisatie-2015", "last: 2016-04", "last: 2014-12", "events.access-2015.last: found \"2014-12\"; allowed: a month from 2015-01"},
		{"decentralisatie-2015", "what: reassessment", "what: reassesment", "did you mean reassessment?"},
		{"decentralisatie-2015", "domain: household-help, value: 0.475", "domain: help, value: 0.475", "events.access-2015.effects.1.domain: found \"help\"; allowed: youth, household-help, support, all"},
		{"decentralisatie-2015", "domain: participation, value: 1.33", "domain: participation, value: 13.1", "found 13.1; allowed: 0 to 5 (factor)"},
		{"decentralisatie-2015", "{what: credit, value: -.03}", "{what: credit, domain: youth, value: -.03}", `unknown key "domain"`},
		{"decentralisatie-2015", "{what: take-up, domain: household-help, value: 1.5, onset: 3}", "{what: take-up, domain: youth, value: 1.5, onset: 3}", "found a kind of help that nobody takes up"},
		{"decentralisatie-2015", "    source: assumption\n", "", "the key source is missing"},
		{"decentralisatie-2015", "  court-ruling-2016:\n", "  support:\n", "events.support: the key is that of a domain too"},
		{"decentralisatie-2015", "    exit: .012 ", "    recover: .012\n    exit: .012 ", `unknown key "recover"`},
		{"decentralisatie-2015", "price: [1, 1.010, 1.025", "price: [1, 10.10, 1.025", "paths.price.2: found 10.10; allowed: 0.5 to 5"},
		{"decentralisatie-2015", "    support: [1, 1.010", "    wmo: [1, 1.010", `paths.budget: unknown key "wmo"`},
		{"decentralisatie-2015", "residents: 8200, vulnerability: 1.15", "residents: -8200, vulnerability: 1.15", "found -8200; allowed: 1 to 5000000"},
		{"decentralisatie-2015", "budget: .320", "budget: .330", "the budgets of all domains add up to 1.01"},
		{"nederland", "like: decentralisatie-2015", "like: decentralisatie", "did you mean decentralisatie-2015?"},
		{"nederland", "like: decentralisatie-2015", "like: decentralisatie-2015\nset: {cutt: .1}", "cutt: there is no such number"},
		{"nederland", "like: decentralisatie-2015", "like: decentralisatie-2015\nset: {youth.growth: .2}", "youth.growth: found .2; allowed: 0 to 0.1"},
		{"nederland", "like: decentralisatie-2015", "like: decentralisatie-2015\nset:\n  cut: 0\n  one-adult: .5", "f:17:14: set.one-adult: the shares of the six kinds of households add up to 1.27"},
		{"nederland", "like: decentralisatie-2015", "like: decentralisatie-2015\nset: {youth.budget: .2}", "set.youth.budget: the budgets of all domains add up to 0.88"},
		{"nederland", "like: decentralisatie-2015", "like: decentralisatie-2015\nset: {equity-high: .1}", "set.equity-high: found equity-low at 1.14, above equity-high at 0.1"},
		{"nederland", "like: decentralisatie-2015", "like: decentralisatie-2015\nset: {one-parent: .5}", "set.one-parent: the shares of the six kinds of households"},
		{"nederland", "like: decentralisatie-2015", "like: decentralisatie-2015\nset: {support.incidence-youth: .01}", "set.support.incidence-youth: found a group that youth serves already"},
		{"nederland", "like: decentralisatie-2015", "like: decentralisatie-2015\ncare: {}", `unknown key "care"`},
		{"nederland", "{share: .72, residents: 50000}", "{share: .12, residents: 50000}", "at least two points, from share 0 to share 1, that rise in both"},
		{"nederland", "regions: 42 ", "regions: 400 ", "at least as many municipalities as regions"},
		{"nederland", "district: 8000", "district: 100", "generate.district: found 100, which makes too many districts"},
	} {
		good := source(t, c.file)
		if !strings.Contains(good, c.old) {
			t.Errorf("%s does not contain %q", c.file, c.old)
			continue
		}
		_, err := Read("f", []byte(strings.Replace(good, c.old, c.new, 1)))
		if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "mistakes") {
			t.Errorf("%q for %q gives\n%v\nwant %s", c.new, c.old, err, c.want)
		}
	}
}

func TestSetReachesEvents(t *testing.T) {
	s := load(t, "decentralisatie-2015")
	if err := Set(s, "access-2015.gate=.8", "household-help.take-up=.004"); err != nil {
		t.Fatal(err)
	}
	if e := find(t, s, "access-2015"); e.Effects[0].Value != .8 || e.Effects[1].Value != .8 || s.Care[1].TakeUp != .004 {
		t.Errorf("%+v", e)
	}
	if again := find(t, load(t, "decentralisatie-2015"), "access-2015"); again.Effects[0].Value != .475 {
		t.Error("the next scenario that is loaded has the changed number")
	}
	for assignment, want := range map[string]string{
		"access-2015.gates=1":          "did you mean gate?",
		"acces-2015.gate=1":            "did you mean access-2015?",
		"access-2015.gate=3":           "access-2015.gate: found 3; allowed: 0 to 2",
		"household-help.recover=.1":    "there is no such number of this domain",
		"youth.take-up=.01":            "there is no such number of this domain",
		"one-adult=.5":                 "the shares of the six kinds of households add up to 1.27",
		"court-ruling-2016.gate=1":     "the event has no such effect",
		"lockdown-2020.incidence=five": "a number",
	} {
		if err := Set(load(t, "decentralisatie-2015"), assignment); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s gives %v, want %s", assignment, err, want)
		}
	}
}

// TestOwn holds that a municipality of one's own can be written and read again, and has what was asked.
func TestOwn(t *testing.T) {
	s, err := NewOwn(Own{Like: "nederland", Key: "dorp", Name: "Dorp", Residents: 1003, Districts: 4})
	if err != nil {
		t.Fatal(err)
	}
	s.Params.OneAdult, s.Params.TwoAdults, s.Care[0].Incidence[sim.Youth] = .21, .20, .007
	file, err := FormatOwn(s, "nederland")
	if err != nil {
		t.Fatal(err)
	}
	again, err := Read("dorp.yaml", file)
	if err != nil {
		t.Fatalf("%v\n%s", err, file)
	}
	again.Hash = s.Hash
	if diff := cmp.Diff(s, again); diff != "" {
		t.Errorf("changed by being written and read:\n%s", diff)
	}
	if s.Residents() != 1003 || len(s.Regions) != 1 || len(s.Regions[0].Municipalities) != 1 || s.About.EN != "Our own municipality, as in The Netherlands." {
		t.Errorf("%+v", s.Regions)
	}
}
