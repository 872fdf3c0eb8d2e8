package measure

import (
	"math"

	"zwerm/sim"
)

func trust(s Scope) float64 { return 100 * s.perDistrict(s.parties().trust) }

func reactance(s Scope) float64 { return s.perDistrict(s.parties().reactance) }

// ownership is Ω: the mean of s·o_owner over all agenda items, in their direction, and all new practices in use off the
// agenda; NaN while there are none.
func ownership(s Scope) float64 {
	var sum float64
	n := 0
	for i := range s.Districts {
		d := &s.Districts[i]
		for k := range sim.Practices {
			conviction := d.Actors[sim.Owner(k)].Conviction[k]
			switch {
			case d.Mask.Has(k):
				sum += float64(d.Y.Sign(k) * conviction)
				n++
			case d.X.Has(k):
				sum += conviction
				n++
			}
		}
	}
	if n == 0 {
		return math.NaN()
	}
	return 100 * max(0, sum/float64(n))
}

// alignment is max(0, 2Φ-1), with Φ the mean over districts of the length of the mean of the parties' unit vectors of
// conviction: the order parameter of Vicsek et al. 1995.
func alignment(s Scope) float64 {
	phi := s.average(func(d *sim.District) float64 {
		var mean [sim.Practices]float64
		for a := range d.Actors {
			o := &d.Actors[a].Conviction
			length := norm(o)
			if length == 0 {
				continue
			}
			for i := range mean {
				mean[i] += float64(o[i] / length / float64(sim.Parties))
			}
		}
		return norm(&mean)
	})
	return 100 * max(0, float64(2*phi)-1)
}

func norm(v *[sim.Practices]float64) float64 {
	var sum float64
	for _, x := range v {
		sum += float64(x * x)
	}
	return math.Sqrt(sum)
}

func fit(s Scope) float64 { return 50 + float64(50*s.perDistrict(s.parties().quality)) }

func evenness(s Scope) float64 {
	mean := s.perDistrict(s.parties().quality)
	variance := s.average(func(d *sim.District) float64 {
		off := d.Quality - mean
		return float64(off * off)
	})
	return 50 * math.Sqrt(variance)
}

func practices(s Scope) float64 { return s.perDistrict(s.parties().practices) }

func stress(s Scope) float64 { return s.perDistrict(s.parties().stress) }

func integration(s Scope) float64 { return s.perDistrict(s.parties().integration) }

func credit(s Scope) float64 {
	return 100 * s.mean(func(m *sim.Municipality) float64 { return m.Credit })
}

func burden(s Scope) float64 { return s.mean(func(m *sim.Municipality) float64 { return m.Burden }) }

func safety(s Scope) float64 { return s.mean(func(m *sim.Municipality) float64 { return m.Safety }) }

func learning(s Scope) float64 {
	return s.mean(func(m *sim.Municipality) float64 { return m.Learning })
}

func attention(s Scope) float64 {
	return s.mean(func(m *sim.Municipality) float64 { return m.Attention })
}

// sight is how many months ahead the parties of a municipality can see, 3 + 21V. V, vision, is half the share of the practices
// on the agenda whose owners know what is expected, because they signed for them (own = 1) or because what was announced is
// backed by pressure; and half of what is known of each other: the learning skill, or all where the force field was mapped
// less than a year ago. Without an agenda the first half is 0: a clear agenda gives sight, whoever made it.
func sight(s Scope) float64 {
	return s.mean(func(m *sim.Municipality) float64 {
		agenda, clear, known := 0, 0, 0.
		districts := s.World.DistrictsOf(m)
		for j := range districts {
			d := &districts[j]
			for i := range sim.Practices {
				if !d.Mask.Has(i) {
					continue
				}
				agenda++
				if d.Own[i] == 1 || d.Force(i) > 0 {
					clear++
				}
			}
			if s.World.Month-d.MappedIn < 12 {
				known += d.Share
			} else {
				known += float64(d.Share * m.Learning)
			}
		}
		vision := float64(.5 * known)
		if agenda > 0 {
			vision += float64(.5*float64(clear)) / float64(agenda)
		}
		return 3 + float64(21*sim.Clamp01(vision))
	})
}
