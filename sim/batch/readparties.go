package batch

import (
	"slices"

	"zwerm/scenarios/document"
	"zwerm/sim/experiment"
)

// parties reads what parties besides the municipalities do: a word, or those of a factor or of a table's column.
func (r *reader) parties(top *document.Mapping, factor document.Value, t *Table) {
	one := top.Optional(partiesKey)
	switch {
	case (factor.Exists() || t.column(partiesKey) >= 0) && one.Exists():
		one.Refuse("parties here, or as a factor, not both", "")
	case factor.Exists() || t.column(partiesKey) >= 0:
	case one.Exists():
		r.party(one)
	default:
		r.e.Parties = []string{experiment.Consent}
	}
}

// party adds a word, once.
func (r *reader) party(v document.Value) {
	switch word := v.Word(); {
	case !slices.Contains(experiment.Parties, word):
		v.Choose(experiment.Parties)
	case slices.Contains(r.e.Parties, word):
		v.Refuse("each of them once", "")
	default:
		r.e.Parties = append(r.e.Parties, word)
	}
}

func (r *reader) partiesFactor(v document.Value) {
	for _, name := range names(v) {
		r.party(name)
	}
	r.e.Factors = append(r.e.Factors, namesFactor(partiesKey, r.e.Parties))
}

// tableParties adds the words of column k of the table.
func (r *reader) tableParties(k int, report func(*tableRow, int, document.Problem)) {
	known := Factor{Names: experiment.Parties}
	for i, row := range r.e.Table.rows {
		if _, p := known.parse(row.cells[k]); p != nil {
			report(&r.e.Table.rows[i], k, *p)
		}
	}
	r.e.Parties = r.e.Table.names(partiesKey)
}
