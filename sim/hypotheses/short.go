package hypotheses

import "zwerm/sim/experiment"

// shorts say each registered claim in a few words, for tables; what is judged is the claim itself.
var shorts = map[string]string{
	"H1":  "complex: co-creation fits",
	"H2":  "force and persuasion add none",
	"H3":  "own plans are carried better",
	"H4":  "ateliers must keep recurring",
	"H5":  "interplay beats either alone",
	"H6":  "designing together: owners",
	"H7":  "uniform policy fits worse",
	"H8":  "money, haste, rules hold back",
	"H9":  "a slow start ends further",
	"H10": "fair exchange beats consent",
	"H11": "boxes fit worse than wholes",
	"H12": "protocols slow learning",
	"H13": "closed contracts fit worse",
	"H14": "co-creation fits and saves",
	"H15": "co-creation needs trust",
	"H16": "one change at a time",
	"H17": "trying beats a written note",
	"H18": "begin with what is clear",
	"H19": "some steering, with room",
	"H20": "falling back fits worse",
	"H21": "a clear vision helps",
	"H22": "over-cutting fells providers",
	"H23": "teams find more, save nothing",
	"H24": "ceilings make queues",
	"H25": "late top-ups loosen spending",
	"H26": "imagining beats a note",
}

// Short returns the claim in a few words.
func Short(c *experiment.Claim) string {
	if s := shorts[c.ID]; s != "" {
		return s
	}
	return c.Claim
}
