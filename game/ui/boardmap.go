package ui

import (
	"image/color"
	"math"
	"slices"

	"zwerm/game/ui/swarm"
	"zwerm/game/ui/town"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim"
	"zwerm/sim/measure"
)

// shifted moves points of the map to where it lies on the screen.
func shifted(points []town.Point, dy float64) []widget.Point {
	list := make([]widget.Point, len(points))
	for i, p := range points {
		list[i] = widget.Point{X: p.X, Y: p.Y + dy}
	}
	return list
}

func drawLand(c *widget.Canvas, m *Match, layer sheet, land widget.Rect) {
	inside := c.Clip(land)
	t := &m.Town
	inside.Fill(land, 0, rgb(0xDCE8CC))
	for i, d := range t.Ditches {
		inside.Line(d[0].X, d[0].Y+land.Y, d[1].X, d[1].Y+land.Y, []float64{1.2, 3.2, 1.2}[i%3], widget.Alpha(rgb(0xA9D5EE), .55))
	}
	for i := 0; i+3 < len(t.Ditches); i += 5 {
		a, b := t.Ditches[i], t.Ditches[i+2]
		inside.Polygon(shifted([]town.Point{a[0], a[1], b[1], b[0]}, land.Y), widget.Alpha(rgb(0xC7DBB4), .55))
	}
	drawRiver(inside, t, land)
	for _, b := range t.Bridges {
		inside.Line(b[0].X, b[0].Y+land.Y, b[1].X, b[1].Y+land.Y, 11, rgb(0xE9E4D6))
		inside.Line(b[0].X, b[0].Y+land.Y, b[1].X, b[1].Y+land.Y, 8, widget.White)
	}
	for _, tree := range t.Trees {
		inside.Circle(tree.At.X+1.5, tree.At.Y+land.Y+2, tree.Size, widget.Alpha(widget.Ink, .10))
		inside.Circle(tree.At.X, tree.At.Y+land.Y, tree.Size, rgb(0x9FC08A))
		inside.Circle(tree.At.X-1, tree.At.Y+land.Y-1, tree.Size*.55, rgb(0xB4CF9F))
	}
	bounds := layer.bounds(m)
	for i := range t.Districts {
		drawDistrict(inside, &t.Districts[i], land.Y, layer.shades()[layer.class(m, i, bounds)])
	}
	drawGoal(inside, m, land)
}

func drawRiver(c *widget.Canvas, t *town.Map, land widget.Rect) {
	if len(t.Districts) < 2 {
		return
	}
	line := shifted(t.River, land.Y)
	c.Path(line, false, t.Width+10, rgb(0xCFE3C4))
	c.Path(line, false, t.Width, widget.Water)
	c.Path(line, false, t.Width*.62, rgb(0xCDE8F7))
	for i := 3; i+4 < len(line); i += 7 {
		c.Path(line[i:i+3], false, 1.5, widget.Alpha(widget.White, .8))
	}
}

func drawDistrict(c *widget.Canvas, d *town.District, dy float64, fill color.RGBA) {
	outline := shifted(d.Outline, dy)
	c.Polygon(shifted(d.Outline, dy+4), widget.Alpha(widget.Ink, .12))
	c.Polygon(outline, fill)
	street := widget.Mix(fill, widget.White, .75)
	for _, s := range d.Streets {
		c.Line(s[0].X, s[0].Y+dy, s[1].X, s[1].Y+dy, 3, street)
	}
	shadow, roof := widget.Mix(fill, widget.Ink, .10), widget.Mix(fill, widget.White, .45)
	for _, block := range d.Blocks {
		c.Polygon(shifted(block, dy+1.5), shadow)
		c.Polygon(shifted(block, dy), roof)
	}
	c.Path(outline, true, 4.5, widget.White)
}

// drawGoal draws the agenda as a sun: what the flock flies toward, or away from.
func drawGoal(c *widget.Canvas, m *Match, land widget.Rect) {
	x, y := m.goal()
	y += land.Y
	c.Glow(x, y, 96, 1, widget.Alpha(widget.Light, .75), widget.Alpha(widget.Light, 0))
	for i := range 16 {
		angle := 2 * math.Pi * float64(i) / 16
		from, to := 21.0, 31.0
		if i%2 == 1 {
			to = 27
		}
		c.Line(x+from*math.Cos(angle), y+from*math.Sin(angle), x+to*math.Cos(angle), y+to*math.Sin(angle), 2, rgb(0xB37B00))
	}
	c.Circle(x, y, 15, widget.Light)
	c.Ring(x, y, 15, 2, rgb(0xB37B00))
}

