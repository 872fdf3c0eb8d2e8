package report

import (
	"fmt"
	"math"
	"path/filepath"
	"slices"

	"zwerm/sim/batch"
	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/record"
	"zwerm/sim/stats"
)

// readCourses reads what was written down month by month, or year by year, of the arms' own worlds. A batch that wrote down
// ends or districts has no courses.
func (g *gathering) readCourses(arms []*gatheredArm) error {
	for _, a := range arms {
		a.Courses = make([]*stats.Band, len(measure.Indicators))
	}
	if g.Outputs.Level != batch.OfRun || g.Outputs.Every == batch.End {
		return nil
	}
	for _, k := range choose(func(k int) bool { return slices.Contains(g.Outputs.Indicators, k) }) {
		if err := g.readCourse(arms, k); err != nil {
			return err
		}
	}
	return nil
}

// readCourse reads the courses of one indicator: only one is in memory at a time.
func (g *gathering) readCourse(arms []*gatheredArm, k int) error {
	series := make([][][]float64, len(arms)) // by arm, run and period
	columns := []record.Column{{Name: "run", Type: record.Integer}, {Name: measure.Indicators[k].Key, Type: record.Number}}
	before, arm := int64(-1), -1
	err := record.ReadParquet(filepath.Join(g.folder, "results.parquet"), columns, func(row []record.Cell) error {
		if run := row[0].Integer; run != before {
			before = run
			arm = slices.IndexFunc(arms, func(a *gatheredArm) bool { effect, mine := a.runs[int(run)]; return mine && effect == a.Own })
			if arm >= 0 {
				series[arm] = append(series[arm], nil)
			}
		}
		if arm >= 0 {
			last := &series[arm][len(series[arm])-1]
			*last = append(*last, row[1].Number)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for i, a := range arms {
		for r, values := range series[i] {
			if series[i][r], err = g.monthly(a.Origin, k, values); err != nil {
				return err
			}
		}
		band := stats.BandOf(padded(series[i]))
		a.Courses[k] = &band
	}
	return nil
}

// monthly makes a course of what was written down. Years stand still from their first month to their last.
func (g *gathering) monthly(o *Origin, k int, values []float64) ([]float64, error) {
	if g.Outputs.Every == batch.Month {
		return course(k, values, o.First), nil
	}
	years := experiment.Years(o.First, o.Months)
	if len(values) > len(years) {
		return nil, fmt.Errorf("%s has a run of %d years; there are %d", filepath.Join(g.folder, "results.parquet"), len(values), len(years))
	}
	var months []float64
	sum := 0.
	for i, v := range values {
		if sum += v; experiment.Taken(&measure.Indicators[k]) == experiment.AsSum {
			v = sum
		}
		for range years[i].To - years[i].From {
			months = append(months, v)
		}
	}
	return months, nil
}

// padded makes series equally long: what ended earlier has nothing to measure.
func padded(series [][]float64) [][]float64 {
	longest := 0
	for _, s := range series {
		longest = max(longest, len(s))
	}
	for i := range series {
		for len(series[i]) < longest {
			series[i] = append(series[i], math.NaN())
		}
	}
	return series
}
