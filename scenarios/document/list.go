package document

import (
	"fmt"

	"github.com/goccy/go-yaml/ast"
)

// List reads a list, or reports what stands there instead.
func (v Value) List(meaning string) []Value {
	if !v.Exists() {
		return nil
	}
	s, ok := v.node.(*ast.SequenceNode)
	if !ok {
		v.Refuse("a list in brackets ("+meaning+")", "")
		return nil
	}
	list := make([]Value, 0, len(s.Values))
	for i, node := range s.Values {
		list = append(list, v.doc.value(fmt.Sprintf("%s.%d", v.path, i+1), node, v.itemPlace(node)))
	}
	return list
}

// itemPlace returns where an item of a list stands: a block of keys at its first key.
func (v Value) itemPlace(item ast.Node) place {
	if m, ok := item.(*ast.MappingNode); ok && len(m.Values) > 0 {
		return placeOf(m.Values[0].Key.GetToken())
	}
	return v.at
}
