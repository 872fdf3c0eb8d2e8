package sim

// Group is an age group. The groups are the model's; which of them a domain serves is scenario data.
type Group uint8

// The age groups: 0-22, 23-66 and 67 or older.
const (
	Youth Group = iota
	Adult
	Elderly
	Groups // how many there are
)

// MaxOrganisations is how many provider organisations one region may have per care domain: one byte, and one value of it
// means "outside the contract".
const MaxOrganisations = 64

// Limits that the bits of a resident and of a household set.
const (
	MaxCareDomains     = 6
	MaxCaseloadDomains = 2
)

// Text is a text that people see, in Dutch and in English.
type Text struct {
	NL string `json:"nl"` // in Dutch
	EN string `json:"en"` // in English
}

// A CareDomain is a kind of help with a queue: people become lightly, moderately or severely in need, wait, are helped and
// recover. All rates are per month.
type CareDomain struct {
	Key  string // the name by which programs know it
	Name Text   // as people see it
	// Budget is the domain's share of the base budget.
	Budget float64
	// Price sets the price of an hour so that spending in month 0 is this share of the budget.
	Price float64
	// Incidence is the hazard of a light need for someone of average vulnerability, per group. A group belongs to the care
	// domain in which its incidence is above zero; to one at most.
	Incidence [Groups]float64
	// Recover and Escalate are the hazards of a light need to pass or to become a request for help.
	Recover, Escalate float64
	// RecoverHelped, RecoverWaiting: a moderate need passes. WorsenHelped, WorsenWaiting: it becomes severe.
	RecoverHelped, RecoverWaiting, WorsenHelped, WorsenWaiting float64
	// StepDown and Leave: a severe need becomes moderate, or moves to national care.
	StepDown, Leave float64
	// HoursModerate and HoursSevere are reference hours of help per person per month.
	HoursModerate, HoursSevere float64
	// External is the share of requests that do not pass the municipal gate (general practitioners, institutions).
	External float64
	// Ruling is the factor on requests when a national rule widens entitlement.
	Ruling float64
	// Growth is the autonomous growth of incidence per year, from month 0, that no event or lever explains.
	Growth float64
	// Discount is 1-θ at month 0: how far the first tariff lies below the cost price.
	Discount float64
	// TakeUp makes the domain a provision: help of a simple kind that adults and elderly people with a light or moderate need
	// of another domain take up, at this hazard, keep until they leave it, and may have to wait for. Such a domain has no
	// incidence and no severe need. Exit and ExitWaiting are the hazards of leaving it while helped and while waiting.
	TakeUp, Exit, ExitWaiting float64
	// Organisations are the providers in every region.
	Organisations []Organisation
}

// An Organisation is a provider of one care domain, as a scenario declares it.
type Organisation struct {
	Key   string  // part of its path
	Name  string  // as people see it
	Share float64 // of the domain's help at the start; shares add up to 1
}

// IsProvision reports whether the domain is one that people of other domains take up.
func (d *CareDomain) IsProvision() bool { return d.TakeUp > 0 }

// A CaseloadDomain is a provision without a queue: people flow in and out of a stock. Rates are per month.
type CaseloadDomain struct {
	Key    string          // the name by which programs know it
	Name   Text            // as people see it
	Budget float64         // share of the base budget
	Price  float64         // spending in month 0 relative to the budget
	Inflow [Groups]float64 // hazard at average vulnerability, per group
	// Outflow is the hazard of leaving.
	Outflow float64
}

// DomainUse says in which domains a number stands. Where it may be left out of a scenario file, that means 0.
type DomainUse int

// Where numbers stand.
const (
	Everywhere   DomainUse = iota
	Maybe                  // anywhere, or left out
	Ordinary               // in domains that are no provision
	MaybeNeeds             // in domains that are no provision, or left out
	OfProvisions           // in provisions
)

// Has reports whether a number can stand in a domain that is, or is not, a provision.
func (u DomainUse) Has(provision bool) bool {
	if provision {
		return u == Everywhere || u == Maybe || u == OfProvisions
	}
	return u != OfProvisions
}

// Optional reports whether a number may be left out.
func (u DomainUse) Optional() bool { return u == Maybe || u == MaybeNeeds }

// A DomainParam declares a number of a domain, set as DOMAIN.KEY. Defaults stand in the scenario files, with their source.
type DomainParam[D CareDomain | CaseloadDomain] struct {
	Key, Symbol, Unit string
	Min, Max          float64 // some lowest values are above 0 because the model divides by them
	In                DomainUse
	Meaning           string
	Of                func(*D) *float64
}

