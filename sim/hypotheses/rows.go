package hypotheses

import (
	"fmt"
	"slices"
	"strings"

	"zwerm/scenarios/document"
)

// Rows is the table of a study, the first row being the head. Each comparison of a main outcome has a line: its effect in
// the condition that the claim speaks of where it is least as expected.
func (r *Result) Rows() [][]string {
	rows := [][]string{{"id", "in short", "expected", "effect (95% interval)", "verdict", "reversal"}}
	for _, v := range r.Verdicts {
		mains := v.Of(Main)
		first := []string{v.Claim.ID, Short(v.Claim), "", "", v.Word, v.reversal()}
		if len(mains) == 1 {
			first[2], first[3] = mains[0].Expected(), mains[0].Interval(mains[0].Weakest())
		}
		rows = append(rows, first)
		if len(mains) < 2 {
			continue
		}
		for _, c := range mains {
			rows = append(rows, []string{"", "  " + c.arms(), c.Expected(), c.Interval(c.Weakest()), "", ""})
		}
	}
	return rows
}

// arms writes the difference of two arms; what their names begin with alike is written once.
func (c *Compared) arms() string {
	first, other := strings.Split(c.Arm, "-"), strings.Split(c.Than, "-")
	same := 0
	for same < min(len(first), len(other))-1 && first[same] == other[same] {
		same++
	}
	return c.Arm + " - " + strings.Join(other[same:], "-")
}

// reversal says in a word how the reversals came out.
func (v *Verdict) reversal() string {
	all := v.Reversals()
	met := 0
	for _, r := range all {
		if r.Met {
			met++
		}
	}
	switch {
	case v.Registered == NotTested:
		return nothing
	case len(all) > 1:
		return fmt.Sprintf("%d of %d", met, len(all))
	case met > 0:
		return "yes"
	}
	return "no"
}

// Legend explains the table.
func (r *Result) Legend() []string {
	lines := wrapped("Effect: what is named first minus what is named last, where the claim expects it least as it should be. "+
		"Reversal: whether the effect turns round or vanishes where the claim says so. Registered scale: holds, partly, not (here: "+
		"does not show, or contradicts where the opposite comes out), and not tested. Intervals are not corrected for the number "+
		"of claims.", pageWidth)
	var units []string
	for _, v := range r.Verdicts {
		for _, c := range v.Of(Main) {
			name := strings.Fields(c.Expected())[0]
			if unit := name + " in " + c.smallest.Unit; name != c.smallest.Unit && !slices.Contains(units, unit) {
				units = append(units, unit)
			}
		}
	}
	if len(units) > 0 {
		lines = append(lines, wrapped("Units: "+strings.Join(units, ", ")+".", pageWidth)...)
	}
	return lines
}

// Counted says how many claims came out how.
func (r *Result) Counted() string {
	var parts []string
	for _, word := range []string{Holds, Partly, DoesNotShow, Contradicts, NotTested} {
		n := 0
		for _, v := range r.Verdicts {
			if v.Word == word {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", word, n))
		}
	}
	return strings.Join(parts, ", ")
}

// Luck describes the study in one line.
func (r *Result) Luck() string {
	s := r.Study
	claims := document.Count(len(s.Claims)) + " claims"
	if len(s.Claims) == 1 {
		claims = "1 claim"
	}
	return fmt.Sprintf("%s, %d replicates (registered: 200), seeds %d to %d, %s runs (%s asked, the others shared)", claims,
		s.Replicates, s.Seed, s.Seed+uint64(s.Replicates)-1, document.Count(r.Runs), document.Count(r.Asked))
}

// pageWidth is how wide a text may be.
const pageWidth = 98

// wrapped breaks a text into lines.
func wrapped(text string, width int) (lines []string) {
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && len([]rune(line))+1+len([]rune(word)) > width {
			lines, line = append(lines, line), ""
		}
		line = strings.TrimSpace(line + " " + word)
	}
	return append(lines, line)
}
