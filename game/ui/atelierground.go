package ui

import (
	"math"

	"zwerm/game/ui/swarm"
	"zwerm/game/ui/widget"
	"zwerm/sim"
	"zwerm/sim/measure"
)

// The circles of the four parties lie around the middle, in the order of partyWays; circles that lie opposite each other have no
// part of their own in common, so that every practice also carries the marks of who is for it.
var partyWays = [sim.Parties]widget.Point{{X: -1}, {Y: 1}, {X: 1}, {Y: -1}}

// circle is where the circle of a party lies: its middle, and how wide and high it is to each side.
func circle(area widget.Rect, p sim.Party) (x, y, wide, high float64) {
	x, y = area.Centre()
	in := area.Inset(20, 20)
	return x + .19*in.W*partyWays[p].X, y + .19*in.H*partyWays[p].Y, .31 * in.W, .31 * in.H
}

// badge is where the sign of a party lies: on its circle, turned away from where most practices are.
func badge(area widget.Rect, p sim.Party) widget.Rect {
	x, y, wide, high := circle(area, p)
	way := partyWays[p]
	return widget.Rect{X: x + wide*(.8*way.X+.6*way.Y) - 18, Y: y + high*(.8*way.Y-.6*way.X) - 18, W: 36, H: 36}
}

// anchor is where a practice belongs that the parties of a set are for, in parts of the area from its middle.
func anchor(set uint8) (x, y float64) {
	n := 0
	for p := range sim.Parties {
		if set>>p&1 == 1 {
			x, y = x+partyWays[p].X, y+partyWays[p].Y
			n++
		}
	}
	switch {
	case n == 0:
		return -.34, .5
	case n == 1:
		return .33 * x, .41 * y
	case n == 2 && x == 0 && y == 0: // opposite each other
		return 0, .3
	case n == 2:
		return .2 * x, .22 * y
	}
	return .17 * x, .18 * y
}

// layGround places a chip per practice, as near to where it belongs as others leave room, the most shared ones first. Chips lie
// in rows, of which there are as many as practices, so that there always is room.
func layGround(area widget.Rect, text float64, sets [sim.Practices]uint8) (chips [sim.Practices]widget.Rect) {
	in := area.Inset(20, 0)
	pitch := in.H / sim.Practices
	high := min(pitch-3, 30*text)
	wide := min(in.W*.34, 250*min(1.3, text))
	midX, midY := in.Centre()
	var placed []widget.Rect
	for size := int(sim.Parties); size >= 0; size-- {
		for k, set := range sets {
			if members(set) != size {
				continue
			}
			x, y := anchor(set)
			want := midY + y*in.H
			best, least := widget.Rect{}, math.Inf(1)
			for row := range sim.Practices {
				r := widget.Rect{X: midX + x*in.W - wide/2, Y: in.Y + pitch*float64(row) + (pitch-high)/2, W: wide, H: high}
				r.X = min(max(in.X, r.X), in.Right()-wide)
				free := true
				for _, other := range placed {
					free = free && !r.Meets(other)
				}
				far := math.Abs(r.Y + high/2 - want)
				for p := range sim.Parties {
					if r.Meets(badge(area, p)) {
						far += area.H // only where there is no other room
					}
				}
				if free && far < least {
					best, least = r, far
				}
			}
			placed = append(placed, best)
			chips[k] = best
		}
	}
	return chips
}

// members is how many parties are in a set.
func members(set uint8) (n int) {
	for ; set != 0; set &= set - 1 {
		n++
	}
	return n
}

func (t *Atelier) chips(area widget.Rect, text float64) [sim.Practices]widget.Rect {
	var sets [sim.Practices]uint8
	for k := range sets {
		sets[k] = t.table.wanted(k)
	}
	return layGround(area, text, sets)
}

