package process

import (
	"slices"

	"zwerm/sim"
)

// allocate gives help, one domain after the other.
func (p *plainDistrict) allocate() {
	var queue []int
	for i := range p.people {
		if p.people[i].stage >= 2 {
			queue = append(queue, i)
		}
	}
	if len(queue) == 0 {
		return
	}
	start := p.w.Key(sim.StreamQueueStart).At(p.d.Key).Month(p.w.Now()).N(len(queue))
	queue = append(queue[start:], queue[:start]...)
	for c := range p.w.Scenario.Care {
		p.allocateDomain(c, queue)
	}
}

func (p *plainDistrict) allocateDomain(c int, queue []int) {
	care, market := &p.w.Scenario.Care[c], &p.w.Regions[0].Care[c]
	severe, moderate := 0, 0
	used := func(moreSevere, moreModerate int) float64 {
		return float64(float64(severe+moreSevere)*care.HoursSevere) + float64(float64(moderate+moreModerate)*care.HoursModerate)
	}
	fits := func(s, m int) bool { return !p.w.Started() || used(s, m) <= p.d.Care[c].Capacity }
	contract := func(i int) {
		x := &p.people[i]
		if !x.inCare || x.provider == sim.OutsideContract {
			key := p.w.Key(sim.StreamEntry).At(p.d.Key).Month(p.w.Now())
			u := sim.Key(sim.Mix(uint64(key) + uint64(i)*0x9E3779B97F4A7C15)).Float()
			x.provider = p.organisation(care, market, u)
		}
		x.inCare, x.helped, x.wait = true, true, 0
	}
	for _, i := range queue {
		x := &p.people[i]
		switch {
		case x.domain != c || x.stage != 3:
		case fits(1, 0):
			contract(i)
			severe++
		case x.inCare || x.wait >= 1:
			x.inCare, x.helped, x.wait, x.provider = true, true, 0, sim.OutsideContract
		}
	}
	for _, i := range queue {
		x := &p.people[i]
		switch {
		case x.domain != c || x.stage != 2 || !x.inCare:
		case fits(0, 1):
			contract(i)
			moderate++
		default:
			x.inCare, x.wait, x.provider = false, 0, sim.OutsideContract
		}
	}
	var waiting []int
	for _, i := range queue {
		if x := &p.people[i]; x.domain == c && x.stage == 2 && !x.inCare && x.provider != sim.Refused {
			waiting = append(waiting, i)
		}
	}
	slices.SortStableFunc(waiting, func(i, j int) int { return p.people[j].wait - p.people[i].wait })
	for _, i := range waiting {
		if fits(0, 1) {
			contract(i)
			moderate++
		}
	}
}

func (p *plainDistrict) organisation(care *sim.CareDomain, market *sim.Market, u float64) int {
	var weights []float64
	total := 0.
	for j := range care.Organisations {
		weight := care.Organisations[j].Share
		if p.w.Started() {
			weight = market.Organisations[j].Staff
			if market.Organisations[j].Dead {
				weight = 0
			}
		}
		weights = append(weights, weight)
		total += weight
	}
	sum := 0.
	for j, weight := range weights {
		sum += weight
		if u*total < sum {
			return j
		}
	}
	panic("no organisation")
}
