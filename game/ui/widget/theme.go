package widget

import "image/color"

// The colours, named by what they mean.
var (
	Ink       = hex(0x12233A) // text, swarm, focus
	Ink2      = hex(0x44525F) // second text
	Paper     = hex(0xF6F3EA) // the ground
	White     = hex(0xFFFFFF) // panels
	Rule      = hex(0xD9D3C3) // lines between things
	Edge      = hex(0x8B8672) // borders of what can be used
	Sand      = hex(0xECE7DA) // tags without a meaning of their own
	Night     = hex(0x0C1829) // the future, and reflection
	Dusk      = hex(0x13294B) // the sky between night and light
	Light     = hex(0xFFC847) // vision, one's own decision, what the pointer is on
	LightDeep = hex(0xE0A000) // edge of light
	Blue      = hex(0x0072B2) // helps, better, the first thing to do
	BlueDark  = hex(0x005A8F)
	BlueBase  = hex(0x00466F)
	BlueSoft  = hex(0xE1EFF8)
	Brake     = hex(0xC44F00) // hinders, worse
	BrakeDark = hex(0xA84300)
	BrakeSoft = hex(0xFBE7D9)
	Green     = hex(0x006B4F) // started by others
	GreenSoft = hex(0xDDF1EA)
	Amber     = hex(0x7A5200) // expected
	AmberSoft = hex(0xFBF0D6)
	Purple    = hex(0x8A3B6C)
	Slate     = hex(0x3C5068) // undecided
	Water     = hex(0xBFE0F2)
	Grass     = hex(0xDDE9CF)
)

// Programmes is the family of blues for parts of a budget, in order.
var Programmes = []color.RGBA{hex(0xC9C6BC), hex(0xA6CDE6), hex(0x2F6FA3), hex(0x1B4468), hex(0x12233A)}

// Sizes in logical units.
const (
	Margin  = 24.0
	Gutter  = 16.0
	Padding = 16.0
	Round   = 12.0 // corner of a panel
	Rounded = 10.0 // corner of a button
	Tag     = 6.0  // corner of a tag
	Touch   = 44.0 // least side of what can be touched
)

// Sizes of type.
const (
	Wordmark = 104.0
	Heading  = 30.0
	Title    = 22.0
	Second   = 20.0
	Figure   = 19.0
	Body     = 16.0
	CardName = 15.5
	Small    = 14.0
)

// Leading is the height of a line relative to the size of its type.
const Leading = 1.25

func hex(rgb uint32) color.RGBA {
	return color.RGBA{uint8(rgb >> 16), uint8(rgb >> 8), uint8(rgb), 255}
}

// Alpha returns a colour that is see-through: a of 0 is nothing, 1 all.
func Alpha(c color.RGBA, a float64) color.NRGBA {
	return color.NRGBA{c.R, c.G, c.B, uint8(min(1, max(0, a))*255 + .5)}
}

// Mix returns the colour between two, t of 0 being the first.
func Mix(a, b color.RGBA, t float64) color.RGBA {
	t = min(1, max(0, t))
	mix := func(x, y uint8) uint8 { return uint8(float64(x) + t*(float64(y)-float64(x)) + .5) }
	return color.RGBA{mix(a.R, b.R), mix(a.G, b.G), mix(a.B, b.B), 255}
}
