package odd

import (
	"errors"
	"fmt"
	"go/ast"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"zwerm/sim"
	"zwerm/sim/policy"
)

// A declaration is one element of a list of package policy: what is written in each of its fields, and what it uses.
type declaration struct {
	fields map[string]ast.Expr
	uses   []types.Object
}

// declarations reads the list of package policy that a variable holds. Elements may name their fields or not.
func (s *source) declarations(name string) (all []declaration, err error) {
	list := s.literal(s.policy, name)
	if list == nil {
		return nil, fmt.Errorf("policy.%s is not a list", name)
	}
	for _, e := range list.Elts {
		e, ok := e.(*ast.CompositeLit)
		if !ok {
			return nil, errors.New("policy." + name + " has an element that cannot be read")
		}
		d := declaration{fields: map[string]ast.Expr{}}
		for i, x := range e.Elts {
			field := strconv.Itoa(i)
			if pair, ok := x.(*ast.KeyValueExpr); ok {
				field, x = pair.Key.(*ast.Ident).Name, pair.Value
			}
			d.fields[field] = x
			d.uses = append(d.uses, s.used(x)...)
		}
		all = append(all, d)
	}
	return all, nil
}

// literal returns the list or struct with which a variable is declared.
func (s *source) literal(p *pack, name string) (found *ast.CompositeLit) {
	for _, file := range p.files {
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Values) == len(spec.Names) {
				for i := range spec.Names {
					if spec.Names[i].Name == name {
						value := spec.Values[i]
						if pointer, ok := value.(*ast.UnaryExpr); ok {
							value = pointer.X
						}
						found, _ = value.(*ast.CompositeLit)
					}
				}
			}
			return found == nil
		})
	}
	return found
}

// used returns what an expression uses, directly or through the functions that it names.
func (s *source) used(x ast.Node) (found []types.Object) {
	seen := map[types.Object]bool{}
	ast.Inspect(x, func(n ast.Node) bool {
		if name, ok := n.(*ast.Ident); ok {
			if o := origin(s.info.Uses[name]); o != nil && !seen[o] {
				found = append(found, o)
				if s.decl[o].body != nil {
					found = append(found, s.reach(o, seen)...)
				}
				seen[o] = true
			}
		}
		return true
	})
	return found
}

// controlTable returns the table of the controls: what they mean, which levers set them and which processes read them.
func (s *source) controlTable(levers []declaration, models []submodel) *table {
	g := s.counted("Plan")
	t := newTable("control", "meaning", "set by levers", "read by processes")
	for i, c := range g.consts[:sim.Controls] {
		if g.texts[i] == "" {
			s.gap("sim.%s has no comment", c.Name())
		}
		var set, read []string
		for k := range levers {
			if s.setBy(&policy.Levers[k], levers[k], i) {
				set = append(set, fmt.Sprintf("%2d", policy.Levers[k].Number))
			}
		}
		slices.Sort(set)
		if len(set) == len(levers) {
			set = []string{"all"}
		}
		for _, m := range models {
			if slices.Contains(m.controls, i) && m.Name != decides {
				read = append(read, strconv.Itoa(m.Number))
			}
		}
		t.add(mono(sim.ControlKeys[i]), meaning(c.Name(), g.texts[i]), strings.TrimSpace(strings.ReplaceAll(listed(set, "none"), "  ", " ")), listed(read, "none"))
	}
	return t
}

// listed joins words with commas, or says that there are none.
func listed(words []string, none string) string {
	if len(words) == 0 {
		return none
	}
	return strings.Join(words, ", ")
}
