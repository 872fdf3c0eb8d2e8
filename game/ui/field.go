package ui

import (
	"fmt"
	"math"

	"zwerm/game/ui/swarm"
	"zwerm/game/ui/widget"
	"zwerm/sim"
)

// A Field is the screen of the force field: which parties push what is on the agenda, and which hold it back.
type Field struct {
	board  *Board
	now    [sim.Parties]force
	before [sim.Parties]force // a round ago
	past   bool               // whether there was a round before
	most   float64            // the points that fill the room on either side
	widest float64            // those that fill the room of one party
	chosen sim.Party
	batch  Batch
}

// A force is how much a party pushes and holds back, in points: every practice that is on the agenda of a district counts
// equally, all together 100, times its owner's conviction in the direction of the agenda.
type force struct{ push, brake float64 }

// forces adds up the convictions of owners.
func forces(w *sim.World, home *sim.Municipality) (list [sim.Parties]force, items int) {
	districts := w.DistrictsOf(home)
	for j := range districts {
		d := &districts[j]
		for k := range sim.Practices {
			if !d.Mask.Has(k) {
				continue
			}
			items++
			owner := sim.Owner(k)
			stance := d.Y.Sign(k) * d.Actors[owner].Conviction[k]
			list[owner].push += max(0, stance)
			list[owner].brake += max(0, -stance)
		}
	}
	for p := range list {
		list[p].push *= 100 / float64(max(1, items))
		list[p].brake *= 100 / float64(max(1, items))
	}
	return list, items
}

// NewField opens the force field of a game.
func NewField(b *Board) *Field {
	f := &Field{board: b}
	f.now, _ = forces(b.m.Session.World(), b.m.Home())
	if n := len(b.m.Session.Rounds()); n > 0 {
		if before, err := b.m.Session.Fork(n - 1); err == nil {
			w := before.World()
			f.before, _ = forces(w, &w.Municipalities[b.m.Session.Home()])
			f.past = true
		}
	}
	push, brake := 0.0, 0.0
	for p := range sim.Parties {
		push, brake = push+f.now[p].push, brake+f.now[p].brake
		if f.now[p].push+f.now[p].brake > f.now[f.chosen].push+f.now[f.chosen].brake {
			f.chosen = p
		}
		f.widest = max(f.widest, f.now[p].push, f.now[p].brake, f.before[p].push, f.before[p].brake, 4)
	}
	f.most = max(push, brake, 10)
	return f
}

type fieldLayout struct {
	top, back, title, field, side, foot widget.Rect
	sums                                widget.Rect
	rows                                []widget.Rect
	acts                                []widget.Rect // of fieldActs
}

// fieldActs are the actions with which a group meets parties: to know what they want, and to give something for what it asks.
var fieldActs = []string{"force-field-map", "fair-exchange"}

func layField(w, h, text float64) (l fieldLayout) {
	k := min(1.4, text)
	l.top = widget.Rect{W: w, H: 60}
	l.back = widget.Rect{X: 24, Y: 8, W: 120 * k, H: 44}
	l.title = widget.Rect{X: l.back.Right() + 20, Y: 8, W: w - l.back.Right() - 44, H: 44}
	body := widget.Rect{X: 24, Y: 76, W: w - 48, H: h - 76 - 18}
	l.field, l.side = body.Left(body.W*.68, 20)
	l.sums, l.field = l.field.Top(64, 8)
	l.foot = widget.Rect{X: l.field.X, Y: l.field.Bottom() - 104, W: l.field.W, H: 104}
	l.rows = widget.Rect{X: l.field.X, Y: l.field.Y, W: l.field.W, H: l.foot.Y - l.field.Y - 10}.Rows(int(sim.Parties), 8)
	inner := l.side.Inset(18, 18)
	high := 64 * min(1.2, k)
	l.acts = widget.Rect{X: inner.X, Y: inner.Bottom() - high, W: inner.W, H: high}.Columns(len(fieldActs), 12)
	return l
}

func partyID(p sim.Party) string { return fmt.Sprintf("party-%d", p) }

// Spots implements Scene.
func (f *Field) Spots(v *View) []widget.Spot {
	l := layField(v.W, v.H, v.Text)
	spots := []widget.Spot{{ID: "back", At: l.back}}
	for p := range sim.Parties {
		spots = append(spots, widget.Spot{ID: partyID(p), At: l.rows[p], Group: "parties"})
	}
	for i, lever := range fieldActs {
		spots = append(spots, widget.Spot{ID: "start-" + lever, At: l.acts[i], Group: "acts", Tip: v.Words.Text("lever." + lever + ".does")})
	}
	return spots
}

// Handle implements Scene.
func (f *Field) Handle(a *App, v *View, in Intent) Move {
	if in.Act == Back || in.Act == Forces || in.Act == Pick && in.Spot == "back" {
		return To(f.board)
	}
	for p := range sim.Parties {
		if in.Act == Pick && in.Spot == partyID(p) {
			f.chosen = p
		}
	}
	for _, lever := range fieldActs {
		if in.Act == Pick && in.Spot == "start-"+lever {
			return f.board.start(a, lever)
		}
	}
	return Stay
}

