package batch

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"path/filepath"
	"slices"
	"sync"

	"zwerm/sim"
	"zwerm/sim/record"
)

// A Verification is what came out of running a sample again.
type Verification struct {
	Files  []string // checked against the manifest
	Runs   []int    // run again
	Wrong  []string // what differs, in words
	Differ string   // how this program differs from the one that made the results, or ""
}

// ReadManifest reads the manifest of a folder.
func ReadManifest(folder string) (*Manifest, error) {
	m := &Manifest{}
	if err := record.ReadJSON(filepath.Join(folder, manifestName), madeBy, m, false); err != nil {
		return nil, err
	}
	return m, nil
}

// Verify checks the final files of a folder against its manifest, and runs a sample of its runs again: their hashes and
// outcomes must be the same. The sample follows from the seed.
func Verify(ctx context.Context, folder string, sample int, seed uint64, workers int, tick func()) (*Verification, error) {
	b, err := Reopen(folder)
	if err != nil {
		return nil, err
	}
	m, err := ReadManifest(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s has no %s: the batch is not done", folder, manifestName)
	} else if err != nil {
		return nil, err
	}
	v := &Verification{}
	if now := CurrentVersion(); now != m.Program {
		v.Differ = fmt.Sprintf("the results were made by %v, and this is %v", m.Program, now)
	}
	for _, f := range m.Files {
		hash, err := hashFile(filepath.Join(folder, f.Name))
		switch {
		case err != nil:
			v.Wrong = append(v.Wrong, err.Error())
		case hash != f.SHA256:
			v.Wrong = append(v.Wrong, filepath.Join(folder, f.Name)+" is not the file that the manifest names: it was changed")
		}
		v.Files = append(v.Files, f.Name)
	}
	if len(v.Wrong) > 0 {
		return v, nil // there is nothing to compare runs with
	}
	kept, err := b.sample(sample, sim.Key(sim.KeyOf("zwerm batch verify")).At(seed))
	if err != nil {
		return nil, err
	}
	return v, b.again(ctx, v, kept, workers, tick)
}

func hashFile(path string) (string, error) {
	f, err := record.Open(path, madeBy)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	_, err = io.Copy(h, f)
	return hex.EncodeToString(h.Sum(nil)), err
}

// A keptRun is what the table of runs says of one.
type keptRun struct {
	key      sim.Key
	run      int
	status   Status
	hash     string
	outcomes []float64
}

// sample takes the runs with the smallest keys.
func (b *Batch) sample(n int, luck sim.Key) (list []keptRun, err error) {
	columns := slices.DeleteFunc(b.runColumns(), func(c record.Column) bool {
		return c.Name != "run" && c.Name != "status" && c.Name != "hash" && !b.isIndicator(c.Name)
	})
	err = record.ReadParquet(filepath.Join(b.Folder, runsName), columns, func(row []record.Cell) error {
		k := keptRun{key: luck.Index(int(row[0].Integer)), run: int(row[0].Integer), status: Status(row[1].Text), hash: row[2].Text}
		place, _ := slices.BinarySearchFunc(list, k, func(a, b keptRun) int { return compareKeys(a.key, b.key) })
		if place == n {
			return nil
		}
		for _, c := range row[3:] {
			k.outcomes = append(k.outcomes, c.Number)
		}
		list = slices.Insert(list, place, k)
		list = list[:min(len(list), n)]
		return nil
	})
	return list, err
}

func compareKeys(a, b sim.Key) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// isIndicator reports whether a column holds an indicator.
func (p *Plan) isIndicator(column string) bool {
	for i := range p.Outputs.Indicators {
		if p.Outputs.indicator(i).Key == column {
			return true
		}
	}
	return false
}

// again does the runs of a sample again.
func (b *Batch) again(ctx context.Context, v *Verification, sample []keptRun, workers int, tick func()) error {
	wrong := make([]string, len(sample))
	errs := make([]error, len(sample))
	var mutex sync.Mutex // of tick
	share(workers, len(sample), func(i int) {
		if ctx.Err() != nil {
			return
		}
		wrong[i], errs[i] = b.compare(ctx, &sample[i])
		mutex.Lock()
		defer mutex.Unlock()
		tick()
	})
	for i := range sample {
		if errs[i] != nil {
			return errs[i]
		}
		v.Runs = append(v.Runs, sample[i].run)
		if wrong[i] != "" {
			v.Wrong = append(v.Wrong, wrong[i])
		}
	}
	return ctx.Err()
}

// compare says how a run differs from what was kept of it, or "".
func (b *Batch) compare(ctx context.Context, k *keptRun) (string, error) {
	e, err := b.Do(ctx, k.run)
	if err != nil {
		return "", err
	}
	equal := func(x, y float64) bool { return x == y || math.IsNaN(x) && math.IsNaN(y) }
	replay := "\nto repeat it: " + b.replay(b.Recipe(k.run))
	switch {
	case e.Status != k.status:
		return fmt.Sprintf("run %d was %s and is now %s%s", k.run, k.status, e.Status, replay), nil
	case e.Hash != k.hash:
		return fmt.Sprintf("run %d ended with hash %s and ends now with %s%s", k.run, k.hash, e.Hash, replay), nil
	case e.Status == Done && !slices.EqualFunc(e.Outcomes, k.outcomes, equal):
		return fmt.Sprintf("run %d ends the same, but its outcomes differ%s", k.run, replay), nil
	}
	return "", nil
}
