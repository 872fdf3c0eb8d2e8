package sim_test

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// exact are the functions of package math that give the same bits everywhere; the others differ per platform or may.
var exact = []string{"math.Abs", "math.Ceil", "math.Copysign", "math.Float32bits", "math.Float32frombits", "math.Float64bits",
	"math.Float64frombits", "math.Floor", "math.Inf", "math.IsInf", "math.IsNaN", "math.NaN", "math.Signbit", "math.Sqrt", "math.Trunc"}

// unordered are functions that visit a map in an order that differs from run to run.
var unordered = []string{"maps.All", "maps.Keys", "maps.Values", "(reflect.Value).MapKeys", "(reflect.Value).MapRange", "(*sync.Map).Range"}

// printing are functions that write where no watcher asked for it.
var printing = []string{"fmt.Print", "fmt.Printf", "fmt.Println"}

// What this test cannot see, fused multiply-adds, .ci/portable looks for in the machine code.
func TestCoreIsPortable(t *testing.T) {
	packages := list(t, append([]string{"-export"}, core...)...)
	for _, path := range core {
		p := packages[path]
		if p == nil {
			t.Fatalf("%s is missing", path)
		}
		if len(p.IgnoredGoFiles)+len(p.CgoFiles)+len(p.SFiles) > 0 {
			t.Errorf("%s: %v %v %v: the core has one source for all platforms, in Go", path, p.IgnoredGoFiles, p.CgoFiles, p.SFiles)
		}
		source := map[string]any{}
		for _, name := range p.GoFiles {
			source[filepath.Join(p.Dir, name)] = nil // read from the file
		}
		for _, offence := range offences(t, path, source, packages) {
			t.Error(offence)
		}
	}
}

func TestOffencesAreSeen(t *testing.T) {
	source := map[string]any{"bad.go": `package bad
		import ("fmt"; "maps"; "math")
		type table map[string]float64
		func sum(x table) (s float64) {
			for _, v := range x { s += v }
			for v := range maps.Values(x) { s += v }
			for i := range 3 { s += float64(i) }
			fmt.Println(math.Sqrt(s))
			println(s)
			return math.Exp(s) + math.FMA(s, s, s)
		}`}
	packages := list(t, "-export", "fmt", "maps", "math")
	want := []string{"bad.go:5: range", "bad.go:6: maps.Values", "bad.go:8: fmt.Println", "bad.go:9: println", "bad.go:10: math.Exp", "bad.go:10: math.FMA"}
	got := offences(t, "bad", source, packages)
	if !slices.EqualFunc(got, want, strings.HasPrefix) {
		t.Errorf("got %q, want lines that start with %q", got, want)
	}
}

// offences reads the source of a package with its types (a range over a map looks like any other) and says what in it could
// differ between platforms or runs. Source maps a file's name to its text, or to nil for a file on disk.
func offences(t *testing.T, path string, source map[string]any, packages map[string]*listed) (found []string) {
	t.Helper()
	positions := token.NewFileSet()
	var files []*ast.File
	for _, name := range slices.Sorted(maps.Keys(source)) {
		file, err := parser.ParseFile(positions, name, source[name], parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}}
	config := types.Config{Importer: importer.ForCompiler(positions, "gc", func(path string) (io.ReadCloser, error) {
		return os.Open(packages[path].Export)
	})}
	if _, err := config.Check(path, positions, files, info); err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			if why := offence(n, info); why != "" {
				at := positions.Position(n.Pos())
				at.Column = 0
				found = append(found, at.String()+": "+why)
			}
			return true
		})
	}
	return found
}

// offence says what is wrong with one node of the source, or nothing.
func offence(n ast.Node, info *types.Info) string {
	switch n := n.(type) {
	case *ast.RangeStmt:
		if _, is := info.TypeOf(n.X).Underlying().(*types.Map); is {
			return "range over a map: its order differs from run to run"
		}
	case *ast.Ident:
		switch object := info.Uses[n].(type) {
		case *types.Builtin:
			if object.Name() == "print" || object.Name() == "println" {
				return object.Name() + " writes to the screen"
			}
		case *types.Func:
			name := object.Origin().FullName()
			switch {
			case strings.HasPrefix(name, "math.") && !slices.Contains(exact, name):
				return name + " may differ between platforms: package sim has portable functions"
			case slices.Contains(unordered, name):
				return name + " visits a map: its order differs from run to run"
			case slices.Contains(printing, name):
				return name + " writes to the screen"
			}
		}
	}
	return ""
}
