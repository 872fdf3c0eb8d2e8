package ui

import (
	"zwerm/game/ui/widget"
	"zwerm/sim"
)

// An Atelier is the screen of the forum of a district: who sits at the table, what they told, what they share, what they
// proposed and what came of it, in the four steps of an atelier.
type Atelier struct {
	board    *Board
	district int // of the municipality
	step     int // of steps
	table    table
	seen     int // version of the game that the table is of
	batch    Batch
}

// NewAtelier opens the atelier of a game: the district in which a forum judged last, at the step that was taken last.
func NewAtelier(b *Board) *Atelier {
	t := &Atelier{board: b}
	latest := -1
	for i := range b.m.Districts() {
		facts := tableOf(b.m.Session.World(), b.m.Home(), i)
		if len(facts.proposals) > 0 && facts.proposals[0].Month > latest {
			latest, t.district = facts.proposals[0].Month, i
		}
	}
	t.look()
	switch {
	case t.table.judged > 0:
		t.step = groundStep
	case t.table.held[futureStep] > -sim.Forever:
		t.step = futureStep
	}
	return t
}

// look reads the facts again.
func (t *Atelier) look() {
	t.table, t.seen = tableOf(t.board.m.Session.World(), t.board.m.Home(), t.district), t.board.m.version
}

type atelierLayout struct {
	top, back, title, where widget.Rect
	before, after           widget.Rect // to other districts
	steps                   []widget.Rect
	side, page, own         widget.Rect
	choose                  widget.Rect
	parties                 []widget.Rect
	meetings                widget.Rect
	head, area, foot        widget.Rect // of the page
}

func layAtelier(w, h, text float64) (l atelierLayout) {
	k := min(1.4, text)
	l.top = widget.Rect{W: w, H: 60}
	l.back = widget.Rect{X: 24, Y: 8, W: 120 * k, H: 44}
	l.after = widget.Rect{X: w - 24 - 44, Y: 8, W: 44, H: 44}
	l.where = widget.Rect{X: l.after.X - 8 - 220, Y: 8, W: 220, H: 44}
	l.before = widget.Rect{X: l.where.X - 8 - 44, Y: 8, W: 44, H: 44}
	l.title = widget.Rect{X: l.back.Right() + 16, Y: 8, W: l.before.X - l.back.Right() - 32, H: 44}
	body := widget.Rect{X: 24, Y: 74, W: w - 48, H: h - 74 - 16}
	row, body := body.Top(46, 16)
	l.steps = row.Columns(len(steps), 28)
	l.side, body = body.Left(220*min(1.15, k), 20)
	l.page, l.own = body.Left(body.W-288*min(1.1, k)-20, 20)
	side := l.side
	l.choose = widget.Rect{X: side.X, Y: side.Bottom() - 72, W: side.W, H: 68}
	side.H -= 88
	parties, meetings := side.Top(side.H*.62, 12)
	_, parties = parties.Top(28, 4)
	l.parties, l.meetings = parties.Rows(int(sim.Parties), 8), meetings
	l.head, l.area = l.page.Top(46*min(1.15, k), 6)
	l.foot = widget.Rect{X: l.area.X, Y: l.area.Bottom() - 36, W: l.area.W, H: 36}
	l.area.H -= 44
	return l
}

func stepID(i int) string { return "step-" + steps[i].id }

// Spots implements Scene.
func (t *Atelier) Spots(v *View) []widget.Spot {
	l, w := layAtelier(v.W, v.H, v.Text), v.Words
	spots := []widget.Spot{{ID: "back", At: l.back}, {ID: "before", At: l.before, Tip: w.Say("atelier.before")}, {ID: "after", At: l.after, Tip: w.Say("atelier.after")}}
	for i := range steps {
		spots = append(spots, widget.Spot{ID: stepID(i), At: l.steps[i], Group: "steps", Tip: w.Say("atelier.tip-" + steps[i].id)})
	}
	if t.step == groundStep && t.table.known {
		for k, at := range t.chips(l.area, v.Text) {
			spots = append(spots, widget.Spot{ID: practiceID(k), At: at, Group: "practices", Tip: t.practiceTip(w, k)})
		}
	}
	return append(spots, widget.Spot{ID: "choose", At: l.choose, Tip: w.Text("lever." + steps[t.step].lever + ".does")})
}

