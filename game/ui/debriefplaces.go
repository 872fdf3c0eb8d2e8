package ui

import (
	"zwerm/game/ui/swarm"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim/measure"
)

// placeColumns are what the debrief says of districts: who waits, and how the help, the parties and the professionals are.
var placeColumns = []struct {
	key  string
	most float64 // the end of the bar; 0 is the most of all districts
}{{"waiting", 0}, {"fit", 100}, {"trust", 100}, {"alignment", 100}, {"stress", 1}}

// drawPlaces says how districts are now: a bird each, as settled as its parties are, and some numbers as bars.
func (d *Debrief) drawPlaces(c *widget.Canvas, v *View, l debriefLayout) {
	w := v.Words
	say := widget.Rect{X: l.say.X, Y: l.say.Y, W: l.chart.Right() - l.say.X - 24, H: l.say.H}
	c.Print(w.Say("debrief.places"), say, widget.Type{Size: 17, Bold: true, Lines: 2})
	area := widget.Rect{X: l.say.X, Y: l.unit.Y, W: l.chart.W - 48, H: l.foot.Bottom() - l.unit.Y}
	head, rest := area.Top(44, 4)
	name, columns := head.Left(area.W*.22, 8)
	for i, at := range columns.Columns(len(placeColumns), 14) {
		ind, _ := measure.Find(placeColumns[i].key)
		c.Print(words.Capital(w.Of(ind.Name)), at, widget.Type{Size: widget.Small, Bold: true, Color: widget.Ink2, Down: widget.End, Lines: 2})
	}
	districts := d.m.Districts()
	shown := min(len(districts), 12)
	for i, row := range rest.Rows(max(6, shown), 0)[:shown] {
		c.Line(row.X, row.Y, row.Right(), row.Y, 1, widget.Rule)
		scope := measure.District(d.m.Session.World(), d.m.Home().From+i)
		bird := swarm.Bird{X: row.X + 14, Y: row.Y + row.H/2, Heading: -.3, Size: 1.2, Alpha: 1, Wing: .6, State: swarm.StateOf(share(scope, "alignment"))}
		d.batch.Draw(c, []swarm.Bird{bird}, 18, coat)
		c.Print(districts[i].Name, widget.Rect{X: row.X + 34, Y: row.Y, W: name.W - 36, H: row.H}, widget.Type{Bold: true, Down: widget.Middle, Lines: 2})
		_, cells := row.Left(name.W, 8)
		for k, at := range cells.Columns(len(placeColumns), 14) {
			d.drawCell(c, v, at, k, scope)
		}
	}
}

func (d *Debrief) drawCell(c *widget.Canvas, v *View, at widget.Rect, column int, scope measure.Scope) {
	ind, _ := measure.Find(placeColumns[column].key)
	value, most := ind.Of(scope), placeColumns[column].most
	if most == 0 {
		for i := range d.m.Districts() {
			most = max(most, ind.Of(measure.District(d.m.Session.World(), d.m.Home().From+i)))
		}
	}
	text := v.Words.Number(value, 0)
	switch ind.Unit {
	case "%":
		text += "%"
	case "0-1":
		text = v.Words.Number(100*value, 0) + "%"
	}
	upper, lower := at.Top(at.H*.58, 0)
	c.Print(text, upper, widget.Type{Size: 18, Bold: true, Down: widget.End, Lines: 1})
	bar := widget.Rect{X: lower.X, Y: lower.Y + 4, W: lower.W, H: 8}
	c.Fill(bar, 4, widget.Rule)
	if part := value / max(most, 1e-9); part > .03 {
		c.Fill(widget.Rect{X: bar.X, Y: bar.Y, W: bar.W * min(1, part), H: bar.H}, 4, rgb(0x2F6FA3))
	}
}
