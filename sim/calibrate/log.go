package calibrate

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// A candidate is one choice of parameters that was evaluated.
type candidate struct {
	values []float64 // of the parameters
	loss   float64   // infinite when the scenario refuses the values
	means  []float64 // of the targets, over seeds
}

// same reports whether two evaluations of the same values gave the same, to the last bit.
func (c *candidate) same(o *candidate) bool {
	return equalBits(append(c.means, c.loss), append(o.means, o.loss))
}

func equalBits(a, b []float64) bool {
	return slices.EqualFunc(a, b, func(x, y float64) bool { return math.Float64bits(x) == math.Float64bits(y) })
}

// A Log remembers every candidate that was evaluated, so that a fit that was stopped can go on. Without a file it remembers
// them as long as the program runs.
type Log struct {
	candidates map[string]*candidate // by the exact values
	file       *logFile              // nil without a file
	// Kept is how many candidates were found in the file.
	Kept int
}

// NewLog returns a log without a file.
func NewLog() *Log { return &Log{candidates: map[string]*candidate{}} }

// find returns the candidate with exactly these values, or nil.
func (l *Log) find(values []float64) *candidate { return l.candidates[fields(values)] }

// add remembers a candidate; when there is a file it is on the disk afterwards.
func (l *Log) add(c *candidate) error {
	l.candidates[fields(c.values)] = c
	if l.file == nil {
		return nil
	}
	return l.file.append(len(l.candidates), c)
}

// fields writes numbers in the shortest way that reads back as the same bits.
func fields(values []float64) string {
	list := make([]string, len(values))
	for i, v := range values {
		list[i] = exact(v)
	}
	return strings.Join(list, ",")
}

func exact(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