// Handle implements Scene.
func (t *Atelier) Handle(a *App, v *View, in Intent) Move {
	if in.Act == Back || in.Act == Pick && in.Spot == "back" {
		return To(t.board)
	}
	if in.Act != Pick {
		return Stay
	}
	n := len(t.board.m.Districts())
	switch in.Spot {
	case "before":
		t.district = (t.district + n - 1) % n
	case "after":
		t.district = (t.district + 1) % n
	case "choose":
		return t.board.start(a, steps[t.step].lever)
	}
	for i := range steps {
		if in.Spot == stepID(i) {
			t.step = i
		}
	}
	t.look()
	return Stay
}

// Tick implements Scene.
func (t *Atelier) Tick(a *App, v *View) Move {
	move := t.board.Tick(a, v)
	if t.seen != t.board.m.version {
		t.look()
	}
	return move
}

// Layers implements Scene.
func (t *Atelier) Layers(v *View) []Layer {
	type shown struct{ district, step, version int }
	l := layAtelier(v.W, v.H, v.Text)
	now := shown{t.district, t.step, t.seen}
	birds := Layer{Draw: func(c *widget.Canvas) { t.drawBirds(c, v, l.area) }}
	if v.Calm || t.step != groundStep || !t.table.known {
		birds.Stamp = now
	}
	return []Layer{birds, {v.Look(now), func(c *widget.Canvas) { t.draw(c, v, l) }}}
}

func (t *Atelier) draw(c *widget.Canvas, v *View, l atelierLayout) {
	w, m := v.Words, t.board.m
	c.Fill(l.top, 0, widget.White)
	c.Line(0, l.top.Bottom(), v.W, l.top.Bottom(), 1, widget.Rule)
	widget.Button{Label: w.Say("field.back"), Icon: "chevron-left", Face: widget.Secondary}.Draw(c, l.back, v.Mood("back"))
	c.Print(w.Say("atelier.title", "Name", m.Home().Name), l.title, widget.Type{Size: widget.Title, Bold: true, Down: widget.Middle, Lines: 1})
	widget.Button{Icon: "chevron-left", Face: widget.Quiet}.Draw(c, l.before, v.Mood("before"))
	widget.Button{Icon: "chevron-right", Face: widget.Quiet}.Draw(c, l.after, v.Mood("after"))
	c.Print(t.table.district.Name, l.where, widget.Type{Size: 18, Bold: true, Across: widget.Middle, Down: widget.Middle, Lines: 1})
	t.drawSteps(c, v, l.steps)
	t.drawTable(c, v, l)
	t.drawOwn(c, v, l.own)
	t.drawPage(c, v, l)
	face := widget.Primary
	if t.since() {
		face = widget.Secondary
	}
	widget.Button{Label: w.Say("atelier.choose"), Under: w.Text("lever." + steps[t.step].lever + ".name"), Face: face}.Draw(c, l.choose, v.Mood("choose"))
}

// since reports whether the action of the step is at work already.
func (t *Atelier) since() bool { return t.step == groundStep && t.table.since < sim.Forever }

