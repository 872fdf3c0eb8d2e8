package report

import (
	"fmt"
	"sync"

	"zwerm/sim/experiment"
	"zwerm/sim/hypotheses"
	"zwerm/sim/record"
)

// Tested is what came out of a test of the registered claims.
type Tested struct {
	Model      string `json:"model"`
	Claims     string `json:"claims"` // hash of the registration
	Replicates int    `json:"replicates"`
	Results    []struct {
		ID      string `json:"id"`
		Verdict string `json:"verdict"` // see hypotheses.Verdict
	} `json:"results"`
}

// verdicts are the words of hypotheses.Verdict for a claim, those that hold first.
var verdicts = []string{"holds", "partly", "does not show", "contradicts", "not tested"}

// readTested reads what `zwerm hypotheses --out` wrote for programs.
func readTested(name string, data []byte) (*Tested, error) {
	t := &Tested{}
	if err := record.ParseJSON(name, testedBy, data, t, false); err != nil {
		return nil, err
	}
	claims, err := registered()
	if err != nil {
		return nil, err
	}
	for _, r := range t.Results {
		if !known(claims, r.ID) {
			return nil, fmt.Errorf("%s: there is no registered claim %q", name, r.ID)
		}
		if !isVerdict(r.Verdict) {
			return nil, fmt.Errorf("%s: claim %s has the verdict %q; allowed: %q", name, r.ID, r.Verdict, verdicts)
		}
	}
	return t, nil
}

// kept is the test that comes with the program; nil when it is of another version of the model, or of other claims.
func kept(model string) (*Tested, error) {
	t, err := keptTest()
	if err != nil || t.Model != model || t.Claims != experiment.ClaimsHash() {
		return nil, err
	}
	return t, nil
}

var keptTest = sync.OnceValues(func() (*Tested, error) { return readTested("the test that comes with the program", hypotheses.Kept) })

// registered are the claims, read once.
var registered = sync.OnceValues(experiment.Claims)

func known(claims []experiment.Claim, id string) bool {
	for i := range claims {
		if claims[i].ID == id {
			return true
		}
	}
	return false
}

func isVerdict(word string) bool {
	for _, v := range verdicts {
		if v == word {
			return true
		}
	}
	return false
}
