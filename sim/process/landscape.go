package process

import "zwerm/sim"

// drawLandscape draws the landscape of fit (M1) and what planners see of it (M2). Round(σN) practices are simple, round(λN)
// local; each complex practice depends on K others drawn among the complex ones. The status quo is the one of 24 random
// designs whose sum, averaged over all districts, lies nearest to the mean of all designs; tables are relabelled so that it
// is design 0.
func drawLandscape(w *sim.World) {
	l := &w.Landscape
	l.Simple = drawSimple(w)
	l.Local = drawLocal(w)
	for i := range sim.Practices {
		l.Links[i] = drawLinks(w, i)
		if !l.Local.Has(i) {
			l.Shared[i] = drawValues(w, i, 0)
			continue
		}
		for j := range w.Districts {
			w.Districts[j].LocalValues[i] = drawValues(w, i, w.Districts[j].Key)
		}
	}
	relabel(w, drawStatusQuo(w))
	for n := range l.Planner {
		l.Planner[n] = makePlanner(w, int(w.Params.Insight)+n)
	}
	findPeaks(w)
}

// portion returns a share of the practices as a whole number.
func portion(share float64) int { return int(float64(share*sim.Practices) + .5) }

func drawSimple(w *sim.World) (simple sim.Design) {
	first := w.Key(sim.StreamSimple).N(sim.Practices)
	for r := range portion(w.Params.SimpleShare) {
		simple = simple.With((first+5*r)%sim.Practices, true)
	}
	return simple
}

func drawLocal(w *sim.World) (local sim.Design) {
	var order [sim.Practices]int8
	for i := range order {
		order[i] = int8(i)
	}
	shuffle(order[:], w.Key(sim.StreamLocal))
	for _, i := range order[:portion(w.Params.LocalShare)] {
		local = local.With(int(i), true)
	}
	return local
}

func drawLinks(w *sim.World, i int) []int8 {
	l := &w.Landscape
	if l.Simple.Has(i) {
		return nil
	}
	var others []int8
	for j := range sim.Practices {
		if j != i && !l.Simple.Has(j) {
			others = append(others, int8(j))
		}
	}
	shuffle(others, w.Key(sim.StreamLinks).Index(i))
	return others[:min(int(w.Params.Interdependence), len(others))]
}

// shuffle is Fisher and Yates's, from the end.
func shuffle(list []int8, k sim.Key) {
	for i := len(list) - 1; i > 0; i-- {
		j := k.Index(i).N(i + 1)
		list[i], list[j] = list[j], list[i]
	}
}

// drawValues draws the contributions of practice i by pattern; place is the key of a district, 0 for the whole country.
func drawValues(w *sim.World, i int, place uint64) []float64 {
	values := make([]float64, 2<<len(w.Landscape.Links[i]))
	k := w.Key(sim.StreamFit).Index(i).At(place)
	for p := range values {
		values[p] = k.Index(p).Float()
	}
	return values
}

func drawStatusQuo(w *sim.World) (best sim.Design) {
	const candidates = 24
	nearest := float64(sim.Practices)
	for c := range candidates {
		x := sim.Design(w.Key(sim.StreamStatusQuo).Index(c) & (1<<sim.Practices - 1))
		var sum float64
		for j := range w.Districts {
			sum += w.Landscape.Sum(&w.Districts[j], x)
		}
		off := sum/float64(len(w.Districts)) - sim.MeanSum
		if off < 0 {
			off = -off
		}
		if off < nearest {
			nearest, best = off, x
		}
	}
	return best
}

// relabel renames practices so that design x becomes design 0.
func relabel(w *sim.World, x sim.Design) {
	l := &w.Landscape
	for i := range sim.Practices {
		p := l.Pattern(i, len(l.Links[i]), x)
		if !l.Local.Has(i) {
			swapBy(l.Shared[i], p)
			continue
		}
		for j := range w.Districts {
			swapBy(w.Districts[j].LocalValues[i], p)
		}
	}
}

// swapBy reorders a table so that entry k becomes entry k xor p.
func swapBy(table []float64, p int) {
	if p == 0 {
		return
	}
	for k := range table {
		if k < k^p {
			table[k], table[k^p] = table[k^p], table[k]
		}
	}
}

// findPeaks sets every district's Peak: how far its best design lies above the mean one, at least .1.
func findPeaks(w *sim.World) {
	l := &w.Landscape
	var shared [1 << sim.Practices]float64
	for x := range sim.Design(len(shared)) {
		for i := range sim.Practices {
			if !l.Local.Has(i) {
				shared[x] += l.Shared[i][l.Pattern(i, len(l.Links[i]), x)]
			}
		}
	}
	for j := range w.Districts {
		d := &w.Districts[j]
		best := 0.
		for x := range sim.Design(len(shared)) {
			g := shared[x]
			for i := range sim.Practices {
				if l.Local.Has(i) {
					g += d.LocalValues[i][l.Pattern(i, len(l.Links[i]), x)]
				}
			}
			best = max(best, g)
		}
		const flat = .1 // where no design is better than the mean one, q stays finite
		d.Peak = max(flat, best-sim.MeanSum)
	}
}

// Fit is the last step of M1 in a month: q of the practices in use, which everyone then sees at work.
func Fit(w *sim.World, d *sim.District) {
	d.Quality = w.Landscape.Quality(d, d.X)
	w.Landscape.SeeAll(d, d.X)
}
