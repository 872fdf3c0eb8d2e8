package ui

import (
	"fmt"
	"math"

	"zwerm/game"
	"zwerm/game/letter"
	"zwerm/game/ui/widget"
)

// A Report is the screen after a round: six indicators from start to end, news, a letter, and a minute to reflect.
type Report struct {
	m      *Match
	report *game.Report
	left   int // frames of the minute to reflect
	asked  int // which question
	letter *letter.Letter
	written
	draft
	why *Reasons
}

const minute = 60 * 60

// NewReport opens the report of a round that was played.
func NewReport(m *Match, round int) *Report {
	r, err := m.Session.Report(round)
	if err != nil {
		panic(err) // scenes ask for rounds that were played
	}
	report := &Report{m: m, report: r, left: minute, asked: round % questions, why: askWhy(m, round)}
	if l, ok := m.Story.Letter(round); ok {
		report.letter = &l
	}
	return report
}

// questions are how many questions to reflect on there are, taken in turn.
const questions = 6

type reportLayout struct {
	top, title, span, course widget.Rect
	table                    widget.Rect
	rows                     []widget.Rect
	news                     []widget.Rect
	newsHead                 widget.Rect
	letter                   widget.Rect
	bar, timer, ask, undo    widget.Rect
	next, say, keep          widget.Rect // where people write a sentence for themselves, and keep it
}

func layReport(w, h, text float64) (l reportLayout) {
	k := min(1.4, text)
	l.top = widget.Rect{W: w, H: 60}
	l.title = widget.Rect{X: 70, Y: 8, W: w * .34, H: 44}
	l.span = widget.Rect{X: l.title.Right() + 12, Y: 16, W: w * .26, H: 28}
	l.course = widget.Rect{X: l.span.Right() + 12, Y: 8, W: w - l.span.Right() - 36, H: 44}
	bar := 104.0
	l.bar = widget.Rect{Y: h - bar, W: w, H: bar}
	body := widget.Rect{X: 24, Y: 76, W: w - 48, H: l.bar.Y - 76 - 16}
	left, right := body.Left(body.W*.53, 20)
	l.letter = right
	news := 138.0 * min(1.15, k)
	l.table = widget.Rect{X: left.X, Y: left.Y, W: left.W, H: left.H - news - 14}
	inner := l.table.Inset(20, 12)
	_, inner = inner.Top(30, 4)
	l.rows = inner.Rows(len(game.Six), 0)
	l.newsHead = widget.Rect{X: left.X, Y: l.table.Bottom() + 12, W: left.W, H: 24}
	l.news = widget.Rect{X: left.X, Y: l.newsHead.Bottom() + 4, W: left.W, H: left.Bottom() - l.newsHead.Bottom() - 4}.Columns(3, 16)
	l.timer = widget.Rect{X: 24, Y: l.bar.Y + 14, W: 76, H: 76}
	l.next = widget.Rect{X: w - 24 - 216*min(1.25, k), Y: l.bar.Y + 24, W: 216 * min(1.25, k), H: 54}
	l.undo = widget.Rect{X: l.next.X - 12 - 54, Y: l.next.Y, W: 54, H: 54}
	l.say = widget.Rect{X: l.undo.X - 12 - 300, Y: l.next.Y, W: 300, H: 54}
	l.keep = widget.Rect{X: l.say.Right() - 48, Y: l.say.Y + 5, W: 44, H: 44}
	l.ask = widget.Rect{X: 116, Y: l.bar.Y + 10, W: l.say.X - 132, H: bar - 18}
	return l
}

// Spots implements Scene.
func (r *Report) Spots(v *View) []widget.Spot {
	l := layReport(v.W, v.H, v.Text)
	say := widget.Spot{ID: "say", At: widget.Rect{X: l.say.X, Y: l.say.Y, W: l.keep.X - l.say.X, H: l.say.H}, Tip: v.Words.Say("said.tip")}
	if r.writing {
		say.Tip = ""
	}
	spots := []widget.Spot{{ID: "next", At: l.next}, say, {ID: "undo", At: l.undo, Tip: v.Words.Say("report.undo-tip")},
		{ID: "timer", At: l.timer, Tip: v.Words.Say("report.timer-tip")}}
	for i, key := range game.Six {
		spots = append(spots, widget.Spot{ID: "why-" + key, At: l.rows[i], Group: "why", Tip: v.Words.Say("report.why-tip")})
	}
	switch {
	case r.text != "":
		spots = append(spots, widget.Spot{ID: "keep", At: l.keep, Tip: v.Words.Say("said.keep-tip")})
	case r.kept() > 0:
		spots = append(spots, widget.Spot{ID: "keep", At: l.keep, Tip: v.Words.Say("said.back-tip")})
	}
	return append(spots, r.waySpots(v, l.letter)...)
}

