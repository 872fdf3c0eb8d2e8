package hypotheses

import "zwerm/sim/experiment"

// The registered scale of verdicts.
const (
	Holds     = "holds"
	Partly    = "partly"
	Not       = "not"
	NotTested = "not tested"
)

// Words for people. A claim that does not hold is contradicted only where the opposite comes out.
const (
	DoesNotShow = "does not show"
	Contradicts = "contradicts"
)

// A Verdict is what came out of a claim.
type Verdict struct {
	Claim *experiment.Claim
	// Compared are the registered comparisons: those of the main outcome, of further outcomes, and of reversals.
	Compared   []Compared
	Registered string // on the registered scale: holds, partly, not; or not tested
	Word       string // the same for people: holds, partly, does not show, contradicts; or not tested
	Missing    string // why it was not tested
}

// verdict judges a claim whose worlds have been run.
func (t *test) verdict() *Verdict {
	v := &Verdict{Claim: t.claim, Registered: NotTested, Word: NotTested, Missing: t.missing}
	if t.missing != "" {
		return v
	}
	for _, x := range t.comparing {
		v.Compared = append(v.Compared, t.judge(x))
	}
	v.settle()
	return v
}

// settle gives the verdict on what was compared:
//
//	holds  all comparisons, all further outcomes and all reversals come out as registered
//	partly at least one comparison of the main outcome comes out in all its conditions, but not everything does
//	not    no comparison of the main outcome does; contradicted if the opposite of one does in all its conditions
//
// Nothing is said where a comparison of the main outcome has nothing to measure.
func (v *Verdict) settle() {
	everything, some, opposed := true, false, false
	for i := range v.Compared {
		c := &v.Compared[i]
		if c.Role == Main && c.Unmeasured() {
			v.Missing = "fewer than two pairs have something to measure"
			return
		}
		everything = everything && c.Met()
		some = some || c.Role == Main && c.Met()
		opposed = opposed || c.Role == Main && c.Opposed()
	}
	switch {
	case everything && some:
		v.Registered, v.Word = Holds, Holds
	case some:
		v.Registered, v.Word = Partly, Partly
	case opposed:
		v.Registered, v.Word = Not, Contradicts
	default:
		v.Registered, v.Word = Not, DoesNotShow
	}
}

// Of returns what was compared in a role.
func (v *Verdict) Of(roles ...Role) (list []*Compared) {
	for i := range v.Compared {
		for _, role := range roles {
			if v.Compared[i].Role == role {
				list = append(list, &v.Compared[i])
			}
		}
	}
	return list
}

// A Reversed is one registered reversal: it comes out where all its comparisons do.
type Reversed struct {
	Kind string // reverses or vanishes
	Met  bool
}

// Word says how the reversal came out.
func (r Reversed) Word() string {
	if r.Met {
		return r.Kind + " as expected"
	}
	return map[string]string{"reverses": "does not reverse", "vanishes": "does not vanish"}[r.Kind]
}

// Reversals returns how the registered reversals came out, in their order.
func (v *Verdict) Reversals() []Reversed {
	var list []Reversed
	for _, c := range v.Of(Reverse, Vanishes) {
		for len(list) <= c.Reversal {
			list = append(list, Reversed{string(c.Role), true})
		}
		list[c.Reversal].Met = list[c.Reversal].Met && c.Met()
	}
	return list
}
