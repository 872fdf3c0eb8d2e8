package sim

// An Event is something that happens to everyone from outside, at a known time: a law, a crisis, a decision in The Hague. A
// shortage of labour is one on hiring; a year in which budgets do not balance is a lower number in a path of budgets.
//
// A merger of municipalities is none. To pool reserves, council support and agendas in one month would leave two councils,
// budgets and elections that drift apart again the month after. To join them for good, a municipality would have to end in the middle
// of a run: everything that counts municipalities or points at one (levers that run, promises, decisions and their targets,
// strategies with a memory, indicators by place) would need a rule for the half that is gone, and nothing is published about
// what merging does to care that could set such rules. A merged municipality can be had from the start: write it as one.
type Event struct {
	Key      string   // the name by which programs know it
	Headline Text     // what people read about it
	Source   string   // where its date and size come from
	From     int      // first month
	Until    int      // first month in which it is over; Forever for what stays
	Effects  []Effect // what it does
}

// An Effect is one thing that an event does.
type Effect struct {
	What   What    // the quantity that it moves
	Domain int     // index in the scenario's care domains, or in its caseloads; all for AllDomains
	Value  float64 // a factor, an addition or a setting, as What says
	Onset  int     // months in which it grows to its value; 0 for at once
	Fade   int     // months in which it goes away afterwards
}

// AllDomains is the Domain of effects on all domains.
const AllDomains = -1

// What names a quantity that events can move.
type What int

// The quantities. Those from Attention on act once, in the event's first month; the others as long as it lasts.
const (
	OnIncidence         What = iota // factor on the incidence of light needs, per care domain
	OnRequests                      // factor on all requests for help, per care domain
	OnGate                          // factor on requests that pass the municipality, per care domain
	OnTakeUp                        // factor on the take-up of a provision, per care domain
	OnReassessment                  // hazard per month that help is ended, per care domain
	OnCapacity                      // factor on capacity, per care domain
	OnInflow                        // factor on inflow, per caseload
	OnOutflow                       // factor on outflow, per caseload
	OnTopUp                         // addition to a care domain's budget, share of its base
	OnHiring                        // factor on the fastest hiring
	OnSickLeave                     // addition to the level to which sick leave moves
	OnRealPrice                     // 1 while tariffs must follow the real cost
	OnGuarantee                     // 1 while the nation guarantees the turnover of organisations
	OnAttention                     // once: addition to media attention
	OnNationalAttention             // once: addition to national attention
	OnCredit                        // once: addition to council support
	OnCommunityTrust                // once: factor on the community's trust
	OnRuleLoad                      // once: addition to administration from national rules
	OnSoftBudget                    // once: addition to the expectation that debts are paid
	OnFreeze                        // freezes municipal practice Value (0-2) as long as it lasts
	Whats                           // how many there are
)

// An EffectKind declares a quantity that events can move.
type EffectKind struct {
	Key      string
	Unit     string
	Min, Max float64
	Of       DomainKind
	Meaning  string
	Whole    bool // takes whole numbers only
}

// DomainKind says which domains an effect can have.
type DomainKind int

// Kinds of domains of effects.
const (
	NoDomain DomainKind = iota
	CareKind
	CaseloadKind
)