// drawGround draws the circles of the parties with the practices that each is for; in the light lies what all are for.
func (t *Atelier) drawGround(c *widget.Canvas, v *View, area widget.Rect) {
	midX, midY := area.Centre()
	c.Glow(midX, midY, .2*area.W, .9, widget.Alpha(widget.Light, .55), widget.Alpha(widget.Light, 0))
	for p := range sim.Parties {
		line := ellipse(circle(area, p))
		c.Polygon(line, widget.Alpha(partyColours[p], .10))
		c.Path(line, true, 2.4, widget.Alpha(partyColours[p], .9))
	}
	for p := range sim.Parties {
		box := badge(area, p)
		x, y := box.Centre()
		c.Fill(box, 9, widget.White)
		c.Fill(box, 9, widget.Alpha(partyColours[p], .12))
		c.Border(box, 9, 2, partyColours[p])
		c.Icon(partyIcons[p], x, y, 21, partyColours[p])
	}
	for k, at := range t.chips(area, v.Text) {
		t.drawChip(c, v, at, k)
	}
}

// ellipse is the line around an oval.
func ellipse(x, y, wide, high float64) []widget.Point {
	line := make([]widget.Point, 72)
	for i := range line {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(len(line)))
		line[i] = widget.Point{X: x + wide*cos, Y: y + high*sin}
	}
	return line
}

// drawChip draws a practice with the marks of the parties that are for it.
func (t *Atelier) drawChip(c *widget.Canvas, v *View, at widget.Rect, k int) {
	set, m := t.table.wanted(k), v.Mood(practiceID(k))
	ground, edge, bold := widget.White, widget.Edge, false
	switch {
	case set == everybody:
		ground, edge, bold = widget.Light, widget.Amber, true
	case set == 0:
		ground = widget.Sand
	}
	c.Fill(at, at.H/2, ground)
	width := 1.5
	if m.Hover {
		width = 3
	}
	c.Border(at, at.H/2, width, edge)
	x := at.Right() - 14
	for p := int(sim.Parties) - 1; p >= 0 && set != everybody; p-- {
		if set>>p&1 == 1 {
			c.Icon(partyIcons[p], x-2, at.Y+at.H/2, 14, partyColours[p])
			x -= 17
		}
	}
	style := widget.Type{Size: widget.Small, Bold: bold, Down: widget.Middle, Lines: 1}
	if set == everybody {
		style.Across, x = widget.Middle, at.Right()-14
	}
	c.Print(practice(v.Words, k, t.table.direction(k) > 0), widget.Rect{X: at.X + 14, Y: at.Y, W: x - at.X - 16, H: at.H}, style)
	if m.Focus {
		c.Focus(at.Inset(4, 4), at.H/2, false)
	}
}

// drawBirds draws what lies under the page: birds around the circles, as much of one mind as the parties of the district are.
func (t *Atelier) drawBirds(c *widget.Canvas, v *View, area widget.Rect) {
	const birds = 44
	m := t.board.m
	c.Fill(v.Screen(), 0, widget.Paper)
	if t.step != groundStep || !t.table.known {
		return
	}
	course := share(measure.District(m.Session.World(), m.Home().From+t.district), "alignment")
	turn := 0.0
	if !v.Calm {
		turn = v.Seconds() * .05
	}
	x, y := area.Centre()
	flock := make([]swarm.Bird, birds)
	for i := range flock {
		a, b := math.Mod(float64(i)*.7548776662, 1), math.Mod(float64(i)*.5698402910, 1)
		angle := 2*math.Pi*a + turn
		sin, cos := math.Sincos(angle)
		wide, high := area.W*(.47+.03*b), area.H*(.47+.03*b)
		heading := math.Atan2(high*cos, -wide*sin)
		spread := 2 * math.Pi * (math.Mod(float64(i)*.618033988, 1) - .5) * (1 - course)
		flock[i] = swarm.Bird{X: x + wide*cos, Y: y + high*sin, Heading: heading + spread, Size: .8 + .4*b, Alpha: .9, Wing: .3 + .6*b, State: swarm.StateOf(course)}
	}
	t.batch.Draw(c, flock, 12, coat)
}
