package strategies

import (
	"slices"
	"strconv"
	"strings"

	"zwerm/scenarios/document"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
	"zwerm/sim/rules"
)

// What a condition looks like.
const (
	shape = `an indicator beside a number, such as "waiting > 200", or "running LEVER", "possible LEVER", "not running LEVER"; perhaps with "for MONTHS" at the end`
	// There are too many levers and indicators to list them at every mistake.
	anyLever     = "a lever, such as pilots, visits or edict; a file that zwerm strategy new writes lists them all"
	anyIndicator = "an indicator, such as waiting, trust or reserve; a file that zwerm strategy new writes lists them all"
	leverShape   = `"running LEVER", "not running LEVER", "possible LEVER" or "not possible LEVER"`
)

var (
	valueRule  = document.Range{Min: -1e12, Max: 1e12}
	monthsRule = document.Range{Min: 1, Max: 1200, Whole: true, Unit: "months", Meaning: "how long on end it must have held"}
)

// readConditions reads a list of conditions; those with a mistake are left out.
func readConditions(list []document.Value) (conditions []placed) {
	textRule := document.TextRule{Max: 200, Meaning: "a condition"}
	for _, v := range list {
		text := v.Text(textRule)
		if text == "" {
			continue
		}
		c, problem := parse(text)
		if problem != nil {
			problem.Path = v.Path()
			v.Report(*problem)
			continue
		}
		conditions = append(conditions, placed{c, v})
	}
	return conditions
}

// parse reads one condition.
func parse(text string) (c rules.Condition, p *document.Problem) {
	words := strings.Fields(spaced(text))
	if i := slices.Index(words, "for"); i >= 0 {
		if i == len(words)-3 && (words[i+2] == "months" || words[i+2] == "month") {
			words = words[:i+2]
		}
		if i != len(words)-2 {
			return c, wrong(text, `"for" and a number of months at the end`, "")
		}
		months, p := monthsRule.Parse(words[i+1])
		if p != nil {
			return c, p
		}
		c.Months = int(months)
		words = words[:i]
	}
	if len(words) == 0 {
		return c, wrong(text, shape, "")
	}
	if words[0] == "not" || slices.Contains(rules.States, words[0]) {
		return c, parseLever(&c, text, words)
	}
	return c, parseIndicator(&c, text, words)
}

// spaced puts blanks around signs, so that waiting>200 is read as waiting > 200.
func spaced(text string) string {
	var b strings.Builder
	inside := false
	for _, r := range text {
		if sign := strings.ContainsRune("<>=!≤≥≠", r); sign != inside {
			inside = sign
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func parseLever(c *rules.Condition, text string, words []string) *document.Problem {
	if words[0] == "not" {
		c.Not = true
		words = words[1:]
	}
	if len(words) != 2 || !slices.Contains(rules.States, words[0]) {
		hint := ""
		if len(words) > 1 && slices.Contains(rules.Relations, words[1]) {
			hint = "turn the sign round instead of writing not"
		}
		return wrong(text, leverShape, hint)
	}
	if c.State = rules.Running; words[0] == rules.States[rules.Possible] {
		c.State = rules.Possible
	}
	c.Lever = words[1]
	if l, ok := policy.Find(c.Lever); !ok || l.AtProvider {
		return wrong(c.Lever, anyLever, document.Suggest(c.Lever, leverKeys()))
	}
	return nil
}

func parseIndicator(c *rules.Condition, text string, words []string) *document.Problem {
	known := false
	if c.Indicator, known = measure.Find(words[0]); !known {
		if _, lever := policy.Find(words[0]); lever {
			return wrong(text, leverShape, "write running "+words[0])
		}
		return wrong(words[0], anyIndicator, document.Suggest(words[0], indicatorKeys()))
	}
	if len(words) == 1 {
		return wrong(text, "a sign and a number after "+words[0]+": "+strings.Join(rules.Relations, " "), "")
	}
	relation := slices.Index(rules.Relations, words[1])
	if relation < 0 {
		return wrong(words[1], "one of the signs "+strings.Join(rules.Relations, " "), signHints[words[1]])
	}
	c.Relation = rules.Relation(relation)
	if len(words) != 3 {
		return wrong(text, "one number after "+words[0]+" "+words[1], "")
	}
	return parseValue(c, words[2])
}

func parseValue(c *rules.Condition, text string) (p *document.Problem) {
	if c.Value, p = valueRule.Parse(text); p == nil {
		return nil
	}
	unit := c.Indicator.Unit
	if number, cut := strings.CutSuffix(text, "%"); cut {
		if _, also := valueRule.Parse(number); also == nil {
			return wrong(text, "a number ("+unit+")", "write the number without a sign for its unit")
		}
	}
	return wrong(text, "a number ("+unit+")", p.Hint)
}

// signHints say what was probably meant by a sign.
var signHints = map[string]string{
	"=<": "write <=", "≤": "write <=", "=>": "write >=", "≥": "write >=",
	"=":  "an indicator is hardly ever exactly a number: write >= or <=",
	"==": "an indicator is hardly ever exactly a number: write >= or <=",
}

func wrong(found, allowed, hint string) *document.Problem {
	return &document.Problem{Found: "found " + quoted(found), Allowed: allowed, Hint: hint}
}

// quoted puts quotes around a text that people wrote, and shortens it.
func quoted(text string) string {
	const longest = 80
	if letters := []rune(text); len(letters) > longest {
		text = string(letters[:longest]) + "..."
	}
	return strconv.Quote(text)
}

// indicatorKeys are the keys of all indicators.
func indicatorKeys() (keys []string) {
	for i := range measure.Indicators {
		keys = append(keys, measure.Indicators[i].Key)
	}
	return keys
}
