package chart

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"zwerm/assets/texts"
	"zwerm/sim"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
)

// asked finds the keys that the code of charts asks for.
var asked = regexp.MustCompile(`"(chart\.[a-z0-9-]+)"`)

// TestTexts holds that every indicator, strategy, number of the model, kind of chart and text of charts is there in both languages.
func TestTexts(t *testing.T) {
	keys := map[string]bool{}
	for i := range measure.Indicators {
		keys["indicator."+measure.Indicators[i].Key+".name"] = true
		keys["indicator."+measure.Indicators[i].Key+".unit"] = true
	}
	for i := range policy.Strategies {
		keys["strategy."+policy.Strategies[i].Key+".name"] = true
	}
	for i := range sim.ParamTable {
		keys["param."+sim.ParamTable[i].Key] = true
	}
	for i := range Kinds {
		keys["chart.kind."+Kinds[i].Key] = true
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, name := range files {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		for _, match := range asked.FindAllStringSubmatch(string(source), -1) {
			keys[match[1]] = true
			found++
		}
	}
	if found < 40 {
		t.Errorf("the code asks for %d texts; it must be read in another way", found)
	}
	for _, lang := range texts.Languages {
		l, err := In(lang)
		if err != nil {
			t.Fatal(err)
		}
		for key := range keys {
			if text := l.Text(key); text == key || text == "" {
				t.Errorf("%s has no text for %s", lang, key)
			}
		}
		// What the model calls an indicator is what charts call it.
		for i := range measure.Indicators {
			if ind := &measure.Indicators[i]; l.Indicator(ind) != l.of(ind.Name) {
				t.Errorf("%s: %s is %q in charts and %q in the model", lang, ind.Key, l.Indicator(ind), l.of(ind.Name))
			}
		}
	}
}
