package ui

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"zwerm/game"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim/policy"
)

// Terms are how a chosen action is done: where, with whom it was discussed before, and how strongly. They lie over the board.
type Terms struct {
	board *Board
	at    int // of the choice
}

// NewTerms opens the terms of a choice over its board.
func NewTerms(b *Board, at int) *Terms { return &Terms{b, at} }

// choice is what the terms are about; false when it is not chosen any more.
func (t *Terms) choice() (c game.Choice, ok bool) {
	choices := t.board.m.Session.Choices()
	if t.at >= len(choices) {
		return c, false
	}
	return choices[t.at], true
}

// party is the key of the party that an actor belongs to.
func (m *Match) party(actor string) string {
	if _, party, of := strings.Cut(actor, ":"); of {
		return party
	}
	for i := range m.Session.World().Municipalities {
		if m.Session.World().Municipalities[i].Path == actor {
			return policy.PartyKeys[0]
		}
	}
	return policy.PartyKeys[1] // an organisation
}

// guests are the parties that can be consulted about a choice: all but the one that decides.
func (t *Terms) guests(c game.Choice) (keys []string) {
	own := t.board.m.party(c.Actor)
	for _, key := range policy.PartyKeys {
		if key != own {
			keys = append(keys, key)
		}
	}
	return keys
}

// places are where an action could work: the municipality and its districts, or the organisations of its region.
func (m *Match) places(lever *policy.Lever) (paths []string) {
	if lever.AtProvider {
		region := &m.Session.World().Regions[m.Home().Region]
		for k := range region.Care {
			for i := range region.Care[k].Organisations {
				paths = append(paths, region.Care[k].Organisations[i].Path)
			}
		}
		return paths
	}
	paths = append(paths, m.Home().Path)
	if districts := m.Districts(); len(districts) > 1 {
		for i := range districts {
			paths = append(paths, districts[i].Path)
		}
	}
	return paths
}

// levelNow is the level at which the action of a choice runs where it would work; 0 when it does not.
func (m *Match) levelNow(c game.Choice) float64 {
	for _, r := range m.Session.Running() {
		if r.Lever == c.Lever && m.Session.Target(r) == c.Target {
			return r.Level
		}
	}
	return 0
}

// levels are how strongly the action of a choice can be done: parts of the usual level, as far as they are allowed, and the least
// and the most; not how it runs already. Empty for actions without strength.
func (m *Match) levels(c game.Choice) (list []float64) {
	lever, ok := policy.Find(c.Lever)
	if !ok || lever.Min == lever.Max {
		return nil
	}
	list = []float64{max(lever.Min, lever.Level/4), lever.Level / 2, lever.Level * 3 / 4, lever.Level, lever.Max, c.Level}
	for i := range list {
		list[i] = math.Round(100*list[i]) / 100
	}
	slices.Sort(list)
	now := m.levelNow(c)
	return slices.DeleteFunc(slices.Compact(list), func(x float64) bool { return x < lever.Min || x > lever.Max || x == now })
}

// strength writes a level as a share of the usual one.
func strength(w *words.Words, lever *policy.Lever, level float64) string {
	return w.Number(100*level/lever.Level, 0) + "%"
}

type termsLayout struct {
	panel, title, does, close         widget.Rect
	where, earlier, later             widget.Rect // where it works
	guests                            []widget.Rect
	levels                            []widget.Rect
	whereHead, guestsHead, levelsHead widget.Rect
	price, away, done                 widget.Rect
}

func layTerms(w, h, text float64, moves bool, guests, levels int) (l termsLayout) {
	k := min(1.3, text)
	wide := min(w-80, 600*k)
	head, row, gap := 26*k, 46.0, 14.0
	section := head + row + gap
	high := 24 + 44 + 44*k + gap + section + 28*k + gap + 50 + 24
	if moves {
		high += section
	}
	if levels > 0 {
		high += section
	}
	l.panel = widget.Rect{X: (w - wide) / 2, Y: (h - high) / 2, W: wide, H: high}
	rest := l.panel.Inset(28, 22)
	l.title, rest = rest.Top(44, 0)
	l.close = widget.Rect{X: l.title.Right() - 44, Y: l.title.Y, W: 44, H: 44}
	l.title.W -= 52
	l.does, rest = rest.Top(44*k, gap)
	if moves {
		l.whereHead, rest = rest.Top(head, 0)
		l.where, rest = rest.Top(row, gap)
		l.earlier, l.where = l.where.Left(52, 8)
		l.later = widget.Rect{X: l.where.Right() - 52, Y: l.where.Y, W: 52, H: row}
		l.where.W -= 60
	}
	l.guestsHead, rest = rest.Top(head, 0)
	var at widget.Rect
	at, rest = rest.Top(row, gap)
	l.guests = at.Columns(guests, 10)
	if levels > 0 {
		l.levelsHead, rest = rest.Top(head, 0)
		at, rest = rest.Top(row, gap)
		l.levels = at.Columns(levels, 0)
	}
	l.price, rest = rest.Top(28*k, gap)
	both := widget.Rect{X: rest.X, Y: rest.Y, W: rest.W, H: 48}.Columns(2, 12)
	l.away, l.done = both[0], both[1]
	return l
}

