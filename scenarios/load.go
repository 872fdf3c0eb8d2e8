package scenarios

import (
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"zwerm/scenarios/document"
	"zwerm/sim"
)

// Problem and Problems are the mistakes that Read, Load and Set return.
type (
	Problem  = document.Problem
	Problems = document.Problems
)

//go:embed *.yaml
var files embed.FS

const extension = ".yaml"

var library = document.Library{FS: files, Extension: extension}

// Names returns the names of the scenarios that come with the program.
func Names() []string { return library.Names() }

// List returns the scenarios that come with the program, the smallest first.
func List() ([]*sim.Scenario, error) {
	var list []*sim.Scenario
	for _, name := range Names() {
		s, err := Load(name)
		if err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	slices.SortStableFunc(list, func(a, b *sim.Scenario) int { return cmp.Compare(a.Residents(), b.Residents()) })
	return list, nil
}

// Unknown is the error for a scenario that does not exist.
type Unknown struct{ Name, Hint string }

func (u *Unknown) Error() string {
	s := fmt.Sprintf("there is no scenario or file %q", u.Name)
	if u.Hint != "" {
		s += "; " + u.Hint
	}
	return s + "\nscenarios: " + strings.Join(Names(), ", ") + "; or give the path of a file"
}

// Load reads a scenario that comes with the program, by name, or else a file, by path.
func Load(nameOrPath string) (*sim.Scenario, error) {
	data, err := Source(nameOrPath)
	if err != nil {
		return nil, err
	}
	return Read(nameOrPath, data)
}

// Source returns the file of a scenario.
func Source(nameOrPath string) ([]byte, error) {
	data, err := library.Source(nameOrPath)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &Unknown{nameOrPath, document.Suggest(strings.TrimSuffix(nameOrPath, extension), Names())}
	}
	return data, err
}
