package policy

import (
	"fmt"
	"slices"
	"sort"

	"zwerm/sim"
)

// An order is a decision whose names have been looked up.
type order struct {
	lever        *Lever
	by           sim.Party // who decides
	actor        string    // the same, as in the log
	municipality int       // where
	from, to     int
	level        float64
	stop         bool
	provider     *sim.Provider // the target, for levers at organisations
	domain       int           // its care domain
}

// resolve looks up what a decision names.
func resolve(w *sim.World, d *sim.Decision) (order, error) {
	switch {
	case d.Month < w.Month:
		return order{}, fmt.Errorf("decision %s: month %d is past: it is month %d", d.Lever, d.Month, w.Month)
	case d.Month > w.Month:
		return order{}, fmt.Errorf("decision %s: month %d is still to come: it is month %d", d.Lever, d.Month, w.Month)
	}
	lever, ok := Find(d.Lever)
	if !ok {
		return order{}, fmt.Errorf("decision: there is no lever %q", d.Lever)
	}
	level := d.Level
	if level == 0 {
		level = lever.Level
	}
	if !(level >= lever.Min && level <= lever.Max) {
		return order{}, fmt.Errorf("decision %s: level %v is outside %v to %v", d.Lever, level, lever.Min, lever.Max)
	}
	by, err := actorOf(w, d, lever)
	if err == nil {
		err = consulted(d)
	}
	if err != nil {
		return order{}, err
	}
	m := &w.Municipalities[by.municipality]
	o := order{lever: lever, by: by.party, actor: d.Actor, municipality: by.municipality, from: m.From, to: m.To, level: level, stop: d.Stop}
	if lever.AtProvider {
		return o.at(w, d)
	}
	if d.Target == m.Path {
		return o, nil
	}
	for j := m.From; j < m.To; j++ {
		if w.Districts[j].Path == d.Target {
			o.from, o.to = j, j+1
			return o, nil
		}
	}
	return order{}, fmt.Errorf("decision %s: %q is not %s or one of its districts", d.Lever, d.Target, m.Path)
}

// at aims an order at an organisation of the municipality's region.
func (o order) at(w *sim.World, d *sim.Decision) (order, error) {
	r := &w.Regions[w.Municipalities[o.municipality].Region]
	for domain := range r.Care {
		for j := range r.Care[domain].Organisations {
			if p := &r.Care[domain].Organisations[j]; p.Path == d.Target {
				o.provider, o.domain = p, domain
				return o, nil
			}
		}
	}
	return order{}, fmt.Errorf("decision %s: %q is not an organisation of %s", d.Lever, d.Target, r.Path)
}

// runningIn returns the levers at work in a municipality: they stand together, in the order of municipalities, because in a
// country to look for them among all would take longer than to simulate its parties.
func runningIn(w *sim.World, municipality int) []sim.Running {
	return w.Running[runningFrom(w, municipality):runningFrom(w, municipality+1)]
}

// runningFrom returns the place of the first lever of a municipality or a later one.
func runningFrom(w *sim.World, municipality int) int {
	return sort.Search(len(w.Running), func(i int) bool { return w.Running[i].Municipality >= municipality })
}

// running returns the lever that the order is about if it is at work, or nil.
func (o *order) running(w *sim.World) *sim.Running {
	list := runningIn(w, o.municipality)
	for i := range list {
		if r := &list[i]; r.Lever == o.lever.Key && r.From == o.from && r.To == o.to && r.Until > w.Month && r.Provider == o.path() {
			return r
		}
	}
	return nil
}

// path returns the path of the organisation that an order is about, or nothing.
func (o *order) path() string {
	if o.provider == nil {
		return ""
	}
	return o.provider.Path
}

// refused returns why the order cannot be carried out, or nil.
func (o *order) refused(w *sim.World) *Refusal {
	r := o.running(w)
	switch {
	case !o.lever.opens(o.by), r != nil && o.by != sim.Municipal && r.Actor != o.actor:
		return notTheirs
	case o.stop && r == nil:
		return doesNotRun
	case o.stop:
		return nil
	case r != nil && r.Level == o.level:
		return alreadyRuns
	case r == nil && o.provider != nil && o.provider.Notice == 0:
		return needsNotice
	case r == nil && o.provider != nil && o.provider.Rescues > 0:
		return rescuedBefore
	case r == nil && o.lever.Need != nil:
		if refusal := o.lever.Need(w, &w.Municipalities[o.municipality]); refusal != nil {
			return refusal
		}
	}
	return o.conflict(w)
}

// conflict returns the refusal of a lever that runs in one of the order's districts and cannot run beside it, or nil.
func (o *order) conflict(w *sim.World) *Refusal {
	list := runningIn(w, o.municipality)
	for _, c := range o.lever.Conflicts {
		for i := range list {
			r := &list[i]
			if r.Lever == c.lever && r.Until > w.Month && r.From < o.to && o.from < r.To {
				return c.refusal
			}
		}
	}
	return nil
}

// take carries an order out.
func (o *order) take(w *sim.World) {
	r := o.running(w)
	switch {
	case o.stop:
		r.Until = w.Month
		if o.provider != nil && r.Since == w.Month {
			takeBack(o.provider)
		}
	case r != nil:
		r.By, r.Actor, r.Level = o.by, o.actor, o.level // a municipality takes over what it sets otherwise
	default:
		until := sim.Forever
		if o.lever.Months > 0 {
			until = w.Month + o.lever.Months
		}
		w.Running = slices.Insert(w.Running, runningFrom(w, o.municipality+1), sim.Running{
			Lever: o.lever.Key, Municipality: o.municipality, From: o.from, To: o.to,
			By: o.by, Actor: o.actor, Level: o.level, Since: w.Month, Until: until, Provider: o.path(),
		})
		if o.lever.Start != nil {
			o.lever.Start(w, *o)
		}
	}
}

// decide carries an order out and logs it, unless it is refused.
func (o *order) decide(w *sim.World, target string) *Refusal {
	if r := o.refused(w); r != nil {
		return r
	}
	o.take(w)
	w.Log = append(w.Log, sim.Decision{Month: w.Month, Actor: o.actor, Lever: o.lever.Key, Stop: o.stop, Target: target, Level: o.level})
	return nil
}