// drawAgenda says what the sun is: how many of the twelve practices are on the agenda of some district. It stays left of a limit.
func (m *Match) drawAgenda(c *widget.Canvas, v *View, land widget.Rect, right float64) {
	districts, n := m.Districts(), 0
	for k := range sim.Practices {
		if slices.ContainsFunc(districts, func(d sim.District) bool { return d.Mask.Has(k) }) {
			n++
		}
	}
	say := v.Words.Say("board.agenda-none")
	if n > 0 {
		say = v.Words.Say("board.agenda", "N", v.Words.Number(float64(n), 0), "All", v.Words.Number(sim.Practices, 0))
	}
	x, y := m.goal()
	style := widget.Type{Size: widget.Small, Bold: true, Color: widget.Amber, Across: widget.Middle, Down: widget.Middle, Lines: 1}
	wide := c.Width(say, style) + 22
	at := widget.Rect{X: min(x-wide/2, right-wide), Y: land.Y + y + 36, W: wide, H: 25 * min(1.5, v.Text)}
	c.Fill(at, widget.Tag, widget.AmberSoft)
	c.Border(at, widget.Tag, 1.2, widget.LightDeep)
	c.Print(say, at, style)
	switch m := v.Mood("agenda"); {
	case m.Focus:
		c.Focus(at, widget.Tag, false)
	case m.Hover:
		c.Border(at, widget.Tag, 2.5, widget.Amber)
	}
}

// goal is where the agenda lies on the map.
func (m *Match) goal() (x, y float64) { return m.Town.W - 360, 50 }

// sun is the place of the agenda that can be pointed at.
func (l *boardLayout) sun(m *Match) widget.Rect {
	x, y := m.goal()
	left := x - 42
	return widget.Rect{X: left, Y: l.land.Y + y - 30, W: min(84, l.panel.X-6-left), H: 60}
}

// partyColours are the colours of the four parties, in their order.
var partyColours = [sim.Parties]color.RGBA{widget.Blue, widget.Purple, widget.Green, widget.Amber}

// coat is how a bird is painted: dark where a district is of one mind, pale where it is undecided, hollow where it is
// scattered; orange for who waits; parties and organisations large, with a rim.
func coat(b *swarm.Bird) Coat {
	switch {
	case b.Kind == swarm.Party:
		return Coat{Color: partyColours[b.Role], Rim: true}
	case b.Kind == swarm.Provider:
		return Coat{Color: partyColours[sim.Providing], Rim: true}
	case b.Waiting:
		return Coat{Color: widget.Brake, Hollow: b.State == swarm.Scattered}
	case b.State == swarm.Scattered:
		return Coat{Color: rgb(0x6E2C00), Hollow: true}
	case b.State == swarm.Undecided:
		return Coat{Color: widget.Slate}
	}
	return Coat{Color: widget.Ink}
}

// birdLength is how long a bird of a resident is, in units.
const birdLength = 15.0

// drawFlock draws the flock, and of the district that is pointed at its edge in light and over it who its parties are.
func (m *Match) drawFlock(c *widget.Canvas, v *View, batch *Batch, land widget.Rect) {
	inside := c.Clip(land)
	for i := range m.Town.Districts {
		if v.Hover == wijkID(i) {
			outline := shifted(m.Town.Districts[i].Outline, land.Y)
			inside.Path(outline, true, 8, widget.Light)
			inside.Path(outline, true, 4.5, widget.White)
		}
	}
	inside.Y += land.Y * inside.Scale
	batch.DrawOver(inside, m.Flock.Birds, birdLength, coat)
	for i := range m.Flock.Birds {
		b := &m.Flock.Birds[i]
		if b.Kind == swarm.Party && v.Hover == wijkID(b.Group) {
			inside.Circle(b.X, b.Y-20, 13, widget.White)
			inside.Ring(b.X, b.Y-20, 12, 2, partyColours[b.Role])
			inside.Icon(partyIcons[b.Role], b.X, b.Y-20, 15, partyColours[b.Role])
		}
	}
}

