package measure

import (
	"math"

	"zwerm/sim"
)

// spending and income are in euros; before month 0 nobody keeps books.
func spending(s Scope) float64 { return s.euros(s.money().month.spent) }

func income(s Scope) float64 { return s.euros(s.money().month.income) }

func (s Scope) euros(cents int64) float64 {
	if !s.World.Started() {
		return math.NaN()
	}
	return float64(cents) / 100
}

// deficit expects the rest of the year to be like this month; in December everything is booked.
func deficit(s Scope) float64 {
	money := s.money()
	left := int64(11 - s.World.MonthOfYear())
	return float64(money.year.spent-money.year.income+left*(money.month.spent-money.month.income)) / 100
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
	month := s.money().month
	if base == 0 || month.income == 0 {
		return math.NaN()
	}
	return float64(month.spent) / float64(base)
}

func spendToIncome(s Scope) float64 {
	month := s.money().month
	if month.income == 0 {
		return math.NaN()
	}
	return float64(month.spent) / float64(month.income)
}

func tariff(s Scope) float64 {
	p := s.providers()
	return p.tariffs / p.staff
}

func sickLeave(s Scope) float64 {
	p := s.providers()
	return 100 * p.sick / p.staff
}

func equity(s Scope) float64 {
	p := s.providers()
	return p.equity / float64(p.living)
}

func collapses(s Scope) float64 { return float64(s.providers().dead) }

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

func costPerResident(s Scope) float64 { return 12 * spending(s) / float64(s.people().residents) }

func costPerClient(s Scope) float64 {
	people := users(s) * float64(s.people().residents) / 1000
	if people == 0 {
		return math.NaN()
	}
	return s.euros(s.money().year.spent) / people
}
