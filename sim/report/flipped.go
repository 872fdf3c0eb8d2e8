package report

import "zwerm/sim/record"

// Flipped is where verdicts on two strategies turn round when an assumption is moved.
type Flipped struct {
	Model      string `json:"model"`
	Claims     string `json:"claims"`
	Scenario   string `json:"scenario"`
	Replicates int    `json:"replicates"`
	Switches   []struct {
		Switch string `json:"switch"` // a parameter, or all for several together
		At     []struct {
			Label  string `json:"label"`
			Better string `json:"better_fit"` // a strategy, or no verdict
			Less   string `json:"less_need"`
		} `json:"at"`
	} `json:"switches"`
}

// noVerdict stands in the place of a strategy.
const noVerdict = "no verdict"

// A turn is a switch between two places of which a verdict goes from one strategy to another.
type turn struct {
	Switch, What string // what is fit or need
	From, To     string // strategies
	Low, High    string // labels of places
}

// readFlipped reads what `zwerm hypotheses --flip --out` wrote.
func readFlipped(name string, data []byte) (*Flipped, error) {
	f := &Flipped{}
	if err := record.ParseJSON(name, testedBy, data, f, false); err != nil {
		return nil, err
	}
	return f, nil
}

// turns lists where verdicts turn round.
func (f *Flipped) turns() (list []turn) {
	for _, s := range f.Switches {
		for _, what := range []string{"fit", "need"} {
			last := -1
			for i := range s.At {
				winner := func(i int) string {
					if what == "fit" {
						return s.At[i].Better
					}
					return s.At[i].Less
				}
				if winner(i) == noVerdict {
					continue
				}
				if last >= 0 && winner(last) != winner(i) {
					list = append(list, turn{s.Switch, what, winner(last), winner(i), s.At[last].Label, s.At[i].Label})
				}
				last = i
			}
		}
	}
	return list
}
