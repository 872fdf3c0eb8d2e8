package document

import (
	"errors"
	"math"
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	known := []string{"months", "elections", "incidence-youth", "incidence-adult", "cut", "show"}
	for word, want := range map[string]string{
		"monhts": "months", "Months": "months", "incidense-youth": "incidence-youth", "shwo": "show",
		"incidence": "incidence-youth", "cutt": "cut", "xyz": "", "": "", "co": "", strings.Repeat("months", 50): "",
	} {
		if got := Nearest(word, known); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestRange(t *testing.T) {
	share := Range{Min: 0, Max: 1, Unit: "share", Meaning: "of something"}
	for text, want := range map[string]float64{"0": 0, ".5": .5, "0.25": .25, "1": 1, "1.": 1, "5e-1": .5, "+1": 1, "-0": 0} {
		if got, p := share.Parse(text); p != nil || got != want {
			t.Errorf("%s is read as %v, %v, want %v", text, got, p, want)
		}
	}
	for text, want := range map[string]string{
		"1.1": "allowed: 0 to 1 (share): of something", "-.1": "found -.1", "1e999": "0 to 1", "NaN": "a number", ".inf": "a number",
		"0,5": "write a point, not a comma: 0.5", "20%": "not a percentage: 0.2", "1_000": "without underscores: 1000",
		"0x1": "a number", "": `found ""`, "half": "a number", "1.2.3": "a number",
	} {
		if got, p := share.Parse(text); p == nil || !math.IsNaN(got) || !strings.Contains(p.Error(), want) {
			t.Errorf("%s gives %v, %v, want %q", text, got, p, want)
		}
	}
	whole := Range{Min: 1, Max: 5, Whole: true}
	if _, p := whole.Parse("1.5"); p == nil || !strings.Contains(p.Error(), "1 to 5, whole") {
		t.Errorf("1.5 gives %v", p)
	}
}

// TestUnreadable gives files that are no YAML of ours, each with what must be said about it.
func TestUnreadable(t *testing.T) {
	for name, c := range map[string]struct{ data, want string }{
		"empty":            {"", "f: the file is empty"},
		"blank":            {" \n\n", "f: the file is empty"},
		"comments":         {"# nothing\n", "f: the file is empty"},
		"binary":           {"\x7fELF\x00\x01", "f: the file is not a text"},
		"UTF-16":           {"k\x00e\x00y\x00", "save it again as UTF-8"},
		"Latin-1":          {"a: 1\nname: caf\xe9\n", "f:2:10: found the byte 0xe9"},
		"large":            {strings.Repeat("# x\n", MaxBytes/4+1), "f: the file is too large; allowed: at most 4 MB"},
		"tab":              {"a:\n\tb: 1\n", "f:2:1: not valid YAML"},
		"open bracket":     {"a: {b: 1\n", "f:1:4: not valid YAML"},
		"open quote":       {"a: 'x\n", "hint: close the quotes"},
		"colon":            {"name: Het: plein\n", "f:1:7: not valid YAML"},
		"two documents":    {"a: 1\n---\nb: 1\n", "f:2:1: found a second document"},
		"anchor":           {"a: &x 1\n", "f:1:4: found an anchor"},
		"alias and tag":    {"a: *x\nb: !!str 1\n", "2 mistakes"},
		"merge":            {"<<: {a: 1}\n", "f:1:1: found a merge key"},
		"complex key":      {"? a\n: 1\n", "f:1:1: found a complex key"},
		"deep brackets":    {"a: " + strings.Repeat("[", 400_000), "too many levels"},
		"deep dashes":      {strings.Repeat("- ", 300_000), "too many levels"},
		"deep colons":      {strings.Repeat("a: ", 300_000), "too many levels"},
		"deep in brackets": {"{" + strings.Repeat("a:\n", 300_000), "too many levels"},
		"deep indentation": {strings.Repeat(" ", 200) + "a: 1\n", "a deep indentation"},
		"many keys":        {strings.Repeat("a: 1\n", 200_000), "too many keys"},
		"many entries":     {"a: [" + strings.Repeat("1,", 200_000) + "]", "too many entries"},
		"bomb":             {"a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", "found an alias"},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := Parse("f", []byte(c.data))
			if err == nil {
				err = d.Err()
			}
			var problems Problems
			if !errors.As(err, &problems) || !strings.Contains(err.Error(), c.want) {
				t.Errorf("found %.300v\nwant %q", err, c.want)
			}
		})
	}
}

