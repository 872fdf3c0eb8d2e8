package report

import (
	"fmt"
	"path/filepath"

	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/record"
	"zwerm/sim/stats"
)

// addComparison adds what zwerm compare --out wrote.
func (s *Study) addComparison(folder string) error {
	m, err := record.ReadManifest(folder)
	if err != nil {
		return err
	}
	if len(m.RecoveryEffects) == 0 || len(m.Strategies) == 0 {
		return fmt.Errorf("%s names no strategies or no recovery_effects: it is not of zwerm compare", filepath.Join(folder, record.ManifestName))
	}
	origin := originOf(m, filepath.Base(filepath.Clean(folder)))
	arms := map[string]*Arm{}
	var list []*Arm
	for _, key := range m.Strategies {
		arms[key] = &Arm{Strategy: key, Origin: origin, Own: m.RecoveryEffects[0], Courses: make([]*stats.Band, len(measure.Indicators))}
		list = append(list, arms[key])
	}
	if err := withTable(filepath.Join(folder, outcomesName), func(t *table) error { return readOutcomes(t, arms) }); err != nil {
		return err
	}
	if err := withTable(filepath.Join(folder, "results.csv"), func(t *table) error { return readCourses(t, arms) }); err != nil {
		return err
	}
	for _, a := range list {
		if a.own() == nil {
			return fmt.Errorf("%s has no run of %s at recovery effect %v", filepath.Join(folder, outcomesName), a.Strategy, a.Own)
		}
	}
	origin.Seeds = list[0].own().Seeds
	s.Origins = append(s.Origins, origin)
	s.Arms = append(s.Arms, list...)
	return nil
}

// readOutcomes reads one line per run.
func readOutcomes(t *table, arms map[string]*Arm) error {
	effect, strategy, seed := t.need(experiment.RecoveryEffect), t.need("strategy"), t.need("seed")
	for t.next() {
		a := arms[t.word(strategy)]
		if a == nil {
			t.refuse(strategy, "a strategy of the manifest")
			continue
		}
		at := t.number(effect)
		level := a.at(at)
		if level == nil {
			a.Levels = append(a.Levels, Level{Effect: at, Outcomes: make([][]float64, len(measure.Indicators))})
			level = &a.Levels[len(a.Levels)-1]
		}
		level.Seeds = append(level.Seeds, t.whole(seed))
		for k, column := range t.indicators {
			if column >= 0 {
				level.Outcomes[k] = append(level.Outcomes[k], t.number(column))
			}
		}
	}
	return t.err
}

// readCourses reads a line per run and month, run after run, and keeps the bands of what is shown.
func readCourses(t *table, arms map[string]*Arm) error {
	strategy, seed, month := t.need("strategy"), t.need("seed"), t.need("month")
	kept := choose(func(k int) bool { return t.indicators[k] >= 0 })
	series := map[*Arm][][][]float64{} // by indicator of those kept, run and month
	first := map[*Arm]int{}
	var before string
	for t.next() {
		a := arms[t.word(strategy)]
		if a == nil {
			t.refuse(strategy, "a strategy of the manifest")
			continue
		}
		if series[a] == nil {
			series[a], first[a] = make([][][]float64, len(kept)), int(t.number(month))
		}
		run := t.word(strategy) + " " + t.word(seed)
		for i, k := range kept {
			if run != before {
				series[a][i] = append(series[a][i], nil)
			}
			last := &series[a][i][len(series[a][i])-1]
			*last = append(*last, t.number(t.indicators[k]))
		}
		before = run
	}
	if t.err != nil {
		return t.err
	}
	for a, of := range series {
		for i, k := range kept {
			for r, values := range of[i] {
				if len(values) != len(of[i][0]) {
					return fmt.Errorf("%s: a run of %s has %d months and the first has %d", t.path, a.Strategy, len(values), len(of[i][0]))
				}
				of[i][r] = course(k, values, first[a])
			}
			band := stats.BandOf(of[i])
			a.Courses[k] = &band
		}
	}
	return nil
}
