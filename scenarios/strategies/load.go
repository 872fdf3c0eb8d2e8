package strategies

import (
	"embed"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"zwerm/scenarios/document"
)

//go:embed *.yaml
var files embed.FS

const extension = ".yaml"

// Names returns the names of the files that come with the program.
func Names() []string {
	entries, err := files.ReadDir(".")
	if err != nil {
		panic(err) // the files are in the program
	}
	var names []string
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), extension))
	}
	return names
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
	if slices.Contains(Names(), nameOrPath) {
		return files.ReadFile(nameOrPath + extension)
	}
	data, err := document.Load(nameOrPath)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &Unknown{nameOrPath}
	}
	return data, err
}