// Tick implements Scene.
func (f *Field) Tick(a *App, v *View) Move { return f.board.Tick(a, v) }

// Layers implements Scene.
func (f *Field) Layers(v *View) []Layer {
	return []Layer{{v.Look(f.chosen), func(c *widget.Canvas) { f.draw(c, v, layField(v.W, v.H, v.Text)) }}}
}

func (f *Field) draw(c *widget.Canvas, v *View, l fieldLayout) {
	w, m := v.Words, f.board.m
	c.Fill(v.Screen(), 0, widget.Paper)
	c.Fill(l.top, 0, widget.White)
	c.Line(0, l.top.Bottom(), v.W, l.top.Bottom(), 1, widget.Rule)
	widget.Button{Label: w.Say("field.back"), Icon: "chevron-left", Face: widget.Secondary}.Draw(c, l.back, v.Mood("back"))
	c.Print(w.Say("field.title", "Name", m.Home().Name), l.title, widget.Type{Size: widget.Title, Bold: true, Down: widget.Middle, Lines: 1})
	_, items := forces(m.Session.World(), m.Home())
	push, brake := 0.0, 0.0
	for _, x := range f.now {
		push, brake = push+x.push, brake+x.brake
	}
	axis := l.field.X + l.field.W/2
	f.drawSums(c, v, l.sums, axis, push, brake)
	for p := range sim.Parties {
		f.drawParty(c, v, l.rows[p], axis, p)
	}
	c.Fill(widget.Rect{X: axis - 2.5, Y: l.sums.Y, W: 5, H: l.rows[sim.Parties-1].Bottom() - l.sums.Y}, 2, widget.Ink)
	f.drawFoot(c, v, l.foot, items, push, brake)
	f.drawSide(c, v, l.side)
	for i, lever := range fieldActs {
		face := widget.Secondary
		if i == 0 && !m.mapped() {
			face = widget.Primary
		}
		widget.Button{Label: w.Text("lever." + lever + ".name"), Face: face, Size: 15}.Draw(c, l.acts[i], v.Mood("start-"+lever))
	}
}

// drawSums draws both sides together, with birds that fly along or against.
func (f *Field) drawSums(c *widget.Canvas, v *View, r widget.Rect, axis, push, brake float64) {
	w := v.Words
	half := r.W/2 - 224 // birds fly beside it
	c.Print(w.Say("field.push"), widget.Rect{X: axis - half, Y: r.Y, W: half - 20, H: 34}, widget.Type{Size: 19, Bold: true, Color: widget.BlueDark, Across: widget.End, Down: widget.Middle, Lines: 1})
	c.Print(w.Say("field.brake"), widget.Rect{X: axis + 20, Y: r.Y, W: half, H: 34}, widget.Type{Size: 19, Bold: true, Color: widget.BrakeDark, Down: widget.Middle, Lines: 1})
	long := func(x float64) float64 { return max(2, half*min(1, x/f.most)) }
	c.Fill(widget.Rect{X: axis - long(push), Y: r.Y + 42, W: long(push), H: 14}, 0, widget.Blue)
	c.Fill(widget.Rect{X: axis, Y: r.Y + 42, W: long(brake), H: 14}, 0, widget.Brake)
	number := widget.Type{Size: 16, Bold: true, Color: widget.BlueDark, Across: widget.End, Down: widget.Middle, Lines: 1}
	c.Print(w.Number(push, 0), widget.Rect{X: axis - long(push) - 56, Y: r.Y + 36, W: 48, H: 26}, number)
	number.Across, number.Color = widget.Start, widget.BrakeDark
	c.Print(w.Number(brake, 0), widget.Rect{X: axis + long(brake) + 8, Y: r.Y + 36, W: 48, H: 26}, number)
	for side, strength := range []float64{push, brake} {
		var flock []swarm.Bird
		for i := range int(math.Ceil(strength / 2)) {
			x, y := 12+150*math.Mod(float64(i)*.7548776662, 1), 4+54*math.Mod(float64(i)*.5698402910, 1)
			bird := swarm.Bird{X: r.X + x, Y: r.Y + y, Heading: -.12, Size: 1, Alpha: .8, Wing: .3 + .6*math.Mod(float64(i)*.618, 1)}
			if side == 1 {
				bird.X, bird.Heading = r.Right()-x, math.Pi-.12
			}
			flock = append(flock, bird)
		}
		ink := []Coat{{Color: widget.Blue}, {Color: widget.Brake}}[side]
		f.batch.Draw(c, flock, 13, func(*swarm.Bird) Coat { return ink })
	}
}

