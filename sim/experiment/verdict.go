package experiment

import (
	"fmt"

	"zwerm/sim/stats"
)

// A Verdict says whether one strategy does better than another on welfare, whatever the value of RecoveryEffect.
type Verdict struct {
	Sign int // of the difference when all values agree, else 0: no verdict
	// Why there is no verdict.
	Why string
}

// Judge gives a verdict on a difference that was taken at every value of RecoveryEffects, in that order. It needs the same
// sign at all of them, intervals without zero, and differences above the smallest that matters (MODEL.md, 13.5).
func Judge(differences []stats.Difference, smallest float64) Verdict {
	for i, d := range differences {
		for k, e := range differences[:i] {
			if d.Sign()*e.Sign() < 0 {
				return Verdict{Why: fmt.Sprintf("the sign at %g is not that at %g", RecoveryEffects[k], RecoveryEffects[i])}
			}
		}
	}
	for i, d := range differences {
		switch {
		case d.N < 2:
			return Verdict{Why: fmt.Sprintf("at %g there are fewer than two pairs", RecoveryEffects[i])}
		case d.Sign() == 0:
			return Verdict{Why: fmt.Sprintf("at %g the interval holds zero", RecoveryEffects[i])}
		}
	}
	for i, d := range differences {
		if !d.Exceeds(smallest) {
			return Verdict{Why: fmt.Sprintf("at %g it is not above %g, the smallest that matters", RecoveryEffects[i], smallest)}
		}
	}
	return Verdict{Sign: differences[0].Sign()}
}
