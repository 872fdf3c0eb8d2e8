package ui

import (
	"math"

	"zwerm/game/ui/swarm"
	"zwerm/sim"
	"zwerm/sim/measure"
)

// birds is how many birds stand for the residents; the others of swarm.MostBirds are parties and organisations.
const birds = 440

// picture reads what the flock draws from the world: alignment and ownership as the indicators say, one bird per equal share
// of residents, who waits, who joined informal help, the four parties of each district, and the organisations of the region.
func picture(m *Match) swarm.Picture {
	w := m.Session.World()
	home := m.Home()
	scope := measure.Municipality(w, m.Session.Home())
	p := swarm.Picture{W: m.Town.W, H: m.Town.H,
		Alignment: share(scope, "alignment"), Ownership: share(scope, "ownership"), Away: direction(m.Districts()) < 0}
	p.GoalX, p.GoalY = m.goal()
	for j := range m.Districts() {
		d := &w.Districts[home.From+j]
		place := &m.Town.Districts[j]
		count := max(1, int(math.Round(birds*float64(d.Residents)/float64(home.Residents))))
		waiting := 0
		for k := range d.Care {
			waiting += d.Care[k].Waiting
		}
		p.Groups = append(p.Groups, swarm.Group{
			X: place.Centre.X, Y: place.Centre.Y, Wide: place.Wide, High: place.High, Birds: count,
			Waiting:   int(math.Ceil(float64(count) * float64(waiting) / float64(max(1, d.Residents)))),
			Joined:    int(math.Round(float64(count) * d.Informal)),
			Alignment: share(measure.District(w, home.From+j), "alignment"),
		})
		for party := range d.Actors {
			p.Leaders = append(p.Leaders, swarm.Leader{Kind: swarm.Party, Role: party, Group: j})
		}
	}
	next := 0
	for k := range w.Regions[home.Region].Care {
		for range w.Regions[home.Region].Care[k].Organisations {
			p.Leaders = append(p.Leaders, swarm.Leader{Kind: swarm.Provider, Group: next % len(p.Groups)})
			next++
		}
	}
	return p
}

// share returns an indicator in percent as a number from 0 to 1; 0 where there is nothing to measure.
func share(s measure.Scope, key string) float64 {
	i, _ := measure.Find(key)
	v := i.Of(s) / 100
	if math.IsNaN(v) {
		return 0
	}
	return min(1, max(0, v))
}

// direction is the sum of the owners' convictions in the direction of what is on the agenda: negative when they are against.
func direction(districts []sim.District) (sum float64) {
	for i := range districts {
		d := &districts[i]
		for k := range sim.Practices {
			if d.Mask.Has(k) {
				sum += d.Y.Sign(k) * d.Actors[sim.Owner(k)].Conviction[k]
			}
		}
	}
	return sum
}
