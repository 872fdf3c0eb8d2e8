package hypotheses

import (
	"slices"
	"testing"
)

func TestConditions(t *testing.T) {
	vary := map[string][]float64{"pressure": {.6, 1}, "cut": {.2, .3}}
	var got []string
	for _, c := range conditions(vary) {
		got = append(got, c.String())
	}
	want := []string{"cut=0.2, pressure=0.6", "cut=0.2, pressure=1", "cut=0.3, pressure=0.6", "cut=0.3, pressure=1"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if all := conditions(nil); len(all) != 1 || all[0].String() != "" {
		t.Errorf("without varied values: %v", all)
	}
	in := 0
	for _, c := range conditions(vary) {
		if c.in(map[string][]float64{"cut": {.2}}) { // pressure is left out: meant at each of its values
			in++
		}
	}
	if in != 2 {
		t.Errorf("%d conditions have a cut of .2, want 2", in)
	}
}

func TestSymbols(t *testing.T) {
	c := Condition{{"equity-low", .8}, {"interdependence", 5}, {"local-share", .5}, {"recovery-effect", .1}}
	if got, want := c.Symbols(), "equity-low 0.8, K 5, local-share 0.5, AQ 0.1"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
