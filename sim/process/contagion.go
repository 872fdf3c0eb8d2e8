package process

import "zwerm/sim"

// Contagion is M10: the parties of a district influence each other, the same party influences itself across the districts
// of a municipality, and everyone is drawn back to where they came from, the more so as staff leave and take their
// convictions along (Friedkin & Johnsen 1990):
//
//	o += k·τ·(.2+u_forum)·(ō_district - o) + .2k·(ō_party - o) + (α + excess turnover)·(o⁰ - o)
//
// Everyone looks at the convictions of before; those at an imagination atelier go through five rounds. What visitors will see next month is noted at the same time.
func Contagion(w *sim.World) {
	w.EachDistrict(remember)
	w.EachDistrict(influence)
	if !imagining(w) {
		return
	}
	for range imaginationRounds - 1 {
		w.EachDistrict(remember)
		w.EachDistrict(imagine)
	}
}

// imaginationRounds is how many rounds of influence an imagination atelier is worth (lever 12).
const imaginationRounds = 5

func imagining(w *sim.World) bool {
	for i := range w.Districts {
		if w.Districts[i].U[sim.Imagine] > 0 {
			return true
		}
	}
	return false
}

// imagine is another round of influence for those who are at an imagination atelier.
func imagine(w *sim.World, d *sim.District) {
	if d.U[sim.Imagine] > 0 {
		influence(w, d)
	}
}

func remember(_ *sim.World, d *sim.District) {
	for a := range d.Actors {
		d.Actors[a].Before = d.Actors[a].Conviction
	}
	d.SeenDesign, d.SeenQuality = d.X, d.Quality
}

func influence(w *sim.World, d *sim.District) {
	peers := w.DistrictsOf(&w.Municipalities[d.Municipality])
	back := w.Params.Anchor + leaving(w, d)
	present := presentAt(d)
	for i := range sim.Practices {
		var district float64
		for a := range present {
			district += present[a].Before[i]
		}
		district = float64(district / float64(len(present)))
		for a := range present {
			actor := &present[a]
			var party float64
			for j := range peers {
				party += peers[j].Actors[a].Before[i]
			}
			party /= float64(len(peers))
			o := actor.Before[i]
			o += float64(w.Params.Contagion*actor.Trust*(.2+d.U.Talk())*(district-o)) +
				float64(.2*w.Params.Contagion*(party-o)) + float64(back*(actor.Origin[i]-o))
			if sim.Party(a) == sim.Providing {
				o += float64(.01 * d.U[sim.Rescued] * (actor.Origin[i] - actor.Before[i])) // who is rescued has less reason to change
			}
			actor.Conviction[i] = sim.Clamp(o, -1, 1)
		}
	}
}

// presentAt returns the parties that influence each other this month: all four with the same weight. Where the community
// stays away from an imagination atelier, it neither speaks there nor changes its mind.
func presentAt(d *sim.District) []sim.Actor {
	if d.U[sim.Imagine] > 0 && d.U[sim.ResidentsAway] > 0 {
		return d.Actors[:sim.Community] // the last of the parties
	}
	return d.Actors[:]
}

// leaving returns the staff turnover of the region's organisations above the normal, weighted by staff, per month.
func leaving(w *sim.World, d *sim.District) float64 {
	var sum, staff float64
	for i := range w.Regions[d.Region].Care {
		market := &w.Regions[d.Region].Care[i]
		for j := range market.Organisations {
			n := market.Organisations[j].Staff
			sum += float64(n * max(0, market.Organisations[j].Turnover-normalTurnover))
			staff += n
		}
	}
	if staff == 0 {
		return 0
	}
	return sum / staff
}