// EffectTable declares every quantity, in the order of their numbers.
var EffectTable = [Whats]EffectKind{
	OnIncidence:         {"incidence", "factor", 0, 5, CareKind, "incidence of light needs", false},
	OnRequests:          {"requests", "factor", 0, 5, CareKind, "requests for help", false},
	OnGate:              {"gate", "factor", 0, 2, CareKind, "requests that pass the municipality", false},
	OnTakeUp:            {"take-up", "factor", 0, 5, CareKind, "take-up of a provision", false},
	OnReassessment:      {"reassessment", "per month", 0, .2, CareKind, "hazard that help is ended", false},
	OnCapacity:          {"capacity", "factor", 0, 2, CareKind, "capacity of organisations", false},
	OnInflow:            {"inflow", "factor", 0, 5, CaseloadKind, "inflow into a caseload", false},
	OnOutflow:           {"outflow", "factor", 0, 5, CaseloadKind, "outflow from a caseload", false},
	OnTopUp:             {"top-up", "share of base", 0, 2, CareKind, "addition to the budget", false},
	OnHiring:            {"hiring", "factor", 0, 2, NoDomain, "fastest hiring", false},
	OnSickLeave:         {"sick-leave", "share", 0, .2, NoDomain, "level to which sick leave moves", false},
	OnRealPrice:         {"real-price", "0 or 1", 0, 1, NoDomain, "tariffs must follow the real cost", true},
	OnGuarantee:         {"turnover-guarantee", "0 or 1", 0, 1, NoDomain, "the nation guarantees the turnover of organisations", true},
	OnAttention:         {"attention", "0-1", -1, 1, NoDomain, "media attention, once", false},
	OnNationalAttention: {"national-attention", "0-1", -1, 1, NoDomain, "national attention, once", false},
	OnCredit:            {"credit", "0-1", -1, 1, NoDomain, "council support, once", false},
	OnCommunityTrust:    {"community-trust", "factor", 0, 2, NoDomain, "trust of the community, once", false},
	OnRuleLoad:          {"rule-load", "share of time", 0, .3, NoDomain, "administration from national rules, once", false},
	OnSoftBudget:        {"soft-budget", "1", 0, 1, NoDomain, "expectation that debts are paid, once", false},
	OnFreeze:            {"freeze", "practice 0-2", 0, 2, NoDomain, "a municipal practice may not change", true},
}

// FindWhat returns the quantity with a key.
func FindWhat(key string) (What, bool) {
	for i := range EffectTable {
		if EffectTable[i].Key == key {
			return What(i), true
		}
	}
	return 0, false
}

// Strength returns how much of an effect is at work in a month, within [0,1].
func (e *Effect) Strength(event *Event, month int) float64 {
	switch {
	case month < event.From:
		return 0
	case month >= event.Until:
		if e.Fade == 0 {
			return 0
		}
		return Clamp01(1 - float64(month-event.Until+1)/float64(e.Fade))
	case e.Onset == 0:
		return 1
	}
	return Clamp01(float64(month-event.From+1) / float64(e.Onset))
}

// Paths are numbers that a dated scenario prescribes per year, the first for 2015; later years keep the last one.
type Paths struct {
	// Price is the price index.
	Price []float64
	// Budget is the budget of each domain relative to 2015, care domains first; empty for the path of undated scenarios.
	Budget [MaxCareDomains + MaxCaseloadDomains][]float64
	// Unemployment is the rate in percent per year; a year's caseload follows the year before, so it begins with 2014.
	Unemployment []float64
}

// AtYear returns the value of a path in a month: one step per calendar year; 1 for an empty path.
func AtYear(path []float64, month int) float64 {
	if len(path) == 0 {
		return 1
	}
	return path[min(max(0, month/12), len(path)-1)]
}

// Climate is what the outside world does this month: the events at work, and the paths.
type Climate struct {
	Incidence, Requests, Gate, TakeUp [MaxCareDomains]float64                      // factors
	Capacity                          [MaxCareDomains]float64                      // factor
	Reassessment                      [MaxCareDomains]float64                      // hazard per month
	Inflow, Outflow                   [MaxCaseloadDomains]float64                  // factors
	TopUp                             [MaxCareDomains]float64                      // share of base
	Budget                            [MaxCareDomains + MaxCaseloadDomains]float64 // relative to month 0
	Price                             float64                                      // index
	Hiring                            float64                                      // factor
	SickLeave                         float64                                      // share
	RealPrice, Guarantee              bool                                         // whether tariffs must follow the real cost, and the nation guarantees turnover
}
