package report

import (
	"fmt"
	"maps"
	"math"
	"path/filepath"
	"slices"
	"strings"

	"zwerm/scenarios"
	"zwerm/sim"
	"zwerm/sim/batch"
	"zwerm/sim/chart"
	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/record"
)

// addBatch adds what zwerm batch --out wrote. Every setting is an arm under every strategy, as long as a report can tell them
// apart; else numbers are means over the settings of one seed. The recovery effect is no setting: it makes levels.
func (s *Study) addBatch(folder string) error {
	shown, err := batch.Show(folder)
	if err != nil {
		return err
	}
	if shown.Manifest == nil {
		return fmt.Errorf("%s has no final files: go on with the batch, or see zwerm batch merge --partial", folder)
	}
	g := &gathering{Plan: shown.Plan, folder: folder, model: shown.State.Version.Model}
	if err := g.readRuns(); err != nil {
		return err
	}
	if len(g.runs) == 0 {
		return fmt.Errorf("%s has no run with results", folder)
	}
	arms, err := g.arms(false)
	if err == nil && len(arms) > chart.Most {
		arms, err = g.arms(true)
	}
	if err != nil {
		return err
	}
	if err := g.readCourses(arms); err != nil {
		return err
	}
	for _, a := range arms {
		if !slices.Contains(s.Origins, a.Origin) {
			s.Origins = append(s.Origins, a.Origin)
		}
		s.Arms = append(s.Arms, &a.Arm)
	}
	return nil
}

// A gathering collects the arms of a batch.
type gathering struct {
	*batch.Plan
	folder, model string
	runs          []gatheredRun
}

// A gatheredRun is a run that is done, with one number of every indicator that was written down.
type gatheredRun struct {
	*batch.Recipe
	months int
	values []float64
}

// A gatheredArm is an arm in the making.
type gatheredArm struct {
	Arm
	values map[float64]map[uint64][][]float64 // by recovery effect and seed, of every setting
	runs   map[int]float64                    // the recovery effect of each of its runs
}

// readRuns reads the list of runs.
func (g *gathering) readRuns() error {
	columns := []record.Column{{Name: "run", Type: record.Integer}, {Name: "status", Type: record.Text}, {Name: "months", Type: record.Integer}}
	first := len(columns)
	for _, k := range g.Outputs.Indicators {
		columns = append(columns, record.Column{Name: measure.Indicators[k].Key, Type: record.Number})
	}
	path := filepath.Join(g.folder, "runs.parquet")
	return record.ReadParquet(path, columns, func(row []record.Cell) error {
		if batch.Status(row[1].Text) != batch.Done {
			return nil
		}
		if row[0].Integer < 0 || row[0].Integer >= int64(g.Runs()) {
			return fmt.Errorf("%s has a run %d; the experiment has %d", path, row[0].Integer, g.Runs())
		}
		r := gatheredRun{Recipe: g.Recipe(int(row[0].Integer)), months: int(row[2].Integer)}
		for _, c := range row[first:] {
			r.values = append(r.values, c.Number)
		}
		g.runs = append(g.runs, r)
		return nil
	})
}

// arms sorts the runs into arms, averaging over settings or not.
func (g *gathering) arms(average bool) (list []*gatheredArm, err error) {
	byKey := map[string]*gatheredArm{}
	worlds := map[*batch.Source]*sim.Scenario{}
	origins := map[*batch.Source]*Origin{}
	for _, r := range g.runs {
		world := worlds[r.Source]
		if world == nil {
			world = scenarios.Copy(r.Source.Scenario)
			if err := scenarios.Set(world, g.Set...); err != nil {
				return nil, fmt.Errorf("%s: %w", g.folder, err)
			}
			worlds[r.Source], origins[r.Source] = world, g.origin(world)
		}
		setting, effect := g.setting(r.Recipe, world)
		if average {
			setting = nil
		}
		key := r.Source.Name + " " + r.Strategy.Key + " " + strings.Join(setting, " ")
		a := byKey[key]
		if a == nil {
			a = &gatheredArm{values: map[float64]map[uint64][][]float64{}, runs: map[int]float64{}}
			a.Strategy, a.Setting, a.Origin, a.Own = r.Strategy.Key, setting, origins[r.Source], world.Params.RecoveryEffect
			byKey[key] = a
			list = append(list, a)
		}
		if a.values[effect] == nil {
			a.values[effect] = map[uint64][][]float64{}
		}
		a.values[effect][r.Seed] = append(a.values[effect][r.Seed], r.values)
		a.runs[r.Run] = effect
		a.Origin.Months = max(a.Origin.Months, r.months)
	}
	for _, a := range list {
		a.settle(g.Outputs.Indicators)
		if average {
			a.Origin.Averaged, a.Origin.Settings = g.factors(), g.Design.Settings()
		}
	}
	return list, nil
}

// setting returns what is particular to a run's world, and its recovery effect.
func (g *gathering) setting(r *batch.Recipe, world *sim.Scenario) (setting []string, effect float64) {
	effect = world.Params.RecoveryEffect
	for i, v := range r.Values {
		switch f := &g.Factors[i]; {
		case f.Key == experiment.RecoveryEffect:
			effect = v
		case f.Varies():
			setting = append(setting, f.Key+"="+f.Text(v))
		}
	}
	return setting, effect
}

// factors lists the keys of the factors that are settings.
func (g *gathering) factors() (keys []string) {
	for i := range g.Factors {
		if f := &g.Factors[i]; f.Varies() && f.Key != experiment.RecoveryEffect {
			keys = append(keys, f.Key)
		}
	}
	return keys
}

func (g *gathering) origin(world *sim.Scenario) *Origin {
	o := &Origin{Label: filepath.Base(filepath.Clean(g.folder)), Model: g.model, Claims: experiment.ClaimsHash(), Scenario: world.Key, Name: world.Name,
		Hash: world.Hash, Set: g.Set, Settings: 1, Dated: world.Dated, Residents: world.Residents(), First: world.Start, Seeds: g.Seeds,
		Assumptions: record.AssumptionsOf(&world.Params), Files: map[string]string{}}
	for _, s := range g.Strategies {
		if s.Hash != "" {
			o.Files[s.Key] = s.Hash
		}
	}
	if slices.Equal(g.Parties, []string{experiment.Auto}) {
		o.Set = withParties(o.Set)
	}
	return o
}

// settle makes levels of what was gathered; a recovery effect that was not run gives way to one that was.
func (a *gatheredArm) settle(places []int) {
	effects := slices.Sorted(maps.Keys(a.values))
	if !slices.Contains(effects, a.Own) {
		a.Own = effects[len(effects)/2]
	}
	for _, effect := range effects {
		level := Level{Effect: effect, Outcomes: make([][]float64, len(measure.Indicators))}
		for _, seed := range slices.Sorted(maps.Keys(a.values[effect])) {
			level.Seeds = append(level.Seeds, seed)
			for i, k := range places {
				level.Outcomes[k] = append(level.Outcomes[k], meanOf(a.values[effect][seed], i))
			}
		}
		a.Levels = append(a.Levels, level)
	}
}

// meanOf returns the mean of the i-th of some rows of values, leaving out NaN.
func meanOf(rows [][]float64, i int) float64 {
	sum, n := 0., 0.
	for _, row := range rows {
		if !math.IsNaN(row[i]) {
			sum, n = sum+row[i], n+1
		}
	}
	return sum / n
}
