package ui

import (
	"cmp"
	"math"
	"slices"

	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim/measure"
	"zwerm/sim/stats"
)

// A pairing is how two decisions work upon each other.
type pairing struct {
	a, b int // in the tally
	stats.Difference
}

// pairings are those of an indicator that were worked out under at least two lucks: first those that show, the largest first.
func (w *Weighing) pairings(ind *measure.Indicator, key int) (list []pairing, shown int) {
	shows := func(p pairing) bool { return p.Sign() != 0 && p.Exceeds(ind.Smallest) }
	for _, pair := range w.pairs[key] {
		a, b := w.halves(pair)
		p := pairing{a, b, w.tally.Interplay(pair, key, a, b).Among(len(w.pairs[key]))}
		if p.N < 2 {
			continue
		}
		if list = append(list, p); shows(p) {
			shown++
		}
	}
	slices.SortStableFunc(list, func(a, b pairing) int {
		switch {
		case shows(a) != shows(b):
			if shows(a) {
				return -1
			}
			return +1
		case shows(a):
			return cmp.Compare(math.Abs(b.Mean), math.Abs(a.Mean))
		}
		return 0
	})
	return list, shown
}

// together is what all decisions did together, what they did one by one, and what of the first is beyond the second.
func (w *Weighing) together(key int) (all, beyond stats.Difference, sum float64) {
	ones := make([]int, w.all)
	for i := range ones {
		ones[i] = i
		sum += w.tally.Effect(i, key).Mean
	}
	return w.tally.Effect(w.all, key).Difference, w.tally.Interplay(w.all, key, ones...), sum
}

// drawInterplay says what decisions did to each other's effects: all of them, and pairs of those that did most.
func (d *Debrief) drawInterplay(c *widget.Canvas, v *View, r widget.Rect) {
	w, ind, weigh := v.Words, d.indicator(), d.weighing()
	rest := heading(c, r, "users-round", w.Say("debrief.interplay"))
	if weigh.lucks() < 2 {
		c.Print(w.Say("debrief.interplay-what"), rest, widget.Type{Size: 15, Color: widget.Ink2})
		return
	}
	text, _ := rest.Top(rest.H*.45, 0)
	_, rest = rest.Top(c.Print(d.togetherWords(w, ind), text, widget.Type{Size: 15, Color: widget.Ink2}), 10)
	list, shown := weigh.pairings(ind, d.six)
	if len(list) == 0 {
		key := "debrief.pairs-soon"
		if weigh.pairs[d.six] != nil && len(weigh.pairs[d.six]) == 0 {
			key = "debrief.pairs-few"
		}
		c.Print(w.Say(key), rest, widget.Type{Size: widget.Small, Color: widget.Ink2})
		return
	}
	foot := widget.Rect{X: rest.X, Y: rest.Bottom() - 20*min(1.3, v.Text), W: rest.W, H: 22 * min(1.3, v.Text)}
	high := 40 * min(1.3, v.Text)
	room := max(1, int((foot.Y-rest.Y)/high))
	if shown > 0 {
		note, _ := rest.Top(20*min(1.3, v.Text), 0)
		_, rest = rest.Top(c.Print(w.Say("debrief.pairs-what"), note, widget.Type{Size: widget.Small, Color: widget.Ink2, Lines: 1}), 4)
		room = max(1, int((foot.Y-rest.Y)/high))
	}
	for i, p := range list[:min(shown, room)] {
		d.drawPairing(c, v, widget.Rect{X: rest.X, Y: rest.Y + float64(i)*high, W: rest.W, H: high - 2}, ind, p)
	}
	say := ""
	switch others := len(list) - min(shown, room); {
	case shown == 0:
		say, foot = w.Count("debrief.pairs-none", len(list)), widget.Rect{X: foot.X, Y: rest.Y, W: foot.W, H: foot.Bottom() - rest.Y}
	case shown > room:
		say = w.Say("debrief.pairs-all", "N", w.Number(float64(len(list)), 0), "Shown", w.Number(float64(shown), 0))
	case others > 0:
		say = w.Count("debrief.pairs-rest", others)
	}
	c.Print(say, foot, widget.Type{Size: widget.Small, Color: widget.Ink2, Lines: 2})
}

// togetherWords says what all decisions did together, and how much of it is their interplay.
func (d *Debrief) togetherWords(w *words.Words, ind *measure.Indicator) string {
	all, beyond, sum := d.weighing().together(d.six)
	text := w.Say("debrief.together", "All", amount(w, ind, all.Mean), "Sum", amount(w, ind, sum))
	if beyond.Sign() == 0 || !beyond.Exceeds(ind.Smallest) {
		return text + " " + w.Say("debrief.together-same", "Range", within(w, ind, beyond))
	}
	return text + " " + w.Say("debrief.together-beyond", "N", amount(w, ind, beyond.Mean), "Range", within(w, ind, beyond))
}

// drawPairing draws a pair: their rounds, their names, and by how much both together differ from the sum of each.
func (d *Debrief) drawPairing(c *widget.Canvas, v *View, r widget.Rect, ind *measure.Indicator, p pairing) {
	w := v.Words
	c.Line(r.X, r.Y-1, r.Right(), r.Y-1, 1, rgb(0xECE8DD))
	a, _, first := d.decisionWords(w, p.a)
	b, _, second := d.decisionWords(w, p.b)
	drawRoundMark(c, r.X+12, r.Y+r.H/2, first)
	drawRoundMark(c, r.X+32, r.Y+r.H/2, second)
	name := widget.Rect{X: r.X + 50, Y: r.Y, W: r.W*.7 - 56, H: r.H}
	c.Print(a+" + "+b, name, widget.Type{Size: widget.Small, Bold: true, Down: widget.Middle, Lines: 2})
	value := widget.Rect{X: r.X + r.W*.7, Y: r.Y, W: r.W * .3, H: r.H}
	upper, lower := value.Top(value.H*.52, 0)
	_, ink := inks(ind, p.Mean, true)
	c.Print(amount(w, ind, p.Mean), upper, widget.Type{Size: 15, Bold: true, Color: ink, Across: widget.End, Down: widget.End, Lines: 1})
	c.Print(within(w, ind, p.Difference), lower, widget.Type{Size: 13, Color: widget.Ink2, Across: widget.End, Lines: 1})
}
