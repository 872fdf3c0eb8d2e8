package main

import "fmt"

// partiesFlag says what parties besides the municipalities do: go along, or decide by themselves.
type partiesFlag struct{ auto bool }

const (
	partiesConsent = "consent"
	partiesAuto    = "auto"
)

func (p *partiesFlag) String() string {
	if p.auto {
		return partiesAuto
	}
	return partiesConsent
}

// Set implements pflag.Value.
func (p *partiesFlag) Set(text string) error {
	if text != partiesConsent && text != partiesAuto {
		return fmt.Errorf("allowed: %s, %s", partiesConsent, partiesAuto)
	}
	p.auto = text == partiesAuto
	return nil
}

// Type implements pflag.Value: it is how help names the value.
func (p *partiesFlag) Type() string { return partiesConsent + "|" + partiesAuto }

// partiesUsage is the help of the flag.
const partiesUsage = "whether professionals, communities and organisations go along (consent) or also take decisions by themselves (auto)"

// otherParties says so where parties decide by themselves.
func otherParties(auto bool) string {
	if auto {
		return ", other parties by themselves"
	}
	return ""
}
