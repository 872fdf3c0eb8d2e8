package hypotheses

import (
	"io"

	"zwerm/sim/chart"
	"zwerm/sim/record"
)

// page is that of a claim's picture: it grows with what is compared.
var page = chart.Size{Width: 1000, Height: 300, Unit: 1}

// Files are the report as files, which record.Save writes: every comparison for people and for programs, a picture per claim, and the report, last.
func (r *Result) Files(command string) []record.File {
	files := []record.File{{Name: "hypotheses.csv", Write: r.csv}, jsonFile("hypotheses.json", r.JSON())}
	for _, v := range r.Verdicts {
		if v.Registered == NotTested {
			continue
		}
		for _, format := range []chart.Format{chart.PNG, chart.SVG} {
			name := plotName(v.Claim) + "." + string(format)
			files = append(files, record.File{Name: name, Write: chart.Writer(v.forest(), chart.Options{Format: format, Size: page})})
		}
	}
	return append(files, record.File{Name: "hypotheses.md", Write: func(w io.Writer) error { return r.markdown(w, command) }})
}
