package report

import (
	"regexp"
	"strings"
	"testing"

	"zwerm/sim/experiment"
)

// TestFolder holds that a folder gives the page that the comparison itself gives, to the byte, every time.
func TestFolder(t *testing.T) {
	folder, study := saved(t, "oefenronde", []string{"blueprint", "co-creation", "adaptive"}, 4, 14, experiment.RecoveryEffects)
	page := html(t, study)
	read, err := studyOf(folder)
	if err != nil {
		t.Fatal(err)
	}
	if html(t, read) != page || html(t, study) != page {
		t.Error("the same results give another page")
	}
	if len(page) > 3e6 {
		t.Errorf("the page has %d bytes", len(page))
	}
}

var (
	untranslated = regexp.MustCompile(`\b(report|indicator|strategy|chart)\.[a-z]+[.-]?[a-z]*`)
	outside      = regexp.MustCompile(`(src|href|action)="?(https?:)?//|url\((https?:)?//|@import`)
)

// TestPage holds what every page must have, whatever it is of: both languages, nothing from outside, no text without words, a
// table for every chart.
func TestPage(t *testing.T) {
	for name, study := range studies(t) {
		page := html(t, study)
		text := regexp.MustCompile(`(?s)<style>.*?</style>|<script>.*?</script>`).ReplaceAllString(page, "")
		for _, m := range untranslated.FindAllString(text, -1) {
			if m != "report.html" {
				t.Errorf("%s: %s has no text", name, m)
			}
		}
		if m := outside.FindString(page); m != "" {
			t.Errorf("%s loads something: %s", name, m)
		}
		for _, never := range []string{"<no value>", "NaN", "ZgotmplZ", "Inf"} {
			if strings.Contains(text, never) {
				t.Errorf("%s has %s", name, never)
			}
		}
		charts, tables := strings.Count(text, `role="img"`), strings.Count(text, "<details>")
		if charts == 0 || tables < charts {
			t.Errorf("%s: %d charts and %d tables", name, charts, tables)
		}
		for _, language := range []string{`data-language="nl"`, `data-language="en"`, `download="zwerm.csv"`} {
			if !strings.Contains(page, language) {
				t.Errorf("%s lacks %s", name, language)
			}
		}
	}
}

// studies are the kinds of results that there are.
func studies(t *testing.T) map[string]*Study {
	t.Helper()
	one, single := saved(t, "oefenronde", []string{"blueprint"}, 1, 3, nil)
	two, pair := saved(t, "oefenronde", []string{"blueprint", "co-creation"}, 3, 8, nil, "cut=0.1")
	three, _ := saved(t, "laboratorium", []string{"co-creation"}, 3, 14, nil)
	worlds, err := studyOf(two, three, one)
	if err != nil {
		t.Fatal(err)
	}
	_, tested := saved(t, "oefenronde", []string{"laissez-faire", "stop-go"}, 2, 3, experiment.RecoveryEffects)
	if tested.Tested, err = readTested("x", []byte(`{"model":"`+experiment.ModelVersion+`","replicates":20,"results":[{"id":"H1","verdict":"holds"},{"id":"H2","verdict":"does not show"}]}`)); err != nil {
		t.Fatal(err)
	}
	if tested.Flipped, err = readFlipped("x", []byte(flips)); err != nil {
		t.Fatal(err)
	}
	return map[string]*Study{"one run": single, "a pair": pair, "differing worlds": worlds, "claims and switches": tested}
}

const flips = `{"model":"` + experiment.ModelVersion + `","scenario":"laboratorium","replicates":5,"switches":[{"switch":"insight","at":[
	{"label":"0","better_fit":"co-creation","less_need":"no verdict"},{"label":"2","better_fit":"no verdict","less_need":"no verdict"},
	{"label":"4","better_fit":"blueprint","less_need":"no verdict"}]}]}`

func TestClaimsAndSwitches(t *testing.T) {
	page := html(t, studies(t)["claims and switches"])
	for _, want := range []string{
		"<b>H2</b> dwang en overtuigen voegen niets toe", "Blijkt niet <span>1</span>", "Does not show <span>1</span>",
		"het oordeel over passende hulp gaat van co-creatie naar blauwdruk tussen 0 en 4",
		"the verdict on the fit of help goes from co-creation to blueprint between 0 and 4",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say: %s", want)
		}
	}
}

// TestKept holds that a page without a test of the claims shows the one that comes with the program, but only of its own model.
func TestKept(t *testing.T) {
	page := html(t, studies(t)["a pair"])
	for _, want := range []string{"met 200 spellen per vergelijking zijn getoetst", "<b>H26</b>"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say: %s", want)
		}
	}
	if test, err := kept("0.0"); test != nil || err != nil {
		t.Errorf("another model has the test %v, %v", test, err)
	}
}
