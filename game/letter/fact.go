package letter

// A Kind is a kind of fact.
type Kind string

// The kinds of facts. Each is the end of the key of its texts.
const (
	HadHelp       Kind = "had-help"        // had help when the half year began, from Organisation
	HadOutside    Kind = "had-outside"     // had help from outside the contracts when the half year began
	HadWaited     Kind = "had-waited"      // had waited for Months when the half year began
	Asked         Kind = "asked"           // began to need help and to wait in Month
	AskedSevere   Kind = "asked-severe"    // the same, with a severe need
	HelpedAtOnce  Kind = "helped-at-once"  // began to need help in Month and had it in the same month, from Organisation
	Helped        Kind = "helped"          // had help from Month on, from Organisation, after Months of waiting
	Outside       Kind = "outside"         // had help from Month on, from outside the contracts, after Months of waiting
	OutsideAtOnce Kind = "outside-at-once" // the same without waiting
	Closed        Kind = "closed"          // Organisation closed in Month, and the waiting began anew
	Lost          Kind = "lost"            // help ended in Month though it was needed, and the waiting began anew
	Switched      Kind = "switched"        // help came from another organisation from Month on
	SwitchedOut   Kind = "switched-out"    // help came from outside the contracts from Month on
	Worse         Kind = "worse"           // a moderate need became severe in Month
	Better        Kind = "better"          // a severe need became moderate in Month
	Passed        Kind = "passed"          // help was needed no longer from Month on
	GaveUp        Kind = "gave-up"         // the waiting ended in Month without help
	Left          Kind = "left"            // a severe need moved to national care in Month
	Began         Kind = "began"           // came onto a caseload in Month
	Ended         Kind = "ended"           // left a caseload in Month
	Joined        Kind = "joined"          // the household joined the help among neighbours in Month
	Unjoined      Kind = "unjoined"        // the household left it in Month
	Waits         Kind = "waits"           // has waited for Months by the end
	HasHelp       Kind = "has-help"        // has help at the end, from Organisation
	HasOutside    Kind = "has-outside"     // has help at the end from outside the contracts
	Nothing       Kind = "nothing"         // nothing about help changed
)

// A Fact is one thing that happened, or that is so at the beginning or the end of a round.
type Fact struct {
	Kind         Kind
	Member       int // place in Letter.Members
	Month        int // January 2015 = 0
	Months       int
	Help         int // as in Change
	Organisation int // its place in the market; -1 without one
}

// kind returns what a change means to people.
func (ch *Change) kind() Kind {
	was, is := ch.From, ch.To
	outside := is.Provider == outsideContract
	switch {
	case ch.Help == Neighbours && is.Helped:
		return Joined
	case ch.Help == Neighbours:
		return Unjoined
	case was.Stage == 0 && is.Stage == 0:
		return Nothing
	case was.Stage == 0 && is.Waits() && is.Stage == severe:
		return AskedSevere
	case was.Stage == 0 && is.Waits():
		return Asked
	case was.Stage == 0 && outside:
		return OutsideAtOnce
	case was.Stage == 0:
		return HelpedAtOnce
	case is.Stage == 0 && was.Stage == severe:
		return Left
	case is.Stage == 0 && was.Waits():
		return GaveUp
	case is.Stage == 0:
		return Passed
	case was.Waits() && is.Helped && outside:
		return Outside
	case was.Waits() && is.Helped:
		return Helped
	case was.Helped && is.Waits() && ch.Closed:
		return Closed
	case was.Helped && is.Waits():
		return Lost
	case is.Stage > was.Stage:
		return Worse
	case is.Stage < was.Stage:
		return Better
	case outside:
		return SwitchedOut
	}
	return Switched
}
