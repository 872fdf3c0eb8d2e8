package odd

import (
	"io/fs"
	"strings"

	"zwerm/sim"
	"zwerm/sim/policy"
	"zwerm/sim/process"
)

// module is the source of the packages that declare the model, at the paths that they have in the repository. Each package
// carries its own, as files can only be embedded from their own folder.
type module struct{}

var folders = []struct {
	path string
	code fs.FS
}{{"sim/process", process.Code}, {"sim/policy", policy.Code}, {"sim", sim.Code}}

// Open implements fs.FS.
func (module) Open(name string) (fs.File, error) {
	for _, f := range folders {
		if name == f.path {
			return f.code.Open(".")
		}
		if below, ok := strings.CutPrefix(name, f.path+"/"); ok {
			return f.code.Open(below)
		}
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}
