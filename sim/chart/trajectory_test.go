package chart

import "zwerm/sim/stats"

func init() {
	examples = append(examples,
		example{"trajectory", &Trajectory{
			Head:    Head{"Co-creatie heeft na vier jaar de kortste wachtlijst", "Wachtlijst, mensen, lager is beter", []string{"Band: 8 van de 10 spellen. Verzonnen cijfers."}},
			Measure: Measure{Name: "Wachtlijst", Unit: "mensen"}, Time: Time{Dated: true},
			Lines: three(curve(240, 1440, 90), curve(240, 282, 80), curve(240, 318, 60)),
		}},
		example{"multiples", multiplesExample()})
}

// multiplesExample has a gap, lines that end together, a panel without values and one in which nothing changes.
func multiplesExample() *Multiples {
	gap := curve(20, 66, 9)
	for i := 10; i < 16; i++ {
		gap.Mean[i], gap.P10[i], gap.P90[i] = nan, nan, nan
	}
	none := stats.Band{Mean: []float64{nan}, P10: []float64{nan}, P90: []float64{nan}}
	still := stats.Band{Mean: []float64{3, 3, 3}, P10: []float64{3, 3, 3}, P90: []float64{3, 3, 3}}
	return &Multiples{
		Head: Head{"Drie aanpakken, dezelfde gebeurtenissen", "Een voorbeeld: verzonnen cijfers", []string{"Een noot."}}, Band: "8 van de 10 spellen", Time: Time{Dated: true},
		Panels: []Panel{
			{Measure{Name: "Welbevinden", Unit: "cijfer 0–10, hoger is beter", Decimals: 1}, three(curve(6.4, 6.2, .2), curve(6.4, 6.7, .3), curve(6.4, 6.65, .2))},
			{Measure{Name: "Wachtlijst", Unit: "mensen, lager is beter"}, three(curve(240, 440, 90), curve(240, 282, 80), curve(240, 318, 60))},
			{Measure{Name: "Eigenaarschap", Unit: "procent, hoger is beter", After: "%"}, three(curve(20, 31, 5), gap, curve(20, 58, 6))},
			{Measure{Name: "Tekort, opgeteld", Unit: "miljoen euro, lager is beter", Before: "€ ", Decimals: 1}, three(curve(0, -4.1, 1), curve(0, 6.3, 1), curve(0, 5, 1))},
			{Measure{Name: "Niets te meten", Unit: "mensen"}, three(none, none, none)},
			{Measure{Name: "Niets verandert", Unit: "mensen"}, three(still, still, still)[:1]},
		},
	}
}
