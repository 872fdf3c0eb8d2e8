package hypotheses

import (
	"errors"
	"fmt"

	"zwerm/scenarios"
	"zwerm/sim"
	"zwerm/sim/experiment"
)

// A test is one claim with everything that it needs to be judged.
type test struct {
	claim      *experiment.Claim
	conditions []Condition
	cells      map[string][]*world // by name of the arm, in the order of the conditions
	comparing  []comparing
	missing    string // why the claim cannot be tested; empty if it can
}

// A comparing is a comparison that the claim registers, with its outcome and where it should come out.
type comparing struct {
	experiment.Comparison
	Role     Role
	Reversal int // which one, for those
	outcome  experiment.Outcome
	taken    taken
	smallest experiment.Effect
	where    map[string][]float64
}

// Role says what a comparison is for.
type Role string

// The roles.
const (
	Main     Role = "main"
	Also     Role = "also"
	Reverse  Role = "reverses"
	Vanishes Role = "vanishes"
)

// A plan is all worlds that a study needs, each once.
type plan struct {
	worlds []*world
	known  map[string]*world
}

// world returns the one world with this content, so that no run is done twice.
func (p *plan) world(x *world) *world {
	content := x.content()
	if old := p.known[content]; old != nil {
		return old
	}
	if p.known == nil {
		p.known = map[string]*world{}
	}
	p.known[content] = x
	p.worlds = append(p.worlds, x)
	return x
}

// add plans a claim. A means that is missing makes it untested; other errors are returned.
func (p *plan) add(c *experiment.Claim, s *sim.Scenario, baseline map[string]float64) (*test, error) {
	t := &test{claim: c, conditions: conditions(c.Design.Vary), cells: map[string][]*world{}}
	err := t.compare()
	var none *missingMeans
	if err == nil {
		draft := &plan{} // so that a claim that cannot be tested costs no runs
		if err = t.fill(draft, s, baseline); err == nil {
			err = t.fill(p, s, baseline)
		}
	}
	if errors.As(err, &none) {
		t.missing, err = none.Error(), nil
	}
	return t, err
}

// compare lists what the claim compares.
func (t *test) compare() (err error) {
	c := t.claim
	add := func(x comparing) {
		if err == nil {
			x.taken, err = newTaken(x.outcome, c.Design.Months)
			t.comparing = append(t.comparing, x)
		}
	}
	for _, d := range c.Expect.Direction {
		add(comparing{d, Main, 0, c.Outcome, taken{}, c.Smallest, c.Expect.Where})
	}
	for _, o := range c.Also {
		for _, d := range c.Expect.Direction {
			d.Is = o.Is
			add(comparing{d, Also, 0, o.Outcome, taken{}, o.Smallest, c.Expect.Where})
		}
	}
	for i, r := range c.Reverse {
		outcome, smallest := c.Outcome, c.Smallest
		if r.Outcome != nil {
			outcome = *r.Outcome
		}
		if r.Smallest != nil {
			smallest = *r.Smallest
		}
		for _, d := range r.Direction {
			add(comparing{d, Role(r.Kind), i, outcome, taken{}, smallest, r.Where})
		}
	}
	return err
}

// fill makes the worlds of every arm in every condition.
func (t *test) fill(p *plan, s *sim.Scenario, baseline map[string]float64) error {
	d := &t.claim.Design
	for i := range d.Arms {
		a := &d.Arms[i]
		played, err := newArm(a, s.Start, d.Months)
		if err != nil {
			return err
		}
		cells := make([]*world, len(t.conditions))
		for k, condition := range t.conditions {
			changed := *s
			varied := map[string]float64{}
			for _, v := range condition {
				varied[v.Key] = v.Is
			}
			for _, values := range []map[string]float64{baseline, varied, a.Set} {
				if err := set(&changed.Params, values); err != nil {
					return err
				}
			}
			if err := scenarios.Check(&changed); err != nil {
				return fmt.Errorf("%s, arm %s, %s: %w", t.claim.ID, a.Name, condition, err)
			}
			cells[k] = p.world(&world{scenario: &changed, arm: played, months: d.Months, name: t.claim.ID + " " + a.Name})
		}
		t.cells[a.Name] = cells
	}
	for _, x := range t.comparing {
		for _, name := range []string{x.Arm, x.Than} {
			if t.cells[name] == nil {
				return missing("there is no arm %q", name)
			}
			for _, w := range t.cells[name] {
				w.take(x.taken)
			}
		}
	}
	return nil
}
