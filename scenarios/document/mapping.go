package document

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// A Mapping is a block of keys with their values. A nil Mapping is one that is absent: it has no keys and reports nothing.
type Mapping struct {
	of      Value
	entries []entry
	known   []string  // keys that were asked for
	missing []missing // keys that are needed and absent
}

type entry struct {
	key   string
	at    place
	value Value
}

type missing struct{ key, allowed string }

// Mapping reads a block of keys, or reports what stands there instead and returns nil. The meaning says what the block is.
func (v Value) Mapping(meaning string) *Mapping {
	if !v.Exists() {
		return nil
	}
	var values []*ast.MappingValueNode
	switch n := v.node.(type) {
	case *ast.MappingNode:
		values = n.Values
	case *ast.MappingValueNode:
		values = []*ast.MappingValueNode{n}
	default:
		v.Refuse("a block of keys ("+meaning+")", "")
		return nil
	}
	m := &Mapping{of: v}
	for _, n := range values {
		t := n.Key.GetToken()
		e := entry{key: t.Value, at: placeOf(t)}
		if first := m.find(e.key); first != nil {
			v.doc.add(e.at, Problem{Path: v.child(e.key), Found: "the key stands here twice", Allowed: "once",
				Hint: fmt.Sprintf("the first is on line %d", first.at.line)})
			continue
		}
		e.value = v.doc.value(v.child(e.key), n.Value, e.at)
		m.entries = append(m.entries, e)
	}
	return m
}

// child returns the path of a key below a value.
func (v Value) child(key string) string {
	if v.path == "" {
		return key
	}
	return v.path + "." + key
}

func (m *Mapping) find(key string) *entry {
	for i := range m.entries {
		if m.entries[i].key == key {
			return &m.entries[i]
		}
	}
	return nil
}

// Optional returns the value of a key that may be there.
func (m *Mapping) Optional(key string) Value {
	if m == nil {
		return Value{}
	}
	if !slices.Contains(m.known, key) {
		m.known = append(m.known, key)
	}
	if e := m.find(key); e != nil {
		return e.value
	}
	return Value{}
}

// Need returns the value of a key that must be there; when it is not, Close reports it with what is allowed.
func (m *Mapping) Need(key, allowed string) Value {
	v := m.Optional(key)
	if m != nil && !v.Exists() {
		m.missing = append(m.missing, missing{key, allowed})
	}
	return v
}

// Number reads a number. It, Text, Block and List read the value of a key that must be there.
func (m *Mapping) Number(key string, r Range) float64 { return m.Need(key, r.String()).Number(r) }

// Text reads a text.
func (m *Mapping) Text(key string, r TextRule) string { return m.Need(key, r.String()).Text(r) }

// Block reads a block of keys.
func (m *Mapping) Block(key, meaning string) *Mapping {
	return m.Need(key, "a block of keys ("+meaning+")").Mapping(meaning)
}

// List reads a list.
func (m *Mapping) List(key, meaning string) []Value {
	return m.Need(key, "a list in brackets ("+meaning+")").List(meaning)
}

// Close reports keys that nobody asked for, and needed ones that are absent; a needed key that was misspelt is reported once.
// It returns whether every key was known.
func (m *Mapping) Close() bool {
	if m == nil {
		return false
	}
	clean := true
	for _, e := range m.entries {
		if slices.Contains(m.known, e.key) {
			continue
		}
		clean = false
		meant := Nearest(e.key, m.absent())
		if meant == "" {
			meant = Nearest(e.key, m.known)
		}
		hint := splitNumber(e)
		if hint == "" && meant != "" {
			hint = "did you mean " + meant + "?"
		}
		m.missing = slices.DeleteFunc(m.missing, func(x missing) bool { return x.key == meant })
		m.of.doc.add(e.at, Problem{Path: m.of.path, Found: "unknown key " + quote(e.key), Allowed: m.allowed(), Hint: hint})
	}
	for _, x := range m.missing {
		m.of.doc.add(m.of.at, Problem{Path: m.of.path, Found: "the key " + x.key + " is missing", Allowed: x.allowed})
	}
	return clean
}

// absent returns the known keys that do not stand in the block.
func (m *Mapping) absent() []string {
	return slices.DeleteFunc(slices.Clone(m.known), func(key string) bool { return m.find(key) != nil })
}

// allowed lists the known keys, when they are not too many to be read.
func (m *Mapping) allowed() string {
	const most = 20
	if len(m.known) > most {
		return fmt.Sprintf("%d keys, such as %s", len(m.known), strings.Join(m.known[:3], ", "))
	}
	return strings.Join(m.known, ", ")
}

// splitNumber explains keys that come from a decimal comma inside brackets: {share: 0,24}.
func splitNumber(e entry) string {
	if _, null := e.value.node.(*ast.NullNode); null && decimal.MatchString(e.key) {
		return "inside brackets a comma starts the next entry: write numbers with a point"
	}
	return ""
}

var name = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

// Keys is what a key that a file chooses itself may be.
const Keys = "lower-case letters, digits and single hyphens, starting with a letter, at most 40 characters"

// GoodKey reports whether a key is what Keys says.
func GoodKey(key string) bool { return len(key) <= 40 && name.MatchString(key) }

// Any gives every entry of a block whose keys are checked by others.
func (m *Mapping) Any(do func(key string, v Value)) {
	if m == nil {
		return
	}
	for _, e := range m.entries {
		do(e.key, e.value)
	}
}

// Each gives every entry of a block whose keys the file chooses itself. Wrong keys are reported, and a block without any.
func (m *Mapping) Each(do func(key string, v Value)) {
	if m == nil {
		return
	}
	if len(m.entries) == 0 {
		m.of.Refuse("at least one", "")
	}
	for _, e := range m.entries {
		if !GoodKey(e.key) {
			m.of.doc.add(e.at, Problem{Path: m.of.path, Found: "found the key " + quote(e.key), Allowed: Keys, Hint: splitNumber(e)})
		}
		do(e.key, e.value)
	}
}