// layout lays out what there is to agree on. A choice to stop can become one to go on at another level: that is the first level.
func (t *Terms) layout(v *View, c game.Choice) (termsLayout, []float64) {
	levels := t.board.m.levels(c)
	options := len(levels)
	if t.runs(c) && options > 0 {
		options++
	}
	return layTerms(v.W, v.H, v.Text, t.moves(c), len(t.guests(c)), options), levels
}

// runs reports whether the choice is about an action that is at work already.
func (t *Terms) runs(c game.Choice) bool { return t.board.m.levelNow(c) != 0 }

// moves reports whether the choice can be made for another place.
func (t *Terms) moves(c game.Choice) bool {
	lever, ok := policy.Find(c.Lever)
	return ok && !t.runs(c) && len(t.board.m.places(lever)) > 1
}

func guestID(party string) string { return "with-" + party }
func levelID(i int) string        { return fmt.Sprintf("level-%d", i) }

// Spots implements Scene.
func (t *Terms) Spots(v *View) (spots []widget.Spot) {
	c, ok := t.choice()
	if !ok {
		return nil
	}
	l, _ := t.layout(v, c)
	if t.moves(c) {
		spots = append(spots, widget.Spot{ID: "earlier", At: l.earlier}, widget.Spot{ID: "later", At: l.later})
	}
	for i, key := range t.guests(c) {
		spots = append(spots, widget.Spot{ID: guestID(key), At: l.guests[i], Group: "guests"})
	}
	for i := range l.levels {
		spots = append(spots, widget.Spot{ID: levelID(i), At: l.levels[i], Group: "levels"})
	}
	return append(spots, widget.Spot{ID: "done", At: l.done}, widget.Spot{ID: "away", At: l.away}, widget.Spot{ID: "close", At: l.close})
}

// Handle implements Scene.
func (t *Terms) Handle(a *App, v *View, in Intent) Move {
	c, ok := t.choice()
	if !ok || in.Act == Back {
		return To(t.board)
	}
	switch {
	case in.Act == Earlier:
		t.move(a, c, -1)
	case in.Act == Later:
		t.move(a, c, 1)
	case in.Act == Pick:
		return t.pick(a, c, in.Spot)
	}
	return Stay
}

func (t *Terms) pick(a *App, c game.Choice, spot string) Move {
	switch spot {
	case "close", "done":
		return To(t.board)
	case "away":
		t.board.unchoose(a, t.at)
		return To(t.board)
	case "earlier":
		t.move(a, c, -1)
	case "later":
		t.move(a, c, 1)
	}
	for _, key := range t.guests(c) {
		if spot == guestID(key) {
			t.toggle(a, c, key)
		}
	}
	levels := t.board.m.levels(c)
	if t.runs(c) && len(levels) > 0 {
		levels = append([]float64{0}, levels...)
	}
	for i, level := range levels {
		if spot == levelID(i) {
			c.Level, c.Stop = level, t.runs(c) && i == 0
			t.amend(a, c)
		}
	}
	return Stay
}

// toggle lets a party sit at the table, or not.
func (t *Terms) toggle(a *App, c game.Choice, party string) {
	var table []string
	for _, key := range policy.PartyKeys {
		if slices.Contains(c.Consulted, key) != (key == party) {
			table = append(table, key)
		}
	}
	c.Consulted = table
	t.amend(a, c)
}

// move takes the choice to the next place at which it can be made, in a direction.
func (t *Terms) move(a *App, c game.Choice, by int) {
	if !t.moves(c) {
		return
	}
	lever, _ := policy.Find(c.Lever)
	places := t.board.m.places(lever)
	from := slices.Index(places, c.Target)
	for i := 1; i < len(places); i++ {
		c.Target = places[((from+by*i)%len(places)+len(places))%len(places)]
		if t.board.m.Session.Amend(t.at, c) == nil {
			break
		}
	}
	t.board.tell(a, nil)
}

func (t *Terms) amend(a *App, c game.Choice) { t.board.tell(a, t.board.m.Session.Amend(t.at, c)) }

// Tick implements Scene.
func (t *Terms) Tick(a *App, v *View) Move { return t.board.Tick(a, v) }

// Layers implements Scene.
func (t *Terms) Layers(v *View) []Layer {
	return append(veiled(t.board, v), Layer{v.Look(t.board.m.version), func(c *widget.Canvas) { t.draw(c, v) }})
}
