package hypotheses

import (
	"fmt"
	"slices"
	"strings"

	"zwerm/sim/experiment"
	"zwerm/sim/record"
)

// winners are the words for a verdict between blueprint and co-creation, by its sign + 1.
var winners = [3]string{"blueprint", "no verdict", "co-creation"}

// Rows is the table of a switch, the first row being the head: co-creation minus blueprint at every place.
func (f *Flipped) Rows() [][]string {
	need := "need, least favourable"
	if f.Key == experiment.RecoveryEffect {
		need = "need"
	}
	rows := [][]string{{f.Key, "fit", "better fit", need, "less need"}}
	for i := range f.At {
		at := &f.At[i]
		label := f.Points[i].Label
		if f.Points[i].Default {
			label += " (default)"
		}
		rows = append(rows, []string{label, interval(at.Fit, 1), winners[at.FitSign+1], at.worstNeed(), winners[at.NeedSign+1]})
	}
	return rows
}

// worstNeed writes the difference in need that is largest, of those at the recovery effects.
func (a *FlippedAt) worstNeed() string {
	worst := a.Need[0]
	for _, d := range a.Need[1:] {
		if d.Mean > worst.Mean {
			worst = d
		}
	}
	return interval(worst, 1)
}

// Lines says where the verdicts turn round.
func (f *Flipped) Lines() []string {
	lines := wrapped(f.Key+": "+f.Means+".", pageWidth)
	for _, of := range []struct {
		what string
		sign func(*FlippedAt) int
	}{{"fit", func(a *FlippedAt) int { return a.FitSign }}, {"need", func(a *FlippedAt) int { return a.NeedSign }}} {
		lines = append(lines, "  "+of.what+": "+f.turning(f.signs(of.sign)))
	}
	return lines
}

// turning says where a verdict turns round, and what it is along the switch.
func (f *Flipped) turning(signs []int) string {
	text := "does not turn round: "
	for i, t := range Turns(signs) {
		if i == 0 {
			text = "turns "
		}
		text += fmt.Sprintf("from %s to %s between %s and %s; ", winners[signs[t[0]]+1], winners[signs[t[1]]+1], f.Points[t[0]].Label,
			f.Points[t[1]].Label)
	}
	var parts []string
	for from := 0; from < len(signs); {
		to := from
		for to+1 < len(signs) && signs[to+1] == signs[from] {
			to++
		}
		part := winners[signs[from]+1] + " at " + f.Points[from].Label
		if to > from {
			part += " to " + f.Points[to].Label
		}
		parts = append(parts, part)
		from = to + 1
	}
	return text + strings.Join(parts, ", ")
}

// FlipLegend explains the tables of switches.
func FlipLegend(list []Flipped) []string {
	own := func(f Flipped) bool { return f.Key == experiment.RecoveryEffect }
	text := "Differences are co-creation minus blueprint with their 95% interval: fit after 96 months (0-100), need burden per " +
		"1000 as the mean of all months. A verdict on fit needs an interval without zero and 2 points; one on need "
	if !slices.ContainsFunc(list, func(f Flipped) bool { return !own(f) }) {
		return wrapped(text+"no zero and 1 per 1000, at the recovery effect of the row alone.", pageWidth)
	}
	text += "the same sign, no zero and 1 per 1000 at recovery effects 0.1, 0.3 and 0.6, all three. Shown of these is the one least " +
		"favourable to co-creation."
	if slices.ContainsFunc(list, own) {
		text += " Where recovery-effect is itself the switch, need is run and judged at the value of the row alone."
	}
	return wrapped(text, pageWidth)
}

type flippedJSON struct {
	Switch string          `json:"switch"`
	Means  string          `json:"means"`
	At     []flippedAtJSON `json:"at"`
	Turns  []string        `json:"turns"`
}

type flippedAtJSON struct {
	Label   string             `json:"label"`
	Set     map[string]float64 `json:"set"`
	Default bool               `json:"default"`
	Fit     [3]*float64        `json:"fit"` // mean, low, high
	Need    [][3]*float64      `json:"need"`
	Better  string             `json:"better_fit"`
	Less    string             `json:"less_need"`
	Why     string             `json:"why,omitempty"`
}

// File is the outcome of a trial of switches as a file, with what it depends on.
func (f *Flip) File(list []Flipped) record.File {
	out := struct {
		Model      string `json:"model"`
		Claims     string `json:"claims"` // hash of the registration, which has the baseline
		Scenario   string `json:"scenario"`
		Months     int    `json:"months"`
		Replicates int    `json:"replicates"`
		Seed       uint64 `json:"first_seed"`
		Switches   []any  `json:"switches"`
	}{experiment.ModelVersion, experiment.ClaimsHash(), flipScenario, flipMonths, f.Replicates, f.Seed, nil}
	for i := range list {
		out.Switches = append(out.Switches, list[i].JSON())
	}
	return jsonFile("flips.json", out)
}

// JSON returns a switch for other programs.
func (f *Flipped) JSON() any {
	out := flippedJSON{Switch: f.Key, Means: f.Means, Turns: f.Lines()}
	for i := range f.At {
		a := &f.At[i]
		one := flippedAtJSON{Label: f.Points[i].Label, Set: f.Points[i].Set, Default: f.Points[i].Default,
			Fit:    [3]*float64{orNull(a.Fit.Mean), orNull(a.Fit.Low), orNull(a.Fit.High)},
			Better: winners[a.FitSign+1], Less: winners[a.NeedSign+1], Why: a.NeedWhy}
		for _, d := range a.Need {
			one.Need = append(one.Need, [3]*float64{orNull(d.Mean), orNull(d.Low), orNull(d.High)})
		}
		out.At = append(out.At, one)
	}
	return out
}
