package odd

import (
	"go/ast"
	"go/token"
	"go/types"
)

// declared is where something is declared, and what is written about it.
type declared struct {
	pack *pack
	file *ast.File
	body *ast.FuncDecl // of functions
	text string
}

// A group is a group of constants, with what is written about it and about each.
type group struct {
	about  string
	counts bool // 0, 1, 2 and so on
	consts []*types.Const
	texts  []string
}

// resolve finds out what the names of a package mean. Only the packages that are read are known; what comes from others, such
// as the standard library, stays unresolved, which is no error here.
func (s *source) resolve(p *pack) {
	check := types.Config{Importer: importer(s.imported), Error: func(error) {}}
	p.types, _ = check.Check(p.path, s.files, p.files, &s.info)
	for _, file := range p.files {
		for _, d := range file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				s.keep(d.Name, declared{p, file, d, d.Doc.Text()})
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					s.note(p, file, d, spec)
				}
				if d.Tok == token.CONST && p.path == simPath {
					s.gather(d)
				}
			}
		}
	}
}

// note keeps what is written about types, constants and variables: their own comment, or else that of their group.
func (s *source) note(p *pack, file *ast.File, group *ast.GenDecl, spec ast.Spec) {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		s.keep(spec.Name, declared{pack: p, file: file, text: first(spec.Doc, spec.Comment, group.Doc)})
	case *ast.ValueSpec:
		for _, name := range spec.Names {
			s.keep(name, declared{pack: p, file: file, text: first(spec.Doc, spec.Comment, group.Doc)})
		}
	}
}

// keep notes a declaration, if it can be referred to.
func (s *source) keep(name *ast.Ident, d declared) {
	if o := s.info.Defs[name]; o != nil {
		s.decl[o] = d
	}
}

// gather keeps a group of constants.
func (s *source) gather(d *ast.GenDecl) {
	g := group{about: d.Doc.Text()}
	for i, spec := range d.Specs {
		spec := spec.(*ast.ValueSpec)
		for _, name := range spec.Names {
			g.consts = append(g.consts, s.info.Defs[name].(*types.Const))
			g.texts = append(g.texts, first(spec.Doc, spec.Comment))
		}
		if i == 0 && len(spec.Values) > 0 {
			value, ok := spec.Values[0].(*ast.Ident)
			g.counts = ok && value.Name == "iota"
		}
	}
	if len(d.Specs) == 1 && g.texts[0] == "" {
		g.texts[0] = g.about
	}
	s.groups = append(s.groups, g)
}

// first returns the text of the first comment that says something.
func first(comments ...*ast.CommentGroup) string {
	for _, c := range comments {
		if text := c.Text(); text != "" {
			return text
		}
	}
	return ""
}