// drawSteps draws the four steps as a path: what was done is checked, what is looked at is dark.
func (t *Atelier) drawSteps(c *widget.Canvas, v *View, at []widget.Rect) {
	w := v.Words
	for i, r := range at {
		done := t.table.held[i] > -sim.Forever
		if i > 0 {
			line := widget.Rule
			if done {
				line = widget.Blue
			}
			c.Line(at[i-1].Right(), r.Y+r.H/2, r.X, r.Y+r.H/2, 3, line)
		}
		m := v.Mood(stepID(i))
		ground, ink, disc, sign := widget.Sand, widget.Ink2, widget.White, widget.Ink2
		switch {
		case i == t.step:
			ground, ink, sign = widget.Ink, widget.White, widget.Ink
		case done:
			ground, ink, sign = widget.BlueSoft, widget.BlueDark, widget.BlueDark
		}
		c.Fill(r, r.H/2, ground)
		if m.Hover {
			c.Border(r, r.H/2, 2, widget.Blue)
		}
		c.Circle(r.X+24, r.Y+r.H/2, 14, disc)
		if done {
			c.Icon("check", r.X+24, r.Y+r.H/2, 18, sign)
		} else {
			plain := *c
			plain.Text = 1
			plain.Print(w.Number(float64(i+1), 0), widget.Rect{X: r.X + 10, Y: r.Y + 9, W: 28, H: 28}, widget.Type{Size: 15, Bold: true, Color: sign, Across: widget.Middle, Down: widget.Middle, Lines: 1})
		}
		c.Print(w.Say("atelier.step-"+steps[i].id), widget.Rect{X: r.X + 46, Y: r.Y + 3, W: r.W - 64, H: r.H - 6}, widget.Type{Bold: true, Color: ink, Down: widget.Middle, Lines: 2})
		if m.Focus {
			c.Focus(r.Inset(4, 4), r.H/2, i == t.step)
		}
	}
}

// drawTable draws who sits at the table, how much each told there, and what the forum did.
func (t *Atelier) drawTable(c *widget.Canvas, v *View, l atelierLayout) {
	w := v.Words
	c.Print(w.Say("atelier.table"), widget.Rect{X: l.side.X, Y: l.side.Y, W: l.side.W, H: 28}, widget.Type{Size: 17, Bold: true, Down: widget.Middle, Lines: 1})
	for p := range sim.Parties {
		r := l.parties[p]
		y := r.Y + r.H/2
		c.Fill(widget.Rect{X: r.X, Y: y - 20, W: 40, H: 40}, 9, widget.Alpha(partyColours[p], .14))
		c.Border(widget.Rect{X: r.X, Y: y - 20, W: 40, H: 40}, 9, 2, partyColours[p])
		c.Icon(partyIcons[p], r.X+20, y, 22, partyColours[p])
		upper, lower := widget.Rect{X: r.X + 52, Y: r.Y, W: r.W - 52, H: r.H}.Top(r.H*.52, 0)
		c.Print(w.Say("field.party-"+partyKey(p)), upper, widget.Type{Bold: true, Down: widget.End, Lines: 1})
		say := w.Say("atelier.told-none")
		if t.table.judged > 0 {
			say = w.Say("atelier.told", "N", w.Number(float64(t.table.told(p)), 0), "All", w.Number(float64(sim.Owned(p+1)-sim.Owned(p)), 0))
		}
		c.Print(say, lower, widget.Type{Size: widget.Small, Color: widget.Ink2, Lines: 1})
	}
	c.Fill(l.meetings, widget.Rounded, widget.Sand)
	inner := l.meetings.Inset(14, 10)
	runs := w.Say("atelier.idle")
	if t.table.since < sim.Forever {
		runs = w.Say("atelier.runs", "Month", w.Month(t.table.since, t.board.m.Dated()))
	}
	upper, lower := inner.Top(inner.H/2, 4)
	c.Print(runs, upper, widget.Type{Size: 15, Bold: true, Down: widget.Middle, Lines: 3})
	c.Print(t.counted(v), lower, widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 3})
}

// counted says what became of the last proposals.
func (t *Atelier) counted(v *View) string {
	w := v.Words
	if t.table.judged == 0 {
		return w.Say("atelier.no-proposals")
	}
	return w.Say("atelier.proposals", "N", w.Number(float64(len(t.table.proposals)), 0), "Yes", w.Number(float64(t.table.accepted()), 0))
}
