package main

import (
	"context"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) { testscript.Main(m, map[string]func(){"zwerm": main}) }

var update = flag.Bool("update", false, "renew what the scripts expect")

// TestScripts runs testdata/script: what a person types, and what zwerm answers.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			games, err := filepath.Abs("../../game/save/testdata")
			e.Setenv("GAMES", games)
			return err
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":  exits,
			"cutoff": cutOff,
		},
	})
}

// exits runs zwerm and holds it to an exit code: exits CODE ARGUMENT...
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: exits CODE ARGUMENT...")
	}
	var out, err strings.Builder
	code := Program{Args: resolve(ts, args[1:]), Stdout: &out, Stderr: &err}.Run(context.Background())
	if got := string(rune('0' + code)); got != args[0] {
		ts.Fatalf("zwerm %s: exit code %s, want %s\n%s%s", strings.Join(args[1:], " "), got, args[0], out.String(), err.String())
	}
	if (code == done) != (err.Len() == 0) {
		ts.Fatalf("zwerm %s: exit code %d with these errors: %q", strings.Join(args[1:], " "), code, err.String())
	}
	if strings.Contains(err.String(), "Flags:") {
		ts.Fatalf("an error is buried under a usage text:\n%s", err.String())
	}
}

// cutOff copies a file without its last bytes: cutoff FILE COPY BYTES.
func cutOff(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: cutoff FILE COPY BYTES")
	}
	bytes, err := strconv.Atoi(args[2])
	ts.Check(err)
	data := ts.ReadFile(args[0])
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(data[:len(data)-bytes]), 0o666))
}

// resolve gives the paths of the script's own files.
func resolve(ts *testscript.TestScript, args []string) []string {
	resolved := make([]string, len(args))
	for i, a := range args {
		if strings.HasSuffix(a, ".yaml") {
			a = ts.MkAbs(a)
		}
		resolved[i] = a
	}
	return resolved
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("no space left") }

// TestFullDisk holds that output which did not arrive is a failure.
func TestFullDisk(t *testing.T) {
	for _, args := range []string{"params", "scenario list", "scenario list --json", "scenario show laboratorium", "scenario check laboratorium", "strategy list", "strategy show blueprint", "strategy check onze-aanpak", "help"} {
		var stderr strings.Builder
		code := Program{Args: strings.Fields(args), Stdout: fullDisk{}, Stderr: &stderr}.Run(context.Background())
		if code != failed || !strings.Contains(stderr.String(), "no space left") {
			t.Errorf("zwerm %s: exit code %d, %q", args, code, stderr.String())
		}
	}
}

// TestStopped holds that a cancelled program says so and fails.
func TestStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var stdout, stderr strings.Builder
	code := Program{Args: []string{"scenario", "check", "laboratorium"}, Stdout: &stdout, Stderr: &stderr}.Run(ctx)
	if code != failed || stderr.String() != "zwerm: stopped\n" || stdout.Len() > 0 {
		t.Errorf("exit code %d, %q, %q", code, stdout.String(), stderr.String())
	}
}

func TestKeyOf(t *testing.T) {
	for path, want := range map[string]string{
		"mijn-stad.yaml": "mijn-stad", "a/b/Grote Stad.yml": "grote-stad", "x": "x", "2030.yaml": "new-scenario", ".yaml": "new-scenario", "Ëé.yaml": "new-scenario",
	} {
		if got := keyOf(path); got != want {
			t.Errorf("keyOf(%q) = %q, want %q", path, got, want)
		}
	}
}

func TestMonthName(t *testing.T) {
	for month, want := range map[int]string{0: "January 2015 (month 0)", -1: "December 2014 (month -1)", -6: "July 2014 (month -6)", -12: "January 2014 (month -12)", -13: "December 2013 (month -13)", 107: "December 2023 (month 107)"} {
		if got := monthName(month); got != want {
			t.Errorf("month %d is %s, want %s", month, got, want)
		}
	}
}
