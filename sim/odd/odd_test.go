package odd

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"zwerm/sim"
	"zwerm/sim/policy"
)

// TestWrite holds that the same program writes the same bytes, and names the version.
func TestWrite(t *testing.T) {
	var first, second bytes.Buffer
	for _, b := range []*bytes.Buffer{&first, &second} {
		if err := Write(b, "1.2.3"); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("two descriptions of the same model differ")
	}
	if want := "# Zwerm 1.2.3: ODD protocol\n"; !strings.HasPrefix(first.String(), want) {
		t.Errorf("the description does not begin with %q", want)
	}
}

// TestElements holds that the description has the elements of the protocol, in its order.
func TestElements(t *testing.T) {
	text := described(t, module{})
	at := 0
	for _, heading := range []string{
		"## 1 Purpose and patterns", "## 2 Entities, state variables and scales", "## 3 Process overview and scheduling",
		"## 4 Design concepts", "### 4.1 Basic principles", "### 4.2 Emergence", "### 4.3 Adaptation", "### 4.4 Objectives",
		"### 4.5 Learning", "### 4.6 Prediction", "### 4.7 Sensing", "### 4.8 Interaction", "### 4.9 Stochasticity",
		"### 4.10 Collectives", "### 4.11 Observation", "## 5 Initialization", "## 6 Input data", "## 7 Submodels",
	} {
		i := strings.Index(text[at:], "\n"+heading+"\n")
		if i < 0 {
			t.Fatalf("%q is missing, or not in its place", heading)
		}
		at += i
	}
}

// TestEquations holds that every line of an equation in the comment on a process is in the description, as it stands.
func TestEquations(t *testing.T) {
	lines := strings.Split(described(t, module{}), "\n")
	equations := 0
	for _, function := range functionsOf(t) {
		for line := range strings.SplitSeq(commentOn(t, function), "\n") {
			if equation, ok := strings.CutPrefix(line, "\t"); ok {
				equations++
				if !slices.Contains(lines, equation) {
					t.Errorf("the description of %s lacks %q", function, equation)
				}
			}
		}
	}
	if equations < 30 {
		t.Errorf("only %d lines of equations were found", equations)
	}
}

// commentOn returns the comment on a function of package process, or of policy.Decide, from the files on disk.
func commentOn(t *testing.T, function string) string {
	t.Helper()
	for _, pattern := range []string{"../process/*.go", "../policy/play.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range files {
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range file.Decls {
				if f, ok := d.(*ast.FuncDecl); ok && f.Name.Name == function && f.Recv == nil {
					return f.Doc.Text()
				}
			}
		}
	}
	t.Fatalf("there is no function %s", function)
	return ""
}

var emptyCell = regexp.MustCompile(`(^|[^\\])\| *\|`)

// TestNoEmptyCells holds that every cell of every table says something, and every row has as many as its header.
func TestNoEmptyCells(t *testing.T) {
	for _, line := range []string{"| a |  |", "|| a |"} {
		if !emptyCell.MatchString(line) {
			t.Errorf("an empty cell in %q is not seen", line)
		}
	}
	width := 0
	for line := range strings.SplitSeq(described(t, module{}), "\n") {
		if !strings.HasPrefix(line, "|") {
			width = 0
			continue
		}
		if emptyCell.MatchString(line) {
			t.Errorf("empty cell: %s", line)
		}
		cells := strings.Count(strings.ReplaceAll(line, `\|`, ""), "|")
		if width == 0 {
			width = cells
		}
		if cells != width {
			t.Errorf("%d cells under a header of %d: %s", cells-1, width-1, line)
		}
	}
}

var (
	linkTo  = regexp.MustCompile(`\]\(#([^)]+)\)`)
	title   = regexp.MustCompile(`(?m)^#+ (.*)$`)
	anchor  = regexp.MustCompile(`<a id="([^"]+)">`)
	symbols = regexp.MustCompile(`[^\p{L}\p{N}\- ]`)
)

// TestLinks holds that every link leads to one place, by the rule with which GitHub names headings.
func TestLinks(t *testing.T) {
	text := described(t, module{})
	places := map[string]int{}
	for _, m := range title.FindAllStringSubmatch(text, -1) {
		places[strings.ReplaceAll(symbols.ReplaceAllString(strings.ToLower(m[1]), ""), " ", "-")]++
	}
	for _, m := range anchor.FindAllStringSubmatch(text, -1) {
		places[m[1]]++
	}
	links := linkTo.FindAllStringSubmatch(text, -1)
	if len(links) < 20 {
		t.Errorf("only %d links were found", len(links))
	}
	for _, m := range links {
		if places[m[1]] != 1 {
			t.Errorf("#%s leads to %d places", m[1], places[m[1]])
		}
	}
}

// TestLeastAttention holds a number that the chapter on levers states by hand.
func TestLeastAttention(t *testing.T) {
	const lever = "pilots" // which names no attention
	w := &sim.World{Districts: make([]sim.District, 1), Municipalities: []sim.Municipality{{To: 1}}}
	w.Running = []sim.Running{{Lever: lever, To: 1, Level: .6, Until: sim.Forever}}
	policy.Decide()(w)
	if got := w.Districts[0].U[sim.Attention]; got != .25 {
		t.Errorf("%s takes %v of attention, the text says .25", lever, got)
	}
}

func TestMarkdown(t *testing.T) {
	const text = "Rule is a rule of u_forum.\n\n\ta = b*c|d\n\nIt is used\nin two ways:\n  - one\n  - nil\n"
	want := "Rule is a rule of u\\_forum.\n\n```text\na = b*c|d\n```\n\nIt is used in two ways:\n\n  - one\n  - none\n"
	if got := markdown(text); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := meaning("Rule", "Rule is a|b.\nIt ends."), `a\|b. It ends`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := item(markdown("One.\n\n\tx = y\n")), "- One.\n\n  ```text\n  x = y\n  ```\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
