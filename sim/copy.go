package sim

import "slices"

// Copy returns a world that goes on by itself: what happens to one of the two does not touch the other. What never changes in
// a run is shared: the scenario, the tables of the landscape, and what households were born with. The copy has no pool and no
// memory of past months' queues; both follow from its first month.
func (w *World) Copy() *World {
	c := *w
	c.pool, c.step, c.runStep = nil, nil, nil
	c.Regions = slices.Clone(w.Regions)
	for i := range c.Regions {
		r := &c.Regions[i]
		r.Care = slices.Clone(r.Care)
		for k := range r.Care {
			r.Care[k].Organisations = slices.Clone(r.Care[k].Organisations)
		}
	}
	c.Municipalities = slices.Clone(w.Municipalities)
	c.Districts = slices.Clone(w.Districts)
	for i := range c.Districts {
		d := &c.Districts[i]
		d.Care = slices.Clone(d.Care)
		for k := range d.Care {
			d.Care[k].Placed, d.Care[k].Takers = slices.Clone(d.Care[k].Placed), slices.Clone(d.Care[k].Takers)
		}
		d.People = d.People.copy()
	}
	c.Running = slices.Clone(w.Running)
	c.Log, c.News = slices.Clip(w.Log), slices.Clip(w.News) // lines are added, never changed
	return &c
}

// copy returns residents that go on by themselves.
func (r *Residents) copy() Residents {
	c := *r
	c.State, c.Wait, c.Provider = slices.Clone(r.State), slices.Clone(r.Wait), slices.Clone(r.Provider)
	c.House, c.Need, c.Unserved = slices.Clone(r.House), slices.Clone(r.Need), slices.Clone(r.Unserved)
	c.Queue = nil // it is made anew each month
	return c
}
