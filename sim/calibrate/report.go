package calibrate

import (
	"gonum.org/v1/gonum/mat"

	"zwerm/scenarios/document"
	"zwerm/sim"
)

// A Report is what a fit, or an evaluation alone, says.
type Report struct {
	Study    *Study
	Scenario *sim.Scenario // as it stands, for its names and hash
	Command  string        // that repeats it

	Start  *Evaluation // the scenario as it stands
	Fitted *Evaluation // nil without a fit; so is what follows

	Searched   int  // evaluations of the search
	Converged  bool // it ended because its steps became small
	Parameters []Result
	TradeOffs  []TradeOff
	Condition  float64 // of the Jacobian
	Moved      int     // targets that move with any parameter
	Beside     float64 // the lowest loss of the steps beside the fitted values, when it is below theirs; else 0
}

// A Result is a parameter and what became of it.
type Result struct {
	Parameter
	Value float64 // of three significant digits, as the table of targets was made with
	// Bound is "low" or "high" when the value lies within 1% of the range from that end.
	Bound       string
	Sensitivity float64 // errors that the targets move over the range (root mean square)
}

// conclude adds what became of the parameters.
func (r *Report) conclude(values []float64, jacobian *mat.Dense) {
	parameters := r.Study.Targets.Parameters
	for i, p := range parameters {
		r.Parameters = append(r.Parameters, Result{p, values[i], p.bound(values[i]), sensitivity(jacobian, i)})
	}
	r.TradeOffs, r.Condition, r.Moved = tradeOffs(jacobian, parameters), condition(jacobian), moved(jacobian)
}

// bound names the end of the range at which a value lies.
func (p *Parameter) bound(v float64) string {
	const near = .01
	switch x := (v - p.Low) / (p.High - p.Low); {
	case x <= near:
		return "low"
	case x >= 1-near:
		return "high"
	}
	return ""
}

// Improved reports whether the fitted values have a lower loss than the start.
func (r *Report) Improved() bool { return r.Fitted != nil && r.Fitted.Loss < r.Start.Loss }

// Last returns the evaluation that the tables end with: of the fitted values, or of the scenario as it stands.
func (r *Report) Last() *Evaluation {
	if r.Fitted != nil {
		return r.Fitted
	}
	return r.Start
}

// In returns how many of the targets lie within the band.
func (e *Evaluation) In() (n int) {
	for i := range e.Outcomes {
		if e.Outcomes[i].Verdict() == In {
			n++
		}
	}
	return n
}

// TargetRows returns the table of targets, the first row being its head.
func (r *Report) TargetRows() [][]string {
	head := []string{"target", "aim", "mean"}
	if r.Fitted != nil {
		head = []string{"target", "aim", "start", "fitted"}
	}
	rows := [][]string{append(head, "90% band", "errors off", "verdict")}
	for i, o := range r.Last().Outcomes {
		row := []string{o.Target.Name, o.Target.aim()}
		if r.Fitted != nil {
			row = append(row, o.Target.fine(r.Start.Outcomes[i].Mean))
		}
		off := nothing
		if d := o.Deviation(); finite(d) {
			off = signed(d)
		}
		rows = append(rows, append(row, o.Target.fine(o.Mean), o.Target.fine(o.Low)+" to "+o.Target.fine(o.High), off, string(o.Verdict())))
	}
	return rows
}

// ParameterRows returns the table of parameters, the first row being its head.
func (r *Report) ParameterRows() [][]string {
	rows := [][]string{{"parameter", "unit", "start", "fitted", "range", "bound", "sensitivity"}}
	for _, p := range r.Parameters {
		span := document.Range{Min: p.Low, Max: p.High, Whole: p.Whole}.Span()
		rows = append(rows, []string{p.Key, p.Unit, document.Number(p.Start), document.Number(p.Value), span, p.Bound, short(p.Sensitivity)})
	}
	return rows
}
