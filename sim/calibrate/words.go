package calibrate

import (
	"fmt"
	"math"
	"strings"

	"zwerm/scenarios/document"
)

// Summary says in one sentence each what came out: of the loss, of the targets, and of the search.
func (r *Report) Summary() (lines []string) {
	last := r.Last()
	switch {
	case r.Fitted == nil:
		lines = append(lines, "Loss "+short(r.Start.Loss)+".")
	case r.Improved():
		lines = append(lines, fmt.Sprintf("Loss %s at the start, %s after the fit.", short(r.Start.Loss), short(r.Fitted.Loss)))
	default:
		lines = append(lines, fmt.Sprintf("THE FIT DID NOT IMPROVE ON THE START: loss %s at the start, %s at the fitted values.", short(r.Start.Loss), short(r.Fitted.Loss)))
	}
	lines = append(lines, fmt.Sprintf("%d of %d targets in. A wide band holds much: look at the errors off as well.", last.In(), len(last.Outcomes)))
	if r.Fitted == nil {
		return lines
	}
	lines = append(lines, "Bands are of the luck that was fitted to; --evaluate with another --seed shows other luck.")
	if r.Converged {
		lines = append(lines, fmt.Sprintf("The search ended after %s, when its steps had become small.", document.Counted(r.Searched, "evaluation", "evaluations")))
	} else {
		lines = append(lines, fmt.Sprintf("The search used all of its %d evaluations; more may find a lower loss.", r.Searched))
	}
	if r.Beside > 0 {
		lines = append(lines, fmt.Sprintf("A step beside the fitted values has a lower loss, %s: the search was not at the bottom.", short(r.Beside)))
	}
	return lines
}

// Warnings says what the targets do not tell about the parameters.
func (r *Report) Warnings() (lines []string) {
	for _, p := range r.Parameters {
		if p.Bound != "" {
			lines = append(lines, fmt.Sprintf("%s ended at the %s end of its range: something else may be missing.", p.Key, p.Bound))
		}
		if p.Sensitivity == 0 {
			lines = append(lines, p.Key+" moves no target: its fitted value means nothing.")
		}
	}
	if n := len(r.Parameters); 0 < r.Moved && r.Moved < n {
		lines = append(lines, fmt.Sprintf("The targets that move are %d, fewer than the %d parameters: they cannot tell all of these apart.", r.Moved, n))
	}
	for _, t := range r.TradeOffs {
		lines = append(lines, fmt.Sprintf("%s and %s trade off (%s): fix one.", t.A, t.B, correlation(t.Correlation)))
	}
	return lines
}

// Identified says what the numbers about the parameters mean.
func (r *Report) Identified() []string {
	return []string{
		"Sensitivity: errors that targets move over the whole range (root mean square), by steps of 5%.",
		"Condition number " + short(r.Condition) + ": the higher, the less the targets say about some mix of the parameters.",
	}
}

// Copy returns the fitted values as flags, for another command.
func (r *Report) Copy() string {
	var values []string
	for i := range r.Parameters {
		values = append(values, r.Parameters[i].set(r.Parameters[i].Value)...)
	}
	return "--set " + strings.Join(values, " --set ")
}

// words says what a target is about: clients in youth, 2018, relative to clients in youth, 2015, × 100.
func (t *Target) words() string {
	text := t.Of.words()
	if t.RelativeTo != nil {
		text += ", relative to " + t.RelativeTo.words()
	}
	if t.Times != 1 {
		text += ", × " + document.Number(t.Times)
	}
	return text
}

func (m *Measure) words() string {
	text := m.Indicator.Key
	if len(m.Domains) > 0 {
		text += " in " + strings.Join(m.Domains, " and ")
	}
	if !math.IsNaN(m.First) {
		return fmt.Sprintf("the first month, January 2015 being 0, in which %s reaches %s; %d if it never does", text, document.Number(m.First), m.Over.To)
	}
	return text + ", " + m.Over.String()
}
