package sim

// A District is where the work is done: four parties, a design of the local service, and residents.
type District struct {
	Path         string  // region/municipality/district
	Key          uint64  // hash of its path, for luck
	Name         string  // as people see it
	Municipality int     // index of its municipality
	Region       int     // index of its region
	Residents    int     // people who live here
	Share        float64 // of its municipality's residents
	// Vulnerability is the mean of its households at the start, 1 being that of the nation.
	Vulnerability float64
	U             Control // what decisions set this month

	X    Design // practices in use
	Y    Design // practices wanted
	Mask Design // practices on the agenda
	// Own is how far the owners of an agenda item made it their own, Comp how far they are compensated, Cost c, the private
	// cost of a change to its owner; all [0,1] per practice.
	Own, Comp, Cost [Practices]float64
	Actors          [Parties]Actor // its four parties

	Churn       float64 // χ, disruption by recent changes [0,1]
	ChurnBefore float64 // χ before this month's changes
	Load        float64 // hours needed relative to hours of capacity, after restraint
	Stress      float64 // z [0,1]
	Improvement float64 // e, share of professionals' time spent on improvement
	Slack       float64 // time left for improvement relative to the normal
	Integration float64 // g, how far help looks across domains [0,1]
	Informal    float64 // s, share of households that joined informal help [0,1]
	Locked      int     // months for which contracts still close the practices 0-5
	Quality     float64 // q, fit of the design [-1,1]
	Expected    float64 // q̄, the quality to which people are used
	SeenDesign  Design  // X at the end of last month, as visitors see it
	SeenQuality float64 // q at the end of last month
	PlanDue     int     // month in which a plan is delivered, or Forever without one
	Foresight   bool    // the next plan is made with one dependency more
	Mapped      int     // forums that still profit from a map of the force field
	Judged      Design  // practices that a forum which begins with what is clear has judged
	MappedIn    int     `hash:"-"` // month of the last map of the force field, or -Forever; it only says how far people see ahead
	Minutes     Minutes `hash:"-"` // what its forum judged last; for people to look back on
	Planned     bool    // a plan has been made once and lies in the drawer
	VisionDue   int     // month in which a vision is set, or Forever without one
	VisionSet   bool    // the running vision has been set
	Peak        float64 // G*-6, how far the best design that exists here lies above the mean one

	// LocalValues are the contributions of local practices, by pattern.
	LocalValues [Practices][]float64 `hash:"-"`
	// Seen are the patterns of each practice with whose contribution the parties have met (see Landscape.See).
	Seen [Practices]Patterns `hash:"-"`

	Care      []Care                  // per care domain
	Caseload  [MaxCaseloadDomains]int // people on each caseload
	Incidents int                     // this month
	People    Residents               // its residents
}

// An Actor is one party of one district.
type Actor struct {
	Conviction [Practices]float64 // o, for (+) or against (-) each new practice [-1,1]
	Origin     [Practices]float64 // o⁰, to which it is drawn back
	Trust      float64            // τ, in the others [0,1]
	Reactance  float64            // ρ [0,1]
	Before     [Practices]float64 `hash:"-"` // convictions before this month's contagion
}

// Care is one care domain in one district this month.
type Care struct {
	Gate     float64  // A_D, factor on requests that pass the municipality
	Offered  float64  // reference hours that organisations can deliver, before the municipality's restraint
	Capacity float64  // reference hours under contract: what is offered, less restraint
	Need     float64  // reference hours needed by everyone with a moderate or severe need, without those refused
	Moderate int      // people with a moderate need, without those refused
	Refused  int      // people with a moderate need whose request was refused
	Severe   int      // people with a severe need
	Light    int      // people with a light need
	Waiting  int      // people with a moderate or severe need and no help
	Arrivals int      // people whose request for help was granted this month
	Queued   [3]int   // Arrivals of the last three months, newest first
	Clients  int      // people helped at any time since January
	Outside  int      // people with a severe need helped outside the contract
	Placed   []Placed // people helped, per organisation
	// Takers are the people who use or wait for a provision, in the order in which they came; empty for ordinary domains.
	Takers []Taker
}

// A Taker is a resident who uses a provision, or waits for it.
type Taker struct {
	Resident, Household int32 // their places in the district
	Wait                uint8 // months waited, 0-120
	Provider            uint8 // organisation that helps; OutsideContract while waiting
	Helped              bool  // has help now
	Counted             bool  // was helped at some time since January
}

// Placed counts the people helped by one organisation.
type Placed struct{ Moderate, Severe int }
