package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"zwerm/scenarios/document"
	"zwerm/sim"
)

// A number is one line of `zwerm params`.
type number struct {
	Key     string   `json:"key"`
	Group   string   `json:"group"`
	Symbol  string   `json:"symbol,omitempty"`
	Unit    string   `json:"unit"`
	Min     float64  `json:"min"`
	Max     float64  `json:"max"`
	Default *float64 `json:"default,omitempty"` // numbers of domains have theirs in the scenario files
	Whole   bool     `json:"whole,omitempty"`
	Honesty bool     `json:"honesty,omitempty"`
	Meaning string   `json:"meaning"`
	Source  string   `json:"source,omitempty"`
}

const (
	careGroup     = "Numbers of a kind of help, set as DOMAIN.KEY"
	caseloadGroup = "Numbers of a provision without a waiting list, set as DOMAIN.KEY"
	inScenario    = "scenario file"
)

// paramsCommand is `zwerm params`.
func paramsCommand() *cobra.Command {
	asJSON := false
	c := &cobra.Command{
		Use:   "params [WORD]",
		Short: "List the numbers of the model, with range, unit, meaning and source",
		Long: `List the numbers of the model that scenario files, experiments and --set can change.

With a word, only the numbers that have it as their symbol, or else in their key, group, meaning or source.
A star marks an honesty switch: an assumption that tilts the outcome.`,
		Args: takes(0, 1),
		RunE: func(c *cobra.Command, args []string) error {
			list := numbers()
			if len(args) == 1 {
				if list = about(list, args[0]); len(list) == 0 {
					return misusef("no number mentions %q; %s", args[0], suggestNumber(args[0]))
				}
			}
			if asJSON {
				return printJSON(c, list)
			}
			return printNumbers(c.OutOrStdout(), list)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

// numbers returns everything that can be set, in the order in which people read it.
func numbers() []number {
	var list []number
	group := 0
	for _, p := range sim.ParamTable {
		if group+1 < len(sim.ParamGroups) && sim.ParamGroups[group+1].First == p.Key {
			group++
		}
		list = append(list, number{p.Key, sim.ParamGroups[group].Name, p.Symbol, p.Unit, p.Min, p.Max, &p.Default, p.Whole, p.Honesty, p.Meaning, p.Source})
	}
	list = append(list, domainNumbers(careGroup, sim.CareTable)...)
	return append(list, domainNumbers(caseloadGroup, sim.CaseloadTable)...)
}

func domainNumbers[D sim.CareDomain | sim.CaseloadDomain](group string, table []sim.DomainParam[D]) []number {
	list := make([]number, len(table))
	for i, p := range table {
		list[i] = number{Key: p.Key, Group: group, Symbol: p.Symbol, Unit: p.Unit, Min: p.Min, Max: p.Max, Meaning: p.Meaning}
	}
	return list
}

// about returns the numbers with a symbol, or else those that mention a word.
func about(list []number, word string) []number {
	for _, has := range []func(number) bool{
		func(n number) bool { return n.Symbol == strings.ReplaceAll(word, "_", "") && word != "" }, // A_Q in a text is AQ here
		func(n number) bool { return n.mentions(word) },
	} {
		var found []number
		for _, n := range list {
			if has(n) {
				found = append(found, n)
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

func (n number) mentions(word string) bool {
	text := strings.Join([]string{n.Key, n.Group, n.Meaning, n.Source}, "\n")
	return strings.Contains(strings.ToLower(text), strings.ToLower(word)) || n.Honesty && strings.EqualFold(word, "honesty")
}

func suggestNumber(word string) string {
	var keys []string
	for _, n := range numbers() {
		keys = append(keys, n.Key)
	}
	if hint := document.Suggest(word, keys); hint != "" {
		return hint
	}
	return "zwerm params lists them all"
}

// printNumbers prints two lines per number, under the heading of its group.
func printNumbers(w io.Writer, list []number) error {
	width, symbols := 0, 0
	for _, n := range list {
		width, symbols = max(width, len(n.Key)), max(symbols, len([]rune(n.Symbol)))
	}
	var b strings.Builder
	group := ""
	for i, n := range list {
		if n.Group != group {
			group = n.Group
			if i > 0 {
				b.WriteByte('\n')
			}
			fmt.Fprintf(&b, "%s\n", group)
		}
		b.WriteString(n.print(width, symbols))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (n number) print(width, symbols int) string {
	mark, value, source := ' ', "", n.Source
	if n.Honesty {
		mark = '*'
	}
	if n.Default != nil {
		value = document.Number(*n.Default)
	} else {
		source = inScenario
	}
	unit := n.Unit
	if unit == "1" {
		unit = ""
	}
	span := document.Range{Min: n.Min, Max: n.Max, Whole: n.Whole}.Span()
	first := fmt.Sprintf("%c %-*s  %-*s  %-6s  %-16s  %s", mark, width, n.Key, symbols, n.Symbol, value, span, unit)
	return fmt.Sprintf("%s\n      %s; source: %s\n", strings.TrimRight(first, " "), n.Meaning, source)
}
