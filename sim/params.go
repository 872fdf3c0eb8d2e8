package sim

import (
	"fmt"
	"math"
)

// Params are the numbers of the model that a scenario, an experiment or a facilitator may change. Care domains carry their
// own (see Domain). What a field means, its unit, range, default and source stand in ParamTable, once.
type Params struct {
	// The world.
	Interdependence, LocalShare, SimpleShare float64
	Insight                                  float64
	Cut, Pressure                            float64
	Trust, Disagreement, Attachment          float64
	// Change.
	Implementation, Relapse, Churn                float64
	Reactance, TrustUp, TrustDown                 float64
	Contagion, Anchor, Experience                 float64
	Blame, PrivateCost                            float64
	TrialNoise, ForumNoise, VisitNoise, Proposals float64
	Bundle                                        float64
	Gain, OwnerGain, Focus                        float64
	// Administration, media, politics.
	Reflex, Pruning, BaseBurden, Variety, Media float64
	NationalMedia, RuleRate, TopUpRate          float64
	AldermanRate, OverspendNews, SurplusNews    float64
	ClientStopRate                              float64
	// The people: shares of households.
	OneAdult, OneElderly, TwoAdults, TwoElderly, Family, OneParent float64
	// Residents and care.
	RecoveryEffect, InflowEffect              float64
	Coupling, HousemateFactor, CaseloadFactor float64
	Detection, SevereMaturity                 float64
	Joining                                   float64
	// Money and providers.
	BudgetPerResident                float64
	PassThrough, Ceiling, Restraint  float64
	Scarcity, TariffSpeed, WageFloor float64
	EquityLow, EquityHigh            float64
	Hiring, SickScale                float64
	OutsidePrice                     float64
}

// A Param declares one number once, for scenario files, experiments, sliders and documentation.
type Param struct {
	Key      string // as in files and on the command line
	Symbol   string // as in MODEL.md
	Unit     string // "1" for a pure number
	Min, Max float64
	Default  float64
	Whole    bool   // takes whole numbers only
	Honesty  bool   // one of the switches that tilt the outcome; debriefs show and flip them
	Meaning  string // one sentence
	Source   string // where the default comes from; "assumption" where it is one
	Of       func(*Params) *float64
}

const (
	assumed    = "assumption"
	households = "Statistics Netherlands, rounded (recalled)"
)

