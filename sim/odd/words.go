package odd

import (
	"fmt"
	"go/ast"
	"go/types"
	"strings"
)

// per says for which things an array has one value each, by the constants that give its length.
var per = map[string]string{
	"Practices":                           "practice",
	"Parties":                             "party",
	"Groups":                              "age group",
	"MaxCareDomains":                      "care domain",
	"MaxCaseloadDomains":                  "caseload domain",
	"MaxCareDomains + MaxCaseloadDomains": "domain",
	"Controls":                            "control",
	"Whats":                               "kind of effect",
}

// basic are Go's own types in words, one and many.
var basic = map[string][2]string{
	"bool": {"yes or no", "yes or no"}, "string": {"text", "texts"},
	"int": {"whole number", "whole numbers"}, "int8": {"whole number", "whole numbers"}, "int32": {"whole number", "whole numbers"},
	"int64": {"whole number", "whole numbers"}, "uint8": {"whole number", "whole numbers"},
	"uint16": {"whole number", "whole numbers"}, "uint64": {"64 bits", "64 bits each"},
	"float64": {"number", "numbers"}, "float32": {"number", "numbers"},
}

// words returns a Go type in words, for one value or for many.
func (s *source) words(t ast.Expr, many bool) string {
	switch t := t.(type) {
	case *ast.Ident:
		if w, ok := basic[t.Name]; ok && s.info.Uses[t].Pkg() == nil {
			if many {
				return w[1]
			}
			return w[0]
		}
		return link(t.Name)
	case *ast.StarExpr:
		return s.words(t.X, many)
	case *ast.ArrayType:
		return s.list(t, many)
	}
	s.gap("type %s cannot be put in words", s.text(t))
	return "?"
}

// list returns a list or an array in words.
func (s *source) list(t *ast.ArrayType, many bool) string {
	if t.Len == nil {
		if many {
			return "lists of " + s.words(t.Elt, true)
		}
		return "list of " + s.words(t.Elt, true)
	}
	length := s.text(t.Len)
	if n, ok := t.Len.(*ast.BasicLit); ok {
		return n.Value + " " + s.words(t.Elt, true)
	}
	if per[length] == "" {
		s.gap("an array of length %s cannot be put in words", length)
	}
	return s.words(t.Elt, many) + " per " + per[length]
}

// text returns an expression as it is written.
func (s *source) text(e ast.Expr) string { return types.ExprString(e) }

// link returns a link to the heading of a type.
func link(name string) string { return fmt.Sprintf("[%s](#%s)", name, strings.ToLower(name)) }

// named returns the names of package sim's types that a type is made of, in the order in which they are written, and the
// constants that give the lengths of arrays.
func (s *source) named(t ast.Expr) (names []*types.TypeName) {
	ast.Inspect(t, func(n ast.Node) bool {
		name, ok := n.(*ast.Ident)
		if !ok {
			return true
		}
		switch o := s.info.Uses[name].(type) {
		case *types.TypeName:
			if o.Pkg() == s.sim.types {
				names = append(names, o)
			}
		case *types.Const:
			if named, ok := o.Type().(*types.Named); ok {
				names = append(names, named.Obj())
			}
		}
		return true
	})
	return names
}
