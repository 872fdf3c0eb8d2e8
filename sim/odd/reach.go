package odd

import (
	"go/ast"
	"go/types"
)

// reach returns what a function uses, directly or through others, in the order in which it meets it: functions, methods, types
// and constants of the packages that are read. It does not go into what stop holds, and adds what it finds to it, so that
// everything is told once.
func (s *source) reach(from types.Object, stop map[types.Object]bool) (found []types.Object) {
	var visit func(o types.Object)
	see := func(o types.Object) {
		if d, ok := s.decl[o]; ok && !stop[o] {
			stop[o] = true
			if receiver := receiverOf(o); receiver != nil && !stop[receiver] {
				stop[receiver] = true
				found = append(found, receiver)
			}
			found = append(found, o)
			if d.body != nil {
				visit(o)
			}
		}
	}
	visit = func(o types.Object) {
		body := s.decl[o].body
		ast.Inspect(body, func(n ast.Node) bool {
			if name, ok := n.(*ast.Ident); ok && name != body.Name {
				if used := origin(s.info.Uses[name]); used != nil {
					see(used)
				}
			}
			return true
		})
	}
	stop[from] = true
	visit(from)
	return found
}

// origin returns the declaration of what may be an instance of something generic.
func origin(o types.Object) types.Object {
	if f, ok := o.(*types.Func); ok {
		return f.Origin()
	}
	return o
}

// receiverOf returns the type of which something is a method, or nil.
func receiverOf(o types.Object) types.Object {
	f, ok := o.(*types.Func)
	if !ok || f.Signature().Recv() == nil {
		return nil
	}
	t := f.Signature().Recv().Type()
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	if named, ok := t.(*types.Named); ok {
		return named.Obj()
	}
	return nil
}
