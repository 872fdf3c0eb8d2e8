package game

import (
	"math"
	"slices"

	"zwerm/sim"
)

// A Style is how a group decided, from 0 (top-down) to 1 (co-creative). It is measured from what happened, never from which
// levers were used:
//
//	openness of a decision = 1                                   for one that another party than the municipality took
//	                       = other parties consulted / 3         for one that the municipality took
//	Opened   = mean openness of people's decisions
//	Authored = mean over months of the mean own over the home municipality's agenda: how far what is on it belongs to its owners
//	Mean     = ½·Opened + ½·Authored; only one of them where the other has nothing to measure
//
// Consulted is what the group says that it did; Authored is what the model made of it.
type Style struct {
	Decisions                    int     // people's, in the rounds that were looked at
	Municipal, Others, Consulted int     // of them: taken by the municipality, by others; and municipal ones with anybody consulted
	Opened, Authored, Mean       float64 // NaN where there is nothing to measure
}

// Bounds of styles: what lies between is mixed (assumption).
const (
	TopDownBelow    = 1 / 3.
	CoCreativeAbove = 2 / 3.
)

// Word returns "top-down", "mixed" or "co-creative"; nothing where there is nothing to measure.
func (t Style) Word() string {
	switch {
	case math.IsNaN(t.Mean):
		return ""
	case t.Mean < TopDownBelow:
		return "top-down"
	case t.Mean > CoCreativeAbove:
		return "co-creative"
	}
	return "mixed"
}

// Style returns the style of rounds from one up to, and not including, another.
func (s *Session) Style(from, to int) Style {
	from, to = max(0, from), min(to, len(s.rounds))
	var t Style
	var opened float64
	for i := from; i < to; i++ {
		for k := range s.rounds[i].Decisions {
			d := &s.rounds[i].Decisions[k]
			t.Decisions++
			switch others := besides(d.Consulted); {
			case s.party(d.Actor) != sim.Municipal:
				t.Others++
				opened++
			case others > 0:
				t.Consulted++
				fallthrough
			default:
				t.Municipal++
				opened += float64(others) / float64(sim.Parties-1)
			}
		}
	}
	t.Opened = opened / float64(t.Decisions)
	t.Authored = math.NaN()
	if from < to {
		t.Authored = meanOf(s.authored[s.Start(from)-s.scenario.Start+1 : s.Start(to)-s.scenario.Start+1])
	}
	t.Mean = meanOf([]float64{t.Opened, t.Authored})
	return t
}

// besides counts the parties at a table besides the municipality.
func besides(consulted []string) int {
	if slices.Contains(consulted, "municipality") {
		return len(consulted) - 1
	}
	return len(consulted)
}

// authored returns the mean own over the agenda of the home municipality's districts; NaN without an agenda.
func authored(w *sim.World, home int) float64 {
	var own []float64
	districts := w.DistrictsOf(&w.Municipalities[home])
	for j := range districts {
		for i := range sim.Practices {
			if districts[j].Mask.Has(i) {
				own = append(own, districts[j].Own[i])
			}
		}
	}
	return meanOf(own)
}

// meanOf returns the mean of the numbers that are numbers; NaN without any.
func meanOf(values []float64) float64 {
	var sum, n float64
	for _, v := range values {
		if !math.IsNaN(v) {
			sum, n = sum+v, n+1
		}
	}
	return sum / n
}
