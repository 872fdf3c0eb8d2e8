package policy

import "zwerm/sim"

// A Lever is something that a municipality can decide to do. It writes controls, nothing else; every advantage that it
// brings comes out of the world.
type Lever struct {
	Key    string
	Number int    // in the design's table
	Does   string // one sentence
	// Level is the usual intensity, Min and Max what is allowed. Levers without intensity have level 1 only.
	Level, Min, Max float64
	// Months is how long it runs; 0 means until it is stopped.
	Months int
	// Credit is its price in political credit (share of S) at the start, and again after every Renew months; negative is
	// a gain.
	Credit float64
	Renew  int
	// Money is the part of the monthly care budget that it costs besides the programmes of M13, Time the share of
	// professionals' time besides that of M3, Attention the management attention out of two units: .25 where
	// none is given, and less in proportion at less than the usual level.
	Money, Time, Attention float64
	// Need returns why the lever cannot start now, or nil.
	Need func(w *sim.World, m *sim.Municipality) *Refusal
	// Conflicts are the levers that cannot run at the same time in the same district.
	Conflicts []conflict
	// Start does what happens once, at the start; nil for most.
	Start func(w *sim.World, o order)
	// AtProvider is true for levers whose target is an organisation.
	AtProvider bool
	// Run writes the controls of a month. Levers run in the order of the table.
	Run func(w *sim.World, u *sim.Control, r *sim.Running)
}

// A Refusal says why a decision cannot be taken. Key names the reason for texts that people see.
type Refusal struct{ Key, Reason string }

// Error returns the reason in English.
func (r *Refusal) Error() string { return r.Reason }

// Why a lever may have to wait.
var (
	needsAgenda   = &Refusal{"needs-agenda", "there is no plan or agenda yet"}
	needsIncident = &Refusal{"needs-incident", "there was no incident in the last two months"}
	needsPlan     = &Refusal{"needs-plan", "no blueprint plan is running"}
	needsTender   = &Refusal{"needs-tender", "no procurement lever is running"}
	needsTrust    = &Refusal{"needs-trust", "not every party has someone with trust of at least .35"}
	needsDeficit  = &Refusal{"needs-deficit", "the reserve is above minus half a month of budget, or no domain is overspent"}
	needsAtelier  = &Refusal{"needs-atelier", "no imagination atelier was held since the coalition came"}
	needsTwo      = &Refusal{"needs-two", "there is one district only"}
	needsDoctors  = &Refusal{"needs-doctors", "the municipality is not trusted enough (.4) for an agreement with general practitioners"}
	needsNotice   = &Refusal{"needs-notice", "the organisation has not given notice"}
	rescuedBefore = &Refusal{"rescued-before", "the organisation was rescued before"}
	needsGroup    = &Refusal{"needs-group", "no initiative group has met"}
	alreadyRuns   = &Refusal{"already-runs", "it already runs at this level"}
	notTheirs     = &Refusal{"not-theirs", "this party may not decide about it"}
	doesNotRun    = &Refusal{"does-not-run", "it is not running"}
)

// A conflict names a lever that another one cannot run beside.
type conflict struct {
	lever   string
	refusal *Refusal
}

// not returns the conflicts with levers.
func not(levers ...string) (list []conflict) {
	for _, lever := range levers {
		list = append(list, conflict{lever, &Refusal{Conflict + lever, "it cannot run together with " + lever}})
	}
	return list
}

// Conflicts go both ways, so that of two levers neither can be started beside the other, and are declared with one of them.
func init() {
	for i := range Levers {
		for _, c := range Levers[i].Conflicts {
			if other, ok := Find(c.lever); ok && !other.bars(Levers[i].Key) {
				other.Conflicts = append(other.Conflicts, not(Levers[i].Key)...)
			}
		}
	}
}

// Find returns the lever with a key.
func Find(key string) (*Lever, bool) {
	for i := range Levers {
		if Levers[i].Key == key {
			return &Levers[i], true
		}
	}
	return nil, false
}

// Check returns why a decision cannot be taken in the present state, or nil. It changes nothing.
func Check(w *sim.World, d *sim.Decision) error {
	o, err := resolve(w, d)
	if err != nil {
		return err
	}
	if r := o.refused(w); r != nil {
		return r
	}
	return nil
}

// Do takes a decision, if Check allows it: the lever starts, changes its level or stops, and the decision is logged.
func Do(w *sim.World, d *sim.Decision) error {
	o, err := resolve(w, d)
	if err != nil {
		return err
	}
	if r := o.refused(w); r != nil {
		return r
	}
	o.take(w)
	w.Log = append(w.Log, *d)
	return nil
}
