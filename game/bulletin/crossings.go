package bulletin

import "zwerm/game"

// A Line is a value of an indicator at which something in the model changes.
type Line struct {
	Key       string // the end of the key of its texts, which have -up and -down
	Indicator string
	Value     float64
}

// Lines are all of them: a reserve below 0 draws on the general fund and costs support, above 1 month it is drawn off; half a
// month of debt brings budget ceilings; from 45 points of credit on elections are more likely won than lost; at 50 the fit is
// that of a design chosen blindly.
var Lines = []Line{
	{"debt", "reserve", 0},
	{"surplus", "reserve", 1},
	{"ceilings", "reserve", -.5},
	{"coalition", "credit", 45},
	{"blind", "fit", 50},
}

// A Crossing is a line that an indicator crossed in a round.
type Crossing struct {
	Line
	Up bool
}

// Text returns the key of its text.
func (c *Crossing) Text() string {
	if c.Up {
		return "line." + c.Key + "-up"
	}
	return "line." + c.Key + "-down"
}

// Crossings returns the lines that were crossed between the start and the end of a round.
func Crossings(r *game.Report) (list []Crossing) {
	for _, line := range Lines {
		change, _ := r.Change(line.Indicator)
		if before, after := change.Start >= line.Value, change.End >= line.Value; before != after {
			list = append(list, Crossing{line, after})
		}
	}
	return list
}
