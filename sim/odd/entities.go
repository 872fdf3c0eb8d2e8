package odd

import (
	"cmp"
	"go/ast"
	"go/types"
	"strings"
)

// A kind is a type of package sim that the state of a world is made of, or that a scenario is.
type kind struct {
	Name, About string
	Table       *table // variables of a struct, or values that can be counted; may be empty
}

// elsewhere are types that are not described where they are met, but in a part of their own.
var elsewhere = map[string]bool{"Scenario": true, "Params": true, "Control": true, "What": true}

// explained are types whose values are the constants of a group that is explained as a whole, by its first constant.
var explained = map[string]string{"State": "NoNeed", "Group": "Youth"}

// kinds describes a type and all types that it is made of and that have not been seen, wholes before parts.
func (s *source) kinds(root string, seen map[types.Object]bool) (list []kind) {
	var walk func(o types.Object)
	walk = func(o types.Object) {
		if seen[o] {
			return
		}
		seen[o] = true
		spec := s.typeSpec(o)
		if spec == nil {
			s.gap("there is no type %v", o)
			return
		}
		fields, isStruct := spec.Type.(*ast.StructType)
		k := kind{Name: o.Name(), About: markdown(s.about(s.sim, o.Name()))}
		if isStruct {
			k.Table = s.variables(o.Name(), s.decl[o].text, fields)
		} else {
			k.Table = s.values(o)
			if first := explained[o.Name()]; first != "" {
				k.About += "\n" + s.oneLine(s.counted(first))
			}
		}
		list = append(list, k)
		if !isStruct {
			return
		}
		for _, field := range fields.Fields.List {
			if !field.Names[0].IsExported() {
				continue
			}
			for _, part := range s.named(field.Type) {
				if !elsewhere[part.Name()] {
					walk(part)
				}
			}
		}
	}
	walk(s.sim.find(root))
	return list
}

// variables returns the table of a struct's fields. Fields that are not exported are machinery, not state.
func (s *source) variables(of, about string, fields *ast.StructType) *table {
	t := newTable("variable", "type", "meaning")
	for _, field := range fields.Fields.List {
		var names []string
		for _, name := range field.Names {
			if name.IsExported() {
				names = append(names, mono(name.Name))
			}
		}
		if len(names) == 0 {
			continue
		}
		text := field.Doc.Text() + "\n" + field.Comment.Text()
		if len(fields.Fields.List) == 1 && about != "" {
			text = cmp.Or(strings.TrimSpace(text), "as said above") // a struct of one line
		}
		if strings.TrimSpace(text) == "" {
			s.gap("sim.%s.%s has no comment", of, field.Names[0].Name)
		}
		t.add(strings.Join(names, ", "), s.words(field.Type, len(names) > 1), meaning(subject(field), text))
	}
	return t
}

// subject returns the name with which the comment on a field may begin, or nothing when it is about several.
func subject(f *ast.Field) string {
	if len(f.Names) > 1 {
		return ""
	}
	return f.Names[0].Name
}

// values returns the table of the values of a type that counts, such as the parties, and of the constants of other types. What
// only says how many there are is left out.
func (s *source) values(o types.Object) *table {
	t := newTable("value", "name", "meaning")
	for _, group := range s.groups {
		for i, c := range group.consts {
			if named, ok := c.Type().(*types.Named); ok && named.Obj() == o && group.texts[i] != "" && per[c.Name()] == "" {
				t.add(c.Val().String(), mono(c.Name()), meaning(c.Name(), group.texts[i]))
			}
		}
	}
	return t
}

// oneLine returns a group of constants in one line.
func (s *source) oneLine(g group) string {
	var values []string
	for _, c := range g.consts {
		if per[c.Name()] == "" {
			values = append(values, mono(c.Name())+" = "+c.Val().String())
		}
	}
	return strings.TrimSuffix(line(g.about), ".") + ": " + strings.Join(values, ", ") + ".\n"
}

// limits returns the table of the numbers that the vocabulary fixes.
func (s *source) limits() *table {
	t := newTable("name", "value", "meaning")
	for _, g := range s.groups {
		for i, c := range g.consts {
			_, named := c.Type().(*types.Named)
			if text := cmp.Or(g.texts[i], g.about); c.Exported() && text != "" && !g.counts && !named {
				t.add(mono(c.Name()), inWords(c.Val()), meaning(c.Name(), text))
			}
		}
	}
	return t
}

// typeSpec returns where a type is declared.
func (s *source) typeSpec(o types.Object) *ast.TypeSpec {
	for _, file := range s.sim.files {
		for _, d := range file.Decls {
			group, ok := d.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, spec := range group.Specs {
				if spec, ok := spec.(*ast.TypeSpec); ok && s.info.Defs[spec.Name] == o {
					return spec
				}
			}
		}
	}
	return nil
}
