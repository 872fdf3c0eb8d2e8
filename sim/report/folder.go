package report

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"zwerm/sim/chart"
	"zwerm/sim/record"
)

// Files by which a folder is known.
const (
	outcomesName   = "outcomes.csv"    // of zwerm compare
	batchName      = "batch.json"      // of zwerm batch
	hypothesesName = "hypotheses.json" // of zwerm hypotheses
	flipsName      = "flips.json"      // of zwerm hypotheses --flip
)

// testedBy is the command that tests the claims.
const testedBy = "zwerm hypotheses --out"

// kinds says what a report can be made of.
const kinds = "a folder of zwerm compare --out, zwerm batch --out or zwerm hypotheses --out"

// Add adds the results in a folder: arms of comparisons and batches, tested claims and switches; one folder may hold several.
// Worlds may differ in everything but the version of the model.
func (s *Study) Add(folder string) error {
	if info, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no folder %s; give %s", folder, kinds)
	} else if err != nil {
		return fmt.Errorf("%s cannot be read: %w", folder, record.Cause(err))
	} else if !info.IsDir() {
		return fmt.Errorf("%s is not a folder; give %s", folder, kinds)
	}
	found := false
	for _, kind := range []struct {
		name string
		read func(folder string) error
	}{{outcomesName, s.addComparison}, {batchName, s.addBatch}, {hypothesesName, s.addTested}, {flipsName, s.addFlipped}} {
		switch _, err := os.Stat(filepath.Join(folder, kind.name)); {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			return err
		}
		found = true
		if err := kind.read(folder); err != nil {
			return err
		}
	}
	if !found {
		return fmt.Errorf("%s holds no results (no %s, %s, %s or %s); give %s", folder, outcomesName, batchName, hypothesesName, flipsName, kinds)
	}
	return nil
}

func (s *Study) addTested(folder string) error {
	path := filepath.Join(folder, hypothesesName)
	if s.Tested != nil {
		return fmt.Errorf("%s: another folder has a test of the claims already; give one", path)
	}
	data, err := record.ReadFile(path, testedBy)
	if err == nil {
		s.Tested, err = readTested(path, data)
	}
	return err
}

func (s *Study) addFlipped(folder string) error {
	path := filepath.Join(folder, flipsName)
	if s.Flipped != nil {
		return fmt.Errorf("%s: another folder has switches already; give one", path)
	}
	data, err := record.ReadFile(path, testedBy)
	if err == nil {
		s.Flipped, err = readFlipped(path, data)
	}
	return err
}

// check refuses what a report cannot be made of: nothing to compare, more than can be told apart, and different models.
func (s *Study) check() error {
	switch n := len(s.Arms); {
	case n == 0:
		return errors.New("there is no comparison and no batch among the folders, only claims or switches")
	case n > chart.Most:
		return fmt.Errorf("the folders hold %d approaches and worlds; a report can tell %d apart", n, chart.Most)
	}
	model := s.Origins[0].Model
	differs := func(what, version string) error {
		if version == model {
			return nil
		}
		return fmt.Errorf("%s is of model %s and %s of model %s: run one of them again", s.Origins[0].Label, model, what, version)
	}
	for _, o := range s.Origins {
		if err := differs(o.Label, o.Model); err != nil {
			return err
		}
	}
	if s.Tested != nil {
		if err := differs("the test of the claims", s.Tested.Model); err != nil {
			return err
		}
	}
	if s.Flipped != nil {
		if err := differs("the trial of switches", s.Flipped.Model); err != nil {
			return err
		}
	}
	if len(s.Shown()) == 0 {
		return errors.New("the folders have no indicator in common")
	}
	return nil
}
