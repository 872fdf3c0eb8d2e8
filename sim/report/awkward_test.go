package report

import (
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"zwerm/sim/experiment"
	"zwerm/sim/measure"
)

// TestAwkward holds that a page of odd results is made, says what is odd, and shows no number that is none.
func TestAwkward(t *testing.T) {
	long := strings.Repeat("Samenwerkingsverbandsvoorzieningenbeleid", 4)
	for name, test := range map[string]struct {
		change func(s *Study)
		want   string
	}{
		"one run":           {func(s *Study) { s.first(1) }, "één spel, dus geen band"},
		"nothing to say":    {func(s *Study) { s.first(1) }, "valt niets te zeggen: daarvoor zijn ten minste twee spellen per aanpak nodig"},
		"nothing measured":  {func(s *Study) { s.set("fit", 1, math.NaN()) }, "passende hulp bij co-creatie in 4 van 4 spellen"},
		"nothing at all":    {func(s *Study) { s.set("fit", 0, math.NaN()); s.set("fit", 1, math.NaN()) }, "passende hulp bij blauwdruk in 4 van 4 spellen"},
		"constant, alike":   {func(s *Study) { s.set("trust", 0, 50); s.set("trust", 1, 50) }, "Waar het uitkwam"},
		"constant, apart":   {func(s *Study) { s.set("trust", 0, 50); s.set("trust", 1, 60) }, "meer vertrouwen (10\u00a0procentpunt, 10 tot 10)"},
		"large":             {func(s *Study) { s.set("deficit", 0, -4e14); s.set("deficit", 1, 9e14) }, "€\u00a01.300.000,0\u00a0mld meer tekort"},
		"small":             {func(s *Study) { s.set("wellbeing", 0, 1e-12); s.set("wellbeing", 1, 2e-12) }, "Waar het uitkwam"},
		"a very long world": {func(s *Study) { s.Origins[0].Name.NL = long }, long},
		"a very long game":  {func(s *Study) { s.Arms[1].Played = &Played{Name: long, Seed: 5, Decisions: 3, Missed: .25} }, long[:31] + "… is een gespeeld spel. De 3 besluiten zijn bij elk toeval opnieuw genomen; bij toeval 5"},
		"words of HTML":     {func(s *Study) { s.Origins[0].Name.NL = "<script>alert(1)</script>" }, "&lt;script&gt;alert(1)"},
		"other luck":        {func(s *Study) { s.Origins[0].Seeds = []uint64{9, 2, 3, 40, 41, 42} }, "2 tot en met 3, 9 en 40 tot en met 42"},
	} {
		_, s := saved(t, "oefenronde", []string{"blueprint", "co-creation"}, 4, 8, experiment.RecoveryEffects)
		test.change(s)
		page := html(t, s)
		if test.want = strings.Replace(test.want, "Waar het uitkwam", "Waar het uitkwam", 1); !strings.Contains(page, test.want) {
			t.Errorf("%s: the page does not say %q, but %s", name, test.want, regexp.MustCompile(`<p class="lead">.*`).FindString(page))
		}
		for _, never := range []string{"NaN", "Inf", "ZgotmplZ", "<script>alert"} {
			if strings.Contains(page, never) {
				t.Errorf("%s: the page has %s", name, never)
			}
		}
	}
}

// first leaves out all runs but the first ones.
func (s *Study) first(n int) {
	for _, a := range s.Arms {
		for i := range a.Levels {
			l := &a.Levels[i]
			l.Seeds = l.Seeds[:n]
			for k := range l.Outcomes {
				l.Outcomes[k] = l.Outcomes[k][:n]
			}
		}
	}
}

// set gives every run of an arm the same outcome, and every month of its course.
func (s *Study) set(key string, arm int, v float64) {
	k := place(key)
	for i := range s.Arms[arm].Levels {
		for r := range s.Arms[arm].Levels[i].Outcomes[k] {
			s.Arms[arm].Levels[i].Outcomes[k][r] = v
		}
	}
	b := s.Arms[arm].Courses[k]
	for i := range b.Mean {
		b.Mean[i], b.P10[i], b.P90[i] = v, v, v
	}
}

// TestUnusable holds that results of which no page can be made are refused with what is wrong.
func TestUnusable(t *testing.T) {
	_, apart := saved(t, "oefenronde", []string{"blueprint", "co-creation"}, 2, 3, nil)
	for k := range measure.Indicators {
		apart.Arms[k%2].own().Outcomes[k] = nil
	}
	_, huge := saved(t, "oefenronde", []string{"blueprint", "co-creation"}, 2, 3, nil)
	huge.set("trust", 0, 1e200)
	for want, s := range map[string]*Study{"no indicator in common": apart, "1e+200; a chart can show numbers up to 1e+15": huge} {
		if err := s.HTML(&strings.Builder{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v; want %q", err, want)
		}
	}
	for name, want := range map[string]string{outcomesName: "has no run of blueprint at recovery effect 0.3", "results.csv": ""} {
		folder, _ := saved(t, "oefenronde", []string{"blueprint"}, 2, 3, nil)
		path := filepath.Join(folder, name)
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		header, _, _ := strings.Cut(string(data), "\n")
		if err := os.WriteFile(path, []byte(header+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := studyOf(folder)
		if want != "" {
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%s without lines: %v; want %q", name, err, want)
			}
			continue
		}
		if err != nil || !strings.Contains(html(t, s), "Deze resultaten zijn niet van maand tot maand bewaard") {
			t.Errorf("%s without lines: %v, or the page does not say so", name, err)
		}
	}
}
