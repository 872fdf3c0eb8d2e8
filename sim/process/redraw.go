package process

import "zwerm/sim"

// Redraw gives a world other luck: another seed, and other contributions to fit wherever no party has met with them
// (sim.Landscape.See). It is for forecasts, which may know what people know and nothing else. What is left as it is counts as
// known: which practices depend on which, because those who do the work can tell; and the height of the best design, because
// fit is shown to everyone in units of it.
//
// The model in the planners' heads counts as known once something stands on an agenda, for agendas are made with it. Then
// contributions are redrawn so that they agree with it; before that, the planners' model is made anew from what was drawn.
func Redraw(w *sim.World, seed uint64) {
	w.Seed = seed
	l := &w.Landscape
	known := agendaExists(w)
	for i := range sim.Practices {
		var seen sim.Patterns
		for j := range w.Districts {
			d := &w.Districts[j]
			if l.Local.Has(i) {
				d.LocalValues[i] = redrawn(drawValues(w, i, d.Key), d.LocalValues[i], &d.Seen[i])
				continue
			}
			for k, word := range d.Seen[i] {
				seen[k] |= word
			}
		}
		if l.Local.Has(i) {
			continue
		}
		was := l.Shared[i]
		l.Shared[i] = redrawn(drawValues(w, i, 0), was, &seen)
		if known {
			agree(l.Shared[i], l.Planner[1].Values[i], &seen)
		}
	}
	if !known {
		for n := range l.Planner {
			l.Planner[n] = makePlanner(w, int(w.Params.Insight)+n)
		}
	}
}

// agendaExists reports whether anything stands on the agenda of any district, or a plan lies in a drawer.
func agendaExists(w *sim.World) bool {
	for j := range w.Districts {
		if w.Districts[j].Mask != 0 || w.Districts[j].Planned {
			return true
		}
	}
	return false
}

// redrawn returns new values with those that were seen put back.
func redrawn(values, was []float64, seen *sim.Patterns) []float64 {
	for p := range values {
		if seen.Has(p) {
			values[p] = was[p]
		}
	}
	return values
}

// agree bends the values that nobody has seen so that their means are those of a planner's model: towards 0 or towards 1 in
// proportion, so that they stay between the two and keep their order.
func agree(values, means []float64, seen *sim.Patterns) {
	n := len(means)
	for first := range n {
		rest, drawn, unseen := float64(means[first]*float64(len(values)/n)), 0., 0
		for p := first; p < len(values); p += n {
			if seen.Has(p) {
				rest -= values[p]
			} else {
				drawn += values[p]
				unseen++
			}
		}
		if unseen == 0 {
			continue
		}
		want, is := sim.Clamp01(rest/float64(unseen)), drawn/float64(unseen)
		for p := first; p < len(values); p += n {
			switch {
			case seen.Has(p):
			case is > want:
				values[p] = float64(values[p]*want) / is
			case is < 1:
				values[p] = 1 - float64((1-values[p])*(1-want))/(1-is)
			}
		}
	}
}
