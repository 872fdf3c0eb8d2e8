package chart

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/record"
)

// An Ask says what to draw of a folder of results.
type Ask struct {
	Folder     string
	Indicator  string   // its key; empty for what the kind shows usually
	Strategies []string // those to draw, differences being with the first; none for all
	Seed       *uint64  // the run that is drawn bold; nil for the first
	Across, Up string   // the factors of a complexity map; empty for interdependence and local-share, or the first two
	Language   *Language
	// Scenario is what the scenario with a key is called, and whether it follows the real calendar.
	Scenario func(key string) (name string, dated bool)
}

// A Kind is a chart that can be drawn of results.
type Kind struct {
	Key   string
	needs func(a *Ask, has []string) ([]string, error) // the indicators that it reads
	make  func(r *results) (Chart, error)
}

// Kinds are all of them, the most used first.
var Kinds = []Kind{
	{"trajectory", theIndicator, (*results).trajectory},
	{"spaghetti", theIndicator, (*results).spaghetti},
	{"multiples", several, (*results).multiples},
	{"difference", theIndicator, (*results).difference},
	{"goal-space", goals, (*results).goalSpace},
	{"forest", theIndicator, (*results).forest},
	{"wins", several, (*results).wins},
	{"budget", noIndicator, (*results).budget},
	{"waterfall", noIndicator, (*results).waterfall},
	{"tornado", theIndicator, (*results).tornado},
	{"sensitivity", theIndicator, (*results).sensitivity},
	{"complexity", theIndicator, (*results).complexity},
}

// Does says in one sentence what a kind shows and what it needs.
func (k *Kind) Does(l *Language) string { return l.Text("chart.kind." + k.Key) }

// Of makes a chart of results.
func (k *Kind) Of(a Ask) (Chart, error) {
	has, err := record.Indicators(a.Folder)
	if err != nil {
		return nil, err
	}
	keys, err := k.needs(&a, has)
	if err != nil {
		return nil, err
	}
	r := &results{Ask: a, keys: keys}
	if r.Ensemble, err = record.ReadEnsemble(a.Folder, keys...); err != nil {
		return nil, err
	}
	if len(r.Scenarios) > 1 {
		return nil, fmt.Errorf("%s has runs of %d scenarios (%s); a chart shows one", a.Folder, len(r.Scenarios), strings.Join(r.Scenarios, ", "))
	}
	if err := r.choose(); err != nil {
		return nil, err
	}
	return k.make(r)
}

// results are the runs that a chart is made of.
type results struct {
	Ask
	*record.Ensemble
	keys []string // the indicators that were read
}

// choose leaves out the strategies that are not asked, and puts the others in the order that is.
func (r *results) choose() error {
	for i, s := range r.Ask.Strategies {
		if !slices.Contains(r.Ensemble.Strategies, s) {
			return fmt.Errorf("%s has no runs of strategy %q; it has: %s", r.Ask.Folder, s, strings.Join(r.Ensemble.Strategies, ", "))
		}
		if slices.Contains(r.Ask.Strategies[:i], s) {
			return fmt.Errorf("strategy %s is asked twice", s)
		}
	}
	if len(r.Ask.Strategies) == 0 {
		r.Ask.Strategies = r.Ensemble.Strategies
	}
	if n := len(r.Ask.Strategies); n > Most {
		return fmt.Errorf("%d strategies are asked; a chart can tell %d apart", n, Most)
	}
	return nil
}

// theIndicator is the one that is asked, or the first that people see.
func theIndicator(a *Ask, has []string) ([]string, error) {
	if a.Indicator != "" {
		if !slices.Contains(has, a.Indicator) {
			return nil, &record.NoIndicator{Key: a.Indicator, Folder: a.Folder, Has: has}
		}
		return []string{a.Indicator}, nil
	}
	keys, err := several(a, has)
	return keys[:min(1, len(keys))], err
}

// several are those of the overview that there are, or else the first six.
func several(a *Ask, has []string) (keys []string, err error) {
	if a.Indicator != "" {
		return theIndicator(a, has)
	}
	for _, key := range Overview {
		if slices.Contains(has, key) {
			keys = append(keys, key)
		}
	}
	if len(keys) == 0 {
		keys = has[:min(len(has), len(Overview))]
	}
	if len(keys) == 0 {
		return nil, fmt.Errorf("%s has no indicators", a.Folder)
	}
	return keys, nil
}

func noIndicator(*Ask, []string) ([]string, error) { return nil, nil }

// indicator returns the i-th that was read.
func (r *results) indicator(i int) *measure.Indicator {
	ind, _ := measure.Find(r.keys[i])
	return ind
}

// outcome makes one number of a run.
func (r *results) outcome(run *record.EnsembleRun, key string) float64 {
	values := run.Values[key]
	ind, _ := measure.Find(key)
	switch taken := experiment.Taken(ind); {
	case r.Step == 0 || len(values) == 1:
		return values[0]
	case r.Step == 1:
		place := slices.IndexFunc(measure.Indicators, func(i measure.Indicator) bool { return i.Key == key })
		whole := &experiment.Result{First: run.First, Values: make([][]float64, len(measure.Indicators))}
		whole.Values[place] = values
		return whole.Outcome(place)
	case taken == "sum":
		return total(values)
	case taken == "mean":
		return total(values) / float64(len(values))
	default:
		return values[len(values)-1]
	}
}

func total(values []float64) (sum float64) {
	for _, v := range values {
		sum += v
	}
	return sum
}

// series returns an indicator of a run over time: money that years book is added up.
func (r *results) series(run *record.EnsembleRun, ind *measure.Indicator) []float64 {
	values := run.Values[ind.Key]
	if experiment.Taken(ind) != experiment.AsSum || r.Step == 0 {
		return values
	}
	if r.Step == 1 {
		return experiment.Booked(values, run.First)
	}
	sums, sum := make([]float64, len(values)), 0.
	for i, v := range values {
		sum += v
		sums[i] = sum
	}
	return sums
}

// overTime refuses results that have one number per run.
func (r *results) overTime() error {
	if r.Step == 0 {
		return fmt.Errorf("%s has one number per run; a chart over time needs every: month or every: year", r.Ask.Folder)
	}
	return nil
}

// time says which months the series are of.
func (r *results) time() Time {
	_, dated := r.Scenario(r.Scenarios[0])
	return Time{First: r.First, Dated: dated, Step: r.Step}
}

// about says of what the results are: the scenario and how many runs.
func (r *results) about() string {
	name, _ := r.Scenario(r.Scenarios[0])
	runs, settings := len(r.Of(r.Ask.Strategies[0])), r.settings()
	gaps := []string{"Scenario", name, "Runs", r.Language.Number(float64(runs), 0), "Settings", strconv.Itoa(settings)}
	switch {
	case runs == 1:
		return r.Language.Text("chart.about-one", gaps...)
	case settings > 1:
		return r.Language.Text("chart.about-settings", gaps...)
	}
	return r.Language.Text("chart.about", gaps...)
}

// settings returns how many points of a design there are.
func (r *results) settings() int {
	seen := map[int]bool{}
	for i := range r.Runs {
		seen[r.Runs[i].Setting] = true
	}
	return len(seen)
}

// bandNote says what the bands are, or that there are none.
func (r *results) bandNote() string {
	if len(r.Of(r.Ask.Strategies[0])) == 1 {
		return r.Language.Text("chart.single")
	}
	return r.Language.Text("chart.bands-note")
}
