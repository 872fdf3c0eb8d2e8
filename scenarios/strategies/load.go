package strategies

import (
	"embed"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"zwerm/scenarios/document"
	"zwerm/sim/policy"
)

//go:embed *.yaml
var files embed.FS

const extension = ".yaml"

var library = document.Library{FS: files, Extension: extension}

// Names returns the names of the files that come with the program.
func Names() []string { return library.Names() }

// Keys are the names of all strategies of the program: those that are programmed, and then those in files.
func Keys() (keys []string) {
	for i := range policy.Strategies {
		keys = append(keys, policy.Strategies[i].Key)
	}
	return append(keys, Names()...)
}

// IsFile reports whether a text looks like the path of a strategy file, and not like the name of a strategy.
func IsFile(nameOrPath string) bool {
	return filepath.Ext(nameOrPath) == extension || filepath.Ext(nameOrPath) == ".yml" || strings.ContainsAny(nameOrPath, `/\`)
}

// Unknown is the error for a file that does not exist.
type Unknown struct{ Name string }

func (u *Unknown) Error() string { return "there is no strategy or file " + u.Name }

// Load reads a strategy that comes with the program as a file, by name, or else a file, by path.
func Load(nameOrPath string) (*Strategy, error) {
	data, err := Source(nameOrPath)
	if err != nil {
		return nil, err
	}
	return Read(nameOrPath, data)
}

// Source returns the file of a strategy.
func Source(nameOrPath string) ([]byte, error) {
	data, err := library.Source(nameOrPath)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &Unknown{nameOrPath}
	}
	return data, err
}
