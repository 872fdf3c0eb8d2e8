package process

import (
	"slices"
	"strings"

	"zwerm/sim"
)

// startingLoad is need relative to capacity in a new market: organisations start with 2% more staff than is needed.
const startingLoad = 1 / (1 + startingSpare)

// NewMarkets gives every region its markets (M19): the organisations that the scenario declares for each care domain, with
// the tariff at the cost price of month 0 and equity between two bounds:
//
//	θ = 1, E = E_low + (E_high-E_low)·U, a = 1, s and to at their normal
//
// Staff, n, is 0 until SetPrices: before that the old system helps everyone.
func NewMarkets(w *sim.World) {
	for i := range w.Regions {
		r := &w.Regions[i]
		r.Care = make([]sim.Market, len(w.Scenario.Care))
		for domain := range r.Care {
			r.Care[domain] = newMarket(w, r.Path+"/"+w.Scenario.Care[domain].Key, w.Scenario.Care[domain].Organisations)
		}
	}
}

// newMarket returns a market at a path, with its organisations in the order of their paths.
func newMarket(w *sim.World, path string, plans []sim.Organisation) sim.Market {
	market := sim.Market{Tariff: 1, Load: startingLoad, Organisations: make([]sim.Provider, len(plans))}
	for j, plan := range plans {
		market.Organisations[j] = newProvider(w, path+"/"+plan.Key, plan)
	}
	slices.SortFunc(market.Organisations, func(a, b sim.Provider) int { return strings.Compare(a.Path, b.Path) })
	return market
}

func newProvider(w *sim.World, path string, plan sim.Organisation) sim.Provider {
	key := sim.KeyOf(path)
	luck := w.Key(sim.StreamEquity).At(key).Float()
	return sim.Provider{
		Path: path, Key: key, Name: plan.Name, Share: plan.Share,
		Equity:   w.Params.EquityLow + float64(luck*(w.Params.EquityHigh-w.Params.EquityLow)),
		Wage:     1,
		Sick:     normalSick,
		Turnover: normalTurnover,
	}
}

// eachMarket calls do for every care domain of every region.
func eachMarket(w *sim.World, do func(w *sim.World, r *sim.Region, domain int)) {
	for i := range w.Regions {
		for domain := range w.Regions[i].Care {
			do(w, &w.Regions[i], domain)
		}
	}
}

// overDistricts returns the mean of a property of a region's districts, weighted by residents.
func overDistricts(w *sim.World, r *sim.Region, of func(*sim.District) float64) float64 {
	var sum, residents float64
	for i := r.FromDist; i < r.ToDist; i++ {
		d := &w.Districts[i]
		n := float64(d.Residents)
		sum += float64(n * of(d))
		residents += n
	}
	if residents == 0 {
		return 0
	}
	return sum / residents
}

// overMunicipalities returns the mean of a property of a region's municipalities, weighted by residents.
func overMunicipalities(w *sim.World, r *sim.Region, of func(*sim.Municipality) float64) float64 {
	var sum, residents float64
	for i := r.From; i < r.To; i++ {
		m := &w.Municipalities[i]
		n := float64(m.Residents)
		sum += float64(n * of(m))
		residents += n
	}
	if residents == 0 {
		return 0
	}
	return sum / residents
}

// burden, churn and improvement are properties of which regional means are taken.
func burden(m *sim.Municipality) float64      { return m.Burden }
func churn(d *sim.District) float64           { return d.Churn }
func improvement(d *sim.District) float64     { return d.Improvement }
func passThrough(m *sim.Municipality) float64 { return m.U[sim.PassThrough] }
func retained(m *sim.Municipality) float64    { return m.U[sim.Retain] }