// TestEditors reads files with what editors on other systems add: a byte order mark and carriage returns.
func TestEditors(t *testing.T) {
	d, err := Parse("f", []byte("\ufeffname: \"é\"\r\nn: 1,5\r\nabout: |\r\n  one\r\n  two\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	m := d.Root().Mapping("")
	if got := m.Text("name", TextRule{Max: 1}); got != "é" {
		t.Errorf("name = %q", got)
	}
	if got := m.Text("about", TextRule{Max: 10}); got != "one\ntwo" {
		t.Errorf("about = %q", got)
	}
	m.Number("n", Range{Max: 9})
	m.Close()
	want := "f:2:4: n: found \"1,5\"; allowed: a number, 0 to 9\n    2 | n: 1,5\n           ^\n        hint: write a point, not a comma: 1.5"
	if err := d.Err(); err == nil || err.Error() != want {
		t.Errorf("found\n%v\nwant\n%s", err, want)
	}
}

// TestKinds reads every kind of value as every other.
func TestKinds(t *testing.T) {
	d, err := Parse("f", []byte("number: 5\nquoted: '5'\ntext: abc\nyes: true\nnone:\nlist: [1]\nblock: {a: 1}\nlong: \"\\u0007\"\n"))
	if err != nil {
		t.Fatal(err)
	}
	m := d.Root().Mapping("")
	for _, key := range []string{"number", "quoted", "text", "yes", "none", "list", "block", "long"} {
		v := m.Optional(key)
		v.Number(Range{Max: 9})
		v.Text(TextRule{Max: 5, Meaning: "t"})
		v.Bool("b")
		v.List("l")
		v.Mapping("m")
	}
	problems := d.problems
	if len(problems) != 8*5-6 { // all but number, quoted, text, yes, list, block as what they are
		t.Errorf("%d problems:\n%v", len(problems), problems)
	}
	for _, want := range []string{
		`quoted: found the text "5"; allowed: a number, 0 to 9`, "write the number without quotes",
		"number: found 5; allowed: a text of 1 to 5 characters (t)", "put quotes around it",
		"none: found nothing", "list: found a list of 1", "block: found a block of 1 key", "a character that cannot be shown",
	} {
		if !strings.Contains(problems.Error(), want) {
			t.Errorf("nothing says %q:\n%v", want, problems)
		}
	}
}

// TestTwice holds that a value which is read twice has its mistake once.
func TestTwice(t *testing.T) {
	d, err := Parse("f", []byte("n: x\n"))
	if err != nil {
		t.Fatal(err)
	}
	v := d.Root().Mapping("").Optional("n")
	v.Mapping("m")
	v.Mapping("m")
	v.List("l")
	if len(d.problems) != 2 {
		t.Errorf("%v", d.problems)
	}
}

func TestManyProblems(t *testing.T) {
	d, err := Parse("f", []byte(strings.Repeat("- 0\n", 3*MaxProblems)))
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range d.Root().List("") {
		v.Number(Range{Min: 1, Max: 2})
	}
	if err := d.Err(); !strings.Contains(err.Error(), "2000 more mistakes are not shown") {
		t.Errorf("found %.200v", err)
	}
}

// TestLongLine shows the part of a long line that matters, with the caret below it.
func TestLongLine(t *testing.T) {
	p := Problem{File: "f", Line: 1, Column: 501, Source: strings.Repeat("é", 500) + "X" + strings.Repeat("y", 500), Found: "found X"}
	lines := strings.Split(p.Error(), "\n")
	if len(lines) != 3 || []rune(lines[1])[len([]rune(lines[2]))-1] != 'X' {
		t.Errorf("the caret is not below the X:\n%v", p.Error())
	}
}

func TestGoodKey(t *testing.T) {
	for key, want := range map[string]bool{"a": true, "a-1": true, "noord-2": true, "": false, "A": false, "1a": false, "a--b": false, "a-": false, "a/b": false, "a.b": false, strings.Repeat("a", 41): false} {
		if GoodKey(key) != want {
			t.Errorf("GoodKey(%q) = %v", key, !want)
		}
	}
}