// CareTable declares every number of a care domain exactly once.
var CareTable = []DomainParam[CareDomain]{
	{"budget", "", "share", .001, 1, Everywhere, "share of the base budget of all domains", func(d *CareDomain) *float64 { return &d.Budget }},
	{"price", "PR", "1", .5, 2, Everywhere, "spending in month 0 relative to the budget", func(d *CareDomain) *float64 { return &d.Price }},
	{"incidence-youth", "I", "per month", 0, .1, MaybeNeeds, "incidence of a light need, 0-22 years, average vulnerability", func(d *CareDomain) *float64 { return &d.Incidence[Youth] }},
	{"incidence-adult", "I", "per month", 0, .1, MaybeNeeds, "incidence of a light need, 23-66 years, average vulnerability", func(d *CareDomain) *float64 { return &d.Incidence[Adult] }},
	{"incidence-elderly", "I", "per month", 0, .1, MaybeNeeds, "incidence of a light need, 67 years and older, average vulnerability", func(d *CareDomain) *float64 { return &d.Incidence[Elderly] }},
	{"recover", "r1", "per month", 0, .5, Ordinary, "a light need passes", func(d *CareDomain) *float64 { return &d.Recover }},
	{"escalate", "e1", "per month", .001, .5, Ordinary, "a light need becomes a request for help", func(d *CareDomain) *float64 { return &d.Escalate }},
	{"recover-helped", "r2", "per month", .001, .5, Ordinary, "a moderate need passes with help", func(d *CareDomain) *float64 { return &d.RecoverHelped }},
	{"recover-waiting", "w2", "per month", 0, .5, Ordinary, "a moderate need passes while waiting", func(d *CareDomain) *float64 { return &d.RecoverWaiting }},
	{"worsen-helped", "d2", "per month", 0, .1, Ordinary, "a moderate need becomes severe with help", func(d *CareDomain) *float64 { return &d.WorsenHelped }},
	{"worsen-waiting", "dw2", "per month", 0, .1, Ordinary, "a moderate need becomes severe while waiting", func(d *CareDomain) *float64 { return &d.WorsenWaiting }},
	{"step-down", "r3", "per month", .001, .5, Ordinary, "a severe need becomes moderate with help", func(d *CareDomain) *float64 { return &d.StepDown }},
	{"leave", "x3", "per month", 0, .1, Ordinary, "a severe need moves to national care", func(d *CareDomain) *float64 { return &d.Leave }},
	{"hours-moderate", "H2", "reference hours", .01, 20, Everywhere, "help per month for a moderate need", func(d *CareDomain) *float64 { return &d.HoursModerate }},
	{"hours-severe", "H3", "reference hours", .01, 50, Ordinary, "help per month for a severe need", func(d *CareDomain) *float64 { return &d.HoursSevere }},
	{"external", "Ext", "share", 0, 1, Ordinary, "requests that do not pass the municipal gate", func(d *CareDomain) *float64 { return &d.External }},
	{"growth", "", "per year", 0, .1, MaybeNeeds, "growth of incidence that nothing in the model explains", func(d *CareDomain) *float64 { return &d.Growth }},
	{"discount", "1-θ(0)", "share", 0, .3, Maybe, "how far the tariff of month 0 lies below the cost price", func(d *CareDomain) *float64 { return &d.Discount }},
	{"take-up", "a", "per month", .0001, .1, OfProvisions, "an adult or elderly person with a light or moderate need takes the provision up; it makes the domain a provision", func(d *CareDomain) *float64 { return &d.TakeUp }},
	{"exit", "", "per month", .001, .5, OfProvisions, "a person leaves the provision", func(d *CareDomain) *float64 { return &d.Exit }},
	{"exit-waiting", "", "per month", 0, .5, OfProvisions, "a person who waits for the provision gives up", func(d *CareDomain) *float64 { return &d.ExitWaiting }},
	{"ruling", "entl", "1", 1, 1.2, Everywhere, "factor on requests when a national rule widens entitlement", func(d *CareDomain) *float64 { return &d.Ruling }},
}

// CaseloadTable declares every number of a caseload domain exactly once.
var CaseloadTable = []DomainParam[CaseloadDomain]{
	{"budget", "", "share", .001, 1, Everywhere, "share of the base budget of all domains", func(d *CaseloadDomain) *float64 { return &d.Budget }},
	{"price", "PR", "1", .5, 2, Everywhere, "spending in month 0 relative to the budget", func(d *CaseloadDomain) *float64 { return &d.Price }},
	{"inflow-youth", "in", "per month", 0, .1, Maybe, "inflow, 0-22 years, average vulnerability", func(d *CaseloadDomain) *float64 { return &d.Inflow[Youth] }},
	{"inflow-adult", "in", "per month", 0, .1, Maybe, "inflow, 23-66 years, average vulnerability", func(d *CaseloadDomain) *float64 { return &d.Inflow[Adult] }},
	{"inflow-elderly", "in", "per month", 0, .1, Maybe, "inflow, 67 years and older, average vulnerability", func(d *CaseloadDomain) *float64 { return &d.Inflow[Elderly] }},
	{"outflow", "out", "per month", .001, .5, Everywhere, "outflow", func(d *CaseloadDomain) *float64 { return &d.Outflow }},
}
