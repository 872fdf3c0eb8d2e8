package experiment

import (
	"crypto/sha256"
	_ "embed"
	"fmt"

	"github.com/goccy/go-yaml"
)

//go:embed claims.yaml
var claimsFile []byte

// A Claim is one registered statement, with the design that tests it and what its source says will come out. The opening
// comment of claims.yaml states how claims are judged.
type Claim struct {
	ID       string
	Source   Source
	Quote    string // verbatim Dutch; empty where the source is figures
	Claim    string
	ClaimNL  string `yaml:"claim_nl"`
	Design   Design
	Outcome  Outcome
	Also     []SideOutcome
	Expect   Expectation
	Reverse  []Reversal
	Smallest Effect   // smallest relevant difference of Outcome
	Needs    []string // levers, parameters and controls that the first engine may lack
}

// A Source is an essay with its number, or the published facts a claim rests on.
type Source struct {
	Essay, Key string
	Facts      []struct { // the numbered stylised facts
		Number int
		Says   string
	}
}

// A Design says what is run: every arm in every combination of the varied values, under the same seeds.
type Design struct {
	Scenario           string
	Months, Replicates int
	Arms               []Arm
	Vary               map[string][]float64 // parameter key to values
}

// An Arm is one of the things compared: an automatic player and what is changed about it.
type Arm struct {
	Name, Strategy string
	Levers         []Change
	Set, Control   map[string]float64 // parameters, which go before Vary and the baseline; controls held for the whole run
}

// A Change makes a player use ("with") or leave out ("without") a lever for some months.
type Change struct {
	Lever, Do string
	From, To  int     // To is the first month without the change; 0 is the end of the run
	Level     float64 // 0 is the lever's usual level
}

// An Effect is a size in the unit of its indicator.
type Effect struct {
	Value float64
	Unit  string
}

// An Outcome is an indicator at the end of a month, or its "mean" over all months.
type Outcome struct{ Indicator, At string }

// A SideOutcome is a further outcome of the expected comparisons.
type SideOutcome struct {
	Outcome  `yaml:",inline"`
	Is       string
	Smallest Effect
}

// A Comparison says that one arm is "higher", "lower", "not-higher" or "not-lower" than another.
type Comparison struct{ Arm, Is, Than string }

// An Expectation lists comparisons and the varied values at which they should come out; no values means everywhere.
type Expectation struct {
	Direction []Comparison
	Where     map[string][]float64
}

// A Reversal says where the effect "reverses" (Direction then states the new sign) or "vanishes".
type Reversal struct {
	Kind        string
	Expectation `yaml:",inline"`
	Outcome     *Outcome // nil for the claim's own
	Smallest    *Effect  // of Outcome, if that is given
}

// Claims returns the registered claims in order.
func Claims() ([]Claim, error) {
	_, claims, err := register()
	return claims, err
}

// ClaimsBaseline returns the parameters that all claims share, unless a claim varies or sets them.
func ClaimsBaseline() (map[string]float64, error) {
	baseline, _, err := register()
	return baseline, err
}

func register() (map[string]float64, []Claim, error) {
	var file struct {
		Baseline map[string]float64
		Claims   []Claim
	}
	if err := yaml.UnmarshalWithOptions(claimsFile, &file, yaml.Strict()); err != nil {
		return nil, nil, fmt.Errorf("claims.yaml: %w", err)
	}
	return file.Baseline, file.Claims, nil
}

// ClaimsHash returns the SHA-256 of the registration, which every result prints.
func ClaimsHash() string { return fmt.Sprintf("%x", sha256.Sum256(claimsFile)) }
