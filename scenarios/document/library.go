package document

import (
	"io/fs"
	"slices"
	"strings"
)

// A Library holds the files of one kind that come with the program.
type Library struct {
	FS        fs.ReadDirFS
	Extension string // of all files, as in .yaml
}

// Names returns the names of the files, without their extension.
func (l Library) Names() []string {
	entries, err := l.FS.ReadDir(".")
	if err != nil {
		panic(err) // the files are in the program
	}
	var names []string
	for _, e := range entries {
		if name, is := strings.CutSuffix(e.Name(), l.Extension); is {
			names = append(names, name)
		}
	}
	return names
}

// Source returns a file of the program, by name, or else a file of the disk, by path. The error is fs.ErrNotExist when there
// is neither.
func (l Library) Source(nameOrPath string) ([]byte, error) {
	if slices.Contains(l.Names(), nameOrPath) {
		return fs.ReadFile(l.FS, nameOrPath+l.Extension)
	}
	return Load(nameOrPath)
}
