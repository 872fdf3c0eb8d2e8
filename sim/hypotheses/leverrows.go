package hypotheses

import (
	"fmt"

	"zwerm/scenarios/document"
	"zwerm/sim/policy"
)

// Rows is the table of the levers by an outcome, the first row being the head: shares of the best and the worst tenth.
func (d *Dealt) Rows(outcome int) [][]string {
	head := []string{"lever"}
	for _, k := range Complexities {
		head = append(head, fmt.Sprintf("K=%g best/worst", k))
	}
	rows := [][]string{append(head, "all", "suspect")}
	for _, lever := range dealt() {
		row := []string{policy.Levers[lever].Key}
		for k := range d.Shares {
			s := d.Shares[k][outcome][lever]
			row = append(row, percent(s.Best)+" / "+percent(s.Worst))
		}
		rows = append(rows, append(row, percent(d.Shares[0][outcome][lever].All), d.Suspect(outcome, lever)))
	}
	return rows
}

func percent(share float64) string { return number(100*share, 1) + "%" }

// Legend explains the tables.
func (d *Dealt) Legend() []string {
	return wrapped(fmt.Sprintf("%s hands of %d levers, in %s with the claims' baseline for %d months, each hand at every K. Levers are "+
		"aimed at the municipality at their usual level, once, in a random month of the first two years. What they need is taken as "+
		"given, occasions are not; what never started does not count. Outcomes are differences with the same luck and no hand: "+
		"wellbeing (mean of the months), and a score of wellbeing, fit, trust, reserve and credit, each in units of the smallest "+
		"difference that matters. Suspect: dominant in more than 60%% of the best tenth somewhere; idle when best and worst never "+
		"differ by more than 1%% (luck alone makes %s).", document.Count(d.Hands.N), handSize, handScenario, handMonths,
		percent(d.Error(0, dealt()[0]))), pageWidth)
}

// Suspects lists the levers that are suspect by some outcome.
func (d *Dealt) Suspects() (lines []string) {
	for o, outcome := range HandOutcomes {
		for _, lever := range dealt() {
			if why := d.Suspect(o, lever); why != "" {
				lines = append(lines, fmt.Sprintf("%s is %s by %s", policy.Levers[lever].Key, why, outcome))
			}
		}
	}
	return lines
}

type dealtJSON struct {
	Hands    int            `json:"hands"`
	Seed     uint64         `json:"seed"`
	Scenario string         `json:"scenario"`
	Months   int            `json:"months"`
	Levers   []dealtAtJSON  `json:"levers"`
	Suspects []string       `json:"suspects"`
	Score    map[string]any `json:"score"`
}

type dealtAtJSON struct {
	Lever   string  `json:"lever"`
	Outcome string  `json:"outcome"`
	K       float64 `json:"interdependence"`
	Best    float64 `json:"best"`
	Worst   float64 `json:"worst"`
	All     float64 `json:"all"`
}

// JSON returns the result for other programs.
func (d *Dealt) JSON() any {
	out := dealtJSON{Hands: d.Hands.N, Seed: d.Hands.Seed, Scenario: handScenario, Months: handMonths, Suspects: append([]string{}, d.Suspects()...),
		Score: map[string]any{"of": scored, "in": "smallest differences that matter, added up"}}
	for k, complexity := range Complexities {
		for o, outcome := range HandOutcomes {
			for _, lever := range dealt() {
				s := d.Shares[k][o][lever]
				out.Levers = append(out.Levers, dealtAtJSON{policy.Levers[lever].Key, outcome, complexity, s.Best, s.Worst, s.All})
			}
		}
	}
	return out
}
