package report

import (
	"strings"

	"zwerm/sim/experiment"
)

// claims are the registered claims, by what came out.
type claims struct {
	About   string
	Command string // what tests them; empty when they were tested
	Then    string
	Groups  []claimGroup
}

// A claimGroup is the claims with one verdict.
type claimGroup struct {
	Title, Class string
	Claims       []claim
}

// A claim is one of them: in a few words, and in full.
type claim struct{ ID, Short, Full string }

// claims sorts the registered claims by verdict: as they were tested for this study, or else as they were when the program was
// made. Of another model it says how to test them.
func (p *page) claims() (c claims, err error) {
	all, err := registered()
	if err != nil {
		return c, err
	}
	n := p.Number(float64(len(all)), 0)
	t, about := p.Study.Tested, "claims.about"
	if t == nil {
		if t, err = kept(p.Study.Origins[0].Model); err != nil {
			return c, err
		}
		about = "claims.about-kept"
	}
	if t == nil {
		return claims{About: p.say("claims.absent", "N", n), Command: "zwerm hypotheses --replicates 200 --out beweringen", Then: p.say("claims.absent-then")}, nil
	}
	c.About = p.say(about, "N", n, "Runs", p.Number(float64(t.Replicates), 0))
	for _, verdict := range verdicts {
		group := claimGroup{Title: p.say("claims." + slug(verdict)), Class: slug(verdict)}
		for i := range all {
			for _, r := range t.Results {
				if r.ID == all[i].ID && r.Verdict == verdict {
					group.Claims = append(group.Claims, p.claim(&all[i]))
				}
			}
		}
		if len(group.Claims) > 0 {
			c.Groups = append(c.Groups, group)
		}
	}
	return c, nil
}

func (p *page) claim(c *experiment.Claim) claim {
	full := c.Claim
	if p.Key == "nl" {
		full = c.ClaimNL
	}
	short, ok := p.find("report.claim." + c.ID)
	if !ok {
		short = full
	}
	return claim{c.ID, short, full}
}

// slug makes a key of words.
func slug(words string) string { return strings.ReplaceAll(words, " ", "-") }
