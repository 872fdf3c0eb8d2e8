package sim

// Practices is N: how many yes/no practices make up a design of the local service. Party a owns practices 3a, 3a+1, 3a+2.
const Practices = 12

// Party is one of the four parties of a district; each owns three practices.
type Party int

// The parties, in the order of their practices.
const (
	Municipal    Party = iota // access and indication, contracting, budget pooling
	Providing                 // outreach, cooperation between providers, step-down
	Professional              // integral plan, case autonomy, early contact
	Community                 // mutual aid, volunteers at the table, informal first
	Parties                   // how many there are
)

// Owner returns the party that owns a practice.
func Owner(practice int) Party { return Party(practice / (Practices / int(Parties))) }

// A Design is a set of practices: bit i is 1 where the new practice is in use.
type Design uint16

// Has reports whether practice i is in the design.
func (x Design) Has(i int) bool { return x>>i&1 == 1 }

// Flip returns the design with practice i changed.
func (x Design) Flip(i int) Design { return x ^ 1<<i }

// With returns the design with practice i set to on.
func (x Design) With(i int, on bool) Design {
	if on {
		return x | 1<<i
	}
	return x &^ (1 << i)
}

// Sign returns +1 when practice i is in the design and -1 when it is not: the direction of a change to it.
func (x Design) Sign(i int) float64 { return float64(2*int(x>>i&1) - 1) }

// A World is the whole state of a run. Processes change it month by month; everything else only reads it. Slices are in the
// order of their entities' paths, so that sums come out the same however a scenario file is ordered.
type World struct {
	Scenario *Scenario `hash:"-"` // from which it was made
	Params   Params    // the numbers of the model that hold in it
	Seed     uint64    // from which all its luck comes
	// Month is the month that is being, or was last, simulated: January 2015 = 0.
	Month int
	// Burning is true while the old system is run in, before the first month.
	Burning bool

	Landscape      Landscape      // how well designs fit
	Nation         Nation         // what is national
	Regions        []Region       // its labour markets
	Municipalities []Municipality // all of them, region by region
	Districts      []District     // all of them, municipality by municipality

	// Running are the levers at work.
	Running []Running
	// Log is every decision so far.
	Log []Decision `hash:"-"`

	// News is the log of events: what happened, when and to whom.
	News []News `hash:"-"`

	// CareOf is the care domain of each age group, or -1.
	CareOf [Groups]int8

	pool    *Pool
	step    func(*World, *District) // what EachDistrict is doing
	runStep func(i int)             // does step for district i; bound once, so that months allocate nothing
}

// A Nation is what all municipalities share.
type Nation struct {
	Attention   float64                     // nA, media attention [0,1]
	RuleLoad    float64                     // nB, administration from national rules, share of time
	Frozen      int                         // practice frozen by a national rule, or -1
	FrozenUntil int                         // first month in which it is free again
	Entitlement [MaxCareDomains]float64     // entl, factor on requests for help, per care domain
	RuledUntil  int                         // first month in which access may be tightened again after a court ruling
	SoftBudget  float64                     // σ_soft, expectation that debts are paid by the nation
	Price       [MaxCareDomains]float64     // cents per reference hour, per care domain
	Amount      [MaxCaseloadDomains]float64 // cents per person per month, per caseload domain
	// Caseload holds the people on each caseload in the last 13 months, newest first.
	Caseload [MaxCaseloadDomains][13]int
	// CaseloadAtStart is the number in month 0.
	CaseloadAtStart [MaxCaseloadDomains]int
	// TopUp is what the nation adds to the monthly budget of a care domain, as a share of the base, until next January.
	TopUp [MaxCareDomains]float64
	// Climate is what the outside world does this month.
	Climate Climate
	// Guarantees is everything that the nation has added to the turnover of organisations, in cents.
	Guarantees int64
	// Income is everything that the nation has paid to municipalities, in cents.
	Income int64
}
