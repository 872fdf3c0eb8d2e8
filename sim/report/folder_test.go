package report

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"zwerm/sim/experiment"
)

// studyOf reads the results in some folders, as one study.
func studyOf(folders ...string) (*Study, error) {
	s := &Study{}
	for _, folder := range folders {
		if err := s.Add(folder); err != nil {
			return nil, err
		}
	}
	return s, s.check()
}

// TestWorlds holds that worlds which differ are compared without pairs, and that every difference is named.
func TestWorlds(t *testing.T) {
	a, _ := saved(t, "oefenronde", []string{"blueprint"}, 3, 8, nil)
	b, _ := saved(t, "laboratorium", []string{"blueprint"}, 2, 9, nil, "cut=0.1")
	s, err := studyOf(a, b)
	if err != nil {
		t.Fatal(err)
	}
	if s.Paired() || s.Contrasts()[0].Findings[0].Paired {
		t.Error("other seeds were taken for pairs")
	}
	page := html(t, s)
	for _, want := range []string{
		"scenario: Oefenronde en Laboratorium", "aangepast: niets en cut=0.1", "aantal maanden: 8 en 9", "toeval: 1 tot en met 3 en 1 tot en met 2",
		"Eén aanpak in twee werelden, elk met eigen toeval", "number of months: 8 and 9",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say: %s", want)
		}
	}
}

// TestTwice holds that the same results given twice are told apart, and compared pair by pair.
func TestTwice(t *testing.T) {
	a, _ := saved(t, "oefenronde", []string{"blueprint"}, 3, 8, nil)
	s, err := studyOf(a, a)
	if err != nil || !s.Paired() {
		t.Fatalf("paired: %v, %v", s.Paired(), err)
	}
	for _, f := range s.Contrasts()[0].Findings {
		if f.Claimed() {
			t.Errorf("%s differs from itself", f.Indicator.Key)
		}
	}
}

func TestRefused(t *testing.T) {
	good, _ := saved(t, "oefenronde", []string{"blueprint"}, 2, 3, nil)
	change := func(name, old, new string) string {
		folder := t.TempDir()
		for _, file := range []string{"manifest.json", outcomesName, "results.csv"} {
			data, err := os.ReadFile(filepath.Join(good, file))
			if err != nil {
				t.Fatal(err)
			}
			text := string(data)
			if file == name {
				if text = strings.Replace(text, old, new, 1); text == string(data) {
					t.Fatalf("%s has no %q", name, old)
				}
			}
			if err := os.WriteFile(filepath.Join(folder, file), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		return folder
	}
	claims := t.TempDir()
	if err := os.WriteFile(filepath.Join(claims, hypothesesName), []byte(`{"model":"`+experiment.ModelVersion+`","results":[]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		want    string
		folders []string
	}{
		{"another of model 0.0: run one of them again", []string{good, change("manifest.json", `"model": "`+experiment.ModelVersion+`"`, `"model": "0.0"`)}},
		{"holds no results", []string{t.TempDir()}},
		{"is not a folder", []string{filepath.Join(good, "manifest.json")}},
		{"only claims or switches", []string{claims}},
		{"has a test of the claims already", []string{good, claims, claims}},
		{`outcomes.csv:2:5: strategy is "bluprint"; allowed: a strategy of the manifest`, []string{change(outcomesName, "blueprint", "bluprint")}},
		{"outcomes.csv:1: there is no column seed", []string{change(outcomesName, "seed", "sead")}},
		{"results.csv: a run of blueprint has 4 months and the first has 2", []string{change("results.csv", "blueprint,1,-4", "blueprint,2,-4")}},
		{"names no strategies", []string{change("manifest.json", `"strategies"`, `"strategy"`)}},
	} {
		_, err := studyOf(test.folders...)
		want := strings.TrimPrefix(test.want, "another")
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
}
