package game

import (
	"zwerm/sim"
	"zwerm/sim/measure"
)

// Six are the keys of the indicators on the board.
var Six = []string{"waiting-weeks", "deficit", "fit", "trust", "credit", "ownership"}

// History returns every indicator of the home municipality: History()[k] are the values of measure.Indicators after k months,
// the first those before the first month. NaN is nothing to measure. It must not be changed.
func (s *Session) History() [][]float64 { return s.history }

// Values returns the history of one indicator of the home municipality, by its key, month by month as in History; nil where
// there is no such indicator.
func (s *Session) Values(key string) (values []float64) {
	for i := range measure.Indicators {
		if measure.Indicators[i].Key == key {
			for _, month := range s.history {
				values = append(values, month[i])
			}
		}
	}
	return values
}

// measure adds this month to the history, and its fingerprint to the round that is being played.
func (s *Session) measure() {
	scope := measure.Municipality(s.world, s.Home())
	values := make([]float64, len(measure.Indicators))
	for i := range values {
		values[i] = measure.Indicators[i].Of(scope)
	}
	s.history = append(s.history, values)
	s.authored = append(s.authored, authored(s.world, s.Home()))
	s.trusted = append(s.trusted, trusted(s.world, s.Home()))
	s.next.Prints = append(s.next.Prints, print(s.world))
}

// Trust returns the trust of a party of the home municipality in the others, from 0 to 1, month by month as in History: the mean
// over districts, each as far as residents live there.
func (s *Session) Trust(p sim.Party) []float64 {
	list := make([]float64, len(s.trusted))
	for i := range list {
		list[i] = s.trusted[i][p]
	}
	return list
}

// trusted returns the trust of the parties of a municipality.
func trusted(w *sim.World, home int) (trust [sim.Parties]float64) {
	for _, d := range w.DistrictsOf(&w.Municipalities[home]) {
		for p := range trust {
			trust[p] += float64(d.Actors[p].Trust * d.Share)
		}
	}
	return trust
}
