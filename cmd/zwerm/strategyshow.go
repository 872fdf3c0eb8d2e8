package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"zwerm/scenarios/document"
	"zwerm/scenarios/strategies"
	"zwerm/sim/policy"
	"zwerm/sim/rules"
)

func strategyShowCommand() *cobra.Command {
	asYAML := false
	c := &cobra.Command{
		Use:   "show NAME|FILE",
		Short: "Show a strategy: what it does, its rules, and the levers that it can want",
		Args:  takes(1, 1),

		ValidArgsFunction: completeStrategy,
		RunE: func(c *cobra.Command, args []string) error {
			text, err := strategyText(args[0], asYAML)
			if err == nil {
				_, err = fmt.Fprint(c.OutOrStdout(), text)
			}
			return err
		},
	}
	c.Flags().BoolVar(&asYAML, "yaml", false, "print the file itself")
	return c
}

func strategyText(name string, asYAML bool) (string, error) {
	if s, ok := policy.FindStrategy(name); ok {
		if asYAML {
			return "", misusef("%s is programmed and has no file; these have one: %s", name, strings.Join(strategies.Names(), ", "))
		}
		return fmt.Sprintf("%s: %s\n\n%s", s.Key, s.Does, leversText(s.Levers)), nil
	}
	s, err := strategyInFile(name)
	if err != nil {
		return "", err
	}
	if asYAML {
		data, err := strategies.Source(name)
		return string(data), err
	}
	return describeStrategy(s), nil
}

// describeStrategy prints a strategy in a file for people.
func describeStrategy(s *strategies.Strategy) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s / %s\n%s\n\nfile        sha256 %s\n", s.Key, s.Name.NL, s.Name.EN, s.About.EN, s.Hash)
	b.WriteString("\nRules, read from top to bottom every month; a later one replaces the level of an earlier one\n")
	for i := range s.Plan.Rules {
		fmt.Fprintf(&b, "  %2d  %s\n", i+1, ruleText(&s.Plan.Rules[i]))
	}
	return b.String() + "\n" + leversText(s.Plan.Levers())
}

// leversText lists levers and what they do.
func leversText(levers []string) string {
	var b strings.Builder
	b.WriteString("Levers that it can want\n")
	for _, key := range levers {
		l, _ := policy.Find(key)
		fmt.Fprintf(&b, "  %-20s %s\n", key, l.Does)
	}
	return b.String()
}

// ruleText writes a rule in a line: when, and what then.
func ruleText(r *rules.Rule) string {
	var when, then []string
	if r.From != rules.First {
		when = append(when, "from "+document.Month(r.From))
	}
	if r.Until != rules.Last {
		when = append(when, "until "+document.Month(r.Until))
	}
	if conditions := conditionsText(r); conditions != "" {
		when = append(when, "when "+conditions)
	}
	if len(when) == 0 {
		when = append(when, "always")
	}
	for _, want := range r.Do {
		text := want.Lever
		if want.Level != 0 {
			text += " at " + document.Number(want.Level)
		}
		then = append(then, text)
	}
	for _, lever := range r.Stop {
		then = append(then, "no "+lever)
	}
	return strings.Join(when, " ") + ": " + strings.Join(then, ", ")
}

// conditionsText joins the conditions of a rule: all of the first, and one of the others.
func conditionsText(r *rules.Rule) string {
	var all, any []string
	for i := range r.When {
		all = append(all, r.When[i].Words())
	}
	for i := range r.Any {
		any = append(any, r.Any[i].Words())
	}
	one := strings.Join(any, ", or ")
	if len(all) > 0 && len(any) > 1 {
		one = "either " + one
	}
	if one != "" {
		all = append(all, one)
	}
	return strings.Join(all, ", and ")
}
