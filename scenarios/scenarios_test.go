package scenarios

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"zwerm/sim"
)

func load(t *testing.T, name string) *sim.Scenario {
	t.Helper()
	s, err := Load(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func source(t testing.TB, name string) string {
	t.Helper()
	data, err := Source(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestFiles reads every file that comes with the program, and writes and reads it again.
func TestFiles(t *testing.T) {
	list, err := List()
	if err != nil {
		t.Fatal(err)
	}
	if !slices.IsSortedFunc(list, func(a, b *sim.Scenario) int { return a.Residents() - b.Residents() }) || len(list) != len(Names()) {
		t.Errorf("the list is not in the order of residents, or not complete: %d of %v", len(list), Names())
	}
	for _, s := range list {
		if !slices.Contains(Names(), s.Key) {
			t.Errorf("%s.yaml does not have its name as its key", s.Key)
		}
		again, err := Read("again", Format(s))
		if err != nil {
			t.Fatalf("%s, written and read again: %v", s.Key, err)
		}
		if again.Hash == s.Hash || len(s.Hash) != 64 {
			t.Errorf("the hashes of different files are %s and %s", s.Hash, again.Hash)
		}
		again.Hash = s.Hash
		if diff := cmp.Diff(s, again); diff != "" {
			t.Errorf("%s changed by being written and read:\n%s", s.Key, diff)
		}
	}
}

// TestSources holds that every number of the files has its source beside it.
func TestSources(t *testing.T) {
	for _, name := range Names() {
		inMap := false
		for i, line := range strings.Split(source(t, name), "\n") {
			key, value, found := strings.Cut(strings.TrimSpace(line), ":")
			inMap = inMap || key == "regions"
			number := found && strings.ContainsAny(strings.TrimSpace(value + " ")[:min(1, len(strings.TrimSpace(value)))], ".0123456789-[")
			if number && !inMap && key != "source" && key != "domains" && !strings.Contains(value, "#") {
				t.Errorf("%s:%d: no source for %s", name, i+1, key)
			}
		}
	}
}

// TestLaboratorium holds the world to that of the pilot, with which results are compared.
func TestLaboratorium(t *testing.T) {
	s := load(t, "laboratorium")
	if s.Residents() != 15_000 || len(s.Regions) != 1 || len(s.Regions[0].Municipalities) != 5 || s.Start != 0 || s.Months != 96 ||
		!slices.Equal(s.Elections, []int{14, 62}) || s.Dated {
		t.Errorf("not five municipalities of 3,000 for 96 months: %+v", s)
	}
	for _, m := range s.Regions[0].Municipalities {
		for _, d := range m.Districts {
			if d.Residents != 1000 || len(m.Districts) != 3 {
				t.Errorf("%s has %d districts, %s %d residents", m.Key, len(m.Districts), d.Key, d.Residents)
			}
		}
	}
	if s.Params != sim.DefaultParams() {
		t.Error("the parameters are not the defaults")
	}
	for _, d := range s.Care {
		var shares []float64
		for _, o := range d.Organisations {
			shares = append(shares, o.Share)
		}
		if !slices.Equal(shares, []float64{.24, .18, .14, .12, .10, .09, .07, .06}) || d.Price != 1 {
			t.Errorf("%s: price %v, shares %v", d.Key, d.Price, shares)
		}
	}
	youth, wmo, participation := s.Care[0], s.Care[1], s.Caseloads[0]
	if youth.Incidence != [sim.Groups]float64{.00563, 0, 0} || wmo.Incidence != [sim.Groups]float64{0, .00221, .01244} || participation.Inflow != [sim.Groups]float64{0, .00104, 0} {
		t.Errorf("incidence %v, %v, inflow %v", youth.Incidence, wmo.Incidence, participation.Inflow)
	}
}

func TestOefenronde(t *testing.T) {
	s := load(t, "oefenronde")
	if s.Residents() != 2000 || s.Start != -6 || s.Months != 30 {
		t.Errorf("%d residents, from month %d for %d months", s.Residents(), s.Start, s.Months)
	}
}

func TestNew(t *testing.T) {
	s, err := New("mijn-stad")
	if err != nil {
		t.Fatal(err)
	}
	file := string(Format(s))
	if _, err := Read("mijn-stad.yaml", []byte(file)); err != nil {
		t.Error(err)
	}
	for _, p := range sim.ParamTable {
		if !strings.Contains(file, "  # "+p.Key+": ") || !strings.Contains(file, p.Meaning) {
			t.Errorf("the file does not explain %s", p.Key)
		}
	}
	// A default that loses its # is still what it was.
	file = strings.ReplaceAll(file, "  # cut: ", "  cut: ")
	if s, err := Read("mijn-stad.yaml", []byte(file)); err != nil || s.Params != sim.DefaultParams() {
		t.Errorf("with one # less: %v", err)
	}
}

// TestMistakes changes one thing in a good file, each with what must be said about it. Every change gives one mistake only.
func TestMistakes(t *testing.T) {
	good := source(t, "oefenronde")
	for _, c := range []struct{ old, new, want string }{
		{"key: oefenronde", "key: Oefen ronde", `f:6:6: key: found "Oefen ronde"; allowed: lower-case`},
		{"key: oefenronde", "key: 5", "f:6:6: key: found 5; allowed: a text"},
		{"months: 30", "monhts: 30", "f:15:1: unknown key \"monhts\""},
		{"months: 30", "monhts: 30", "did you mean months?"},
		{"months: 30", "months: 30.5", "f:15:9: months: found 30.5; allowed: 1 to 1200, whole (months): how long a run lasts"},
		{"months: 30", "months: 0", "allowed: 1 to 1200"},
		{"months: 30 ", "", "f:1:1: the key months is missing; allowed: 1 to 1200"},
		{"months: 30", "months: .nan", "months: found \".nan\"; allowed: a number"},
		{"start: -6 ", "start: -25 ", "allowed: a month from 2013-01 to 2025-01 (-24 to 120, January 2015 being 0)"},
		{"elections: [14]", "elections: [24]", "f:16:13: elections.1: found 24; allowed: a month from 2014-07 to 2016-12 (-6 to 23, January 2015 being 0): a month of the run"},
		{"elections: [14]", "elections: [14, 14]", "elections.2: month 14 stands here twice"},
		{"elections: [14]", "elections: 14", "elections: found 14; allowed: a list in brackets"},
		{"dated: false", "dated: no", `dated: found "no"; allowed: true or false`},
		{"cut: .1 ", "cut: 0,1 ", "f:22:8: params.cut: found \"0,1\"; allowed: a number, 0 to 0.3 (share of budget)"},
		{"cut: .1 ", "cut: 0,1 ", "hint: write a point, not a comma: 0.1"},
		{"cut: .1 ", "cut: .4 ", "params.cut: found .4; allowed: 0 to 0.3"},
		{"cut: .1 ", "Cut: .4 ", "did you mean cut?"},
		{"cut: .1 ", "cut: \".1\" ", "write the number without quotes"},
		{"cut: .1 ", "cut: .1\n  cut: .1 ", "f:23:3: params.cut: the key stands here twice"},
		{"cut: .1 ", "equity-high: .5 ", "params.equity-low: found equity-low at 0.8, above equity-high at 0.5"},
		{"interdependence: 1", "interdependence: 1.5", "allowed: 0 to 8, whole (practices)"},
		{"budget: .320 ", "budget: .330 ", "f:26:1: care: the budgets of all domains add up to 1.01; allowed: 1"},
		{"budget: .320 ", "budget: .330 ", "hint: too much: 0.01"},
		{"share: .5}", "share: .4}", "care.youth.organisations: the shares add up to 0.9; allowed: 1"},
		{"share: .5}", "share: 0,5}", "write numbers with a point"},
		{"incidence-youth: .00563", "incidence-yuoth: .00563", "care.youth: unknown key \"incidence-yuoth\""},
		{"incidence-youth: .00563", "incidence-youth: 0", "care.youth: serves no age group"},
		{"incidence-adult: .00221", "incidence-youth: .00221", "care.wmo.incidence-youth: found a group that youth serves already"},
		{"inflow-adult: .00104 ", "inflow-adult: 0", "caseloads.participation: serves no age group"},
		{"  participation:\n", "  wmo:\n", "caseloads.wmo: the key is that of a kind of help too"},
		{"  youth:\n", "  Youth:\n", "found the key \"Youth\"; allowed: lower-case letters"},
		{"  wmo:\n", "  youth:\n", "care.youth: the key stands here twice"},
		{"residents: 700", "residents: 0", "residents: found 0; allowed: 1 to 5000000, whole (residents)"},
		{"residents: 700", "residents: 6000000", "residents: found 6000000"},
		{", residents: 700", "", "bloemenhof: the key residents is missing"},
		{"name: Havenkant", "name: Molenveld", "molenveld.name: found the name \"Molenveld\" of havenkant"},
		{"name: Havenkant", "name: \"\"", "havenkant.name: found an empty text"},
		{"name: Havenkant", "name: 5", "put quotes around it"},
		{"nl: Oefenronde", "de: Oefenronde", "name: unknown key \"de\"; allowed: nl, en"},
		{"havenkant: {", "bloemenhof: {", "the first is on line"},
		{"regions:\n", "regions: {}\nsteden:\n", "regions: found a block of 0 keys; allowed: at least one"},
		{"kievit: {name: De Kievit, share: .5}", "kievit: De Kievit", "kievit: found \"De Kievit\"; allowed: a block of keys (an organisation"},
	} {
		if !strings.Contains(good, c.old) {
			t.Errorf("the file has no %q to change", c.old)
			continue
		}
		s, err := Read("f", []byte(strings.Replace(good, c.old, c.new, 1)))
		var problems Problems
		if !errors.As(err, &problems) || s != nil {
			t.Errorf("%q for %q is not refused: %v", c.new, c.old, err)
			continue
		}
		if !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q for %q gives\n%v\nwant %s", c.new, c.old, err, c.want)
		}
	}
}

// TestAllAtOnce holds that one mistake does not hide another, and that they come in the order of the file.
func TestAllAtOnce(t *testing.T) {
	file := source(t, "oefenronde")
	for _, c := range [][2]string{{"months: 30", "months: many"}, {"cut: .1 ", "cut: 9 "}, {"share: .3}", "share: .4}"}, {"residents: 500", "residents: -1"}, {"outflow: .022", "outflou: .022"}} {
		file = strings.Replace(file, c[0], c[1], 1)
	}
	_, err := Read("f", []byte(file))
	var problems Problems
	if !errors.As(err, &problems) || len(problems) != 5 {
		t.Fatalf("not five mistakes:\n%v", err)
	}
	if !slices.IsSortedFunc(problems, func(a, b Problem) int { return a.Line - b.Line }) {
		t.Errorf("not in the order of the file:\n%v", err)
	}
	for _, p := range problems {
		if p.File != "f" || p.Column < 1 || p.Found == "" || p.Source != strings.Split(file, "\n")[p.Line-1] {
			t.Errorf("incomplete: %+v", p)
		}
	}
}

func TestTooMany(t *testing.T) {
	s := load(t, "laboratorium")
	for range sim.MaxCareDomains {
		s.Care = append(s.Care, s.Care[0])
	}
	for range sim.MaxCaseloadDomains {
		s.Caseloads = append(s.Caseloads, s.Caseloads[0])
	}
	for range sim.MaxOrganisations {
		s.Care[0].Organisations = append(s.Care[0].Organisations, sim.Organisation{})
	}
	for range 9 {
		s.Regions[0].Municipalities[0].Districts = append(s.Regions[0].Municipalities[0].Districts, sim.DistrictPlan{Residents: maxDistrictResidents})
	}
	err := Check(s)
	if err == nil {
		t.Fatal("not refused")
	}
	for _, want := range []string{"found 8 kinds of help; allowed: 1 to 6", "found 3 provisions; allowed: 0 to 2", "found 72 organisations; allowed: 1 to 64", "found 45,015,000 residents; allowed: at most 40,000,000"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("nothing says %q:\n%v", want, err)
		}
	}
}

func TestLoad(t *testing.T) {
	path := filepath.Join(t.TempDir(), "own.yaml")
	if err := os.WriteFile(path, []byte(source(t, "oefenronde")), 0o600); err != nil {
		t.Fatal(err)
	}
	own, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(load(t, "oefenronde"), own); diff != "" {
		t.Error(diff)
	}
	var unknown *Unknown
	if _, err := Load("oefenrnode"); !errors.As(err, &unknown) || !strings.Contains(err.Error(), "did you mean oefenronde?") {
		t.Errorf("found %v", err)
	}
	if _, err := Load(t.TempDir()); err == nil || !strings.Contains(err.Error(), "is a folder") {
		t.Errorf("found %v", err)
	}
}
