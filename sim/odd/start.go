package odd

import (
	"errors"
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strings"
)

// startFunc makes a world.
const startFunc = "NewWorld"

// A start is how a world begins.
type start struct {
	Rule, Parts, Numbers string
	Values               *table
	BurnIn               string
	Luck                 string
}

// begin describes how a world begins.
func (s *source) begin() (start, error) {
	o := s.process.find(startFunc)
	if s.decl[o].body == nil {
		return start{}, errors.New("package process has no function " + startFunc)
	}
	x := start{Rule: markdown(s.about(s.process, startFunc)), Values: s.constants(o)}
	x.Luck = s.streamsIn(s.reach(o, map[types.Object]bool{}))
	x.Parts, x.Numbers = s.parts(o, map[types.Object]bool{})
	var names []string
	if list := s.literal(s.process, "oldSystem"); list != nil {
		for _, e := range list.Elts {
			p, err := s.step(e)
			if err != nil {
				return x, err
			}
			names = append(names, p.Name)
		}
	}
	x.BurnIn = strings.Join(names, ", ")
	return x, nil
}

// constants returns the table of the constants with which variables of the state begin, where a world is made.
func (s *source) constants(from types.Object) *table {
	t := newTable("variable", "begins at")
	var rows []string
	for _, o := range append([]types.Object{from}, s.reach(from, map[types.Object]bool{})...) {
		body := s.decl[o].body
		if body == nil || o.Pkg() != s.process.types {
			continue
		}
		ast.Inspect(body, func(n ast.Node) bool {
			list, ok := n.(*ast.CompositeLit)
			if !ok || list.Type == nil || !strings.HasPrefix(s.text(list.Type), "sim.") {
				return true
			}
			for _, e := range list.Elts {
				pair, ok := e.(*ast.KeyValueExpr)
				if !ok {
					continue
				}
				value := s.info.Types[pair.Value].Value
				if value == nil || value.Kind() != constant.Int && value.Kind() != constant.Float {
					continue
				}
				row := mono(strings.TrimPrefix(s.text(list.Type), "sim.") + "." + s.text(pair.Key))
				if name := s.text(pair.Value); !slices.Contains(rows, row) && !slices.Contains(plumbing, name) {
					rows = append(rows, row)
					t.add(row, s.valueOf(pair.Value, value))
				}
			}
			return true
		})
	}
	return t
}

// valueOf returns a constant by its value, and by its name where it has one.
func (s *source) valueOf(e ast.Expr, v constant.Value) string {
	switch e := e.(type) {
	case *ast.Ident:
		return inWords(v) + " (" + mono(e.Name) + ")"
	case *ast.SelectorExpr:
		return mono(e.Sel.Name)
	}
	return inWords(v)
}
