package text

import (
	"context"
	"math"
	"strconv"

	"zwerm/game"
	"zwerm/game/forecast"
	"zwerm/sim"
	"zwerm/sim/measure"
)

// look simulates what may come of some decisions; nil when nobody can see ahead.
func (p *Play) look(ctx context.Context, decisions []sim.Decision) *forecast.Answer {
	o := forecast.New(p.Session.World(), p.Session.Home(), game.Six...)
	if o.Months() == 0 {
		p.say("no-sight")
		return nil
	}
	a, err := o.Ask(ctx, max(1, p.Workers), decisions, nil)
	if err != nil {
		p.print(err.Error())
		return nil
	}
	p.say("sight", "Months", p.months(o.Months()), "Pairs", strconv.Itoa(a.Pairs))
	return a
}

// ahead says what may come of what is chosen, or of one card by its number.
func (p *Play) ahead(ctx context.Context, args []string) {
	decisions := p.Session.Decisions()
	if len(args) > 0 {
		cards := p.cards()
		n, ok := p.number(args, len(cards))
		if !ok {
			return
		}
		d, err := p.Session.Decision(cards[n-1].Choice())
		if err != nil {
			p.print(p.Words.Refusal(err))
			return
		}
		decisions = []sim.Decision{d}
		p.say("about", "Name", p.lever(d.Lever))
	}
	a := p.look(ctx, decisions)
	if a == nil {
		return
	}
	for i := range a.Futures {
		p.future(a, &a.Futures[i])
	}
	if len(decisions) == 0 {
		return
	}
	i := a.Main()
	if i < 0 || a.Futures[i].Effect.Felt < 0 {
		p.say("unfelt")
		return
	}
	f := &a.Futures[i]
	p.say("felt", "Name", p.name(f.Indicator), "Months", p.months(f.Effect.Felt+1), "Sure", p.Words.Say("card.sure-"+strconv.Itoa(f.Effect.Certainty)))
}

// future prints between which values an indicator may lie at the end of the round, or as far as can be seen.
func (p *Play) future(a *forecast.Answer, f *forecast.Future) {
	at := end(f.With)
	if at < 0 || math.IsNaN(f.With.P10[at]) {
		p.say("future-none", "Name", p.name(f.Indicator))
		return
	}
	p.say("future", "Name", p.name(f.Indicator), "Low", p.Words.Shown(f.Indicator, f.With.P10[at]), "High", p.Words.Shown(f.Indicator, f.With.P90[at]),
		"Month", p.Words.Month(a.First+at, p.dated()))
}

// end is the last month of the coming half year that a band reaches; -1 when it has none.
func end(b forecast.Band) int { return min(game.HalfYear, len(b.P10)) - 1 }

// margin commits the group to a range for an indicator at the end of the round: its own, or that of the simulations.
func (p *Play) margin(ctx context.Context, args []string) {
	if len(args) == 0 {
		p.say("margin-how")
		return
	}
	name, bounds := args[0], args[1:]
	i, ok := p.six(name)
	if !ok {
		p.say("no-indicator", "Name", name)
		return
	}
	ind, _ := measure.Find(game.Six[i])
	r := game.Range{Indicator: ind.Key, Month: p.Session.Month() + min(game.HalfYear, p.Session.MonthsLeft()) - 1, Chance: .8}
	if len(bounds) == 0 {
		a := p.look(ctx, p.Session.Decisions())
		if a == nil {
			return
		}
		with := a.Futures[i].With
		at := end(with)
		r.Low, r.High, r.Month = with.P10[at], with.P90[at], a.First+at
	} else if !p.bounds(bounds, ind, &r) {
		return
	}
	if err := p.Session.Commit(r); err != nil {
		p.print(p.Words.Refusal(err))
		return
	}
	p.say("committed", "Name", p.name(ind), "Low", p.Words.Shown(ind, r.Low), "High", p.Words.Shown(ind, r.High), "Month", p.Words.Month(r.Month, p.dated()))
}

// bounds reads a range that the group gives itself; euros are in millions.
func (p *Play) bounds(args []string, ind *measure.Indicator, r *game.Range) bool {
	var values [2]float64
	for i := range values {
		if len(args) != 2 {
			p.say("margin-how")
			return false
		}
		v, ok := decimal(args[i])
		if !ok {
			p.say("not-a-number", "Word", args[i])
			return false
		}
		if values[i] = v; ind.Unit == "€" {
			values[i] = v * 1e6
		}
	}
	r.Low, r.High = min(values[0], values[1]), max(values[0], values[1])
	return true
}
