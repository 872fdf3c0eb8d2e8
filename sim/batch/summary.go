package batch

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"zwerm/scenarios/document"
	"zwerm/sim/measure"
	"zwerm/sim/record"
)

// A Summary is what the runs of a batch say about one indicator, within one group of them.
type Summary struct {
	Group     string // KEY=VALUE of what was asked to group by, or ""
	Indicator *measure.Indicator
	Rows      []SummaryRow // one per strategy
}

// outcome is one run of the table.
type outcome struct {
	setting  string // everything that makes it another world than the next, but strategy and luck
	seed     int64
	strategy string
	group    string
	values   []float64
}

// Groups are what Summarise can group by: the scenario and the factors.
func (p *Plan) Groups() []string {
	keys := []string{scenarioKey}
	for i := range p.Factors {
		if f := &p.Factors[i]; f.Varies() {
			keys = append(keys, f.Key)
		}
	}
	return keys
}

// Summarise reads the table of runs and describes some indicators: places in Outputs.Indicators. By is one of Groups, or "".
func Summarise(folder string, p *Plan, by string, indicators []int) ([]Summary, error) {
	all, err := p.outcomes(folder, by, indicators)
	if err != nil {
		return nil, err
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s has no run with results", filepath.Join(folder, runsName))
	}
	var groups []string
	byGroup := map[string][]*outcome{}
	for i := range all {
		group := all[i].group
		if byGroup[group] == nil {
			groups = append(groups, group)
		}
		byGroup[group] = append(byGroup[group], &all[i])
	}
	var list []Summary
	for _, group := range groups {
		for k, i := range indicators {
			list = append(list, Summary{group, p.Outputs.indicator(i), p.rows(byGroup[group], k)})
		}
	}
	return list, nil
}

// outcomes reads the runs that are done.
func (p *Plan) outcomes(folder, by string, indicators []int) (list []outcome, err error) {
	columns := []record.Column{{Name: "status", Type: record.Text}, {Name: "seed", Type: record.Integer}, {Name: "strategy", Type: record.Text}}
	const first = 3
	for _, c := range p.recipeColumns() {
		if c.Name == scenarioKey || c.Name == partiesKey || strings.HasPrefix(c.Name, factorPrefix) {
			columns = append(columns, c)
		}
	}
	values := len(columns)
	for _, i := range indicators {
		columns = append(columns, record.Column{Name: p.Outputs.indicator(i).Key, Type: record.Number})
	}
	byColumn := slices.IndexFunc(columns, func(c record.Column) bool { return by != "" && strings.TrimPrefix(c.Name, factorPrefix) == by })
	known := map[string]string{} // one copy of every setting
	err = record.ReadParquet(filepath.Join(folder, runsName), columns, func(row []record.Cell) error {
		if Status(row[0].Text) != Done {
			return nil
		}
		o := outcome{seed: row[1].Integer, strategy: row[2].Text}
		var setting strings.Builder
		for i := first; i < values; i++ {
			word := columns[i].Name + "=" + cellText(&row[i], columns[i].Type)
			setting.WriteString(word + " ")
			if i == byColumn {
				o.group = strings.TrimPrefix(word, factorPrefix)
			}
		}
		o.setting = setting.String()
		if known[o.setting] == "" {
			known[o.setting] = o.setting
		}
		o.setting = known[o.setting]
		for _, c := range row[values:] {
			o.values = append(o.values, c.Number)
		}
		list = append(list, o)
		return nil
	})
	return list, err
}

func cellText(c *record.Cell, t record.Type) string {
	if t == record.Number {
		return document.Number(c.Number)
	}
	return c.Text
}
