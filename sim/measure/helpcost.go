package measure

import (
	"math"

	"zwerm/sim"
)

// HelpCost returns what the help that a district's residents have now costs its municipality, in euros per resident per year:
//
//	12·Σ_D(price_D·idx·(θ_D·hours_D/(1-e) + 1.5·hours outside the contract) + caseload·amount) / residents
//
// It is the part of the municipality's spending that has a place. Programmes, compensation, shared savings and rescues have
// none, so that it lies below the cost per resident of the whole. Before month 0 nobody pays: NaN.
func HelpCost(w *sim.World, district int) float64 {
	if !w.Started() {
		return math.NaN()
	}
	d := &w.Districts[district]
	idx := w.Nation.Climate.Price
	var cents float64
	for k := range d.Care {
		c, care := &w.Scenario.Care[k], &d.Care[k]
		var hours float64
		for _, p := range care.Placed {
			hours += float64(float64(p.Moderate)*c.HoursModerate) + float64(float64(p.Severe)*c.HoursSevere)
		}
		contract := hours / (1 - d.Improvement) * w.Regions[d.Region].Care[k].Paid
		outside := w.Params.OutsidePrice * (float64(care.Outside) * c.HoursSevere)
		cents += float64(w.Nation.Price[k] * idx * (float64(contract) + float64(outside)))
	}
	for k := range w.Scenario.Caseloads {
		cents += float64(float64(d.Caseload[k]) * w.Nation.Amount[k] * (1 + float64(.5*(idx-1))))
	}
	return 12 * cents / 100 / float64(d.Residents)
}
