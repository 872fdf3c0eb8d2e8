package chart

import (
	"fmt"
	"strings"

	"zwerm/sim/record"
	"zwerm/sim/stats"
)

// A domain is what the runs of a strategy spent on a kind of help, and what they received for it.
type domain struct {
	name          string
	income, spent stats.Summary
}

// domains returns the books of a strategy, domain by domain.
func (r *results) domains(strategy string) ([]domain, error) {
	books, err := record.ReadBooks(r.Ask.Folder)
	if err != nil {
		return nil, err
	}
	var names []string
	income, spent := map[string][]float64{}, map[string][]float64{}
	for _, b := range books {
		if b.Strategy == strategy {
			name := r.Language.of(b.Domain)
			if income[name] == nil {
				names = append(names, name)
			}
			income[name], spent[name] = append(income[name], b.Income), append(spent[name], b.Spent)
		}
	}
	var list []domain
	for _, name := range names {
		list = append(list, domain{name, stats.Summarise(income[name]), stats.Summarise(spent[name])})
	}
	return list, nil
}

// budget is that of the first strategy that is asked.
func (r *results) budget() (Chart, error) {
	s := r.Ask.Strategies[0]
	domains, err := r.domains(s)
	if err != nil {
		return nil, err
	}
	c := &Budget{Head: Head{r.Language.Text("chart.budget", "Strategy", r.Language.Subject(s).name()),
		r.Language.Text("chart.last-year") + ". " + r.about(), []string{r.Language.Text("chart.budget-note")}}}
	for _, d := range domains {
		row := BudgetRow{d.name, d.income.Mean, d.spent.Mean, d.spent.P10, d.spent.P90}
		c.Rows = append(c.Rows, row)
	}
	return c, nil
}

// waterfall leads from what the first strategy spent to what the second did, domain by domain.
func (r *results) waterfall() (Chart, error) {
	from, err := r.domains(r.Ask.Strategies[0]) // first: of a batch no choice of strategies helps
	if err != nil {
		return nil, err
	}
	first, others, err := r.against()
	if err != nil {
		return nil, err
	}
	if len(others) > 1 {
		return nil, fmt.Errorf("a waterfall leads from one strategy to another; name two with --strategies, of: %s", strings.Join(r.Ask.Strategies, ", "))
	}
	to, err := r.domains(others[0])
	if err != nil {
		return nil, err
	}
	c := &Waterfall{From: r.Language.Subject(first).name(), To: r.Language.Subject(others[0]).name(), Rest: r.Language.Text("chart.rest")}
	total := 0.
	for _, d := range from {
		total += d.spent.Mean
	}
	unit, scale, decimals := r.Language.euros(total)
	c.Measure = Measure{Name: r.Language.Text("chart.spending"), Unit: unit, Before: "€ ", Decimals: decimals + 1}
	c.Start = total / scale
	for i, d := range to {
		c.Steps = append(c.Steps, Step{d.name, (d.spent.Mean - from[i].spent.Mean) / scale})
	}
	c.Head = Head{r.Language.Text("chart.waterfall"), r.Language.Text("chart.last-year") + ", " + unit + ". " + r.about(), []string{r.Language.Text("chart.waterfall-note")}}
	return c, nil
}
