package document

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// A Value is a place in a document. The zero Value is one that is absent: reading it gives NaN, "" or nothing, and reports
// nothing, because its absence was reported before or is allowed.
type Value struct {
	doc  *Document
	node ast.Node
	path string
	at   place
}

// Root returns the whole document.
func (d *Document) Root() Value { return Value{doc: d, node: d.root, at: place{1, 1}} }

// Exists reports whether the value stands in the file.
func (v Value) Exists() bool { return v.doc != nil }

// Empty reports whether nothing stands after the key, or the key is absent.
func (v Value) Empty() bool {
	_, null := v.node.(*ast.NullNode)
	return null || v.node == nil
}

// Path returns the keys that lead to the value.
func (v Value) Path() string { return v.path }

// Refuse reports that a value is not what it should be.
func (v Value) Refuse(allowed, hint string) {
	if v.Exists() {
		v.doc.add(v.at, Problem{Path: v.path, Found: "found " + v.describe(), Allowed: allowed, Hint: hint})
	}
}

// Problem makes a problem of a value, at its place, without adding it to those of the document: for a warning.
func (v Value) Problem(found, allowed, hint string) Problem {
	p := Problem{File: v.doc.file, Line: v.at.line, Column: v.at.column, Path: v.path, Found: found, Allowed: allowed, Hint: hint}
	if v.at.line >= 1 && v.at.line <= len(v.doc.lines) {
		p.Source = v.doc.lines[v.at.line-1]
	}
	return p
}

// Report adds a problem that someone else found in the value, at its place.
func (v Value) Report(p Problem) {
	if v.Exists() {
		v.doc.add(v.at, p)
	}
}

// Number reads a number, or reports it and returns NaN.
func (v Value) Number(r Range) float64 {
	if !v.Exists() {
		return math.NaN()
	}
	text, plain := v.scalar()
	if !plain {
		hint := ""
		if decimal.MatchString(text) {
			hint = "write the number without quotes"
		}
		v.Refuse(r.kind()+r.String(), hint)
		return math.NaN()
	}
	n, p := r.Parse(text)
	if p != nil {
		p.Path = v.path
		v.doc.add(v.at, *p)
	}
	return n
}

// Text reads a text, without the blanks around it, or reports it and returns "".
func (v Value) Text(r TextRule) string {
	if !v.Exists() {
		return ""
	}
	switch v.node.(type) {
	case *ast.StringNode, *ast.LiteralNode:
	default:
		hint := ""
		if _, plain := v.scalar(); plain {
			hint = "put quotes around it to make it a text"
		}
		v.Refuse(r.String(), hint)
		return ""
	}
	text, _ := v.scalar()
	text = strings.TrimSpace(text)
	if wrong := r.check(text); wrong != "" {
		v.doc.add(v.at, Problem{Path: v.path, Found: wrong, Allowed: r.String()})
		return ""
	}
	return text
}

// Word returns a text that stands there without a check, "" when there is none: for words that Choose will explain.
func (v Value) Word() string {
	if !v.Exists() {
		return ""
	}
	text, _ := v.scalar()
	return text
}

// Choose reports that a value is none of the words that are allowed.
func (v Value) Choose(words []string) {
	v.Refuse(strings.Join(words, ", "), Suggest(v.Word(), words))
}

// Bool reads true or false, or reports what stands there instead.
func (v Value) Bool(meaning string) bool {
	if !v.Exists() {
		return false
	}
	b, ok := v.node.(*ast.BoolNode)
	if !ok {
		v.Refuse("true or false ("+meaning+")", "")
		return false
	}
	return b.Value
}

// value makes a Value and remembers its place: that of the value itself when it stands on the line, else that of its key.
func (d *Document) value(path string, node ast.Node, key place) Value {
	at := key
	switch n := node.(type) {
	case nil, *ast.NullNode, *ast.LiteralNode:
	case *ast.MappingNode:
		if n.IsFlowStyle {
			at = placeOf(n.Start)
		}
	case *ast.SequenceNode:
		if n.IsFlowStyle {
			at = placeOf(n.Start)
		}
	default:
		if t := node.GetToken(); t != nil && t.Position != nil {
			at = placeOf(t)
		}
	}
	d.places[path] = at
	return Value{d, node, path, at}
}

// scalar returns the text of a value and whether it stands there without quotes.
func (v Value) scalar() (text string, plain bool) {
	switch n := v.node.(type) {
	case *ast.StringNode:
		t := n.GetToken()
		return n.Value, t == nil || t.Type != token.SingleQuoteType && t.Type != token.DoubleQuoteType
	case *ast.LiteralNode:
		return n.Value.Value, false
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		return n.GetToken().Value, true
	}
	return "", false
}

// describe says what stands there.
func (v Value) describe() string {
	switch n := v.node.(type) {
	case nil, *ast.NullNode:
		return "nothing"
	case *ast.MappingNode:
		return "a block of " + Counted(len(n.Values), "key", "keys")
	case *ast.SequenceNode:
		return fmt.Sprintf("a list of %d", len(n.Values))
	}
	text, plain := v.scalar()
	if !plain {
		return "the text " + strconv.Quote(shorten(text))
	}
	return quote(text)
}
