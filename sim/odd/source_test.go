package odd

import (
	"go/types"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// described returns the description of a module.
func described(t *testing.T, module fs.FS) string {
	t.Helper()
	text, err := describe(module, "0.0")
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// changed returns the program's source with one file changed.
func changed(t *testing.T, name, pattern, to string) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	for _, folder := range folders {
		names, err := fs.Glob(module{}, folder.path+"/*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range names {
			text, err := fs.ReadFile(module{}, path)
			if err != nil {
				t.Fatal(err)
			}
			files[path] = &fstest.MapFile{Data: text}
		}
	}
	before := string(files[name].Data)
	after := regexp.MustCompile(pattern).ReplaceAllString(before, to)
	if after == before {
		t.Fatalf("%s has nothing like %s", name, pattern)
	}
	files[name].Data = []byte(after)
	return files
}

// TestUndocumented holds that whatever has no comment is an error that names it.
func TestUndocumented(t *testing.T) {
	for _, test := range []struct{ file, pattern, to, want string }{
		{"sim/process/trust.go", `(?m)(^//.*\n)+func Trust\(`, "func Trust(", "process.Trust has no comment"},
		{"sim/district.go", `(?m)^(\tIntegration +float64).*$`, "$1", "sim.District.Integration has no comment"},
		{"sim/district.go", `(?m)^type District struct \{$`, "$0\n\tNovel, Newer int\n", "sim.District.Novel has no comment"},
		{"sim/district.go", `(?m)(^//.*\n)+type Actor struct`, "type Actor struct", "sim.Actor has no comment"},
		{"sim/scenario.go", `(?m)^type DistrictPlan struct \{$`, "$0\n\tNovel [Practices]map[int]bool // new\n", "type map[int]bool cannot be put in words"},
		{"sim/world.go", `(?m)^type World struct \{$`, "$0\n\tNovel [7 + Practices]bool // new\n", "an array of length 7 + Practices cannot be put in words"},
		{"sim/control.go", `(?m)^\t// Forum is.*\n`, "", "sim.Forum has no comment"},
		{"sim/stream.go", `(?m)^(\tStreamTrial +Stream = 55).*$`, "$1", "sim.StreamTrial has no comment"},
		{"sim/process/start.go", `(?m)(^//.*\n)+func NewWorld\(`, "func NewWorld(", "process.NewWorld has no comment"},
	} {
		_, err := describe(changed(t, test.file, test.pattern, test.to), "0.0")
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("got error %v, want %s", err, test.want)
		}
	}
}

// TestUnreadable holds that source which cannot be read is an error, and not a description with holes.
func TestUnreadable(t *testing.T) {
	for _, test := range []struct{ file, pattern, to, want string }{
		{"sim/world.go", `^package sim`, "pack sim", "reading package zwerm/sim"},
		{"sim/process/month.go", `func Month\(`, "func Year(", "no function Month"},
		{"sim/process/month.go", `return \[\]Process\{`, "list := []Process{", "does not return a list"},
		{"sim/process/month.go", `// 1\. The nation\.`, "", "begins without a numbered comment"},
		{"sim/process/month.go", `\{"M16 events", Events, true\}`, "events()", "an element that cannot be read"},
		{"sim/process/start.go", `func NewWorld\(`, "func Begin(", "no function NewWorld"},
		{"sim/policy/play.go", `func Decide\(`, "func Choose(", "no function Decide"},
		{"sim/policy/levers.go", `var Levers = `, "var Others = ", "policy.Levers is not a list"},
	} {
		_, err := describe(changed(t, test.file, test.pattern, test.to), "0.0")
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("got error %v, want %s", err, test.want)
		}
	}
	if _, err := describe(fstest.MapFS{}, "0.0"); err == nil {
		t.Error("a module without source has a description")
	}
}

// TestFollows holds that the description changes with the program: a new process, field and number are in it.
func TestFollows(t *testing.T) {
	for _, test := range []struct{ file, pattern, to, want string }{
		{"sim/process/month.go", `(?s)(\t\t// 5\..*)$`, "\t\teach(\"M99 novelty\", Trust, false),\n$1", "\n| 24 | M99 novelty | `process.Trust` | every district | no |\n"},
		{"sim/process/trust.go", `// Trust is M11:`, "// Trust is M11, revised:", "\nTrust is M11, revised: success"},
		{"sim/district.go", `(?m)^type District struct \{$`, "$0\n\tNovel, Newer []Actor // two lists\n", "\n| `Novel`, `Newer` | lists of [Actor](#actor) | two lists |\n"},
		{"sim/district.go", `(?m)^type District struct \{$`, "$0\n\thidden int\n\tNovel [Parties]bool // new\n", "\n| `Novel` | yes or no per party | new |\n"},
		{"sim/process/collapse.go", `noticeMonths = 3`, "noticeMonths = 4", "- `noticeMonths` = 4,"},
		{"sim/process/start.go", `Burden: \.30`, "Burden: .31", "\n| `Municipality.Burden` | 0.31 |\n"},
	} {
		if text := described(t, changed(t, test.file, test.pattern, test.to)); !strings.Contains(text, test.want) {
			t.Errorf("after a change of %s the description does not have %q", test.file, test.want)
		}
	}
}

// TestNamesExist holds that the lists of what is left out or described elsewhere name things that exist.
func TestNamesExist(t *testing.T) {
	s, err := read(module{})
	if err != nil {
		t.Fatal(err)
	}
	var names, files []string
	for o, d := range s.decl {
		names = append(names, o.Name())
		files = append(files, path.Base(s.files.Position(d.file.Pos()).Filename))
	}
	for _, name := range plumbing {
		if !slices.Contains(names, name) {
			t.Errorf("there is no %s, which is taken for plumbing", name)
		}
	}
	for _, file := range machinery {
		if !slices.Contains(files, file) {
			t.Errorf("there is no %s, which is taken for machinery", file)
		}
	}
	for name := range elsewhere {
		if _, ok := s.sim.find(name).(*types.TypeName); !ok {
			t.Errorf("there is no type sim.%s, which is described elsewhere", name)
		}
	}
	for length := range per {
		for name := range strings.SplitSeq(length, " + ") {
			if _, ok := s.sim.find(name).(*types.Const); !ok {
				t.Errorf("there is no constant sim.%s, which is taken for a length", name)
			}
		}
	}
}
