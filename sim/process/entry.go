package process

import "zwerm/sim"

// An entry says to which organisation of a market a new client comes: to each with a probability in proportion to its
// weight. Organisations stand in the order of their paths, so the outcome does not depend on the order of a file.
type entry struct {
	n   int
	sum [sim.MaxOrganisations]float64 // weights up to and including each organisation
}

// byStaff weighs living organisations that take new clients by their staff.
func (e *entry) byStaff(market *sim.Market, month int) {
	e.n = 0
	for j := range market.Organisations {
		o := &market.Organisations[j]
		if o.Dead || month < o.ClosedUntil {
			e.add(0)
		} else {
			e.add(o.Staff)
		}
	}
}

// byShare weighs organisations by their share of the market at the start.
func (e *entry) byShare(care *sim.CareDomain) {
	e.n = 0
	for j := range care.Organisations {
		e.add(care.Organisations[j].Share)
	}
}

func (e *entry) add(weight float64) {
	before := 0.
	if e.n > 0 {
		before = e.sum[e.n-1]
	}
	e.sum[e.n] = before + weight
	e.n++
}

// draw returns the organisation at a number in [0,1).
func (e *entry) draw(u float64) uint8 {
	x := u * e.sum[e.n-1]
	j := 0
	for j < e.n-1 && x >= e.sum[j] {
		j++
	}
	return uint8(j)
}
