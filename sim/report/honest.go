package report

import (
	"fmt"
	"slices"
	"strings"

	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/stats"
)

// honest is the box that says how everything was worked out, what it hangs on, and what turns it round.
type honest struct {
	How         []string
	Model       []string // after the words that this is a model
	Flips       []string
	Command     string // what examines switches; empty when they were
	Differ      []string
	Missing     string
	Assumptions []cell // what each is about, and what it is
	Origins     []origin
}

// An origin is where some arms come from, for people.
type origin struct{ Lines [][2]string }

func (p *page) honest() honest {
	s := p.Study
	var h honest
	runs := p.Number(float64(len(s.Arms[0].own().Seeds)), 0)
	switch {
	case len(s.Arms) < 2:
	case s.Paired():
		h.How = append(h.How, p.say("honest.same-luck", "Runs", runs))
	default:
		h.How = append(h.How, p.say("honest.other-luck"))
	}
	h.How = append(append(h.How, p.played()...), p.say("honest.band"), p.say("honest.rule"))
	effects := p.effects()
	if len(effects) == 1 {
		h.Model = append(h.Model, p.say("honest.aq", "Effect", effects[0]))
	} else {
		h.Model = append(h.Model, p.say("honest.aq-many", "Effects", p.list(effects)))
	}
	for _, o := range s.Origins {
		if len(o.Averaged) > 0 {
			h.Model = append(h.Model, p.say("honest.averaged", "N", fmt.Sprint(o.Settings), "Factors", strings.Join(o.Averaged, ", ")))
		}
	}
	h.Missing = p.missing()
	h.Differ = p.differing(s)
	h.Flips = append(p.ownFlips(), p.switches()...)
	if s.Flipped == nil {
		h.Command = "zwerm hypotheses --flip each,all --out schakelaars"
	}
	h.Assumptions = p.assumptions()
	for _, o := range s.Origins {
		h.Origins = append(h.Origins, p.origin(o))
	}
	return h
}

// played says of every game what was done with it.
func (p *page) played() (list []string) {
	for i, a := range p.Study.Arms {
		if g := a.Played; g != nil {
			list = append(list, p.say("honest.played", "A", p.Names[i], "Decisions", p.Number(float64(g.Decisions), 0), "Seed", fmt.Sprint(g.Seed),
				"Missed", p.Number(g.Missed, 1)))
		}
	}
	return list
}

// effects lists the recovery effects of the arms' own worlds.
func (p *page) effects() (list []string) {
	for _, a := range p.Study.Arms {
		if text := p.decimal(a.Own); !slices.Contains(list, text) {
			list = append(list, text)
		}
	}
	return list
}

// missing says which outcomes come from fewer runs than there are.
func (p *page) missing() string {
	var list []string
	for _, k := range p.Study.Shown() {
		for i, a := range p.Study.Arms {
			of := len(a.own().Seeds)
			if n := a.summary(k).N; n < of {
				list = append(list, p.say("honest.missing-one", "Name", p.Indicator(&measure.Indicators[k]), "A", p.inText[i], "N", fmt.Sprint(of-n), "Of", fmt.Sprint(of)))
			}
		}
	}
	if list == nil {
		return ""
	}
	return p.say("honest.missing", "List", p.list(list))
}

// ownFlips says which of the differences turn round, or do not hold, with the recovery effect.
func (p *page) ownFlips() (list []string) {
	contrasts := p.Study.Contrasts()
	if len(contrasts) == 0 {
		return nil
	}
	if !p.Study.Honest() {
		return []string{p.say("honest.flip-unknown")}
	}
	for _, c := range contrasts {
		for i := range c.Findings {
			if line := p.turning(c, &c.Findings[i]); line != "" {
				list = append(list, line)
			}
		}
	}
	if list == nil {
		list = []string{p.say("honest.flip-none")}
	}
	if more := len(list) - mostFlips; more > 0 {
		list = append(list[:mostFlips], p.say("honest.flip-more", "N", fmt.Sprint(more)))
	}
	return list
}

// mostFlips is how many differences the box says that turn round; what hangs on A_Q stands beside every difference, too.
const mostFlips = 6

// turning says where a difference turns round: between two recovery effects at which the intervals lie on other sides of zero.
func (p *page) turning(c *Contrast, f *Finding) string {
	name := capital(p.Indicator(f.Indicator))
	a, b := p.nameOf(c.A), p.nameOf(c.B)
	for i, d := range f.At {
		for j, e := range f.At[:i] {
			if d.Sign()*e.Sign() < 0 {
				first, then := a, b
				if float64(e.Sign())*better(f.Indicator) < 0 {
					first, then = b, a
				}
				return p.say("honest.flip-turns", "Name", name, "Low", p.decimal(experiment.RecoveryEffects[j]), "High", p.decimal(experiment.RecoveryEffects[i]),
					"A", first, "B", then)
			}
		}
	}
	if f.Why == Turns {
		return p.say("honest.flip-depends", "Name", name, "A", a, "B", b, "List", p.levels(f.At, f.Indicator))
	}
	return ""
}

// levels writes a difference at every recovery effect.
func (p *page) levels(at []stats.Difference, ind *measure.Indicator) string {
	var values []float64
	for _, d := range at {
		values = append(values, d.Mean)
	}
	s := p.scaleOf(ind, values...)
	var list []string
	for _, v := range values {
		list = append(list, s.around(s.signed(v)))
	}
	return p.list(list)
}

// switches says where verdicts turn round in the trial of switches.
func (p *page) switches() (list []string) {
	f := p.Study.Flipped
	if f == nil {
		return nil
	}
	for _, t := range f.turns() {
		list = append(list, capital(p.say("honest.flip-switch", "Switch", p.assumption(t.Switch), "What", p.say("honest."+t.What), "From", p.strategy(t.From),
			"To", p.strategy(t.To), "Low", t.Low, "High", t.High)))
	}
	if list == nil {
		list = []string{p.say("honest.flip-still", "N", fmt.Sprint(len(f.Switches)))}
	}
	return append(list, p.say("honest.flip-world", "Where", f.Scenario, "Runs", p.Number(float64(f.Replicates), 0)))
}

// assumptions lists the honesty switches with what they are, in each world where that differs.
func (p *page) assumptions() (list []cell) {
	origins := p.Study.Origins
	for i, assumption := range origins[0].Assumptions {
		values := distinct(origins, func(o *Origin) string { return p.assumed(o, i, assumption.Key) })
		list = append(list, cell{capital(p.assumption(assumption.Key)), strings.Join(values, " / ")})
	}
	return list
}

// origin says where arms come from.
func (p *page) origin(o *Origin) origin {
	lines := [][2]string{
		{p.say("honest.scenario"), fmt.Sprintf("%s (%.12s)", p.world(o), o.Hash)}, {p.say("honest.seeds"), p.seeds(o)},
		{p.say("honest.months"), fmt.Sprint(o.Months)}, {p.say("honest.model-version"), o.Model}, {p.say("honest.claims-hash"), fmt.Sprintf("%.12s", o.Claims)},
	}
	if len(o.Set) > 0 {
		lines = append(lines, [2]string{p.say("honest.set"), strings.Join(o.Set, " ")})
	}
	if o.Town != "" {
		lines = append(lines, [2]string{p.say("honest.town"), o.Town})
	}
	return origin{lines}
}
