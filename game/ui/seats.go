package ui

import (
	"fmt"
	"slices"

	"zwerm/game"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim"
)

// Seats say who of the parties of a scenario is played by people, before a game begins; the others decide by themselves.
type Seats struct {
	choose   *Choose
	scenario *sim.Scenario
	parties  []string
	scroll   widget.Scroll
}

// NewSeats opens the parties of the scenario that is chosen.
func NewSeats(c *Choose) *Seats {
	s := c.offers[c.at].scenario
	return &Seats{choose: c, scenario: s, parties: game.Parties(s)}
}

type seatsLayout struct {
	panel, title, about, done widget.Rect
	rows                      widget.Rows
}

func laySeats(w, h, text float64, parties int, scroll float64) (l seatsLayout) {
	k := min(1.3, text)
	wide := min(w-80, 620*k)
	l.panel = widget.Rect{X: (w - wide) / 2, Y: 40, W: wide, H: h - 80}
	rest := l.panel.Inset(28, 20)
	l.title, rest = rest.Top(46, 4)
	l.done = widget.Rect{X: rest.Right() - 130*k, Y: l.title.Y, W: 130 * k, H: 46}
	l.title.W -= l.done.W + 12
	l.about, rest = rest.Top(44*k, 8)
	l.rows = widget.Rows{Window: rest, N: parties, High: 48 * k, Gap: 8, Scroll: scroll}
	return l
}

func (s *Seats) layout(v *View) seatsLayout {
	return laySeats(v.W, v.H, v.Text, len(s.parties), s.scroll.At)
}

func seatID(i int) string { return fmt.Sprintf("seat-%d", i) }

// Spots implements Scene.
func (s *Seats) Spots(v *View) (spots []widget.Spot) {
	l := s.layout(v)
	for i := range s.parties {
		spots = append(spots, widget.Spot{ID: seatID(i), At: l.rows.At(i)})
	}
	return append(spots, widget.Spot{ID: "done", At: l.done})
}

// Handle implements Scene.
func (s *Seats) Handle(_ *App, v *View, in Intent) Move {
	switch {
	case in.Act == Back || in.Act == Pick && in.Spot == "done":
		return To(s.choose)
	case in.Act == Scroll:
		l := s.layout(v)
		s.scroll.Move(in.By, l.rows.Length(), l.rows.Window.H)
	case in.Act == Pick:
		for i, party := range s.parties {
			if in.Spot == seatID(i) {
				s.toggle(party)
			}
		}
	}
	return Stay
}

// played are the parties that people play.
func (s *Seats) played() []string {
	if len(s.choose.seats) == 0 {
		return s.parties[:1]
	}
	return s.choose.seats
}

// toggle lets people play a party, or not. Somebody has to be played.
func (s *Seats) toggle(party string) {
	var seats []string
	for _, other := range s.parties {
		if slices.Contains(s.played(), other) != (other == party) {
			seats = append(seats, other)
		}
	}
	if len(seats) > 0 {
		s.choose.seats = seats
	}
}

// Tick implements Scene.
func (s *Seats) Tick(_ *App, v *View) Move {
	for i := range s.parties { // keys may walk to a party that is out of sight
		if v.Focus == seatID(i) {
			s.layout(v).rows.Show(&s.scroll, i)
		}
	}
	return Stay
}

// Layers implements Scene.
func (s *Seats) Layers(v *View) []Layer {
	type state struct {
		scroll float64
		played string
	}
	return append(veiled(s.choose, v), Layer{v.Look(state{s.scroll.At, fmt.Sprint(s.played())}), func(c *widget.Canvas) { s.draw(c, v) }})
}

func (s *Seats) draw(c *widget.Canvas, v *View) {
	l := s.layout(v)
	c.Panel(l.panel)
	c.Print(v.Words.Say("seats.who"), l.title, widget.Type{Size: widget.Title, Bold: true, Down: widget.Middle, Lines: 1})
	c.Print(v.Words.Say("seats.about"), l.about, widget.Type{Size: 15, Color: widget.Ink2, Lines: 2})
	c.Rows(l.rows, func(inside *widget.Canvas, i int, at widget.Rect) {
		s.drawParty(inside, v, i, at, slices.Contains(s.played(), s.parties[i]))
	})
	widget.Button{Label: v.Words.Say("terms.done"), Icon: "check", Face: widget.Primary}.Draw(c, l.done, v.Mood("done"))
}

// drawParty draws a party, and whether people play it.
func (s *Seats) drawParty(c *widget.Canvas, v *View, i int, r widget.Rect, played bool) {
	m := v.Mood(seatID(i))
	ground, edge, icon, ink := widget.White, widget.Rule, "building-2", widget.Ink
	if i < 3 {
		icon = []string{partyIcons[sim.Municipal], partyIcons[sim.Professional], partyIcons[sim.Community]}[i]
	}
	if m.Hover {
		edge = widget.Blue
	}
	if played {
		ground, edge, ink = widget.BlueSoft, widget.Blue, widget.BlueDark
	}
	c.Fill(r, widget.Rounded, ground)
	c.Border(r, widget.Rounded, 1.5, edge)
	if played {
		c.Icon("check", r.Right()-24, r.Y+r.H/2, 20, ink)
	}
	c.Icon(icon, r.X+24, r.Y+r.H/2, 20, ink)
	c.Print(words.Capital(v.Words.Seat(s.scenario, s.parties[i])), widget.Rect{X: r.X + 48, Y: r.Y, W: r.W - 96, H: r.H}, widget.Type{Bold: true, Color: ink, Down: widget.Middle, Lines: 1})
	if m.Focus {
		c.Focus(r.Inset(2, 2), widget.Rounded, false)
	}
}
