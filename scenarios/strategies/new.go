package strategies

import (
	"fmt"
	"math"
	"strings"

	"zwerm/scenarios/document"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
)

// start is a strategy that works, with what people need to know to change it.
const start = `# A strategy of your own, as rules. Check this file after every change with: zwerm strategy check FILE
#
# Every month, in every municipality, the rules are read from top to bottom. Wanted are the levers of every rule whose
# conditions hold; a later rule replaces the level of an earlier one. What no rule wants any more is stopped.

key: %s
name:
  nl: Onze aanpak
  en: Our approach
about:
  nl: Zeg in één zin wat deze aanpak probeert.
  en: Say in one sentence what this approach tries.

rules:
  # A rule without conditions holds in every month.
  - do:
      - {lever: pilots, level: .3}   # how strongly; see below what is allowed
      - visits                       # at its usual level

  # from and until are the first and last month. Leave out what you do not need.
  - from: 2015-01
    until: 2015-03
    do: [initiative-group]

  # when: all conditions must hold. "for 3" means: for three months on end.
  - when: ["reserve < -1 for 3", not running initiative-group]
    do: [slow-down]

  # any: one of the conditions must hold. stop: take away what an earlier rule wants.
  - any: ["waiting-weeks > 10", "stress > 0.6"]
    stop: [visits]
`

// New returns a file to start from: a strategy that works, and below it every lever and every indicator.
func New(key string) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, start, key)
	b.WriteString("\n# Levers, with their usual level and what is allowed where there is a choice.\n#\n")
	for i := range policy.Levers {
		if l := &policy.Levers[i]; !l.AtProvider {
			fmt.Fprintf(&b, "#   %-20s %-22s %s\n", l.Key, levels(l), l.Does)
		}
	}
	b.WriteString("\n# Indicators of the municipality at the end of last month, with unit and range.\n#\n")
	for i := range measure.Indicators {
		x := &measure.Indicators[i]
		fmt.Fprintf(&b, "#   %-20s %-34s %s\n", x.Key, x.Unit+within(x), x.Meaning)
	}
	b.WriteString(`
# Conditions: an indicator, one of < <= > >= and a number; or the state of a lever:
#
#   running LEVER        it was started and goes on
#   not running LEVER    it is not at work
#   possible LEVER       what it needs is there, such as an initiative group that has met
`)
	return []byte(b.String())
}

// levels says how strongly a lever can run.
func levels(l *policy.Lever) string {
	if l.Min == l.Max {
		return ""
	}
	return fmt.Sprintf("%s (%s to %s)", document.Number(l.Level), document.Number(l.Min), document.Number(l.Max))
}

// within says between which values an indicator lies, where that is known and its unit does not say it.
func within(i *measure.Indicator) string {
	if math.IsInf(i.Min, 0) && math.IsInf(i.Max, 0) || strings.Contains(i.Unit, "-") {
		return ""
	}
	return ", " + span(i)
}
