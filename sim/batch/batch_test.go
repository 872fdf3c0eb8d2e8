package batch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"zwerm/sim"
	"zwerm/sim/policy"
)

// small is an experiment of 24 short runs, of which the four of a setting are longer than it allows.
const small = `scenario: oefenronde
strategies: [blueprint, co-creation]
replicates: 2
factors: {cut: {values: [0, .2]}, months: {values: [3, 4, 14]}}
design: {kind: full-factorial}
limit: 12
outputs: {indicators: [wellbeing, deficit, waiting-weeks], every: month, level: municipality}
`

// TestMain is also the batch that the test of kills kills, or that kills itself after some runs.
func TestMain(m *testing.M) {
	if folder := os.Getenv("ZWERM_BATCH_FOLDER"); folder != "" {
		runs, _ := strconv.Atoi(os.Getenv("ZWERM_BATCH_RUNS"))
		tick := func(*Entry) {
			if runs--; runs == 0 {
				self, err := os.FindProcess(os.Getpid())
				if err == nil {
					err = self.Kill()
				}
				if err != nil {
					panic(err)
				}
				select {} // until it is dead
			}
		}
		if err := start(folder, 2, 1, 1, tick); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// faulty is a player that breaks down in a month of its own under some seed.
type faulty struct{ policy.Player }

func (f faulty) Play(w *sim.World) {
	if w.Seed == 2 && w.Month == -4 && w.Params.Cut == 0 {
		panic("a mistake in the program")
	}
	f.Player.Play(w)
}

// newSmall is the plan of small, in which some runs break down.
func newSmall() (*Plan, error) {
	e, err := Read("small.yaml", []byte(small), filesOf(nil))
	if err != nil {
		return nil, err
	}
	p, err := NewPlan(e)
	if err == nil {
		p.player = func(s *policy.Strategy, _ bool) policy.Player { return faulty{policy.Everywhere(s)} }
	}
	return p, err
}

// start does small in a folder and makes the final files.
func start(folder string, workers, shard, shards int, tick func(*Entry)) (err error) {
	p, err := newSmall()
	if err != nil {
		return err
	}
	b, err := Open(folder, p, shard, shards, 3)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	r, err := NewRunner(b, workers)
	if err != nil {
		return err
	}
	r.Kept, r.Tick = 0, tick // every run
	if err := r.Run(context.Background()); err != nil || shards > 1 {
		return err
	}
	_, err = b.Whole().Write(folder, true)
	return err
}

// compare holds the final files of two folders to be the same.
func compare(t *testing.T, got, want string) {
	t.Helper()
	for _, name := range FileNames(true) {
		a, err := os.ReadFile(filepath.Join(got, name))
		b, err2 := os.ReadFile(filepath.Join(want, name))
		if err != nil || err2 != nil || !bytes.Equal(a, b) {
			t.Errorf("%s differs (%v, %v)", name, err, err2)
		}
	}
}

// TestKills kills a batch of two workers again and again, after one more run or after a time, and holds that it ends as one that
// nobody disturbed.
func TestKills(t *testing.T) {
	whole, killed := t.TempDir(), filepath.Join(t.TempDir(), "killed")
	if err := start(whole, 1, 1, 1, nil); err != nil {
		t.Fatal(err)
	}
	for kills := 0; ; kills++ {
		command := exec.Command(os.Args[0])
		var stderr bytes.Buffer
		command.Stderr = &stderr
		command.Env = append(os.Environ(), "ZWERM_BATCH_FOLDER="+killed)
		wait := time.Minute
		if byRuns := kills < 4; byRuns {
			command.Env = append(command.Env, "ZWERM_BATCH_RUNS="+strconv.Itoa(1+kills))
		} else {
			wait = time.Duration(kills) * 9 * time.Millisecond
		}
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		timer := time.AfterFunc(wait, func() { _ = command.Process.Kill() })
		err := command.Wait()
		timer.Stop()
		switch {
		case err == nil && kills < 4:
			t.Fatalf("the batch ended though it was to be killed after %d of its runs", 1+kills)
		case err == nil:
			compare(t, killed, whole)
			return
		case stderr.Len() > 0:
			t.Fatalf("after %d kills: %s", kills, stderr.String())
		}
	}
}
