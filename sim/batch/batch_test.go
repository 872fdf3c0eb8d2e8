package batch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"zwerm/sim"
	"zwerm/sim/policy"
	"zwerm/sim/record"
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
		p.player = func(s *policy.Strategy) policy.Player { return faulty{policy.Everywhere(s)} }
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

// TestFiles holds what the files say.
func TestFiles(t *testing.T) {
	folder := t.TempDir()
	if err := start(folder, 2, 1, 1); err != nil {
		t.Fatal(err)
	}
	read := func(name string) string {
		data, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	lines := strings.Split(strings.TrimSpace(read(resultsCSV)), "\n")
	if want := "run,setting,replicate,seed,scenario,strategy,set.cut,set.months,municipality,month,wellbeing,deficit,waiting-weeks"; lines[0] != want {
		t.Errorf("columns %s, want %s", lines[0], want)
	}
	if want := 6 * (3 + 4); len(lines)-1 != want {
		t.Errorf("%d rows, want %d", len(lines)-1, want)
	}
	failures := read(failuresName)
	for _, want := range []string{
		"over-limit,0,the run lasts 14 months; the experiment allows 12 (limit),zwerm run oefenronde --strategy blueprint --seed 1 --set cut=0 --set months=14\n",
		"crashed,-4,a mistake in the program,zwerm run oefenronde --strategy co-creation --seed 2 --set cut=0 --set months=4\n",
	} {
		if !strings.Contains(failures, want) {
			t.Errorf("failures.csv does not say %q:\n%s", want, failures)
		}
	}
	for name, want := range map[string]string{
		dictionaryName: "results,deficit,number,€,,,booked plus expected spending minus income of this year; the general fund does not lower it\n",
		manifestName:   "\"runs\": {\n    \"total\": 24,\n    \"done\": 12,\n    \"put_aside\": 12\n  }",
	} {
		if !strings.Contains(read(name), want) {
			t.Errorf("%s does not say %q:\n%s", name, want, read(name))
		}
	}
	if strings.Contains(read(manifestName), folder) {
		t.Error("the manifest depends on the folder")
	}
	checkRun(t, folder)
}

// checkRun holds the numbers of one run against the run itself.
func checkRun(t *testing.T, folder string) {
	p, err := newSmall()
	if err != nil {
		t.Fatal(err)
	}
	e, err := p.Do(t.Context(), 7)
	if err != nil || e.Status != Done {
		t.Fatal(e, err)
	}
	s, err := p.Recipe(7).Source.with(p.Recipe(7).Changes)
	if err != nil {
		t.Fatal(err)
	}
	run := p.run(p.Recipe(7), s)
	result, err := run.Do(t.Context(), nil, nil)
	if err != nil || result.Hash != e.Hash {
		t.Fatalf("hash %s, want %s (%v)", e.Hash, result.Hash, err)
	}
	month := 0
	columns := []record.Column{{Name: "run", Type: record.Integer}, {Name: "month", Type: record.Integer}, {Name: "wellbeing", Type: record.Number}, {Name: "deficit", Type: record.Number}}
	err = record.ReadParquet(filepath.Join(folder, resultsName), columns, func(row []record.Cell) error {
		if row[0].Integer != 7 {
			return nil
		}
		// with one municipality, its numbers are those of the whole
		if row[1].Integer != int64(month-6) || !same(row[2].Number, result.Values[0][month]) || !same(row[3].Number, result.Values[6][month]) {
			t.Errorf("month %d: %v", month, row)
		}
		month++
		return nil
	})
	if err != nil || month != result.First+6+len(result.Values[0]) {
		t.Errorf("%d months, %v", month, err)
	}
}

func same(a, b float64) bool { return a == b || math.IsNaN(a) && math.IsNaN(b) }

// TestDamage holds that a chunk which was changed is found, named and done again.
func TestDamage(t *testing.T) {
	whole, folder := t.TempDir(), t.TempDir()
	for _, f := range []string{whole, folder} {
		if err := start(f, 1, 1, 1); err != nil {
			t.Fatal(err)
		}
	}
	chunk := filepath.Join(folder, chunksName, chunkName(2))
	data, err := os.ReadFile(chunk)
	if err != nil {
		t.Fatal(err)
	}
	data[len(data)/2] ^= 1
	if err := os.WriteFile(chunk, data, 0o600); err != nil {
		t.Fatal(err)
	}
	p, err := newSmall()
	if err != nil {
		t.Fatal(err)
	}
	b, err := Open(folder, p, 1, 1, 99) // the folder keeps its own size of chunks
	if err != nil {
		t.Fatal(err)
	}
	r, err := NewRunner(b, 2)
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Damage) != 1 || !strings.Contains(b.Damage[0].Error(), "000002.chunk is damaged: the checksum does not fit") || r.Left() != 3 {
		t.Errorf("damage %v, %d left", b.Damage, r.Left())
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	if err := start(folder, 2, 1, 1); err != nil {
		t.Fatal(err)
	}
	compare(t, folder, whole)
}

// TestOthers holds that a folder of something else is left alone, and that two processes cannot share one.
func TestOthers(t *testing.T) {
	folder := t.TempDir()
	if err := start(folder, 1, 1, 1); err != nil {
		t.Fatal(err)
	}
	other := planOf(t, strings.Replace(small, ".2]", ".1]", 1), nil)
	_, err := Open(folder, other, 1, 1, 3)
	var foreign *Foreign
	if !errors.As(err, &foreign) || !strings.Contains(err.Error(), "the experiment file (small.yaml) has changed or is another") {
		t.Errorf("another experiment: %v", err)
	}
	p, err := newSmall()
	if err != nil {
		t.Fatal(err)
	}
	if _, err = Open(folder, p, 1, 2, 3); !errors.As(err, &foreign) || !strings.Contains(err.Error(), "shard 1/1") {
		t.Errorf("another shard: %v", err)
	}
	held, err := Open(folder, p, 1, 1, 3)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Open(folder, p, 1, 1, 3)
	var holder *Held
	if !errors.As(err, &holder) || holder.Holder.Process != os.Getpid() || !strings.Contains(err.Error(), "another batch works in") {
		t.Errorf("a folder that is taken: %v", err)
	}
	if err := held.Close(); err != nil {
		t.Error(err)
	}
	full := t.TempDir()
	if err := os.WriteFile(filepath.Join(full, "thesis.txt"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err = Open(full, p, 1, 1, 3); !errors.As(err, &foreign) || !strings.Contains(err.Error(), "thesis.txt") {
		t.Errorf("a folder of other files: %v", err)
	}
}

// TestStop holds that a batch which is stopped keeps every run that was done, and goes on.
func TestStop(t *testing.T) {
	whole, folder := t.TempDir(), t.TempDir()
	if err := start(whole, 1, 1, 1); err != nil {
		t.Fatal(err)
	}
	p, err := newSmall()
	if err != nil {
		t.Fatal(err)
	}
	b, err := Open(folder, p, 1, 1, 3)
	if err != nil {
		t.Fatal(err)
	}
	r, err := NewRunner(b, 1)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	var runs []int
	r.Tick = func(e *Entry) {
		if runs = append(runs, e.Run); len(runs) == 8 {
			stop()
		}
	}
	if err := r.Run(ctx); !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if r, err = NewRunner(b, 1); err != nil {
		t.Fatal(err)
	}
	r.Tick = func(e *Entry) { runs = append(runs, e.Run) }
	if err := r.Run(t.Context()); err != nil {
		t.Fatal(err)
	}
	if len(runs) != p.Runs() || !slices.IsSorted(runs) {
		t.Errorf("runs %v", runs)
	}
	if _, err := b.Whole().Write(folder, true); err != nil {
		t.Fatal(err)
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	compare(t, folder, whole)
}
