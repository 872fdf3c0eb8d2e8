package letter

import "zwerm/sim"

// A Standing is how a resident stands with one kind of help.
type Standing struct {
	Stage    int8  // 0 for no need of it, sim.ModerateNeed or sim.SevereNeed; for provisions and caseloads 1 for who uses or wants it
	Helped   bool  // has it now; who needs and has not waits
	Provider uint8 // the organisation that helps, by its place in the market; sim.OutsideContract when none under contract does
}

// Waits reports whether the resident needs help and has none.
func (s Standing) Waits() bool { return s.Stage > 0 && !s.Helped }

// A Change is a month in which it became another.
type Change struct {
	Month    int
	District int   // index in the world
	Resident int32 // its place in the district
	Help     int   // index of the care domain; caseloads come after them; Neighbours for a household that joins or leaves
	From, To Standing
	Closed   bool // the organisation that helped has closed
}

// Neighbours is the Help of changes in which a household joins the informal help among neighbours, or leaves it. They are
// noted for its first resident.
const Neighbours = -1

// ofNeed returns the standing of a resident with the help that its age group needs.
func ofNeed(state sim.State, provider uint8) Standing {
	s := Standing{Provider: sim.OutsideContract}
	if state.Needs() {
		s.Stage, s.Helped = int8(state.Stage()), !state.Waits()
	}
	if s.Helped {
		s.Provider = provider
	}
	return s
}

// ofTaker returns the standing of one who uses or wants a provision.
func ofTaker(t *sim.Taker) Standing {
	s := Standing{Stage: 1, Helped: t.Helped, Provider: sim.OutsideContract}
	if t.Helped {
		s.Provider = t.Provider
	}
	return s
}

// claims returns the standing with a provision without a queue, or with neighbours.
func claims(has bool) Standing {
	s := Standing{Helped: has, Provider: sim.OutsideContract}
	if has {
		s.Stage = 1
	}
	return s
}