// drawParty draws what a party pushes and holds back, with what that was a round ago in outline.
func (f *Field) drawParty(c *widget.Canvas, v *View, row widget.Rect, axis float64, p sim.Party) {
	m := v.Mood(partyID(p))
	switch {
	case p == f.chosen:
		c.Fill(row, widget.Round, widget.White)
		c.Border(row, widget.Round, 3, widget.Ink)
	case m.Hover:
		c.Fill(row, widget.Round, widget.White)
	}
	y := row.Y + row.H/2
	c.Fill(widget.Rect{X: row.X + 12, Y: y - 22, W: 44, H: 44}, 9, widget.Alpha(partyColours[p], .14))
	c.Icon(partyIcons[p], row.X+34, y, 24, partyColours[p])
	c.Print(v.Words.Say("field.party-"+partyKey(p)), widget.Rect{X: row.X + 66, Y: row.Y + 6, W: 150, H: row.H - 12}, widget.Type{Size: 17, Bold: true, Down: widget.Middle, Lines: 2})
	half := row.W/2 - 226
	scale := func(x float64) float64 { return half * min(1, x/f.widest) }
	f.drawArrow(c, v, axis, y, -1, scale(f.now[p].push), f.now[p].push)
	f.drawArrow(c, v, axis, y, +1, scale(f.now[p].brake), f.now[p].brake)
	if f.past {
		drawBefore(c, axis-6, y, -scale(f.before[p].push))
		drawBefore(c, axis+6, y, scale(f.before[p].brake))
	}
	if m.Focus {
		c.Focus(row.Inset(4, 4), widget.Round, false)
	}
}

// drawBefore draws the outline of what was, from a place to the left (negative) or the right.
func drawBefore(c *widget.Canvas, x, y, long float64) {
	if math.Abs(long) < 2 {
		return
	}
	for _, side := range []float64{-15, 15} {
		c.Dashes(x, y+side, x+long, y+side, 1.6, 5, 4, widget.Ink)
	}
	c.Dashes(x+long, y-15, x+long, y+15, 1.6, 5, 4, widget.Ink)
}

// drawArrow draws an arrow toward the line in the middle, from the left (-1) or the right.
func (f *Field) drawArrow(c *widget.Canvas, v *View, axis, y, side, long, points float64) {
	if points < .5 {
		return
	}
	ink := widget.Blue
	if side > 0 {
		ink = widget.Brake
	}
	tip, head := axis+side*6, min(16, long)
	c.Polygon([]widget.Point{{X: tip, Y: y}, {X: tip + side*head, Y: y - 22}, {X: tip + side*head, Y: y - 13}, {X: tip + side*long, Y: y - 13},
		{X: tip + side*long, Y: y + 13}, {X: tip + side*head, Y: y + 13}, {X: tip + side*head, Y: y + 22}}, ink)
	at := widget.Rect{X: tip + side*long + 6, Y: y - 13, W: 50, H: 26}
	t := widget.Type{Size: 16, Bold: true, Color: ink, Down: widget.Middle, Lines: 1}
	inside := long > head+40*c.Text
	switch {
	case inside && side < 0:
		at.X, t.Color = tip-long+8, widget.White
	case inside:
		at.X, t.Color, t.Across = tip+long-58, widget.White, widget.End
	case side < 0:
		at.X, t.Across = tip-long-56, widget.End
	}
	c.Print(v.Words.Number(points, 0), at, t)
}

// partyKey is the key of the texts of a party.
func partyKey(p sim.Party) string {
	return []string{"municipality", "providers", "professionals", "community"}[p]
}

// drawFoot says which side is stronger, and how to read the arrows.
func (f *Field) drawFoot(c *widget.Canvas, v *View, r widget.Rect, items int, push, brake float64) {
	w := v.Words
	box, legend := r.Top(54, 8)
	c.Fill(box, widget.Round, widget.White)
	c.Border(box, widget.Round, 1, widget.Rule)
	c.Icon("lightbulb", box.X+30, box.Y+box.H/2, 24, widget.Amber)
	say := w.Say("field.stronger", "N", w.Number(math.Abs(push-brake), 0))
	switch {
	case items == 0:
		say = w.Say("field.empty")
	case brake > push:
		say = w.Say("field.weaker", "N", w.Number(brake-push, 0))
	}
	c.Print(say, widget.Rect{X: box.X + 58, Y: box.Y + 2, W: box.W - 72, H: box.H - 4}, widget.Type{Bold: true, Down: widget.Middle, Lines: 2})
	x, y := legend.X+4, legend.Y+legend.H/2
	c.Polygon([]widget.Point{{X: x, Y: y - 6}, {X: x + 24, Y: y - 6}, {X: x + 24, Y: y - 11}, {X: x + 38, Y: y}, {X: x + 24, Y: y + 11}, {X: x + 24, Y: y + 6}, {X: x, Y: y + 6}}, widget.Ink2)
	t := widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 2}
	c.Print(w.Say("field.legend"), widget.Rect{X: x + 48, Y: legend.Y, W: legend.W * .52, H: legend.H}, t)
	x = legend.X + legend.W*.66
	c.Dashes(x, y-9, x+44, y-9, 1.6, 5, 4, widget.Ink)
	c.Dashes(x, y+9, x+44, y+9, 1.6, 5, 4, widget.Ink)
	c.Print(w.Say("field.before"), widget.Rect{X: x + 54, Y: legend.Y, W: legend.Right() - x - 54, H: legend.H}, t)
}
