package batch

import (
	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/record"
)

// factorPrefix begins the columns of factors that are numbers: some have the name of an indicator.
const factorPrefix = "set."

// recipeColumns say which run a row is of, in both tables.
func (p *Plan) recipeColumns() []record.Column {
	columns := []record.Column{
		{Name: "run", Type: record.Integer, Meaning: "place in the list of runs, from 0"},
		{Name: "setting", Type: record.Integer, Meaning: "point of the design, from 0; runs of one setting differ in strategy and luck alone"},
		{Name: "replicate", Type: record.Integer, Meaning: "from 0; runs of one setting and replicate share their luck whatever the strategy"},
		{Name: "seed", Type: record.Integer, Meaning: "the luck of the run"},
		{Name: "scenario", Type: record.Text, Meaning: "the scenario"},
		{Name: "strategy", Type: record.Text, Meaning: "the automatic player of every municipality"},
	}
	if p.factor(partiesKey) >= 0 {
		columns = append(columns, record.Column{Name: partiesKey, Type: record.Text,
			Meaning: "what parties besides the municipalities do: go along (consent), or also decide by themselves (auto)"})
	}
	for i := range p.Factors {
		if f := &p.Factors[i]; f.Names == nil {
			columns = append(columns, record.Column{Name: factorPrefix + f.Key, Type: record.Number, Unit: unitOf(f.Rule.Unit),
				Meaning: "factor: " + f.Rule.Meaning})
		}
	}
	return columns
}

// unitOf leaves out the unit of pure numbers.
func unitOf(unit string) string {
	if unit == "1" {
		return ""
	}
	return unit
}

// resultColumns are those of results: the recipe, the unit, the period and the indicators.
func (p *Plan) resultColumns() []record.Column {
	columns := p.recipeColumns()
	if p.Outputs.Level != OfRun {
		columns = append(columns, record.Column{Name: "municipality", Type: record.Text, Meaning: "path of the municipality: region/municipality"})
	}
	if p.Outputs.Level == OfDistrict {
		columns = append(columns, record.Column{Name: "district", Type: record.Text, Meaning: "path of the district: region/municipality/district"})
	}
	switch p.Outputs.Every {
	case Month:
		columns = append(columns, record.Column{Name: "month", Type: record.Integer, Unit: "months", Meaning: "counted from January 2015 = 0"})
	case Year:
		columns = append(columns, record.Column{Name: "year", Type: record.Integer, Unit: "years", Meaning: "calendar year, 2015 being that of month 0"})
	}
	for i := range p.Outputs.Indicators {
		ind := p.Outputs.indicator(i)
		columns = append(columns, record.Column{Name: ind.Key, Type: record.Number, Unit: ind.Unit, Meaning: ind.Meaning + taken(ind, p.Outputs.Every)})
	}
	return columns
}

// taken says how the months became one number.
func taken(ind *measure.Indicator, every Every) string {
	switch {
	case every == Month:
		return ""
	case every == Year && ind.Yearly == measure.Last:
		return " (the last month of the year)"
	case every == Year:
		return " (the mean of the months of the year)"
	}
	switch experiment.Taken(ind) {
	case experiment.AsSum:
		return " (all that was booked)"
	case experiment.AsMean:
		return " (the mean of the months from January 2015)"
	}
	return " (the last month)"
}

// runColumns are those of the list of runs.
func (p *Plan) runColumns() []record.Column {
	columns := append(p.recipeColumns(),
		record.Column{Name: "status", Type: record.Text, Meaning: "done, crashed, over-limit or refused; only those that are done have results"},
		record.Column{Name: "first_month", Type: record.Integer, Unit: "months", Meaning: "counted from January 2015 = 0"},
		record.Column{Name: "months", Type: record.Integer, Unit: "months", Meaning: "how many were simulated"},
		record.Column{Name: "decisions", Type: record.Integer, Meaning: "how many the strategy took"},
		record.Column{Name: "hash", Type: record.Text, Meaning: "of the state of the world at the end; the same recipe gives the same"})
	for i := range p.Outputs.Indicators {
		ind := p.Outputs.indicator(i)
		columns = append(columns, record.Column{Name: ind.Key, Type: record.Number, Unit: ind.Unit, Meaning: "of the whole world: " + ind.Meaning + taken(ind, End)})
	}
	return columns
}

// recipeCells fills the cells of the recipe.
func (p *Plan) recipeCells(row []record.Cell, i int) []record.Cell {
	r := p.Recipe(i)
	row = append(row[:0], record.Cell{Integer: int64(i)}, record.Cell{Integer: int64(r.Setting)}, record.Cell{Integer: int64(r.Replicate)},
		record.Cell{Integer: int64(r.Seed)}, record.Cell{Text: r.Source.Name}, record.Cell{Text: r.Strategy.Key})
	if i := p.factor(partiesKey); i >= 0 {
		row = append(row, record.Cell{Text: p.Factors[i].Text(r.Values[i])})
	}
	for k, v := range r.Values {
		if p.Factors[k].Names == nil {
			row = append(row, record.Cell{Number: v})
		}
	}
	return row
}

func appendNumbers(row []record.Cell, numbers []float64) []record.Cell {
	for _, v := range numbers {
		row = append(row, record.Cell{Number: v})
	}
	return row
}
