package odd

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// machinery are files that decide how fast or how exactly the model is computed, not what it says.
var machinery = []string{"block.go", "bounds.go", "rand.go", "num.go", "pool.go", "hash.go", "stream.go"}

// plumbing are things whose comments say nothing about the world: they look up, sort, count and pack.
var plumbing = []string{"Add", "CaseloadBit", "DistrictsOf", "EachDistrict", "Households", "Key", "N", "NewState", "Now", "Use",
	"burden", "canonical", "draw", "eachMarket", "fresh", "golden", "index", "monthKey", "newCare", "newResidents", "note",
	"number", "settled", "sorted", "swapBy", "verdict", "visitTrial"}

// parts returns the rules and the constants that a function needs besides its own, as lists, and adds them to those told.
func (s *source) parts(of types.Object, told map[types.Object]bool) (rules, numbers string) {
	found := s.reach(of, told)
	var parts, constants strings.Builder
	for _, text := range s.loose(append([]types.Object{of}, found...)) {
		parts.WriteString(item(markdown(text)))
	}
	for _, o := range found {
		if text := s.decl[o].text; text != "" && s.isRule(o) {
			parts.WriteString(item(titled(o.Name(), markdown(text))))
		}
	}
	for _, n := range s.numbers(append([]types.Object{of}, found...)) {
		constants.WriteString(item(n))
	}
	return parts.String(), constants.String()
}

// titled sets a name apart at the beginning of its comment.
func titled(name, text string) string {
	if rest, ok := strings.CutPrefix(text, name+" "); ok {
		return mono(name) + " " + rest
	}
	return mono(name) + ": " + text
}

// isRule reports whether something says what the model does: not machinery, nor how bits are packed.
func (s *source) isRule(o types.Object) bool {
	d := s.decl[o]
	if s.technical(o) {
		return false
	}
	switch o := o.(type) {
	case *types.Func:
		if r := receiverOf(o); r != nil {
			_, packed := r.Type().Underlying().(*types.Basic)
			return !packed
		}
		return true
	case *types.TypeName:
		return d.pack == s.process && !container.MatchString(d.text)
	}
	return false
}

// container matches comments on types that only hold together what functions need.
var container = regexp.MustCompile(`^An? \w+ is [^\n]*\.\n$`)

// technical reports whether something is machinery or plumbing.
func (s *source) technical(o types.Object) bool {
	file := filepath.Base(s.files.Position(s.decl[o].file.Pos()).Filename)
	return slices.Contains(machinery, file) || slices.Contains(plumbing, o.Name())
}

// loose returns the comments that stand by themselves in the files in which things are declared, each once: they hold for the
// functions below them.
func (s *source) loose(objects []types.Object) (texts []string) {
	for _, o := range objects {
		d := s.decl[o]
		if d.body == nil || d.pack != s.process || s.read[d.file] || !s.isRule(o) {
			continue
		}
		s.read[d.file] = true
		for _, c := range d.file.Comments {
			if c.Pos() > d.file.Name.End() && !s.attached(d.file, c) {
				texts = append(texts, c.Text())
			}
		}
	}
	return texts
}

// attached reports whether a comment belongs to a declaration.
func (s *source) attached(file *ast.File, c *ast.CommentGroup) bool {
	for _, d := range file.Decls {
		doc := d.Pos()
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Doc != nil {
				doc = d.Doc.Pos()
			}
		case *ast.GenDecl:
			if d.Doc != nil {
				doc = d.Doc.Pos()
			}
		}
		if c.Pos() >= doc && c.Pos() < d.End() || s.files.Position(c.Pos()).Line == s.files.Position(d.End()).Line {
			return true
		}
	}
	return false
}

// numbers returns the constants of package process among things, with their values; those that share a comment together.
func (s *source) numbers(objects []types.Object) (list []string) {
	texts := map[string]int{}
	add := func(o types.Object, text string) {
		c, ok := o.(*types.Const)
		if !ok || text == "" {
			return
		}
		value := mono(c.Name()) + " = " + inWords(c.Val())
		if k, ok := texts[text]; ok {
			list[k] = strings.Replace(list[k], ": ", ", "+value+": ", 1)
			return
		}
		texts[text] = len(list)
		list = append(list, value+": "+meaning(c.Name(), text))
	}
	for _, o := range objects {
		d := s.decl[o]
		if d.pack != s.process || s.technical(o) {
			continue
		}
		add(o, d.text)
		if d.body != nil {
			s.inside(d.body, add)
		}
	}
	return list
}

// inside goes over the constants that a function declares for itself.
func (s *source) inside(f *ast.FuncDecl, add func(types.Object, string)) {
	ast.Inspect(f.Body, func(n ast.Node) bool {
		if group, ok := n.(*ast.GenDecl); ok && group.Tok == token.CONST {
			for _, spec := range group.Specs {
				spec := spec.(*ast.ValueSpec)
				for _, name := range spec.Names {
					if text := first(spec.Doc, spec.Comment, group.Doc); text != "" {
						add(s.info.Defs[name], strings.TrimSpace(text)+" (in "+f.Name.Name+")")
					}
				}
			}
		}
		return true
	})
}

// inWords returns a constant with as many digits as people need.
func inWords(v constant.Value) string {
	if v.Kind() == constant.Float {
		x, _ := constant.Float64Val(v)
		return strconv.FormatFloat(x, 'g', 6, 64)
	}
	return v.String()
}
