package process

import (
	"testing"

	"zwerm/sim"
)

func TestNewMarketsStandInOrderOfPaths(t *testing.T) {
	w := marketWorld(7)
	organisations := w.Regions[1].Care[0].Organisations
	for j, want := range []string{"r1/young/a", "r1/young/b", "r1/young/c"} {
		o := &organisations[j]
		if o.Path != want || o.Key != sim.KeyOf(want) {
			t.Errorf("organisation %d is %s with key %x", j, o.Path, o.Key)
		}
		if o.Equity < w.Params.EquityLow || o.Equity > w.Params.EquityHigh {
			t.Errorf("%s starts with equity %v", o.Path, o.Equity)
		}
	}
	near(t, "share of a", organisations[0].Share, .5, 0)
	if organisations[0].Equity == organisations[1].Equity || organisations[0].Equity == w.Regions[0].Care[0].Organisations[0].Equity {
		t.Error("organisations share their luck")
	}
}

func TestRegionalMeansAreWeightedByResidents(t *testing.T) {
	w := marketWorld(1)
	r := &w.Regions[0] // districts of 90, 120, 150 and 180 residents
	w.Districts[3].Churn = .9
	w.Municipalities[0].Burden, w.Municipalities[1].Burden = 0, .54
	near(t, "mean churn", overDistricts(w, r, churn), .9*180/540, 1e-15)
	near(t, "mean burden", overMunicipalities(w, r, burden), .54*330/540, 1e-15)
}
