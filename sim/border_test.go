package sim_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// core is the portable core: the same scenario, seed and decisions give the same bytes in it on every platform.
var core = []string{"zwerm/sim", "zwerm/sim/process", "zwerm/sim/policy", "zwerm/sim/measure", "zwerm/sim/rules"}

// pure is the core and the packages that use it without a screen.
var pure = append([]string{"zwerm/sim/experiment", "zwerm/sim/batch", "zwerm/sim/stats", "zwerm/sim/record", "zwerm/sim/chart", "zwerm/sim/report", "zwerm/sim/calibrate", "zwerm/sim/hypotheses", "zwerm/sim/odd", "zwerm/scenarios", "zwerm/scenarios/strategies"}, core...)

// A border says what some packages may not import. Names cover everything below them: "net" covers "net/http".
type border struct {
	why       string
	of        []string // the packages, by exact path
	direct    []string // not in their own import lines (fmt needs os itself, so a package below may)
	anywhere  []string // not in anything they import, however far down
	allowOnly []string // if set, the only imports outside the standard library
}

var borders = []border{
	{
		why:    "the core has no clock, file, screen, log, platform or luck of its own",
		of:     core,
		direct: []string{"os", "net", "time", "log", "math/rand", "crypto/rand", "syscall", "unsafe", "runtime", "io/fs"},
		anywhere: []string{"net", "github.com/hajimehoshi", "github.com/ebitenui", "gonum.org", "github.com/spf13",
			"zwerm/sim/experiment", "zwerm/sim/stats", "zwerm/sim/record", "zwerm/sim/chart", "zwerm/scenarios"},
	},
	{
		why:       "the vocabulary rests on the standard library and golang.org/x/exp/rand",
		of:        []string{"zwerm/sim"},
		allowOnly: []string{"golang.org/x/exp/rand"},
	},
	{
		why:      "submodels know nothing of levers, strategies and indicators",
		of:       []string{"zwerm/sim/process"},
		anywhere: []string{"zwerm/sim/policy", "zwerm/sim/measure", "zwerm/sim/rules"},
	},
	{
		why:      "research needs no game and no window",
		of:       pure,
		anywhere: []string{"zwerm/game", "zwerm/cmd", "github.com/hajimehoshi", "github.com/ebitenui"},
	},
	{
		why:      "the game runs without a screen and without a server",
		of:       []string{"zwerm/game", "zwerm/game/save", "zwerm/game/bot", "zwerm/game/forecast", "zwerm/game/letter", "zwerm/game/others", "zwerm/game/bulletin", "zwerm/game/words", "zwerm/game/text", "zwerm/game/prefs"},
		direct:   []string{"net/http"},
		anywhere: []string{"zwerm/game/ui", "zwerm/game/host", "zwerm/cmd", "github.com/hajimehoshi", "github.com/ebitenui"},
	},
	{
		why:    "the rules of the game have no clock and no files of their own; games on paper have files",
		of:     []string{"zwerm/game"},
		direct: []string{"os", "net", "time", "log", "math/rand", "crypto/rand", "syscall", "unsafe", "runtime", "io/fs"},
	},
	{
		why:      "widgets know nothing of the game",
		of:       []string{"zwerm/game/ui/widget"},
		anywhere: []string{"zwerm/game", "zwerm/sim", "zwerm/scenarios"},
	},
}

func TestBorders(t *testing.T) {
	packages := list(t, "zwerm/...")
	for _, path := range core {
		if packages[path] == nil {
			t.Errorf("%s is missing: it is one of the packages whose borders this test keeps", path)
		}
	}
	for path := range packages {
		if below(path, "zwerm/sim") && !slices.Contains(pure, path) {
			t.Errorf("%s has no border: add it to core or to pure", path)
		}
	}
	for _, b := range borders {
		for _, path := range b.of {
			// Packages outside the core get their borders with their first code.
			if p := packages[path]; p != nil {
				b.check(t, p, packages)
			}
		}
	}
}

func (b border) check(t *testing.T, p *listed, packages map[string]*listed) {
	for _, path := range p.Imports {
		if covers(b.direct, path) {
			t.Errorf("%s imports %s: %s", p.ImportPath, path, b.why)
		}
		if q := packages[path]; b.allowOnly != nil && !covers(b.allowOnly, path) && (q == nil || !q.Standard) {
			t.Errorf("%s imports %s: %s", p.ImportPath, path, b.why)
		}
	}
	for _, name := range b.anywhere {
		outside := func(path string) bool { return below(path, name) && !below(path, p.ImportPath) }
		if i := slices.IndexFunc(p.Deps, outside); i >= 0 {
			t.Errorf("%s depends on %s: %s", p.ImportPath, p.Deps[i], b.why)
		}
	}
}

// covers reports whether path is one of the names or lies below one.
func covers(names []string, path string) bool {
	for _, name := range names {
		if below(path, name) {
			return true
		}
	}
	return false
}

func below(path, name string) bool { return path == name || strings.HasPrefix(path, name+"/") }

// listed is what `go list` tells about a package.
type listed struct {
	ImportPath, Dir, Export string
	Standard                bool
	Imports, Deps           []string
	GoFiles, IgnoredGoFiles []string
	CgoFiles, SFiles        []string
}

// list runs `go list` and returns the packages that match and all that they depend on, by path.
func list(t *testing.T, arguments ...string) map[string]*listed {
	t.Helper()
	command := exec.Command("go", append([]string{"list", "-deps", "-json"}, arguments...)...)
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	packages := map[string]*listed{}
	for d := json.NewDecoder(bytes.NewReader(out)); d.More(); {
		p := &listed{}
		if err := d.Decode(p); err != nil {
			t.Fatalf("reading the output of go list: %v", err)
		}
		packages[p.ImportPath] = p
		if below(p.ImportPath, "zwerm") {
			watch(t, p.Dir)
		}
	}
	watch(t, "..") // the top folder
	return packages
}

// watch reads a folder, only so that `go test` notices what changed there and does not answer from its cache.
func watch(t *testing.T, folder string) {
	t.Helper()
	if _, err := os.ReadDir(folder); err != nil {
		t.Fatal(err)
	}
}
