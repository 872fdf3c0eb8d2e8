package chart

import (
	"fmt"

	"gonum.org/v1/plot/vg"
)

// A Sample is how one of some subjects looks: a stretch of its line with its marker, for a key that somebody else writes.
type Sample struct {
	Head
	Subjects []Subject
	Which    int
}

func (c *Sample) check() error {
	if c.Which < 0 || c.Which >= len(c.Subjects) || len(c.Subjects) > Most {
		return fmt.Errorf("sample: there is no subject %d of %d; a chart can tell %d apart", c.Which, len(c.Subjects), Most)
	}
	return nil
}

func (c *Sample) least(p *page) vg.Length { return 16 * p.u }

func (c *Sample) draw(p *page, area vg.Rectangle) {
	look := looksOf(c.Subjects, p.palette)[c.Which]
	y := (area.Min.Y + area.Max.Y) / 2
	p.stroke(look.line(p.u), at(area.Min.X, y), at(area.Max.X, y))
	p.mark(look, at((area.Min.X+area.Max.X)/2, y), marker*p.u)
}

// Colours returns the colour of each subject in the light theme, as #RRGGBB.
func Colours(subjects []Subject) []string {
	list := make([]string, len(subjects))
	for i, look := range looksOf(subjects, palettes[Light]) {
		list[i] = fmt.Sprintf("#%02X%02X%02X", look.color.R, look.color.G, look.color.B)
	}
	return list
}
