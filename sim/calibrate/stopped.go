package calibrate

import (
	"fmt"
	"math"

	"zwerm/scenarios/document"
)

// Stopped is the error of a fit that was ended before it was done.
type Stopped struct {
	Done, Of int
	Best     float64 // the lowest loss so far
	Kept     bool    // whether there is a log to go on from
}

func (s *Stopped) Error() string {
	text := fmt.Sprintf("stopped after %d of %d evaluations", s.Done, s.Of)
	if !math.IsInf(s.Best, 0) {
		text += ", lowest loss " + short(s.Best)
	}
	if s.Kept {
		return text + "\nto go on from here, give the same command again"
	}
	return text + "\nnothing was kept: with --out FOLDER a fit can be stopped and continued"
}

func (f *Fit) stopped() *Stopped {
	s := &Stopped{Done: f.done, Of: f.Total(), Best: math.Inf(1), Kept: f.Log.file != nil}
	if f.best != nil {
		s.Best = f.best.loss
	}
	return s
}

// Outside is the error of a fit that would start outside its own range.
type Outside struct{ Parameter Parameter }

func (o *Outside) Error() string {
	p := o.Parameter
	return fmt.Sprintf("%s is %s in the scenario, outside the range of the fit, %s to %s: widen the range, or start elsewhere with --set %s=VALUE",
		p.Key, document.Number(p.Start), document.Number(p.Low), document.Number(p.High), p.Key)
}
