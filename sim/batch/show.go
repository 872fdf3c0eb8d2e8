package batch

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"zwerm/scenarios/document"
	"zwerm/sim/experiment"
)

// A Showing is what there is to know about a folder without running anything.
type Showing struct {
	*Batch
	Done, Mine int       // runs in whole files, and all of the folder
	Holder     *Holder   // who works there, or nil
	Manifest   *Manifest // nil when the final files are not there
	Sessions   []Session
}

// Show looks at a folder.
func Show(folder string) (*Showing, error) {
	b, err := Reopen(folder)
	if err != nil {
		return nil, err
	}
	s := &Showing{Batch: b, Mine: b.State.mine()}
	for i := range b.State.chunks() {
		if _, err := os.Stat(filepath.Join(folder, chunksName, chunkName(i))); err == nil {
			from, to := b.State.places(i)
			s.Done += to - from
		}
	}
	if f, free, err := tryLock(filepath.Join(folder, lockName)); err == nil && free {
		f.Close()
	} else {
		h := holderOf(folder)
		s.Holder = &h
	}
	if s.Manifest, err = ReadManifest(folder); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	p, err := readProvenance(folder)
	if err != nil {
		return nil, err
	}
	s.Sessions = p.Sessions
	return s, nil
}

// Describe says in one line what the list of runs is.
func (p *Plan) Describe() string {
	parts := []string{document.Counted(p.Design.Settings(), "setting", "settings") + " (" + p.kind + ")"}
	if p.factor(strategyKey) < 0 {
		parts = append(parts, document.Counted(len(p.Strategies), "strategy", "strategies"))
	}
	if slices.Equal(p.Parties, []string{experiment.Auto}) {
		parts[len(parts)-1] += " with other parties by themselves"
	}
	return strings.Join(append(parts, document.Counted(len(p.Seeds), "replicate", "replicates")), " × ") +
		" = " + document.Counted(p.Runs(), "run", "runs")
}
