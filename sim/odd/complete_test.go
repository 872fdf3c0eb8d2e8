package odd

import (
	"fmt"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"zwerm/sim"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
	"zwerm/sim/process"
)

// A need is a line that the description must have, in a part of it.
type need struct {
	heading string // of the part
	line    *regexp.Regexp
}

func (n need) String() string { return n.heading + ": " + n.line.String() }

// row needs a row of a table that begins with a cell.
func row(heading, cell string) need {
	return need{heading, regexp.MustCompile(`^\| ` + regexp.QuoteMeta(cell) + `[ ,]`)}
}

// keyRow needs a row that begins with a key.
func keyRow(heading, key string) need { return row(heading, "`"+key+"`") }

// needs returns everything that the description must have, from the declarations as the program has them when it runs: in
// another way than the description itself is made.
func needs(t *testing.T) (all []need) {
	month := process.Month(process.Process{Name: decides, Before: true})
	functions := functionsOf(t)
	if len(functions) != len(month) {
		t.Fatalf("%d processes are described, there are %d", len(functions), len(month))
	}
	for i, p := range month {
		before := map[bool]string{true: "yes", false: "no"}[p.Before]
		pattern := fmt.Sprintf(`^\| %d \| %s \|.*\| %s \|$`, i+1, regexp.QuoteMeta(p.Name), before)
		all = append(all, need{"## 3 Process overview and scheduling", regexp.MustCompile(pattern)})
		heading := fmt.Sprintf("#### %d %s", i+1, p.Name)
		all = append(all, need{heading, regexp.MustCompile("^" + functions[i] + " ")}) // its comment begins with its name
	}
	for _, p := range sim.ParamTable {
		all = append(all, keyRow("### 7.2 Parameters", p.Key))
		if p.Honesty {
			all = append(all, need{"### 7.2 Parameters", regexp.MustCompile("^\\| `" + p.Key + "`[^|]* ★ \\|")})
		}
	}
	for _, p := range sim.CareTable {
		all = append(all, keyRow("### 7.3 Numbers of a care domain", p.Key))
	}
	for _, p := range sim.CaseloadTable {
		all = append(all, keyRow("### 7.4 Numbers of a caseload domain", p.Key))
	}
	for _, e := range sim.EffectTable {
		all = append(all, keyRow("### 6.3 What events can move", e.Key))
	}
	for _, key := range sim.ControlKeys {
		all = append(all, keyRow("### 2.4 Controls", key))
	}
	for _, l := range policy.Levers {
		pattern := fmt.Sprintf("^\\| %d \\| `%s` \\| %s", l.Number, l.Key, regexp.QuoteMeta(l.Does))
		all = append(all, need{"### 7.5 Levers", regexp.MustCompile(pattern)})
	}
	for _, s := range policy.Strategies {
		all = append(all, keyRow("### 7.6 Strategies", s.Key))
	}
	for _, x := range measure.Indicators {
		all = append(all, keyRow("### 4.11 Observation", x.Key))
	}
	all = append(all, streamNeeds(t)...)
	seen := map[reflect.Type]bool{}
	all = append(all, fieldNeeds(reflect.TypeFor[sim.World](), seen)...)
	return append(all, fieldNeeds(reflect.TypeFor[sim.Scenario](), seen)...)
}

// functionsOf returns the names of the functions of the processes.
func functionsOf(t *testing.T) (names []string) {
	s, err := read(module{})
	if err != nil {
		t.Fatal(err)
	}
	month, err := s.month()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range month {
		for _, step := range p.Steps {
			_, name, _ := strings.Cut(step.Function, ".")
			names = append(names, name)
		}
	}
	return names
}

var streamLine = regexp.MustCompile(`(?m)^\t(Stream\w+) +Stream = (\d+)`)

// streamNeeds reads the streams from their file.
func streamNeeds(t *testing.T) (all []need) {
	text, err := os.ReadFile("../stream.go")
	if err != nil {
		t.Fatal(err)
	}
	found := streamLine.FindAllStringSubmatch(string(text), -1)
	if declared := strings.Count(string(text), "Stream = "); len(found) != declared || declared == 0 {
		t.Fatalf("%d streams found, %d declared", len(found), declared)
	}
	for _, m := range found {
		all = append(all, need{"### 4.9 Stochasticity", regexp.MustCompile("^\\| " + m[2] + " \\| `" + m[1] + "` \\| \\S")})
	}
	return all
}

// fieldNeeds goes over the exported fields of a type and of all that it is made of. Parameters have a table of their own, in
// which sim's tests see to it that none is missing; a control is an entry of its vector.
func fieldNeeds(of reflect.Type, seen map[reflect.Type]bool) (all []need) {
	for slices.Contains([]reflect.Kind{reflect.Pointer, reflect.Slice, reflect.Array}, of.Kind()) {
		of = of.Elem()
	}
	if of.Kind() != reflect.Struct || seen[of] || of == reflect.TypeFor[sim.Params]() {
		return nil
	}
	seen[of] = true
	heading := "#### " + of.Name()
	for i := range of.NumField() {
		f := of.Field(i)
		if !f.IsExported() {
			continue
		}
		all = append(all, need{heading, regexp.MustCompile("^\\| (`\\w+`, )*`" + f.Name + "`(, `\\w+`)* \\| \\S.* \\| \\S")})
		if f.Type != reflect.TypeFor[*sim.Scenario]() { // input data, described apart
			all = append(all, fieldNeeds(f.Type, seen)...)
		}
	}
	return all
}

// TestComplete holds that nothing which the model declares is missing from its description.
func TestComplete(t *testing.T) {
	lines := strings.Split(described(t, module{}), "\n")
	for _, n := range needs(t) {
		if len(n.in(lines)) == 0 {
			t.Errorf("missing under %v", n)
		}
	}
}

// TestOmissionsAreSeen holds that TestComplete would fail for every single thing that it looks for: without the lines that
// meet a need, it is not met by others.
func TestOmissionsAreSeen(t *testing.T) {
	lines := strings.Split(described(t, module{}), "\n")
	all := needs(t)
	if len(all) < 300 {
		t.Errorf("only %d things are looked for", len(all))
	}
	for _, n := range all {
		found := n.in(lines)
		if len(found) != 1 {
			t.Errorf("%v is met by %d lines, want 1", n, len(found))
			continue
		}
		if without := slices.Delete(slices.Clone(lines), found[0], found[0]+1); len(n.in(without)) > 0 {
			t.Errorf("%v is not missed", n)
		}
	}
}

// in returns the numbers of the lines that meet a need: those under its heading.
func (n need) in(lines []string) (found []int) {
	level, _, _ := strings.Cut(n.heading, " ")
	from := slices.Index(lines, n.heading)
	if from < 0 {
		return nil
	}
	for i := from + 1; i < len(lines); i++ {
		if marks, _, ok := strings.Cut(lines[i], " "); ok && marks != "" && strings.Trim(marks, "#") == "" && len(marks) <= len(level) {
			break
		}
		if n.line.MatchString(lines[i]) {
			found = append(found, i)
		}
	}
	return found
}
