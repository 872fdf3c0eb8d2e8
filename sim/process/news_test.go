package process

import (
	"testing"

	"zwerm/sim"
)

// TestNews holds that everything of which the log tells has happened, and the other way round: organisations that are dead,
// elections, and the scenario's events.
func TestNews(t *testing.T) {
	s := laboratory(1, 2, 2, 1500)
	s.Params.EquityHigh, s.Params.EquityLow, s.Params.Cut = .3, .1, .3
	s.Events = []sim.Event{{Key: "storm", From: 3, Until: 5, Effects: []sim.Effect{{What: sim.OnAttention, Value: .2}}}}
	w := run(s, 3, 30, nobody)
	count := map[sim.Happening]int{}
	for i, n := range w.News {
		count[n.What]++
		if n.Month < 0 || n.Month > w.Month || i > 0 && n.Month < w.News[i-1].Month {
			t.Errorf("line %d is out of order: %+v", i, n)
		}
		if n.What == sim.Dated && (n.Month != 3 || n.Event != "storm") || n.What == sim.DatedEnd && n.Month != 5 {
			t.Errorf("the storm: %+v", n)
		}
	}
	dead := 0
	for c := range w.Regions[0].Care {
		for _, o := range w.Regions[0].Care[c].Organisations {
			if o.Dead {
				dead++
			}
		}
	}
	if dead == 0 || count[sim.OrganisationFell] != dead || count[sim.Notice] < dead {
		t.Errorf("%d organisations fell, %d are in the news, %d gave notice", dead, count[sim.OrganisationFell], count[sim.Notice])
	}
	if count[sim.ElectionKept]+count[sim.ElectionLost] != 2 || count[sim.Dated] != 1 || count[sim.DatedEnd] != 1 {
		t.Errorf("%v", count)
	}
}
