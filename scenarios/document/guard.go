package document

import (
	"fmt"

	"github.com/goccy/go-yaml/token"
)

// The parser calls itself for every level, and for every entry of a block, so these keep it from running out of stack and
// of time. No sensible file comes near them.
const (
	maxDepth   = 16   // of brackets in brackets, and of marks that open a level on one line
	maxIndent  = 100  // columns
	maxEntries = 1000 // of one block, and within one pair of brackets
)

// refused are the parts of YAML that no file of ours needs. Anchors can blow a small file up to a huge one.
var refused = map[token.Type]string{
	token.AnchorType:     "an anchor (&)",
	token.AliasType:      "an alias (*)",
	token.MergeKeyType:   "a merge key (<<)",
	token.TagType:        "a tag (!)",
	token.MappingKeyType: "a complex key (?)",
	token.DirectiveType:  "a directive (%)",
}

// guard reports what the parser must not see.
func (d *Document) guard(tokens token.Tokens) {
	var g guard
	for _, t := range tokens {
		at := placeOf(t)
		if name := refused[t.Type]; name != "" {
			d.add(at, Problem{Found: "found " + name, Allowed: "keys, texts, numbers and lists; this part of YAML is not used here",
				Hint: "put a text that starts with this sign in quotes"})
			continue
		}
		if what, allowed := g.see(t); what != "" {
			d.add(at, Problem{Found: "found " + what, Allowed: allowed})
			return
		}
	}
}

// A guard follows how deep and how long the structure at hand is.
type guard struct {
	brackets int // open
	commas   int // since the outermost bracket opened
	opened   int // marks on this line, or since the last comma inside brackets, that can open a level
	line     int
	blocks   []block
}

// A block is a mapping whose keys stand below each other.
type block struct{ column, entries int }

func (g *guard) see(t *token.Token) (found, allowed string) {
	if t.Position.Line != g.line {
		g.line = t.Position.Line
		if g.brackets == 0 {
			g.opened = 0
			if t.Position.Column > maxIndent {
				return "a deep indentation", fmt.Sprintf("at most %d columns", maxIndent)
			}
		}
	}
	switch t.Type {
	case token.MappingStartType, token.SequenceStartType:
		if g.brackets == 0 {
			g.commas = 0
		}
		g.brackets++
		g.opened = 0
	case token.MappingEndType, token.SequenceEndType:
		g.brackets--
		g.opened = 0
	case token.CollectEntryType:
		g.opened = 0
		if g.commas++; g.commas >= maxEntries {
			return "too many entries in brackets", fmt.Sprintf("at most %d", maxEntries)
		}
	case token.SequenceEntryType:
		g.opened++
		g.leave(t.Position.Column)
	case token.MappingValueType:
		g.opened++
		if g.brackets == 0 && t.Prev != nil {
			if n := g.entry(t.Prev.Position.Column); n > maxEntries {
				return "too many keys at one level", fmt.Sprintf("at most %d", maxEntries)
			}
		}
	}
	if g.brackets > maxDepth || g.opened > maxDepth {
		return "too many levels in each other", fmt.Sprintf("at most %d", maxDepth)
	}
	return "", ""
}

// leave closes the blocks that start to the right of a column.
func (g *guard) leave(column int) {
	for len(g.blocks) > 0 && g.blocks[len(g.blocks)-1].column > column {
		g.blocks = g.blocks[:len(g.blocks)-1]
	}
}

// entry counts a key and returns how many its block has.
func (g *guard) entry(column int) int {
	g.leave(column)
	if n := len(g.blocks); n == 0 || g.blocks[n-1].column < column {
		g.blocks = append(g.blocks, block{column: column})
	}
	top := &g.blocks[len(g.blocks)-1]
	top.entries++
	return top.entries
}
