package hypotheses

import (
	"io"

	"zwerm/sim/record"
)

// Files are the report as files, which record.Save writes: every comparison, a picture per claim, and the report, last.
func (r *Result) Files(command string) []record.File {
	files := []record.File{{Name: "hypotheses.csv", Write: r.csv}}
	for _, v := range r.Verdicts {
		if v.Registered == NotTested {
			continue
		}
		f := v.forest()
		files = append(files, record.File{Name: plotName(v.Claim) + ".png", Write: f.PNG}, record.File{Name: plotName(v.Claim) + ".svg", Write: f.SVG})
	}
	return append(files, record.File{Name: "hypotheses.md", Write: func(w io.Writer) error { return r.markdown(w, command) }})
}