// Handle implements Scene.
func (r *Report) Handle(a *App, v *View, in Intent) Move {
	if r.write(a, v, in) {
		return Stay
	}
	switch {
	case in.Act == Back:
		return To(NewMenu(r.m, r))
	case in.Act == Undo || in.Act == Pick && in.Spot == "undo":
		r.why.cancel()
		return NewBoard(r.m).undo(a)
	case in.Act == Why:
		return To(NewCauses(r, 0))
	case in.Act == Pick && in.Spot == "timer":
		r.left = minute
	case in.Act == Pick && in.Spot == "next" || in.Act == PlayHalf:
		r.why.cancel()
		return r.next(a)
	}
	for i, key := range game.Six {
		if in.Act == Pick && in.Spot == "why-"+key {
			return To(NewCauses(r, i))
		}
	}
	return Stay
}

func (r *Report) next(a *App) Move {
	s := r.m.Session
	for s.Phase() == game.Reporting || s.Phase() == game.Reflecting {
		if err := s.Continue(); err != nil {
			a.Notice = err.Error()
			return Stay
		}
	}
	a.keep(r.m)
	if s.Phase() == game.Over {
		return To(NewEnd(r.m))
	}
	r.m.Sight.Look(r.m)
	return To(NewBoard(r.m))
}

// Tick implements Scene.
func (r *Report) Tick(_ *App, v *View) Move {
	r.writing = r.writing && v.Focus == "say"
	r.left = max(0, r.left-1)
	r.why.Fresh()
	return Stay
}

// Layers implements Scene.
func (r *Report) Layers(v *View) []Layer {
	l := layReport(v.W, v.H, v.Text)
	type state struct {
		found bool
		draft draft
		kept  int
	}
	return []Layer{
		{v.Look(state{r.why.found != nil, r.draft, r.kept()}), func(c *widget.Canvas) { r.draw(c, v, l) }},
		{(r.left + 59) / 60, func(c *widget.Canvas) { r.drawTimer(c, v, l.timer) }},
	}
}

func (r *Report) draw(c *widget.Canvas, v *View, l reportLayout) {
	w := v.Words
	c.Fill(v.Screen(), 0, widget.Paper)
	c.Fill(l.top, 0, widget.White)
	c.Line(0, l.top.Bottom(), v.W, l.top.Bottom(), 1, widget.Rule)
	drawSign(c, 38, 30)
	title, style := w.Say("report.title", "Name", r.m.Home().Name), widget.Type{Size: widget.Title, Bold: true, Down: widget.Middle, Lines: 1}
	c.Print(title, l.title, style)
	c.Tagged(w.Span(r.report.From, r.report.To, r.m.Dated()), l.title.X+min(l.title.W, c.Width(title, style))+16, l.span.Y, l.span.W, widget.Sand, widget.Ink)
	course, _ := r.report.Change("alignment")
	c.Print(w.Say("report.course", "From", w.Number(course.Start, 0), "To", w.Number(course.End, 0), "N", w.Number(float64(r.report.Round+1), 0), "All", w.Number(float64(r.m.Rounds()), 0)),
		l.course, widget.Type{Size: 15, Color: widget.Ink2, Across: widget.End, Down: widget.Middle, Lines: 1})
	r.drawTable(c, v, l)
	r.drawNews(c, v, l)
	r.drawLetter(c, v, l.letter)
	r.drawBar(c, v, l)
}

func (r *Report) drawBar(c *widget.Canvas, v *View, l reportLayout) {
	w := v.Words
	c.Fill(l.bar, 0, widget.Night)
	upper, lower := l.ask.Top(l.ask.H*.28, 0)
	c.Print(w.Say("report.pause"), upper, widget.Type{Size: 15, Bold: true, Color: rgb(0xFFE0A0), Down: widget.Middle, Lines: 1})
	c.Print(w.Say(fmt.Sprintf("report.question-%d", r.asked+1)), lower, widget.Type{Size: 19, Bold: true, Color: widget.White, Down: widget.Middle, Lines: 3})
	undo := v.Mood("undo")
	undo.OnNight = true
	widget.Button{Icon: "undo-2", Face: widget.Dark}.Draw(c, l.undo, undo)
	r.drawSay(c, v, l.say, l.keep)
	next := v.Mood("next")
	next.OnNight = true
	label := w.Say("report.next", "N", w.Number(float64(r.report.Round+2), 0))
	if r.m.Session.MonthsLeft() == 0 {
		label = w.Say("report.end")
	}
	widget.Button{Label: label, Icon: "arrow-right", Face: widget.Bright}.Draw(c, l.next, next)
}

func (r *Report) drawTimer(c *widget.Canvas, v *View, at widget.Rect) {
	x, y := at.Centre()
	seconds := (r.left + 59) / 60
	c.Ring(x, y, 32, 8, rgb(0x2A4468))
	if seconds > 0 {
		c.Arc(x, y, 32, -math.Pi/2, -math.Pi/2+2*math.Pi*float64(seconds)/60, 8, widget.Light)
	}
	plain := *c
	plain.Text = 1
	plain.Print(v.Words.Number(float64(seconds), 0), at, widget.Type{Size: 22, Bold: true, Color: widget.White, Across: widget.Middle, Down: widget.Middle, Lines: 1})
}
