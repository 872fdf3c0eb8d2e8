package odd

import (
	"go/types"
	"slices"
	"strings"
)

// streams returns the tables of the streams of luck, under what their groups are said to be.
func (s *source) streams() (parts []part) {
	for _, g := range s.streamGroups() {
		t := newTable("number", "stream", "what is drawn")
		for i, c := range g.consts {
			if g.texts[i] == "" {
				s.gap("sim.%s has no comment", c.Name())
			}
			t.add(c.Val().String(), mono(c.Name()), line(g.texts[i]))
		}
		parts = append(parts, part{strings.TrimSuffix(line(g.about), "."), t})
	}
	return parts
}

// streamGroups returns the groups of constants that are streams.
func (s *source) streamGroups() (groups []group) {
	for _, g := range s.groups {
		if named, ok := g.consts[0].Type().(*types.Named); ok && named.Obj() == s.sim.find("Stream") {
			groups = append(groups, g)
		}
	}
	return groups
}

// streamsIn returns the streams among things, in words.
func (s *source) streamsIn(objects []types.Object) string {
	var names []string
	for _, g := range s.streamGroups() {
		for _, c := range g.consts {
			if slices.Contains(objects, types.Object(c)) {
				names = append(names, mono(c.Name()))
			}
		}
	}
	return strings.Join(names, ", ")
}
