package process

import "zwerm/sim"

// Limits of C, the real cost of an hour: .985 is the cost of a fully used hour in month 0, so that the margin there is .015.
const (
	costAtStart = .985
	lowestCost  = .9 / costAtStart
	highestCost = 1.5 / costAtStart
)

// Tariffs is the first part of M17: in every market the load, the real cost of an hour, and the tariff that follows it.
//
//	L = hours needed / hours that organisations can deliver before restraint
//	T = C·(1-min(.25, κ_pass·cut))·(1+.10·clamp01((L-1)/.3))
//	θ += k(T-θ), k = .02 per month
//
// κ_pass is the mean over the region, weighted by residents. The last factor of T is scarcity, only in undated worlds. In
// dated worlds the discount of month 0 takes the place of the cut, until a decree demands real prices: then T = C, and k is
// four times as large.
//
// Continuity duty: when organisations are in distress on average (dis > .25), municipalities move the target towards the
// real cost, with weight clamp01((dis-.25)/.35) and k at least .06.
func Tariffs(w *sim.World) { eachMarket(w, setTariff) }

func setTariff(w *sim.World, r *sim.Region, domain int) {
	market := &r.Care[domain]
	setLoad(w, r, domain)
	market.Distress = marketDistress(market)
	cost := realCost(w, r, market)
	target, speed := tariffTarget(w, r, domain, cost), w.Params.TariffSpeed
	if w.Nation.Climate.RealPrice {
		speed *= 4
	}
	if duty := sim.Clamp01((market.Distress - .25) / .35); duty > 0 {
		target += float64(duty * (cost - target))
		speed = max(speed, .06)
	}
	market.Tariff += float64(speed * (target - market.Tariff))
}

// setLoad measures L. The divisor is at least one hour, as in the load of a district.
func setLoad(w *sim.World, r *sim.Region, domain int) {
	var need, offered float64
	for i := r.FromDist; i < r.ToDist; i++ {
		need += w.Districts[i].Care[domain].Need
		offered += w.Districts[i].Care[domain].Offered
	}
	r.Care[domain].Need, r.Care[domain].Load = need, need/max(1, offered)
}

// tariffTarget returns T before the continuity duty.
func tariffTarget(w *sim.World, r *sim.Region, domain int, cost float64) float64 {
	passed := overMunicipalities(w, r, passThrough)
	if w.Scenario.Dated {
		if w.Nation.Climate.RealPrice {
			return cost
		}
		// The discount with which a dated scenario starts is what municipalities asked at the usual pass-through.
		asked := float64(w.Scenario.Care[domain].Discount*passed) / usualPassThrough
		return float64(cost * (1 - min(.25, asked)))
	}
	scarce := 1 + float64(w.Params.Scarcity*sim.Clamp01((r.Care[domain].Load-1)/.3))
	return float64(cost * (1 - min(.25, passed*w.Cut())) * scarce)
}

// usualPassThrough is κ_pass where nobody decides about it.
const usualPassThrough = .5

// marketDistress returns dis: 0 when every organisation has .75 month of turnover in equity, 1 when none has any, weighted
// by staff.
func marketDistress(market *sim.Market) float64 {
	var sum, staff float64
	for j := range market.Organisations {
		o := &market.Organisations[j]
		sum += float64(o.Staff * sim.Clamp01(1-o.Equity/.75))
		staff += o.Staff
	}
	if staff == 0 {
		return 0
	}
	return sum / staff
}

// realCost returns C, what a paid hour costs at the wages of the collective agreement, relative to month 0: sick leave,
// administration and churn leave fewer hours to be paid for the same wages. Idle capacity beyond 5% is not recognised as a cost.
//
//	C = Σ n(1+½(s-.053)) / max(hours/(1-ē), .95·Σ n(1-s)/.947·(1-b̄)/.70·(1-χ̄))      within [.9, 1.5]/.985
func realCost(w *sim.World, r *sim.Region, market *sim.Market) float64 {
	var wages, present, hours float64
	for j := range market.Organisations {
		o := &market.Organisations[j]
		wages += float64(o.Staff * sickCost(o.Sick))
		present += float64(o.Staff * (1 - o.Sick))
		hours += o.Hours
	}
	full := present / (1 - normalSick) * (1 - overMunicipalities(w, r, burden)) / (1 - normalBurden) *
		(1 - overDistricts(w, r, churn))
	divisor := max(hours/(1-overDistricts(w, r, improvement)), .95*full)
	if divisor <= 0 {
		return 1 // no staff and no hours: the cost of month 0 stands
	}
	return sim.Clamp(wages/divisor, lowestCost, highestCost)
}

// sickCost returns the wage bill relative to the normal: half of the hours lost to extra sick leave are replaced.
func sickCost(sick float64) float64 { return 1 + float64(.5*(sick-normalSick)) }
