package odd

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"path"
	"strings"
)

// The packages that are read, in the order in which they need each other.
const (
	simPath     = "zwerm/sim"
	processPath = "zwerm/sim/process"
	policyPath  = "zwerm/sim/policy"
)

var paths = []string{simPath, processPath, policyPath}

// A source is the program's source, read and resolved: which name means what.
type source struct {
	sim, process, policy *pack

	files *token.FileSet
	info  types.Info
	all   map[string]*pack
	decl  map[types.Object]declared
	// groups are the groups of constants of package sim, in the order of files and lines.
	groups []group
	gaps   []string
	read   map[*ast.File]bool // files whose loose comments have been told
}

// A pack is one package.
type pack struct {
	path  string
	files []*ast.File // in the order of their names
	types *types.Package
}

// read parses the packages in a file system that has the module at its top. Tests are left out.
func read(module fs.FS) (*source, error) {
	s := &source{files: token.NewFileSet(), all: map[string]*pack{}, decl: map[types.Object]declared{}, read: map[*ast.File]bool{}}
	s.info = types.Info{Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{}, Types: map[ast.Expr]types.TypeAndValue{}}
	for _, path := range paths {
		p, err := s.parse(module, path)
		if err != nil {
			return nil, fmt.Errorf("reading package %s: %w", path, err)
		}
		s.resolve(p)
		s.all[path] = p
	}
	s.sim, s.process, s.policy = s.all[simPath], s.all[processPath], s.all[policyPath]
	return s, nil
}

// parse reads the files of a package.
func (s *source) parse(module fs.FS, at string) (*pack, error) {
	folder := strings.TrimPrefix(at, "zwerm/")
	names, err := fs.Glob(module, folder+"/*.go") // sorted
	if err != nil {
		return nil, err
	}
	p := &pack{path: at}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		text, err := fs.ReadFile(module, name)
		if err != nil {
			return nil, err
		}
		file, err := parser.ParseFile(s.files, name, text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		p.files = append(p.files, file)
	}
	if len(p.files) == 0 {
		return nil, fs.ErrNotExist
	}
	return p, nil
}

// gap notes that something in the source has no description.
func (s *source) gap(format string, args ...any) {
	s.gaps = append(s.gaps, fmt.Sprintf(format, args...))
}

// about returns what is written about a name of a package, and notes a gap when that is nothing.
func (s *source) about(p *pack, name string) string {
	text := s.decl[p.find(name)].text
	if text == "" {
		s.gap("%s.%s has no comment", p.types.Name(), name)
	}
	return text
}

// find returns what a name of a package means, or nil.
func (p *pack) find(name string) types.Object { return p.types.Scope().Lookup(name) }

// importer gives packages to the type checker.
type importer func(path string) *types.Package

// Import never fails.
func (i importer) Import(path string) (*types.Package, error) { return i(path), nil }

// imported returns a package that was read, or an empty one.
func (s *source) imported(at string) *types.Package {
	if p := s.all[at]; p != nil {
		return p.types
	}
	p := types.NewPackage(at, path.Base(at))
	p.MarkComplete()
	return p
}