// ParamTable declares every field of Params exactly once, in the order in which people read them.
var ParamTable = []Param{
	{"interdependence", "K", "practices", 0, 8, 5, true, false, "on how many other practices the value of a complex practice depends", "scenario; NK model, Levinthal 1997", func(p *Params) *float64 { return &p.Interdependence }},
	{"local-share", "λ", "share", 0, 1, .5, false, true, "share of practices whose value is particular to each district", assumed, func(p *Params) *float64 { return &p.LocalShare }},
	{"simple-share", "σ", "share", 0, 1, .33, false, false, "share of practices that depend on nothing and on which nothing depends", assumed, func(p *Params) *float64 { return &p.SimpleShare }},
	{"insight", "h", "dependencies", 0, 8, 1, true, true, "how many dependencies of a practice a planner's model contains", "assumption; Gavetti & Levinthal 2000", func(p *Params) *float64 { return &p.Insight }},
	{"cut", "κ", "share of budget", 0, .3, .2, false, false, "budget cut, phased in from month 6 to month 36", "scenario", func(p *Params) *float64 { return &p.Cut }},
	{"pressure", "Θ", "1", 0, 1, .6, false, false, "time pressure", "scenario", func(p *Params) *float64 { return &p.Pressure }},
	{"trust", "τ0", "1", .15, .75, .45, false, false, "mean trust of the parties in the network at the start", "scenario", func(p *Params) *float64 { return &p.Trust }},
	{"disagreement", "sd o0", "1", .2, .7, .35, false, false, "standard deviation of convictions at the start", "scenario", func(p *Params) *float64 { return &p.Disagreement }},
	{"attachment", "a", "1", .1, .6, .2, false, false, "how much owners prefer their present practices at the start", "scenario", func(p *Params) *float64 { return &p.Attachment }},

	{"implementation", "η", "per month", .1, .5, .25, false, false, "hazard that a fully supported agenda item is put into practice", assumed, func(p *Params) *float64 { return &p.Implementation }},
	{"relapse", "ζ", "per month", .02, .12, .06, false, false, "scale of the hazard that a new practice is given up", assumed, func(p *Params) *float64 { return &p.Relapse }},
	{"churn", "cχ", "1", .01, .06, .025, false, false, "disruption added by one change of practice", assumed, func(p *Params) *float64 { return &p.Churn }},
	{"reactance", "χR", "1", 0, .6, .25, false, true, "reactance raised by a push against conviction", "Rains 2013 (sign only)", func(p *Params) *float64 { return &p.Reactance }},
	{"trust-up", "τ+", "per month", .005, .06, .03, false, true, "speed at which success and fair process build trust", "Slovic 1993 (sign only)", func(p *Params) *float64 { return &p.TrustUp }},
	{"trust-down", "τ-", "per month", .03, .36, .12, false, false, "speed at which failure and pressure destroy trust", "Slovic 1993 (sign only)", func(p *Params) *float64 { return &p.TrustDown }},
	{"contagion", "kFJ", "per month", .03, .3, .1, false, false, "social influence between the parties", "Friedkin & Johnsen 1990 (form); value assumed", func(p *Params) *float64 { return &p.Contagion }},
	{"anchor", "α", "per month", .005, .05, .02, false, false, "pull of a party toward its first convictions", "Friedkin & Johnsen 1990 (form); value assumed", func(p *Params) *float64 { return &p.Anchor }},
	{"experience", "kE", "per month", .05, .25, .12, false, false, "speed at which experience with a practice corrects conviction", assumed, func(p *Params) *float64 { return &p.Experience }},
	{"blame", "βB", "1", 0, 10, 4, false, true, "how much churn is blamed on the practice", "assumption; Repenning & Sterman 2002", func(p *Params) *float64 { return &p.Blame }},
	{"private-cost", "CW", "1", 0, 1.5, .5, false, true, "weight of the private cost of a practice to its owner", assumed, func(p *Params) *float64 { return &p.PrivateCost }},
	{"trial-noise", "σ0", "1", .2, 1, .5, false, false, "standard deviation of the error in judging a trial", assumed, func(p *Params) *float64 { return &p.TrialNoise }},
	{"forum-noise", "σD", "1", .2, 1, .4, false, true, "standard deviation of the error in a forum's joint judgement", assumed, func(p *Params) *float64 { return &p.ForumNoise }},
	{"visit-noise", "", "1", .1, .5, .25, false, false, "standard deviation of the error in seeing a peer's quality", "satisfaction does not reveal quality (figures, fact 15)", func(p *Params) *float64 { return &p.VisitNoise }},
	{"bundle", "B", "practices", 1, 12, 1, true, false, "how many practices one trial changes at once", "MODEL.md, M7", func(p *Params) *float64 { return &p.Bundle }},
	{"proposals", "R0", "per month", 1, 6, 3, false, false, "proposals that a full forum can judge", assumed, func(p *Params) *float64 { return &p.Proposals }},
	{"gain", "", "1", 0, .8, .3, false, false, "shift of conviction of a party that agreed to a proposal", assumed, func(p *Params) *float64 { return &p.Gain }},
	{"owner-gain", "", "1", .3, .8, .7, false, true, "shift of conviction of the owner of an agreed practice", "assumption, identified only by ablation", func(p *Params) *float64 { return &p.OwnerGain }},
	{"focus", "M4b", "per month", 0, .2, .1, false, true, "shift of conviction of owners while ateliers recur", "assumption, identified only by ablation", func(p *Params) *float64 { return &p.Focus }},

	{"reflex", "ψb", "1", .03, .15, .08, false, false, "rules added in answer to incidents", "Trappenburg 2011, contested by Lekstroom 2014", func(p *Params) *float64 { return &p.Reflex }},
	{"pruning", "δb", "per month", .005, .03, .012, false, false, "speed at which superfluous rules disappear", assumed, func(p *Params) *float64 { return &p.Pruning }},
	{"base-burden", "", "share of time", .25, .33, .27, false, false, "administration that remains when all superfluous rules are gone", "administration 30-38% of time (Berenschot; FIGURES.md)", func(p *Params) *float64 { return &p.BaseBurden }},
	{"variety", "βV", "share of time", 0, .2, .08, false, false, "administration added when districts work in different ways", "assumption; figures, fact 10", func(p *Params) *float64 { return &p.Variety }},
	{"media", "γA", "1", 0, 2, 1, false, false, "how strongly incidents draw attention", assumed, func(p *Params) *float64 { return &p.Media }},
	{"national-media", "", "per month", 0, .1, .05, false, false, "how strongly national attention becomes local", assumed, func(p *Params) *float64 { return &p.NationalMedia }},
	{"rule-rate", "", "per year", 0, 1, .35, false, false, "hazard of a new national rule", assumed, func(p *Params) *float64 { return &p.RuleRate }},
	{"top-up-rate", "", "per year", 0, 1, .15, false, false, "hazard of an undated national top-up once more than half of the municipalities are in debt", assumed, func(p *Params) *float64 { return &p.TopUpRate }},

	{"alderman-rate", "", "per month", 0, .05, 0, false, false, "hazard that an alderman resigns", "0 as in the pilot; .009 makes 35% of aldermen leave in a term of four years, 40 to 55% did (decollegetafel.nl)", func(p *Params) *float64 { return &p.AldermanRate }},
	{"overspend-news", "", "1", 0, .5, 0, false, false, "rise of attention when most of a year's budget is spent in September", "0 as in the pilot; .15 assumed (nu.nl 4926524)", func(p *Params) *float64 { return &p.OverspendNews }},
	{"surplus-news", "", "1", 0, .5, 0, false, false, "rise of attention when a municipality has more than a month of budget in reserve in November", "0 as in the pilot; .2 assumed (press of November 2016)", func(p *Params) *float64 { return &p.SurplusNews }},
	{"client-stop-rate", "", "per year", 0, 1, 0, false, false, "probability that an organisation of a market under restraint takes no new clients for three months", "0 as in the pilot; Amsterdam 2019", func(p *Params) *float64 { return &p.ClientStopRate }},

	{"one-adult", "", "share", 0, 1, .23, false, false, "households of one adult", households, func(p *Params) *float64 { return &p.OneAdult }},
	{"one-elderly", "", "share", 0, 1, .15, false, false, "households of one person of 67 or older", households, func(p *Params) *float64 { return &p.OneElderly }},
	{"two-adults", "", "share", 0, 1, .18, false, false, "households of two adults", households, func(p *Params) *float64 { return &p.TwoAdults }},
	{"two-elderly", "", "share", 0, 1, .11, false, false, "households of two persons of 67 or older", households, func(p *Params) *float64 { return &p.TwoElderly }},
	{"family", "", "share", 0, 1, .26, false, false, "households of two adults with one to three youths", households, func(p *Params) *float64 { return &p.Family }},
	{"one-parent", "", "share", 0, 1, .07, false, false, "households of one adult with one to three youths; the six shares add up to 1", households, func(p *Params) *float64 { return &p.OneParent }},

	{"recovery-effect", "AQ", "1", 0, .6, .3, false, true, "effect of fit on recovery", "assumption: unmeasured, and it decides the ranking on welfare", func(p *Params) *float64 { return &p.RecoveryEffect }},
	{"inflow-effect", "BQ", "1", 0, .6, .25, false, true, "effect of fit on inflow and escalation", "assumption: no Dutch source shows larger savings", func(p *Params) *float64 { return &p.InflowEffect }},
	{"coupling", "κc", "1", 0, .8, .5, false, true, "loss of help's effect in households with an unserved need elsewhere, without integration", "level set on the share of multi-domain households", func(p *Params) *float64 { return &p.Coupling }},
	{"housemate-factor", "", "1", 1, 3, 2.2, false, false, "factor on incidence when a housemate has a need", "level set on the share of multi-domain households", func(p *Params) *float64 { return &p.HousemateFactor }},
	{"caseload-factor", "", "1", 1, 3, 2.5, false, false, "factor on incidence when the household is on a caseload", "level set on the share of multi-domain households", func(p *Params) *float64 { return &p.CaseloadFactor }},
	{"detection", "", "1", .05, .2, .14, false, false, "rise of all inflow by district teams", "CPB 2019", func(p *Params) *float64 { return &p.Detection }},
	{"severe-maturity", "", "1", 0, .3, .15, false, false, "late fall of severe inflow by district teams, through integration", assumed, func(p *Params) *float64 { return &p.SevereMaturity }},
	{"joining", "", "per month", .02, .5, .15, false, false, "share of households that reconsider joining", assumed, func(p *Params) *float64 { return &p.Joining }},

	{"budget-per-resident", "", "€ per month", 20, 200, 58.60, false, false, "base budget of all domains in month 0", "3.8 bn youth / .320 / 16.9 million residents / 12 (CBS 2015)", func(p *Params) *float64 { return &p.BudgetPerResident }},
	{"pass-through", "κpass", "1", 0, 2, .5, false, true, "share of the cut passed on in tariffs unless a lever says otherwise", "tariffs -22% against -11% received in 2015 (2); .5 assumed", func(p *Params) *float64 { return &p.PassThrough }},
	{"ceiling", "uceil", "1", 0, 1, .5, false, false, "budget restraint in deficit unless a lever says otherwise", assumed, func(p *Params) *float64 { return &p.Ceiling }},
	{"restraint", "cs", "share", 0, .6, .3, false, true, "share of capacity and municipal inflow that full restraint removes", assumed, func(p *Params) *float64 { return &p.Restraint }},
	{"scarcity", "", "1", 0, .3, .1, false, false, "rise of tariffs when load exceeds capacity, in undated worlds", assumed, func(p *Params) *float64 { return &p.Scarcity }},
	{"tariff-speed", "k", "per month", .005, .2, .02, false, false, "speed at which tariffs move to their target", assumed, func(p *Params) *float64 { return &p.TariffSpeed }},
	{"wage-floor", "", "1", .8, .95, .86, false, false, "lowest wage or effort to which an organisation can squeeze", "margins 0.1-2%; value assumed", func(p *Params) *float64 { return &p.WageFloor }},
	{"equity-low", "E", "months of turnover", 0, 4, .8, false, false, "lowest equity of an organisation at the start", assumed, func(p *Params) *float64 { return &p.EquityLow }},
	{"equity-high", "E", "months of turnover", 0, 8, 4, false, false, "highest equity of an organisation at the start", assumed, func(p *Params) *float64 { return &p.EquityHigh }},
	{"hiring", "hmax", "per month", .006, .03, .018, false, false, "fastest net hiring and entry", "fitted by the pilot to 2015-2018", func(p *Params) *float64 { return &p.Hiring }},
	{"sick-scale", "SK", "1", .5, 2, 1.14, false, false, "scale of what drives sick leave", "fitted by the pilot to 2015-2018", func(p *Params) *float64 { return &p.SickScale }},
	{"outside-price", "", "1", 1, 3, 1.5, false, false, "price of statutory care bought outside the contract, relative to the contract", assumed, func(p *Params) *float64 { return &p.OutsidePrice }},
}

