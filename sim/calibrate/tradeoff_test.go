package calibrate

import (
	"math"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/gonum/mat"
)

func keys(list ...string) (parameters []Parameter) {
	for _, key := range list {
		parameters = append(parameters, Parameter{Key: key, High: 1})
	}
	return parameters
}

// With columns (1,0), (0,2) nothing trades off; with (1,1), (1,1.2) the correlation is -(1·1+1·1.2)/√(2·2.44) = -.9959.
func TestTradeOffs(t *testing.T) {
	apart := mat.NewDense(2, 2, []float64{1, 0, 0, 2})
	if got := tradeOffs(apart, keys("a", "b")); len(got) != 0 {
		t.Errorf("parameters that move targets of their own trade off: %v", got)
	}
	if got := condition(apart); !near(got, 2) {
		t.Errorf("condition %v, want 2", got)
	}
	alike := mat.NewDense(2, 2, []float64{1, 1, 1, 1.2})
	got := tradeOffs(alike, keys("a", "b"))
	if len(got) != 1 || got[0].A != "a" || got[0].B != "b" || math.Abs(got[0].Correlation+2.2/math.Sqrt(2*2.44)) > 1e-6 {
		t.Errorf("trade-offs %v", got)
	}
	if got := sensitivity(alike, 1); !near(got, math.Sqrt((1+1.44)/2)) {
		t.Errorf("sensitivity %v", got)
	}
}

func TestWhatNothingTells(t *testing.T) {
	zero := mat.NewDense(2, 2, nil)
	if got := tradeOffs(zero, keys("a", "b")); got != nil {
		t.Errorf("where nothing moves: %v", got)
	}
	if !math.IsInf(condition(zero), 1) || moved(zero) != 0 {
		t.Error("where nothing moves the condition is infinite")
	}
	one := mat.NewDense(3, 2, []float64{1, 0, 0, 0, 2, 0}) // the second moves nothing
	if got := tradeOffs(one, keys("a", "b")); len(got) != 0 {
		t.Errorf("a parameter that moves nothing trades off: %v", got)
	}
	if moved(one) != 2 || sensitivity(one, 1) != 0 {
		t.Errorf("%d targets move", moved(one))
	}
	wide := mat.NewDense(1, 2, []float64{1, -1}) // one target, and two parameters that undo each other
	if got := tradeOffs(wide, keys("a", "b")); len(got) != 1 || got[0].Correlation < .99 || !math.IsInf(condition(wide), 1) {
		t.Errorf("trade-offs of one target: %v", got)
	}
}

func TestWarnings(t *testing.T) {
	r := &Report{
		Parameters: []Result{{Parameter: Parameter{Key: "a"}, Bound: "high", Sensitivity: 2}, {Parameter: Parameter{Key: "b"}}},
		TradeOffs:  []TradeOff{{"a", "b", -.934}}, Moved: 1,
	}
	text := strings.Join(r.Warnings(), "\n")
	for _, want := range []string{"a ended at the high end", "b moves no target", "a and b trade off (-.93): fix one.", "The targets that move are 1, fewer than the 2 parameters"} {
		if !strings.Contains(text, want) {
			t.Errorf("nothing says %q:\n%s", want, text)
		}
	}
	p := Parameter{Low: 0, High: .06}
	for v, want := range map[float64]string{0: "low", .0005: "low", .001: "", .03: "", .0595: "high", .06: "high"} {
		if got := p.bound(v); got != want {
			t.Errorf("%v of 0 to .06: %q, want %q", v, got, want)
		}
	}
	if !slices.Equal((&Report{}).Warnings(), nil) {
		t.Error("warnings about nothing")
	}
}
