package strategies

import (
	"errors"
	"strings"
	"testing"

	"zwerm/scenarios/document"
	"zwerm/sim/policy"
)

// FuzzStrategy gives Read any bytes: it never panics, every refusal has its place, and what it accepts speaks of levers that
// there are, at levels that they can have.
func FuzzStrategy(f *testing.F) {
	for _, name := range Names() {
		data, err := Source(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add(New("mine"))
	for _, rules := range []string{`- {when: ["waiting > 5", "waiting < 3"], do: [pilots], stop: [pilots, 3]}`, `- {any: [not, "not running", running x for, "> 3"], do: {a: b}}`, `[[], {}, 3, do]`, "- from: 2015-13\n  until: x\n  do:\n"} {
		f.Add([]byte(head + rules))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := Read("f", data)
		if err != nil {
			var problems document.Problems
			if !errors.As(err, &problems) || len(problems) == 0 || s != nil || err.Error() == "" {
				t.Fatalf("not Problems: %#v", err)
			}
			for _, p := range problems {
				if lines := 1 + strings.Count(string(data), "\n") + strings.Count(string(data), "\r"); p.Line < 0 || p.Line > lines || p.Found == "" {
					t.Fatalf("a problem on line %d of %d: %v", p.Line, lines, err)
				}
			}
			return
		}
		for i := range s.Plan.Rules {
			for _, want := range s.Plan.Rules[i].Do {
				if l, ok := policy.Find(want.Lever); !ok || want.Level != 0 && !(want.Level >= l.Min && want.Level <= l.Max) {
					t.Fatalf("accepted: %+v", want)
				}
			}
		}
	})
}
