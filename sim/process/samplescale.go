package process

import "zwerm/sim"

// scale brings everything above the districts to the size of the sample.
func (s *sampler) scale(w *sim.World, luck sim.Key) {
	total := 0
	for i := range w.Municipalities {
		m := &w.Municipalities[i]
		m.Residents = 0
		for _, d := range w.DistrictsOf(m) {
			m.Residents += d.Residents
		}
		total += m.Residents
		s.municipality(w, m, luck.At(m.Key))
	}
	for i := range w.Regions {
		r := &w.Regions[i]
		r.Residents = 0
		for k := r.From; k < r.To; k++ {
			w.Municipalities[k].Share = float64(w.Municipalities[k].Residents) / float64(total)
			r.Residents += w.Municipalities[k].Residents
		}
		for k := range r.Care {
			s.market(&r.Care[k])
		}
	}
	n := &w.Nation
	n.Guarantees, n.Income = s.cents(n.Guarantees), s.cents(n.Income)
	for k := range n.Caseload {
		for month, people := range n.Caseload[k] {
			n.Caseload[k][month] = s.people(people)
		}
		n.CaseloadAtStart[k] = s.people(n.CaseloadAtStart[k])
	}
}

func (s *sampler) municipality(w *sim.World, m *sim.Municipality, luck sim.Key) {
	m.Incidents = 0
	for j := m.From; j < m.To; j++ {
		d := &w.Districts[j]
		d.Share = float64(d.Residents) / float64(m.Residents)
		m.Incidents += d.Incidents
	}
	m.IncidentsBefore = luck.Round(float64(s.share * float64(m.IncidentsBefore)))
	for k := range m.Base {
		m.Base[k] = s.cents(m.Base[k])
		s.ledger(&m.Books.Month[k])
		s.ledger(&m.Books.Year[k])
	}
	for k := range m.AllianceBase {
		m.AllianceBase[k] = s.cents(m.AllianceBase[k])
	}
	m.Books.Reserve, m.Books.GeneralFund, m.Books.Fund = s.cents(m.Books.Reserve), s.cents(m.Books.GeneralFund), s.cents(m.Books.Fund)
}

func (s *sampler) ledger(l *sim.Ledger) {
	for _, amount := range []*int64{&l.Income, &l.Contract, &l.Outside, &l.Caseload, &l.Programmes, &l.Compensation, &l.Shared, &l.Rescue} {
		*amount = s.cents(*amount)
	}
}

func (s *sampler) market(market *sim.Market) {
	market.Absorb *= s.share
	market.Need *= s.share
	for j := range market.Organisations {
		o := &market.Organisations[j]
		o.Staff *= s.share
		o.Hours *= s.share
		o.Revenue, o.Grant, o.Guarantee = s.cents(o.Revenue), s.cents(o.Grant), s.cents(o.Guarantee)
	}
}

// cents scales an amount.
func (s *sampler) cents(amount int64) int64 { return cents(s.share * float64(amount)) }

// people scales a number of people.
func (s *sampler) people(n int) int { return int(float64(s.share*float64(n)) + .5) }