// A ParamGroup is a part of ParamTable under one heading.
type ParamGroup struct {
	Name  string
	First string // key of its first parameter
}

// ParamGroups are the headings under which people read ParamTable.
var ParamGroups = []ParamGroup{
	{"The world", "interdependence"},
	{"Change", "implementation"},
	{"Administration, media, politics", "reflex"},
	{"The people", "one-adult"},
	{"Residents and care", "recovery-effect"},
	{"Money and providers", "budget-per-resident"},
}

// DefaultParams returns every parameter at its default.
func DefaultParams() Params {
	var p Params
	for _, d := range ParamTable {
		*d.Of(&p) = d.Default
	}
	return p
}

// FindParam returns the declaration of a parameter.
func FindParam(key string) (Param, bool) {
	for _, d := range ParamTable {
		if d.Key == key {
			return d, true
		}
	}
	return Param{}, false
}

// Check returns an error that says what is allowed when v is not.
func (d Param) Check(v float64) error {
	switch {
	case math.IsNaN(v) || v < d.Min || v > d.Max:
		return fmt.Errorf("%s = %v is outside %v to %v (%s: %s)", d.Key, v, d.Min, d.Max, d.Unit, d.Meaning)
	case d.Whole && v != math.Trunc(v):
		return fmt.Errorf("%s = %v is not a whole number (%v to %v)", d.Key, v, d.Min, d.Max)
	}
	return nil
}
