package measure_test

import (
	"math"
	"testing"

	"zwerm/sim/measure"
)

// TestDistricts holds that the people of districts add up to those of the whole, and that a district has every indicator
// that is called local.
func TestDistricts(t *testing.T) {
	w, step := begin(t, "oefenronde", "adaptive", 1)
	for range 12 {
		step()
	}
	waiting, _ := measure.Find("waiting")
	var sum float64
	for j := range w.Districts {
		sum += waiting.Of(measure.District(w, j))
	}
	if whole := waiting.Of(measure.Whole(w)); sum != whole || whole == 0 {
		t.Errorf("%v people wait in the districts, %v in the whole", sum, whole)
	}
	for i := range measure.Indicators {
		ind := &measure.Indicators[i]
		v := ind.Of(measure.District(w, 0))
		if ind.Local() && (math.IsNaN(v) || v < ind.Min || v > ind.Max) && ind.Key != "ownership" {
			t.Errorf("%s of a district is %v", ind.Key, v)
		}
		if ind.Local() && v == 0 && ind.Of(measure.Whole(w)) != 0 && ind.Key != "incidents" {
			t.Errorf("%s is 0 in a district and %v in the whole", ind.Key, ind.Of(measure.Whole(w)))
		}
	}
}
