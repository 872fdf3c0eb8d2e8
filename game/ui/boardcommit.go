package ui

import (
	"math"

	"zwerm/game"
	"zwerm/game/ui/widget"
	"zwerm/sim/measure"
)

// expected is the range of the indicator on the time line at the end of the next half year, as far as forecasts say it.
func (b *Board) expected() (r game.Range, ok bool) {
	s, key := b.m.Session, game.Six[b.six]
	months := min(game.HalfYear, s.MonthsLeft())
	if b.m.Sight.Choices == nil {
		return r, false
	}
	low, high, ok := b.m.Sight.Choices.Fans[key].End(months)
	ok = ok && !math.IsNaN(low) && !math.IsNaN(high)
	return game.Range{Indicator: key, Month: s.Month() + months - 1, Low: low, High: high, Chance: .8}, ok
}

// commit holds the group to what it expects; the debrief says whether it came true.
func (b *Board) commit(a *App) {
	r, ok := b.expected()
	if !ok {
		return
	}
	if err := b.m.Session.Commit(r); err != nil {
		a.Notice = err.Error()
	}
	b.m.version++
}

// committed is the range to which the group holds itself for the indicator on the time line.
func (b *Board) committed() (game.Range, bool) {
	for _, r := range b.m.Session.Committed() {
		if r.Indicator == game.Six[b.six] {
			return r, true
		}
	}
	return game.Range{}, false
}

// drawCommit draws how the group can hold itself to a range, or to which it does.
func (b *Board) drawCommit(c *widget.Canvas, v *View, l boardLayout) {
	if _, ok := b.expected(); !ok {
		return
	}
	m := v.Mood("commit")
	m.OnNight = true
	label, icon := v.Words.Say("board.commit"), "flashlight"
	if r, ok := b.committed(); ok {
		ind, _ := measure.Find(r.Indicator)
		label, icon = v.Words.Say("board.committed", "Range", v.Words.Between(ind, r.Low, r.High)), "check"
	}
	widget.Button{Label: label, Icon: icon, Face: widget.Dark, Size: widget.Small}.Draw(c, l.commit, m)
}
