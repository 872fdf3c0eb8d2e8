package ui

import (
	"math"

	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim/experiment"
)

// number writes a number of the model with as many decimals as it has, at most three.
func number(w *words.Words, x float64) string {
	decimals := 0
	for decimals < 3 && math.Abs(x*math.Pow10(decimals)-math.Round(x*math.Pow10(decimals))) > 1e-9 {
		decimals++
	}
	return w.Number(x, decimals)
}

// drawReading says how the list of assumptions is read, and what of it is a verdict at all.
func (d *Debrief) drawReading(c *widget.Canvas, v *View, r widget.Rect) {
	w := v.Words
	rest := heading(c, r, "info", w.Say("debrief.reading"))
	text := w.Say("debrief.reading-what", "N", w.Number(float64(d.assuming().lucks()), 0))
	if welfare := d.welfareWords(w); welfare != "" {
		text += "\n" + welfare
	}
	c.Print(text, rest, widget.Type{Size: 15, Color: widget.Ink2})
}

// welfareWords gives the verdict on what residents live through, which must hold at three effects of fit on recovery; nothing for other
// indicators, or while games are missing.
func (d *Debrief) welfareWords(w *words.Words) string {
	s := d.assuming()
	if judged[d.six] != "need-burden" || s.flipped == nil {
		return ""
	}
	for world := range s.flipped.Worlds {
		if key := s.flipped.Worlds[world].Key; (key == "" || key == experiment.RecoveryEffect) && !s.flipped.Whole(world) {
			return ""
		}
	}
	text := w.Say("debrief.welfare")
	for side, player := range instead {
		key := map[int]string{1: "debrief.welfare-better", -1: "debrief.welfare-worse", 0: "debrief.welfare-none"}[s.flipped.Welfare(side+1, d.six)]
		text += " " + w.Say(key, "Who", w.Say("debrief.instead-"+player))
	}
	return text
}
