package scenarios

import (
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"zwerm/sim"
)

// FuzzRead gives Read any bytes: it never panics, every refusal has its place, and what it accepts is right and can be written
// and read again.
func FuzzRead(f *testing.F) {
	for _, name := range Names() {
		f.Add([]byte(source(f, name)))
	}
	for _, seed := range []string{"", "a", "- a: [1", "key: {a: 1,2}\ncare: [x]\n", "regions:\n  a:\n    municipalities: {b: {districts: {c: }}}\n", "a: |\n  b\n c", "\ufeff? a\r\n", "a: 'b\n\tc'", "care: {y: {organisations: {o: {share: 1e999}}}}"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := Read("f", data)
		if err != nil {
			var problems Problems
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
		if err := Check(s); err != nil {
			t.Fatalf("read, but not right: %v", err)
		}
		for _, p := range sim.ParamTable {
			if v := *p.Of(&s.Params); p.Check(v) != nil || math.IsNaN(v) {
				t.Fatalf("read, but %v", p.Check(v))
			}
		}
		again, err := Read("again", Format(s))
		if err != nil {
			t.Fatalf("written and read again: %v\n%s", err, Format(s))
		}
		again.Hash = s.Hash
		if diff := cmp.Diff(s, again); diff != "" {
			t.Fatalf("changed by being written and read:\n%s", diff)
		}
	})
}
