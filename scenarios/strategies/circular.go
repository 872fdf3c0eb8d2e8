package strategies

import (
	"zwerm/scenarios/document"
	"zwerm/sim/rules"
)

// checkStops reports levers that a rule stops though no earlier rule wants them.
func checkStops(drafts []draft) {
	wanted := map[string]bool{}
	for i := range drafts {
		for _, l := range drafts[i].stop {
			if !wanted[l.Key] {
				l.at.Report(document.Problem{Path: l.at.Path(), Found: "no earlier rule runs " + l.Key + ", so there is nothing to stop",
					Allowed: "a lever that an earlier rule runs", Hint: "what no rule runs any more is stopped by itself"})
			}
		}
		for _, want := range drafts[i].do {
			wanted[want.Lever] = true
		}
	}
}

// checkCircles reports conditions that wait for a lever which nothing starts: no rule does, or only rules that wait for it
// themselves, or for each other.
func checkCircles(drafts []draft) {
	named, started := map[string]bool{}, map[string]bool{}
	for grows := true; grows; {
		grows = false
		for i := range drafts {
			d := &drafts[i]
			for _, want := range d.do {
				named[want.Lever] = true
				if !started[want.Lever] && d.canHold(started) {
					started[want.Lever] = true
					grows = true
				}
			}
		}
	}
	for i := range drafts {
		for _, list := range [][]placed{drafts[i].when, drafts[i].any} {
			for k := range list {
				switch c := &list[k]; {
				case !c.waits() || started[c.Lever]:
				case !named[c.Lever]:
					c.never("no rule starts "+c.Lever, "a lever that a rule runs")
				default:
					c.never(c.Lever+" is only started by rules that wait for it, or for each other", "a lever that some rule starts without waiting for it")
				}
			}
		}
	}
}

// waits reports whether a condition waits for a lever to run.
func (c *placed) waits() bool { return c.Indicator == nil && c.State == rules.Running && !c.Not }

// canHold reports whether the rule can hold once some levers can be started.
func (d *draft) canHold(started map[string]bool) bool {
	for i := range d.when {
		if d.when[i].waits() && !started[d.when[i].Lever] {
			return false
		}
	}
	for i := range d.any {
		if !d.any[i].waits() || started[d.any[i].Lever] {
			return true
		}
	}
	return len(d.any) == 0
}
