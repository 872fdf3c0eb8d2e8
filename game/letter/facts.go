package letter

import (
	"slices"

	"zwerm/sim"
)

const (
	outsideContract = sim.OutsideContract
	severe          = sim.SevereNeed
)

// Limits of a letter, so that it stays short: changes that are told, the last ones, and things that are so at its beginning and
// at its end.
const (
	mostChanges = 5
	mostStates  = 2
)

// A thread is one resident with one kind of help.
type thread struct{ member, help int }

// A stand is how a thread stands, and since when it has waited.
type stand struct {
	thread
	Standing
	since int // first month of waiting
}

// facts returns what a household can tell about a round: how things stood, what changed, and how they stand.
func (c *Chronicle) facts(l *Letter) []Fact {
	var stands []stand
	var start, middle, end []Fact
	told := map[thread]bool{}
	begun := false
	begin := func() {
		if !begun {
			begun, start = true, had(stands, l.From-1)
		}
	}
	for i := range c.changes {
		ch := &c.changes[i]
		member := slices.IndexFunc(l.Members, func(m Member) bool { return ch.District == l.Household.District && ch.Resident == m.Resident })
		if member < 0 || ch.Month >= l.To {
			continue
		}
		if ch.Month >= l.From {
			begin()
		}
		t := thread{member, ch.Help}
		k := slices.IndexFunc(stands, func(s stand) bool { return s.thread == t })
		if k < 0 {
			stands = append(stands, stand{thread: t})
			k = len(stands) - 1
		}
		if begun {
			told[t] = true
			middle = append(middle, c.changed(ch, t, stands[k].since))
		}
		if ch.To.Waits() && !ch.From.Waits() {
			stands[k].since = ch.Month
		}
		stands[k].Standing = ch.To
	}
	begin()
	for _, s := range stands {
		if f, ok := now(s, l.To-1, told[s.thread], l.To); ok && len(end) < mostStates {
			end = append(end, f)
		}
	}
	if drop := len(middle) - mostChanges; drop > 0 {
		middle = middle[drop:]
	}
	if len(start)+len(middle)+len(end) == 0 {
		end = []Fact{{Kind: Nothing, Month: l.To - 1, Organisation: -1}}
	}
	return slices.Concat(start, middle, end)
}

// had returns how things stood at the end of a month, of who waited first.
func had(stands []stand, month int) (facts []Fact) {
	for _, waiting := range []bool{true, false} {
		for _, s := range stands {
			if s.Stage == 0 || s.queueless() || s.Waits() != waiting || len(facts) == mostStates {
				continue
			}
			f := Fact{Kind: HadHelp, Member: s.member, Month: month, Help: s.help, Organisation: int(s.Provider)}
			switch {
			case waiting:
				f.Kind, f.Months, f.Organisation = HadWaited, month-s.since+1, -1
			case s.Provider == outsideContract:
				f.Kind, f.Organisation = HadOutside, -1
			}
			facts = append(facts, f)
		}
	}
	return facts
}

// queueless reports whether the thread is of a caseload or of neighbours: help without a queue and an organisation.
func (s *stand) queueless() bool {
	return s.help == Neighbours || s.Helped && s.Stage == 1 && s.Provider == outsideContract
}

// changed returns a change as a fact; since is the first month of the waiting before it.
func (c *Chronicle) changed(ch *Change, t thread, since int) Fact {
	f := Fact{Kind: ch.kind(), Member: t.member, Month: ch.Month, Help: ch.Help, Organisation: -1}
	if ch.Help >= len(c.session.Scenario().Care) {
		f.Kind = Ended
		if ch.To.Helped {
			f.Kind = Began
		}
		return f
	}
	switch f.Kind {
	case Helped, Outside, GaveUp:
		f.Months = ch.Month - since
	}
	switch f.Kind {
	case HelpedAtOnce, Helped, Switched:
		f.Organisation = int(ch.To.Provider)
	case Closed:
		f.Organisation = int(ch.From.Provider)
	}
	return f
}

// now returns how a thread stands at the end of a month. Who has just been helped is not told again.
func now(s stand, month int, told bool, to int) (f Fact, ok bool) {
	f = Fact{Kind: Waits, Member: s.member, Month: month, Months: to - s.since, Help: s.help, Organisation: -1}
	switch {
	case s.Stage == 0 || s.queueless():
		return f, false
	case s.Waits():
		return f, true
	case told:
		return f, false
	case s.Provider == outsideContract:
		f.Kind, f.Months = HasOutside, 0
	default:
		f.Kind, f.Months, f.Organisation = HasHelp, 0, int(s.Provider)
	}
	return f, true
}