// drawLabels names districts with the number of the layer.
func (m *Match) drawLabels(c *widget.Canvas, v *View, layer sheet, land widget.Rect) {
	for i := range m.Town.Districts {
		at := m.labelAt(c, v, layer, i, land)
		c.Fill(at, at.H/2, widget.Alpha(widget.Ink, .88))
		number := layer.say(v.Words, m, i)
		wide := c.Width(number, widget.Type{Size: widget.Small, Bold: true})
		c.Print(m.Districts()[i].Name, widget.Rect{X: at.X + 12, Y: at.Y, W: at.W - wide - 32, H: at.H}, widget.Type{Size: widget.Small, Bold: true, Color: widget.White, Down: widget.Middle, Lines: 1})
		c.Print(number, widget.Rect{X: at.Right() - wide - 13, Y: at.Y, W: wide + 2, H: at.H}, widget.Type{Size: widget.Small, Bold: true, Color: widget.Light, Down: widget.Middle, Lines: 1})
	}
}

// labelAt is the box of a district's label: over its upper part, inside the map, free of the hand.
func (m *Match) labelAt(c *widget.Canvas, v *View, layer sheet, i int, land widget.Rect) widget.Rect {
	d := &m.Town.Districts[i]
	t := widget.Type{Size: widget.Small, Bold: true}
	wide := c.Width(m.Districts()[i].Name, t) + c.Width(layer.say(v.Words, m, i), t) + 42
	wide = min(wide, d.Wide*2)
	high := 24 * min(1.6, v.Text)
	r := widget.Rect{X: d.Centre.X - wide/2, Y: land.Y + d.Centre.Y - d.High - 2, W: wide, H: high}
	r.X = min(max(land.X+6, r.X), land.Right()-wide-6)
	r.Y = max(land.Y+6, r.Y)
	return r
}

func (b *Board) districtTip(w *words.Words, i int) string {
	d := &b.m.Districts()[i]
	world, at := b.m.Session.World(), b.m.Home().From+i
	number := func(key string, decimals int) string {
		ind, _ := measure.Find(key)
		return w.Number(ind.Of(measure.District(world, at)), decimals)
	}
	return w.Say("board.district-tip", "Name", d.Name, "People", w.Number(float64(d.Residents), 0), "Waiting", number("waiting", 0),
		"Trust", number("trust", 0), "Fit", number("fit", 0), "Course", number("alignment", 0), "Joined", w.Number(100*d.Informal, 0))
}

func (b *Board) courseTip(w *words.Words) string {
	scope := measure.Municipality(b.m.Session.World(), b.m.Session.Home())
	return w.Say("board.course-tip", "Course", w.Number(100*share(scope, "alignment"), 0), "Owned", w.Number(100*share(scope, "ownership"), 0))
}

// drawCourse says how far the parties' convictions point the same way.
func (m *Match) drawCourse(c *widget.Canvas, v *View, r widget.Rect) {
	x := share(measure.Municipality(m.Session.World(), m.Session.Home()), "alignment")
	c.Fill(r.Moved(0, 2), 9, widget.Alpha(widget.Ink, .12))
	c.Fill(r, 9, widget.Alpha(widget.White, .94))
	c.Icon("bird", r.X+20, r.Y+r.H/2, 20, widget.Ink)
	bar := widget.Rect{X: r.Right() - 96, Y: r.Y + r.H/2 - 5, W: 84, H: 10}
	label := widget.Rect{X: r.X + 38, Y: r.Y, W: bar.X - r.X - 46, H: r.H}
	c.Print(v.Words.Say("board.course", "N", v.Words.Number(100*x, 0)), label, widget.Type{Size: 15, Bold: true, Down: widget.Middle, Lines: 2})
	c.Fill(bar, 5, widget.Rule)
	if x > .02 {
		c.Fill(widget.Rect{X: bar.X, Y: bar.Y, W: bar.W * x, H: bar.H}, 5, widget.Ink)
	}
	if m := v.Mood("course"); m.Focus {
		c.Focus(r, 9, false)
	}
}
