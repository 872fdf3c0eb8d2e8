package calibrate

import (
	"context"
	"slices"

	"zwerm/sim"
)

// Scale changes the numbers of a scenario so that figures come out as a group found them in its own municipality: of people,
// the incidence, take-up or inflow of the figure's domains; of money, the budget. Each round runs the scenario and changes
// the numbers in proportion; three rounds come near, as the figures are almost proportional. Wanted maps the keys of the
// scenario's plausible ranges to values in their unit. Numbers stay within their ranges, so a figure may be missed: Figures
// tells.
func Scale(ctx context.Context, s *sim.Scenario, wanted map[string]float64, workers int) error {
	const rounds, runs = 3, 4
	for range rounds {
		figures, err := Figures(ctx, s, runs, workers)
		if err != nil {
			return err
		}
		for i := range figures {
			if want, ok := wanted[figures[i].Key]; ok && figures[i].Value > 0 {
				scale(s, figures[i].Plausible, want/figures[i].Value)
			}
		}
	}
	return nil
}

// scale multiplies the numbers that a figure follows.
func scale(s *sim.Scenario, p *sim.Plausible, by float64) {
	if len(p.Domains) == 0 {
		budget, _ := sim.FindParam("budget-per-resident")
		multiply(budget.Of(&s.Params), by, budget.Min, budget.Max)
		return
	}
	for i := range s.Care {
		if d := &s.Care[i]; slices.Contains(p.Domains, d.Key) {
			if d.IsProvision() {
				// A figure of several domains leaves the provision to a figure of its own.
				if len(p.Domains) == 1 {
					scaleNumbers(d, sim.CareTable, by, "take-up")
				}
				continue
			}
			scaleNumbers(d, sim.CareTable, by, "incidence-youth", "incidence-adult", "incidence-elderly")
		}
	}
	for i := range s.Caseloads {
		if d := &s.Caseloads[i]; slices.Contains(p.Domains, d.Key) {
			scaleNumbers(d, sim.CaseloadTable, by, "inflow-youth", "inflow-adult", "inflow-elderly")
		}
	}
}

func scaleNumbers[D sim.CareDomain | sim.CaseloadDomain](d *D, table []sim.DomainParam[D], by float64, keys ...string) {
	for _, p := range table {
		if slices.Contains(keys, p.Key) && *p.Of(d) > 0 {
			multiply(p.Of(d), by, p.Min, p.Max)
		}
	}
}

// multiply keeps four digits: more would only look precise.
func multiply(v *float64, by, lowest, highest float64) {
	*v = min(max(significant(*v*by, 4), lowest), highest)
}
