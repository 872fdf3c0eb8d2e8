package process

import "zwerm/sim"

// Contagion is M10: the parties of a district influence each other, the same party influences itself across the districts
// of a municipality, and everyone is drawn back to where they came from, the more so as staff leave and take their
// convictions along (Friedkin & Johnsen 1990):
//
//	o += k·τ·(.2+u_forum)·(ō_district - o) + .2k·(ō_party - o) + (α + excess turnover)·(o⁰ - o)
//
// Everyone looks at the convictions of before. What visitors will see next month is noted at the same time.
func Contagion(w *sim.World) {
	w.EachDistrict(remember)
	w.EachDistrict(influence)
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
	for i := range sim.Practices {
		var district float64
		for a := range d.Actors {
			district += d.Actors[a].Before[i]
		}
		district = float64(district / float64(sim.Parties))
		for a := range d.Actors {
			actor := &d.Actors[a]
			var party float64
			for j := range peers {
				party += peers[j].Actors[a].Before[i]
			}
			party /= float64(len(peers))
			o := actor.Before[i]
			o += float64(w.Params.Contagion*actor.Trust*(.2+d.U[sim.Forum])*(district-o)) +
				float64(.2*w.Params.Contagion*(party-o)) + float64(back*(actor.Origin[i]-o))
			actor.Conviction[i] = sim.Clamp(o, -1, 1)
		}
	}
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
