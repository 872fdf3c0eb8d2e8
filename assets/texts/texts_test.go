package texts_test

import (
	"strings"
	"testing"

	"zwerm/assets/texts"
	"zwerm/game"
	"zwerm/sim"
	"zwerm/sim/policy"
)

// TestTexts holds that everything a player meets has a text in both languages, and that the languages differ.
func TestTexts(t *testing.T) {
	seen := map[string]string{}
	for _, lang := range texts.Languages {
		r, err := texts.In(lang)
		if err != nil {
			t.Fatal(err)
		}
		want := func(key string, values map[string]string) {
			t.Helper()
			text, err := r.Text(key, values)
			if err != nil || text == "" || strings.Contains(text, "no value") {
				t.Errorf("%s: %s is %q, %v", lang, key, text, err)
			}
			if other, twice := seen[key]; values == nil && twice && other == text && strings.Contains(text, " ") {
				t.Errorf("%s is the same in both languages: %s", key, text)
			}
			seen[key] = text
		}
		for i := range policy.Levers {
			want("lever."+policy.Levers[i].Key+".name", nil)
			want("lever."+policy.Levers[i].Key+".does", nil)
		}
		for _, refusal := range append(policy.Refusals(), game.Refusals()...) {
			if other, ok := refusal.Other(); ok {
				name, err := r.Text("lever."+other+".name", nil)
				if err != nil {
					t.Error(err)
				}
				want("refusal.conflict", map[string]string{"Lever": name})
				continue
			}
			want("refusal."+refusal.Key, nil)
		}
		for _, kind := range sim.HappeningTable {
			want("news."+kind.Key, map[string]string{"Where": "Waterveen", "Event": "Storm in " + lang})
		}
	}
}

// TestNews holds that names stand in for paths, and that events have the scenario's own headline in the language of the reader.
func TestNews(t *testing.T) {
	s := &sim.Scenario{
		Care:    []sim.CareDomain{{Key: "youth", Organisations: []sim.Organisation{{Key: "owl", Name: "De Uil"}}}},
		Regions: []sim.RegionPlan{{Key: "r", Municipalities: []sim.MunicipalityPlan{{Key: "m", Name: "Dorp"}}}},
		Events:  []sim.Event{{Key: "storm", Headline: sim.Text{NL: "Het stormt", EN: "A storm"}}},
	}
	for _, c := range []struct {
		n      sim.News
		nl, en string
	}{
		{sim.News{What: sim.OrganisationFell, Where: "r/youth/owl"}, "De Uil valt om", "De Uil collapses"},
		{sim.News{What: sim.ElectionLost, Where: "r/m"}, "Verkiezingen in Dorp: een nieuwe coalitie", "Elections in Dorp: a new coalition"},
		{sim.News{What: sim.DatedEnd, Event: "storm"}, "Voorbij: Het stormt", "Over: A storm"},
		{sim.News{What: sim.Dated, Event: "storm"}, "Het stormt", "A storm"},
	} {
		for lang, want := range map[string]string{"nl": c.nl, "en": c.en} {
			r, err := texts.In(lang)
			if err != nil {
				t.Fatal(err)
			}
			if got, err := r.News(s, &c.n); err != nil || got != want {
				t.Errorf("%s: %q, %v, want %q", lang, got, err, want)
			}
		}
	}
}

func TestMissing(t *testing.T) {
	if _, err := texts.In("fr"); err == nil || !strings.Contains(err.Error(), `language "fr"`) {
		t.Errorf("French gives %v", err)
	}
	r, err := texts.In("nl")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Text("lever.magic.name", nil); err == nil || !strings.Contains(err.Error(), `text "lever.magic.name"`) {
		t.Errorf("a missing text gives %v", err)
	}
}
