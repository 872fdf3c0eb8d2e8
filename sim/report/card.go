package report

import (
	"fmt"
	"html/template"
	"math"

	"zwerm/sim/experiment"
	"zwerm/sim/measure"
)

// A contrastCard is a pair of arms with all differences, those that hold and those that do not.
type contrastCard struct {
	Title string
	Lines []contrastLine
}

// A contrastLine is the difference on one indicator.
type contrastLine struct {
	Name, Unit      string
	Difference      string
	Interval        string
	Effect, Verdict string
	Claimed         bool
	Strip           template.HTML
}

func (p *page) card(c *Contrast, s *strips) contrastCard {
	card := contrastCard{Title: capital(p.say("page.minus", "A", p.nameOf(c.A), "B", p.nameOf(c.B)))}
	for i := range c.Findings {
		f := &c.Findings[i]
		numbers := p.scaleOfFinding(f)
		line := contrastLine{Name: capital(p.Indicator(f.Indicator)), Unit: p.Text("indicator." + f.Indicator.Key + ".unit"), Difference: numbers.signed(f.Own.Mean) + numbers.after,
			Verdict: p.say("why." + string(f.Why)), Claimed: f.Claimed(), Strip: s.draw(f), Effect: "–"}
		if math.IsNaN(f.Own.Mean) {
			line.Difference = "–"
		}
		if !math.IsNaN(f.Own.Low) {
			line.Interval = p.say("range", "Low", numbers.signed(f.Own.Low), "High", numbers.signed(f.Own.High))
		}
		if !math.IsNaN(f.Effect) {
			line.Effect = p.Signed(f.Effect*better(f.Indicator), 1)
		}
		card.Lines = append(card.Lines, line)
	}
	return card
}

// takenWord says how the months became one number.
func (p *page) takenWord(ind *measure.Indicator) string {
	return p.say("taken." + experiment.Taken(ind))
}

// better turns an effect so that better is positive.
func better(ind *measure.Indicator) float64 {
	if ind.Better < 0 {
		return -1
	}
	return 1
}

// strips draw effect sizes beside each other on one scale: better at the right, worse at the left.
type strips struct{ most float64 }

// hold makes the scale large enough for a contrast.
func (s *strips) hold(c *Contrast) {
	for i := range c.Findings {
		for _, v := range []float64{c.Findings[i].EffectLow, c.Findings[i].EffectHigh, 1} {
			if !math.IsNaN(v) && !math.IsInf(v, 0) {
				s.most = max(s.most, math.Abs(v))
			}
		}
	}
}

// draw draws an effect with its interval. It is hidden from readers of screens: the numbers stand beside it.
func (s *strips) draw(f *Finding) template.HTML {
	const middle, half, height = 36, 31, 18
	svg := fmt.Sprintf(`<svg aria-hidden="true" class="strip" viewBox="0 0 %d %d"><path class="axis" d="M%d 0V%d"/>`, 2*middle, height, middle, height)
	x := func(v float64) float64 {
		return middle + half*max(-1, min(1, better(f.Indicator)*v/s.most))
	}
	if !math.IsNaN(f.Effect) {
		class := "open"
		switch {
		case f.Claimed() && f.Good() < 0:
			class = "worse"
		case f.Claimed():
			class = "better"
		}
		svg += fmt.Sprintf(`<g class="%s"><path d="M%.1f 9H%.1f"/><circle cx="%.1f" cy="9" r="4.5"/></g>`, class, x(f.EffectLow), x(f.EffectHigh), x(f.Effect))
	}
	return template.HTML(svg + "</svg>")
}
