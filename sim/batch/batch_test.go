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

// TestMain is also the batch that the test of kills kills.
func TestMain(m *testing.M) {
	if folder := os.Getenv("ZWERM_BATCH_FOLDER"); folder != "" {
		workers, err := strconv.Atoi(os.Getenv("ZWERM_BATCH_WORKERS"))
		if err == nil {
			err = start(folder, workers, 1, 1)
		}
		if err != nil {
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
func start(folder string, workers, shard, shards int) (err error) {
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
	r.Kept = 0 // every run
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

// TestKills kills a batch of two workers again and again, and holds that it ends as one that nobody disturbed.
func TestKills(t *testing.T) {
	whole, killed := t.TempDir(), filepath.Join(t.TempDir(), "killed")
	if err := start(whole, 1, 1, 1); err != nil {
		t.Fatal(err)
	}
	kills := 0
	for wait := 15 * time.Millisecond; ; wait += 9 * time.Millisecond {
		command := exec.Command(os.Args[0])
		var stderr bytes.Buffer
		command.Stderr = &stderr
		command.Env = append(os.Environ(), "ZWERM_BATCH_FOLDER="+killed, "ZWERM_BATCH_WORKERS=2")
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		timer := time.AfterFunc(wait, func() { _ = command.Process.Kill() })
		err := command.Wait()
		timer.Stop()
		if err == nil {
			break
		}
		if stderr.Len() > 0 {
			t.Fatalf("after %d kills: %s", kills, stderr.String())
		}
		kills++
	}
	if kills < 3 {
		t.Errorf("the batch ended after %d kills: the test says little", kills)
	}
	compare(t, killed, whole)
}
