package sim

// A Municipality decides, pays and answers to a council.
type Municipality struct {
	Path            string                                     // region/municipality
	Key             uint64                                     // hash of its path, for luck
	Name            string                                     // as people see it
	Region          int                                        // index of its region
	From, To        int                                        // its districts are Districts[From:To]
	Residents       int                                        // people
	Share           float64                                    // of the nation's residents
	U               Control                                    // mean over its districts, weighted by residents
	Burden          float64                                    // b, administration, share of professionals' time [0,.65]
	Safety          float64                                    // ψ, psychological safety [0,1]
	Learning        float64                                    // ℓ, learning skill [0,1]
	Credit          float64                                    // S, council support, which is political credit [0,1]
	CreditDue       float64                                    // price in credit of this month's decisions
	Attention       float64                                    // A, media attention [0,1]
	IncidentRate    float64                                    // ir [0,1]
	Incidents       int                                        // this month
	IncidentsBefore int                                        // last month
	Pause           int                                        // months in which a change of coalition still slows the work
	Imagined        bool                                       // an imagination atelier was held since the last change of coalition
	AllianceBase    [MaxCareDomains]int64                      // contract spending in the month before an alliance, cents
	Convened        bool                                       // an initiative group has met
	Deficit         float64                                    // mean monthly deficit of last year, share of the base budget
	Readiness       [3]float64                                 // attention spent on the tasks of the transition
	ReadinessShort  float64                                    // w, share of the transition unfinished at month 0
	Detection       float64                                    // det, how far district teams have been built [0,1]
	SevereMaturity  float64                                    // sevmat, their late effect [0,1]
	Prevention      float64                                    // prevS, stock of community basics [0,1]
	Base            [MaxCareDomains + MaxCaseloadDomains]int64 // cents per month in month 0, per domain
	Restraint       [MaxCareDomains]float64                    // restr_D [0,1]
	Overspend       [MaxCareDomains]float64                    // over_D, moving average of spending relative to income
	Books           Books                                      // its accounts
}

// Books are a municipality's accounts, in cents.
type Books struct {
	Reserve int64                                       // R, not clamped
	Month   [MaxCareDomains + MaxCaseloadDomains]Ledger // of this month
	Year    [MaxCareDomains + MaxCaseloadDomains]Ledger // since January
	// GeneralFund is what the general fund has put in, all months together.
	GeneralFund int64
	// Fund is what the general fund put in this month.
	Fund int64
}

// A Ledger is money of one domain over some time, in cents.
type Ledger struct {
	Income       int64 // from the nation
	Contract     int64 // to organisations, under contract
	Outside      int64 // statutory care bought outside the contract
	Caseload     int64 // to people on a caseload
	Programmes   int64 // programmes, campaigns and other prices of levers
	Compensation int64 // to parties that lost by a deal
	Shared       int64 // to organisations, their part of what an alliance saves
	Rescue       int64 // to organisations that would otherwise fall
}

// Spent returns what was spent.
func (l *Ledger) Spent() int64 {
	return l.Contract + l.Outside + l.Caseload + l.Programmes + l.Compensation + l.Shared + l.Rescue
}

// Add adds another ledger.
func (l *Ledger) Add(o *Ledger) {
	l.Income += o.Income
	l.Contract += o.Contract
	l.Outside += o.Outside
	l.Caseload += o.Caseload
	l.Programmes += o.Programmes
	l.Compensation += o.Compensation
	l.Shared += o.Shared
	l.Rescue += o.Rescue
}
