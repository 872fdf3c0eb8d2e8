package measure

import (
	"math"

	"zwerm/sim"
)

// A booked sum is what municipalities received and spent, in cents.
type booked struct{ income, spent int64 }

// month and year return the sum of this month's ledgers and of those since January, over domains and municipalities.
func (s Scope) month() (sum booked) {
	for i := range s.Municipalities {
		sum.add(s, &s.Municipalities[i].Books.Month)
	}
	return sum
}

func (s Scope) year() (sum booked) {
	for i := range s.Municipalities {
		sum.add(s, &s.Municipalities[i].Books.Year)
	}
	return sum
}

func (b *booked) add(s Scope, ledgers *[sim.MaxCareDomains + sim.MaxCaseloadDomains]sim.Ledger) {
	for k := range ledgers {
		if s.has(k) {
			b.income += ledgers[k].Income
			b.spent += ledgers[k].Spent()
		}
	}
}

// spending and income are in euros; before month 0 nobody keeps books.
func spending(s Scope) float64 { return s.euros(s.month().spent) }

func income(s Scope) float64 { return s.euros(s.month().income) }

func (s Scope) euros(cents int64) float64 {
	if !s.World.Started() {
		return math.NaN()
	}
	return float64(cents) / 100
}

// deficit expects the rest of the year to be like this month; in December everything is booked.
func deficit(s Scope) float64 {
	month, year := s.month(), s.year()
	left := int64(11 - s.World.MonthOfYear())
	return float64(year.spent-year.income+left*(month.spent-month.income)) / 100
}

func reserve(s Scope) float64 {
	var reserve, base int64
	for i := range s.Municipalities {
		reserve += s.Municipalities[i].Books.Reserve
		base += s.Municipalities[i].BaseMonth()
	}
	if base == 0 {
		return math.NaN()
	}
	return float64(reserve) / float64(base)
}

func spendToBase(s Scope) float64 {
	var base int64
	for i := range s.Municipalities {
		for k, b := range s.Municipalities[i].Base {
			if s.has(k) {
				base += b
			}
		}
	}
	month := s.month()
	if base == 0 || month.income == 0 {
		return math.NaN()
	}
	return float64(month.spent) / float64(base)
}

func spendToIncome(s Scope) float64 {
	month := s.month()
	if month.income == 0 {
		return math.NaN()
	}
	return float64(month.spent) / float64(month.income)
}

// organisations calls visit for every organisation of the regions that the scope touches, with its market.
func (s Scope) organisations(visit func(*sim.Market, *sim.Provider)) {
	last := -1
	for i := range s.Municipalities {
		region := s.Municipalities[i].Region
		if region == last {
			continue
		}
		last = region
		for k := range s.World.Regions[region].Care {
			if !s.has(k) {
				continue
			}
			market := &s.World.Regions[region].Care[k]
			for j := range market.Organisations {
				visit(market, &market.Organisations[j])
			}
		}
	}
}

func tariff(s Scope) float64 {
	var sum, staff float64
	s.organisations(func(m *sim.Market, p *sim.Provider) {
		sum += float64(p.Staff * m.Tariff)
		staff += p.Staff
	})
	return sum / staff
}

func sickLeave(s Scope) float64 {
	var sum, staff float64
	s.organisations(func(_ *sim.Market, p *sim.Provider) {
		sum += float64(p.Staff * p.Sick)
		staff += p.Staff
	})
	return 100 * sum / staff
}

func equity(s Scope) float64 {
	var sum float64
	n := 0
	s.organisations(func(_ *sim.Market, p *sim.Provider) {
		if !p.Dead {
			sum += p.Equity
			n++
		}
	})
	return sum / float64(n)
}

func collapses(s Scope) float64 {
	n := 0
	s.organisations(func(_ *sim.Market, p *sim.Provider) {
		if p.Dead {
			n++
		}
	})
	return float64(n)
}

// capacityLost weighs regions by residents, and domains equally: a domain of few organisations falls as far as one of many.
func capacityLost(s Scope) float64 {
	var sum float64
	n := 0
	for k := range s.World.Scenario.Care {
		if s.has(k) {
			sum += s.mean(func(m *sim.Municipality) float64 { return lost(&s.World.Regions[m.Region].Care[k]) })
			n++
		}
	}
	return sum / float64(n)
}

// lost returns the share of a market at the start that failed organisations had.
func lost(m *sim.Market) float64 {
	var share float64
	for j := range m.Organisations {
		if o := &m.Organisations[j]; o.Dead {
			share += o.Share
		}
	}
	return share
}

func costPerResident(s Scope) float64 { return 12 * spending(s) / s.residents() }

func costPerClient(s Scope) float64 {
	people := users(s) * s.residents() / 1000
	if people == 0 {
		return math.NaN()
	}
	return s.euros(s.year().spent) / people
}
