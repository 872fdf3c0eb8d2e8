package widget

import "image/color"

// Mood is how a part is being met.
type Mood struct {
	Hover, Focus, Down, Off bool
	OnNight                 bool // whether it lies on a dark ground
}

// A Face is what a button looks like.
type Face int

// The faces of buttons: the first thing to do, others, the one in the light, on a dark ground, and words alone.
const (
	Primary Face = iota
	Secondary
	Bright
	Dark
	Quiet
)

// A Button is words and an icon in a box. Under is a second, smaller line.
type Button struct {
	Label, Under, Icon string
	Face               Face
	Size               float64 // of type; body when 0
}

// Draw draws a button.
func (b Button) Draw(c *Canvas, r Rect, m Mood) {
	ground, text, base, edge := b.colours(m)
	if m.Down && !m.Off {
		r = r.Moved(0, 2)
	} else if base != nil {
		c.Fill(r.Moved(0, 3), Rounded, base)
	}
	if ground != nil {
		c.Fill(r, Rounded, ground)
	}
	if edge != nil {
		c.Border(r, Rounded, 1.5, edge)
	}
	b.content(c, r, text)
	if m.Focus {
		c.Focus(r, Rounded, m.OnNight)
	}
}

func (b Button) colours(m Mood) (ground, text, base, edge color.Color) {
	if m.Off {
		if b.Face == Quiet {
			return nil, Ink2, nil, nil
		}
		return Rule, Ink2, nil, nil
	}
	switch b.Face {
	case Primary:
		if m.Hover {
			return BlueDark, White, BlueBase, nil
		}
		return Blue, White, BlueBase, nil
	case Bright:
		if m.Hover {
			return hex(0xFFD56E), Ink, LightDeep, nil
		}
		return Light, Ink, LightDeep, nil
	case Dark:
		if m.Hover {
			return hex(0x27467A), White, nil, Light
		}
		return Alpha(hex(0x16294D), .92), White, nil, Alpha(White, .45)
	case Secondary:
		if m.Hover {
			return BlueSoft, Ink, nil, Ink
		}
		return White, Ink, nil, Edge
	}
	switch {
	case m.OnNight && m.Hover:
		return Alpha(White, .14), White, nil, nil
	case m.OnNight:
		return nil, White, nil, nil
	case m.Hover:
		return BlueSoft, BlueDark, nil, nil
	}
	return nil, Ink, nil, nil
}

// content sets icon and words in the middle; left when the box is wide and there is one line.
func (b Button) content(c *Canvas, r Rect, text color.Color) {
	size := b.Size
	if size == 0 {
		size = Body
	}
	inner := r.Inset(10, 3)
	style := Type{Size: size, Bold: true, Color: text, Down: Middle, Lines: 2}
	icon := 0.0
	if b.Icon != "" {
		icon = 20 + 8
		if b.Label == "" {
			x, y := r.Centre()
			c.Icon(b.Icon, x, y, 22, text)
			return
		}
	}
	if b.Under != "" {
		upper := Rect{inner.X, inner.Y, inner.W, inner.H * .54}
		lower := Rect{inner.X, inner.Y + inner.H*.54, inner.W, inner.H * .42}
		b.centred(c, upper, style, icon, text, 1)
		c.Print(b.Under, lower, Type{Size: Small, Color: text, Across: Middle, Down: Middle, Lines: 1})
		return
	}
	b.centred(c, inner, style, icon, text, 2)
}

func (b Button) centred(c *Canvas, r Rect, style Type, icon float64, text color.Color, lines int) {
	style.Lines = lines
	box := Rect{r.X + icon, r.Y, r.W - icon, r.H}
	_, used := Fit(b.Label, style.Size, c.Text, lines, box, Measuring(true))
	width := min(box.W, Measuring(true)(b.Label, used))
	x := r.X + (r.W-icon-width)/2
	if b.Face == Dark || b.Face == Bright && icon > 0 && r.W > 300 {
		x = r.X + 10
	}
	if icon > 0 {
		c.Icon(b.Icon, x+10, r.Y+r.H/2, 20, text)
	}
	style.Across = Start
	if width >= box.W {
		c.Print(b.Label, box, style)
		return
	}
	c.Print(b.Label, Rect{x + icon, r.Y, min(box.Right()-x-icon, width+2) + .5, r.H}, style)
}

// Focus draws the ring around what keys would use.
func (c *Canvas) Focus(r Rect, radius float64, onNight bool) {
	ring := Ink
	if onNight {
		ring = White
	}
	c.Border(r.Inset(-5, -5), radius+5, 3, ring)
}
