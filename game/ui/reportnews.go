package ui

import (
	"zwerm/game/bulletin"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim"
)

// newsIcon is the icon of a kind of event.
func newsIcon(n sim.News) string {
	switch n.What {
	case sim.NationalRule, sim.WiderRight, sim.TopUpGranted, sim.FreedPractice:
		return "landmark"
	case sim.CourtRuling:
		return "gavel"
	case sim.ElectionKept, sim.ElectionLost:
		return "vote"
	case sim.Notice, sim.OrganisationFell, sim.ClientStop:
		return "building-2"
	}
	return "newspaper"
}

func (r *Report) drawNews(c *widget.Canvas, v *View, l reportLayout) {
	w := v.Words
	c.Print(w.Say("report.news"), l.newsHead, widget.Type{Size: 18, Bold: true, Down: widget.Middle, Lines: 1})
	list := bulletin.Headlines(r.m.Session, r.report.News, len(l.news))
	if len(list) == 0 {
		c.Print(w.Say("report.no-news"), l.news[0].Moved(0, 6), widget.Type{Color: widget.Ink2})
	}
	for i, n := range list {
		at := l.news[i]
		c.Fill(widget.Rect{X: at.X, Y: at.Y + 4, W: 3, H: at.H - 12}, 1.5, widget.Ink)
		c.Icon(newsIcon(n), at.X+22, at.Y+14, 16, widget.Ink2)
		c.Print(words.Capital(w.Month(n.Month, r.m.Dated())), widget.Rect{X: at.X + 36, Y: at.Y + 2, W: at.W - 40, H: 24}, widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 1})
		c.Print(w.News(r.m.Session.Scenario(), &n), widget.Rect{X: at.X + 14, Y: at.Y + 28, W: at.W - 18, H: at.H - 34}, widget.Type{Size: 17, Bold: true})
	}
}
