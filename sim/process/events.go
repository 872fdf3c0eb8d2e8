package process

import "zwerm/sim"

// Events is what the outside world does this month: the scenario's paths, autonomous growth of need, and its dated events.
// An effect that comes on or fades is a fraction of itself: a factor f counts as 1+s(f-1) at strength s.
func Events(w *sim.World) {
	n := &w.Nation
	n.Climate = calm(w)
	for i := range w.Scenario.Events {
		event := &w.Scenario.Events[i]
		switch {
		case w.Month == event.From:
			w.Tell(sim.News{What: sim.Dated, Event: event.Key})
		case w.Month == event.Until && event.Until > event.From+1:
			w.Tell(sim.News{What: sim.DatedEnd, Event: event.Key})
		}
		for k := range event.Effects {
			effect := &event.Effects[k]
			if effect.What >= sim.OnAttention {
				if w.Month == event.From {
					strike(w, event, effect)
				}
				continue
			}
			if s := effect.Strength(event, w.Month); s > 0 {
				press(&n.Climate, effect, s)
			}
		}
	}
}

// calm returns the climate of a month without events: paths, and growth of need that no event explains.
func calm(w *sim.World) sim.Climate {
	s := w.Scenario
	c := sim.Climate{Price: 1, Hiring: 1}
	years := max(0, float64(w.Month)) / 12
	for i := range s.Care {
		c.Incidence[i] = 1 + float64(s.Care[i].Growth*years)
		c.Requests[i], c.Gate[i], c.TakeUp[i], c.Capacity[i] = 1, 1, 1, 1
	}
	economy := econ(w)
	for i := range s.Caseloads {
		c.Inflow[i] = 1 + float64(.3*economy)
		c.Outflow[i] = 1 - float64(.15*economy)
	}
	c.Price = sim.AtYear(s.Paths.Price, w.Month)
	for i := range s.Domains() {
		c.Budget[i] = sim.AtYear(s.Paths.Budget[i], w.Month)
	}
	return c
}

// econ returns u/8.3-1: unemployment relative to that of 2014, a year late, in a straight line from year to year. The
// elasticities .3 and .15 of inflow and outflow are recalled from published series, not fitted.
func econ(w *sim.World) float64 {
	path := w.Scenario.Paths.Unemployment
	if len(path) == 0 || w.Month < 0 {
		return 0
	}
	year, part := w.Month/12, float64(w.Month%12)/12
	last := len(path) - 1
	before, after := path[min(year, last)], path[min(year+1, last)]
	return (before+float64(part*(after-before)))/path[0] - 1
}

// press adds one effect at a strength to a climate.
func press(c *sim.Climate, e *sim.Effect, s float64) {
	switch e.What {
	case sim.OnIncidence:
		scale(c.Incidence[:], e, s)
	case sim.OnRequests:
		scale(c.Requests[:], e, s)
	case sim.OnGate:
		scale(c.Gate[:], e, s)
	case sim.OnTakeUp:
		scale(c.TakeUp[:], e, s)
	case sim.OnCapacity:
		scale(c.Capacity[:], e, s)
	case sim.OnInflow:
		scale(c.Inflow[:], e, s)
	case sim.OnOutflow:
		scale(c.Outflow[:], e, s)
	case sim.OnReassessment:
		add(c.Reassessment[:], e, s)
	case sim.OnTopUp:
		add(c.TopUp[:], e, s)
	case sim.OnHiring:
		c.Hiring *= 1 + float64(s*(e.Value-1))
	case sim.OnSickLeave:
		c.SickLeave += float64(s * e.Value)
	case sim.OnRealPrice:
		c.RealPrice = c.RealPrice || e.Value > 0
	case sim.OnGuarantee:
		c.Guarantee = c.Guarantee || e.Value > 0
	}
}

func scale(factors []float64, e *sim.Effect, s float64) {
	for i := range factors {
		if e.Domain == i || e.Domain == sim.AllDomains {
			factors[i] *= 1 + float64(s*(e.Value-1))
		}
	}
}

func add(numbers []float64, e *sim.Effect, s float64) {
	for i := range numbers {
		if e.Domain == i || e.Domain == sim.AllDomains {
			numbers[i] += float64(s * e.Value)
		}
	}
}

// strike is what an event does once.
func strike(w *sim.World, event *sim.Event, e *sim.Effect) {
	n := &w.Nation
	switch e.What {
	case sim.OnNationalAttention:
		n.Attention = sim.Clamp01(n.Attention + e.Value)
	case sim.OnRuleLoad:
		n.RuleLoad = sim.Clamp01(n.RuleLoad + e.Value)
	case sim.OnSoftBudget:
		n.SoftBudget += e.Value
	case sim.OnFreeze:
		n.Frozen, n.FrozenUntil = int(e.Value), event.Until
	case sim.OnCommunityTrust:
		for i := range w.Districts {
			community := &w.Districts[i].Actors[sim.Community]
			community.Trust = sim.Clamp01(community.Trust * e.Value)
		}
	default:
		for i := range w.Municipalities {
			m := &w.Municipalities[i]
			if e.What == sim.OnAttention {
				m.Attention = sim.Clamp01(m.Attention + e.Value)
			} else {
				m.Credit = sim.Clamp01(m.Credit + e.Value)
			}
		}
	}
}
