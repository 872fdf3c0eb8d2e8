package batch

import (
	"fmt"
	"math"
	"strings"

	"zwerm/scenarios"
	"zwerm/scenarios/document"
)

// limit compares how long runs may last with how long they will: a limit that none of them keeps is a mistake, and one that some
// do not keep is worth a warning, because these are put aside.
func (r *reader) limit(v document.Value) {
	e := r.e
	if !v.Exists() || e.Limit < 1 || len(e.Scenarios) == 0 || e.Design == nil || r.tableErr != nil {
		return // why was reported, or there is nothing to say
	}
	shortest, longest := r.lengths()
	found := fmt.Sprintf("found %d, and runs last %s", e.Limit, document.Counted(longest, "month", "months"))
	if shortest < longest {
		found = fmt.Sprintf("found %d, and runs last %d to %d months", e.Limit, shortest, longest)
	}
	allowed := fmt.Sprintf("at least %d, or shorter runs", longest)
	switch {
	case shortest > e.Limit:
		v.Report(v.Problem(found+": all are put aside", allowed, "set: {months: …} makes runs shorter"))
	case longest > e.Limit:
		e.Warnings = append(e.Warnings, v.Problem(found+": the longer ones are put aside", allowed, ""))
	}
}

// lengths returns how many months the shortest and the longest run last.
func (r *reader) lengths() (shortest, longest int) {
	shortest = math.MaxInt
	see := func(months int) { shortest, longest = min(shortest, months), max(longest, months) }
	e := r.e
	if k := e.factor(monthsKey); k >= 0 {
		for _, months := range r.values(k) {
			see(whole(months))
		}
		return shortest, longest
	}
	for _, s := range e.Scenarios {
		changed := scenarios.Copy(s.Scenario)
		for _, change := range e.Set {
			if key, value, _ := strings.Cut(change, "="); key == monthsKey {
				_ = scenarios.Override(changed, key, value) // it was taken before
			}
		}
		see(changed.Months)
	}
	return shortest, longest
}

// values returns those of a factor in the design, or the ends between which they are drawn.
func (r *reader) values(k int) (list []float64) {
	e, f := r.e, &r.e.Factors[k]
	switch {
	case e.Table != nil:
		for i := range e.Table.Settings() {
			list = append(list, e.Table.Setting(i)[k])
		}
	case f.Values == nil:
		list = []float64{f.Low, f.High}
	default:
		list = append(list, f.Values...)
	}
	if e.kind == oneAtATimeKey {
		list = append(list, f.Own)
	}
	return list
}
