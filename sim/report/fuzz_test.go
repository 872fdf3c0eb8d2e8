package report

import (
	"strings"
	"testing"

	"zwerm/sim/measure"
	"zwerm/sim/stats"
)

// FuzzTables holds that no table of outcomes or courses breaks the reader.
func FuzzTables(f *testing.F) {
	f.Add("recovery-effect,strategy,seed,month,trust,deficit\n0.3,blueprint,1,0,40,5\n0.3,blueprint,1,1,41,\n0.3,blueprint,2,0,4,1\n0.3,blueprint,2,1,3,2\n")
	f.Add("strategy,seed,month\nblueprint,1,x\n")
	f.Fuzz(func(t *testing.T, text string) {
		for _, read := range []func(*table, map[string]*Arm) error{readOutcomes, readCourses} {
			a := &Arm{Strategy: "blueprint", Own: .3, Origin: &Origin{}, Courses: make([]*stats.Band, len(measure.Indicators))}
			if err := read(newTable("x.csv", strings.NewReader(text)), map[string]*Arm{"blueprint": a}); err != nil && !strings.HasPrefix(err.Error(), "x.csv") {
				t.Errorf("the error does not name the file: %v", err)
			}
		}
	})
}

// FuzzForPrograms holds that no file of claims or switches breaks the reader.
func FuzzForPrograms(f *testing.F) {
	f.Add([]byte(flips))
	f.Add([]byte(`{"results":[{"id":"H1","verdict":"holds"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if s, err := readFlipped("x", data); err == nil {
			s.turns()
		}
		if s, err := readTested("x", data); err == nil && len(s.Results) > 0 && !isVerdict(s.Results[0].Verdict) {
			t.Errorf("verdict %q was taken", s.Results[0].Verdict)
		}
	})
}
