package process

import (
	"testing"

	"zwerm/sim"
)

// chances returns how often each kind of event is in the news of four years under some parameters.
func chances(set func(*sim.Params)) (*sim.World, map[sim.Happening]int) {
	s := laboratory(1, 3, 2, 1500)
	set(&s.Params)
	w := run(s, 5, 48, nobody)
	count := map[sim.Happening]int{}
	for _, n := range w.News {
		count[n.What]++
	}
	return w, count
}

func TestChanceEventsAreOffByDefault(t *testing.T) {
	_, count := chances(func(*sim.Params) {})
	for _, what := range []sim.Happening{sim.AldermanLeft, sim.BudgetGone, sim.MoneyLeft, sim.ClientStop} {
		if count[what] > 0 {
			t.Errorf("%s happened %d times", sim.HappeningTable[what].Key, count[what])
		}
	}
}

func TestAldermenResign(t *testing.T) {
	_, count := chances(func(p *sim.Params) { p.AldermanRate = .02 })
	if n := count[sim.AldermanLeft]; n < 1 || n > 9 { // 2.9 expected in 144 months
		t.Errorf("%d aldermen resigned", n)
	}
	w, _ := small(t, nil)
	m := &w.Municipalities[0]
	learning, credit := m.Learning, m.Credit
	resign(w, m)
	approx(t, "learning", m.Learning, .93*learning, 1e-12)
	approx(t, "credit", m.Credit, credit-.02, 1e-12)
	if m.Pause != 3 {
		t.Errorf("the pause is %d months", m.Pause)
	}
}

func TestBudgetNews(t *testing.T) {
	w, count := chances(func(p *sim.Params) { p.Cut, p.OverspendNews, p.SurplusNews = .3, .15, .2 })
	if count[sim.BudgetGone] == 0 {
		t.Error("under a hard cut no budget was gone in September")
	}
	for _, n := range w.News {
		if n.What == sim.BudgetGone && n.Month%12 != 8 || n.What == sim.MoneyLeft && (n.Month%12 != 10 || n.Number <= 1) {
			t.Errorf("%+v", n)
		}
	}
	m := &w.Municipalities[0]
	m.Books.Year = [sim.MaxCareDomains + sim.MaxCaseloadDomains]sim.Ledger{{Income: 9000, Contract: 10_667}}
	if overspent(w, m) { // 8/9 of 12,000 is 10,666.67
		m.Books.Year[0].Contract = 10_666
		if overspent(w, m) {
			t.Error("10,666 of 12,000 is less than 8/9")
		}
	} else {
		t.Error("10,667 of 12,000 is more than 8/9")
	}
}

// TestClientStop holds that an organisation that closes its doors gets no new clients, and that one stays open.
func TestClientStop(t *testing.T) {
	w, _ := small(t, nil)
	market := &w.Regions[0].Care[0]
	for range 20 {
		closeDoors(w, market, sim.NewKey(1, sim.StreamClientStop))
	}
	open := 0
	for j := range market.Organisations {
		if w.Month >= market.Organisations[j].ClosedUntil {
			open++
		}
	}
	if open != 1 {
		t.Errorf("%d organisations are open", open)
	}
	var e entry
	e.byStaff(market, w.Month)
	for u := range 10 {
		if o := &market.Organisations[e.draw(float64(u)/10)]; w.Month < o.ClosedUntil {
			t.Errorf("%s is closed and gets a client", o.Path)
		}
	}
	if e.byStaff(market, w.Month+4); e.sum[0] == 0 {
		t.Error("after three months the doors are still closed")
	}
}
