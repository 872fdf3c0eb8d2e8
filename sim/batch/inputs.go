package batch

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"

	"zwerm/scenarios"
	"zwerm/scenarios/document"
	"zwerm/scenarios/strategies"
	"zwerm/sim/record"
)

// The names under which a folder keeps what an experiment was read from.
const (
	experimentName = "experiment.yaml"
	tableName      = "table.csv"
)

func scenarioName(i int) string { return fmt.Sprintf("scenario-%d.yaml", i+1) }
func strategyName(i int) string { return fmt.Sprintf("strategy-%d.yaml", i+1) }

// inputs are the files that results follow from.
func (b *Batch) inputs() []record.File {
	var files []record.File
	add := func(name string, data []byte) {
		files = append(files, record.File{Name: name, Write: func(w io.Writer) error {
			_, err := w.Write(data)
			return err
		}})
	}
	for i, s := range b.Plan.Scenarios {
		add(scenarioName(i), s.Data)
	}
	for i, s := range b.Plan.inFiles() {
		add(strategyName(i), s.Data)
	}
	if b.Plan.Table != nil {
		add(tableName, b.Plan.Table.Data)
	}
	add(experimentName, b.Plan.Data)
	return files
}

// inFiles are the strategies that were read from files.
func (p *Plan) inFiles() (list []*Strategy) {
	for _, s := range p.Strategies {
		if s.Data != nil {
			list = append(list, s)
		}
	}
	return list
}

// Beside finds what an experiment refers to: scenarios and strategies of the program by name, and other files from the folder of the
// experiment.
func Beside(experiment string) Files {
	at := func(name string) string {
		if filepath.IsAbs(name) {
			return name
		}
		return filepath.Join(filepath.Dir(experiment), name)
	}
	return Files{
		Scenario: func(name string) ([]byte, error) {
			if slices.Contains(scenarios.Names(), name) {
				return scenarios.Source(name)
			}
			data, err := scenarios.Source(at(name))
			if _, unknown := err.(*scenarios.Unknown); unknown {
				_, err = scenarios.Source(name) // whose hint does not know of folders
			}
			return data, err
		},
		Strategy: func(name string) ([]byte, error) {
			if slices.Contains(strategies.Names(), name) {
				return strategies.Source(name)
			}
			return strategies.Source(at(name))
		},
		Table: func(name string) ([]byte, error) { return document.LoadUpTo(at(name), maxTableBytes) },
	}
}

// kept finds what an experiment refers to among the inputs of a folder.
func kept(folder string, s *State) Files {
	inputs := filepath.Join(folder, inputsName)
	file := func(kind string, names []string, kept func(int) string) Loader {
		return func(name string) ([]byte, error) {
			i := slices.Index(names, name)
			if i < 0 {
				return nil, fmt.Errorf("%s does not know the %s %s", filepath.Join(folder, stateName), kind, name)
			}
			return record.ReadFile(filepath.Join(inputs, kept(i)), madeBy)
		}
	}
	return Files{
		Scenario: file("scenario", s.Scenarios, scenarioName),
		Strategy: file("strategy", s.Strategies, strategyName),
		Table:    func(string) ([]byte, error) { return record.ReadFile(filepath.Join(inputs, tableName), madeBy) },
	}
}

// Reopen reads the plan of a folder from the inputs that it kept, without taking it. It refuses inputs that were changed.
func Reopen(folder string) (*Batch, error) {
	switch info, err := os.Stat(folder); {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no folder %s; give one of %s", folder, madeBy)
	case err == nil && !info.IsDir():
		return nil, fmt.Errorf("%s is a file; give a folder of %s", folder, madeBy)
	}
	state, err := readState(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s holds no batch: there is no %s", folder, stateName)
	} else if err != nil {
		return nil, err
	}
	path := filepath.Join(folder, inputsName, experimentName)
	data, err := record.ReadFile(path, madeBy)
	if err != nil {
		return nil, err
	}
	e, err := Read(path, data, kept(folder, state))
	if err != nil {
		return nil, err
	}
	e.File = state.Experiment
	p, err := NewPlan(e)
	if err != nil {
		return nil, err
	}
	if now := newState(p, state.Shard, state.Shards, state.Chunk); !reflect.DeepEqual(now.Hashes, state.Hashes) {
		return nil, fmt.Errorf("%s: the inputs are not those of the batch: they were changed", filepath.Join(folder, inputsName))
	}
	return &Batch{Plan: p, State: state, Folder: folder, Resumed: true}, nil
}
