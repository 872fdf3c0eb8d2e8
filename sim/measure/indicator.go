package measure

import (
	"math"
	"slices"

	"zwerm/sim"
)

// Yearly says how the months of a year become one number.
type Yearly int

// How months become a year.
const (
	Mean Yearly = iota // the mean of the months
	Last               // the last month
)

// An Indicator is a named function of a world.
type Indicator struct {
	Key      string
	Name     sim.Text
	Unit     string
	Min, Max float64 // values outside cannot occur; infinite where there is no bound
	Yearly   Yearly
	Decimals int
	// Better is +1 when people would call higher better, -1 when lower, 0 when neither.
	Better int
	// Smallest is the smallest difference that matters, in the indicator's unit; 0 where none was stated beforehand.
	Smallest float64
	Meaning  string
	// Of returns the value this month, NaN where there is nothing to measure.
	Of func(Scope) float64
}

var inf = math.Inf(1)

// Indicators is the list, those that players see first.
var Indicators = []Indicator{
	{"wellbeing", sim.Text{NL: "welbevinden", EN: "wellbeing"}, "0-10", -inf, 10, Mean, 2, +1, .05, "10 - u/20, u being the need burden of the month", wellbeing},
	{"waiting", sim.Text{NL: "wachtlijst", EN: "waiting list"}, "people", 0, inf, Mean, 0, -1, 0, "people with a moderate or severe need and no help", waiting},
	{"waiting-weeks", sim.Text{NL: "wachttijd", EN: "waiting time"}, "weeks", 0, inf, Mean, 1, -1, 1, "4.345 x waiting / new requests per month, over three months", waitingWeeks},
	{"trust", sim.Text{NL: "vertrouwen", EN: "trust"}, "%", 0, 100, Last, 0, +1, 2, "mean trust of the parties in the network (not of residents in the council)", trust},
	{"ownership", sim.Text{NL: "eigenaarschap", EN: "ownership"}, "%", 0, 100, Last, 0, +1, 2, "mean conviction of owners in the direction of what is on the agenda or in use", ownership},
	{"fit", sim.Text{NL: "passende hulp", EN: "fit of help"}, "0-100", 0, 100, Last, 1, +1, 2, "50 + 50q: how near the practices in use are to the best that exist here", fit},
	{"deficit", sim.Text{NL: "tekort", EN: "deficit"}, "€", -inf, inf, Last, 0, -1, 0, "booked plus expected spending minus income of this year; the general fund does not lower it", deficit},
	{"reserve", sim.Text{NL: "reserve", EN: "reserve"}, "months of budget", -inf, inf, Last, 2, +1, .5, "reserve of the social domain", reserve},
	{"credit", sim.Text{NL: "politiek krediet", EN: "political credit"}, "0-100", 0, 100, Last, 0, +1, 2, "support of the council, which pays for decisions", credit},
	{"alignment", sim.Text{NL: "zelfde koers", EN: "same course"}, "%", 0, 100, Last, 0, 0, 2, "how far the convictions of a district's parties point the same way; random ones give 0", alignment},
	{"evenness", sim.Text{NL: "verschil tussen wijken", EN: "difference between districts"}, "points", 0, 50, Last, 1, 0, 0, "standard deviation of fit over districts", evenness},

	{"need-burden", sim.Text{NL: "zorglast", EN: "need burden"}, "per 1000 residents", 0, inf, Mean, 1, -1, 1, "people in need + 2 x severe + people without help", needBurden},
	{"waiting-rate", sim.Text{NL: "wachtenden", EN: "waiting"}, "per 1000 residents", 0, 1000, Mean, 1, -1, 0, "people waiting", waitingRate},
	{"refused", sim.Text{NL: "afgewezen", EN: "refused"}, "per 1000 residents", 0, 1000, Mean, 1, -1, 0, "people with a moderate need whose request was refused", refusedRate},
	{"severe", sim.Text{NL: "zware nood", EN: "severe need"}, "per 1000 residents", 0, 1000, Mean, 1, -1, .5, "people with a severe need", severe},
	{"clients", sim.Text{NL: "cliënten", EN: "clients"}, "per 1000 residents", 0, 1000, Last, 1, 0, 1, "people helped at any time since January, once for each kind of help", clients},
	{"users", sim.Text{NL: "gebruikers", EN: "users"}, "per 1000 residents", 0, 1000, Last, 1, 0, 1, "people helped at any time since January, once whatever they use", users},
	{"caseload", sim.Text{NL: "bijstand", EN: "caseload"}, "per 1000 residents", 0, 1000, Last, 1, 0, 1, "people on a caseload", caseload},
	{"incidents", sim.Text{NL: "incidenten", EN: "incidents"}, "per 1000 residents per year", 0, inf, Mean, 2, -1, 0, "incidents among people with a severe need", incidents},
	{"multi-domain", sim.Text{NL: "meervoudige problemen", EN: "multi-domain households"}, "% of user households", 0, 100, Last, 1, 0, 0, "households with needs in two or more domains", multiDomain},

	{"spending", sim.Text{NL: "uitgaven", EN: "spending"}, "€", 0, inf, Mean, 0, 0, 0, "what municipalities spent this month", spending},
	{"income", sim.Text{NL: "inkomsten", EN: "income"}, "€", -inf, inf, Mean, 0, 0, 0, "what the nation paid to municipalities this month", income},
	{"cost-per-resident", sim.Text{NL: "kosten per inwoner", EN: "cost per resident"}, "€ per resident per year", 0, inf, Mean, 0, 0, 0, "spending of a month, times twelve, per resident", costPerResident},
	{"cost-per-client", sim.Text{NL: "kosten per cliënt", EN: "cost per client"}, "€", 0, inf, Last, 0, 0, 0, "spent since January per person helped since January, each counted once", costPerClient},
	{"spend-to-base", sim.Text{NL: "uitgaven t.o.v. start", EN: "spending to base"}, "ratio", 0, inf, Mean, 3, -1, .02, "spending relative to the budget of month 0", spendToBase},
	{"spend-to-income", sim.Text{NL: "uitgaven t.o.v. inkomsten", EN: "spending to income"}, "ratio", 0, inf, Mean, 3, -1, .02, "spending relative to income", spendToIncome},
	{"tariff", sim.Text{NL: "tarief", EN: "tariff"}, "ratio", 0, inf, Last, 3, 0, .01, "tariff per hour relative to cost price at the start, weighted by staff", tariff},
	{"equity", sim.Text{NL: "eigen vermogen aanbieders", EN: "provider equity"}, "months of turnover", -inf, 4, Last, 2, +1, .25, "mean equity of living organisations", equity},
	{"collapses", sim.Text{NL: "omgevallen aanbieders", EN: "collapses"}, "organisations", 0, inf, Last, 1, -1, 1, "organisations that have failed so far", collapses},
	{"capacity-lost", sim.Text{NL: "omgevallen aanbod", EN: "capacity lost"}, "share", 0, 1, Last, 3, -1, 0, "share of help at the start that belonged to organisations that have failed", capacityLost},
	{"sick-leave", sim.Text{NL: "ziekteverzuim", EN: "sick leave"}, "%", 0, 100, Mean, 2, -1, .25, "sick leave of providers' staff", sickLeave},

	{"burden", sim.Text{NL: "regeldruk", EN: "administration"}, "share of time", 0, .65, Last, 3, -1, .01, "professionals' time that administration takes", burden},
	{"safety", sim.Text{NL: "veiligheid", EN: "psychological safety"}, "0-1", 0, 1, Last, 2, +1, .02, "whether errors can be spoken about", safety},
	{"learning", sim.Text{NL: "leervermogen", EN: "learning skill"}, "0-1", 0, 1, Last, 2, +1, .02, "how well the parties learn together", learning},
	{"attention", sim.Text{NL: "media-aandacht", EN: "media attention"}, "0-1", 0, 1, Mean, 2, 0, 0, "attention of the media", attention},
	{"reactance", sim.Text{NL: "weerstand", EN: "reactance"}, "0-1", 0, 1, Last, 2, -1, .02, "mean reactance of the parties", reactance},
	{"stress", sim.Text{NL: "werkdruk", EN: "stress"}, "0-1", 0, 1, Mean, 2, -1, .02, "mean stress of professionals", stress},
	{"integration", sim.Text{NL: "integraal werken", EN: "integration"}, "0-1", 0, 1, Last, 2, +1, .02, "how far help looks across domains", integration},
	{"practices", sim.Text{NL: "nieuwe werkwijzen", EN: "new practices"}, "of 12", 0, 12, Last, 1, 0, 0, "mean number of new practices in use", practices},
	{"sight", sim.Text{NL: "zicht", EN: "sight"}, "months", 3, 24, Last, 0, +1, 1, "how far ahead the parties can see, because owners know what is expected and because they learn", sight},
}

// undivided are the indicators that no domain changes: those of parties and politics, and of people and money as a whole.
var undivided = []string{"trust", "ownership", "fit", "reserve", "credit", "alignment", "evenness", "incidents", "multi-domain",
	"burden", "safety", "learning", "attention", "reactance", "stress", "integration", "practices", "sight"}

// Divides reports whether the indicator means something for some domains alone (see Scope.In).
func (i *Indicator) Divides() bool { return !slices.Contains(undivided, i.Key) }

// above are the indicators that a single district does not have: those of municipalities, providers and the country.
var above = []string{"deficit", "reserve", "credit", "evenness", "spending", "income", "cost-per-resident", "cost-per-client",
	"spend-to-base", "spend-to-income", "tariff", "equity", "collapses", "capacity-lost", "sick-leave", "burden", "safety",
	"learning", "attention", "sight"}

// Local reports whether a single district has the indicator.
func (i *Indicator) Local() bool { return !slices.Contains(above, i.Key) }

// Find returns the indicator with a key.
func Find(key string) (*Indicator, bool) {
	for i := range Indicators {
		if Indicators[i].Key == key {
			return &Indicators[i], true
		}
	}
	return nil, false
}
