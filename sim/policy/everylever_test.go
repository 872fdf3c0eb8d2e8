package policy_test

import (
	"math"
	"testing"

	"zwerm/sim"
	"zwerm/sim/policy"
	"zwerm/sim/process"
)

// TestCheckingChangesNothing holds for every lever that asking whether it may start, stop or change its level, at any level,
// by anyone and anywhere, changes no bit of the state, neither before it runs nor while it does.
func TestCheckingChangesNothing(t *testing.T) {
	for i := range policy.Levers {
		lever := &policy.Levers[i]
		w, on := prepared(t, lever)
		ask := func(when string) {
			t.Helper()
			before, log := w.Hash(), len(w.Log)
			allowed := 0
			for _, actor := range []string{on.Actor, "region/there", "region/here/east:community", "region/help/a", "nobody"} {
				for _, target := range []string{on.Target, "region/here/east", "region/here/west", "region/there", "region/help/b", "nowhere"} {
					for _, level := range []float64{0, lever.Min, lever.Level, lever.Max, -1} {
						for _, stop := range []bool{false, true} {
							d := sim.Decision{Month: w.Month, Actor: actor, Target: target, Lever: lever.Key, Level: level, Stop: stop}
							if policy.Check(w, &d) == nil {
								allowed++
							}
						}
					}
				}
			}
			if allowed == 0 {
				t.Errorf("%s %s: nothing may be decided", lever.Key, when)
			}
			if w.Hash() != before || len(w.Log) != log {
				t.Errorf("%s %s: checking changed the world", lever.Key, when)
			}
		}
		ask("before it runs")
		if err := policy.Do(w, &on); err != nil {
			t.Fatalf("%s: %v", lever.Key, err)
		}
		ask("while it runs")
	}
}

// TestEveryLeverStops holds for every lever that once it is stopped nothing of it runs, and that no control and no price of
// the months after differs from those of a town in which it never ran.
func TestEveryLeverStops(t *testing.T) {
	for i := range policy.Levers {
		lever := &policy.Levers[i]
		a, on := prepared(t, lever)
		b, _ := prepared(t, lever)
		if err := policy.Do(a, &on); err != nil {
			t.Fatalf("%s: %v", lever.Key, err)
		}
		decide := policy.Decide()
		steps := 3
		if lever.Months > 0 {
			steps = min(steps, lever.Months-1)
		}
		for range steps {
			decide(a)
			decide(b)
			a.Month, b.Month = a.Month+1, b.Month+1
		}
		off := on
		off.Month, off.Stop = a.Month, true
		if err := policy.Do(a, &off); err != nil {
			t.Fatalf("%s cannot be stopped: %v", lever.Key, err)
		}
		apart := a.Municipalities[0].CreditDue - b.Municipalities[0].CreditDue
		for range 30 {
			decide(a)
			decide(b)
			if running(a, lever.Key) != nil {
				t.Fatalf("%s still runs in month %d", lever.Key, a.Month)
			}
			for j := range a.Districts {
				if a.Districts[j].U != b.Districts[j].U {
					t.Fatalf("%s left its mark on the controls of %s in month %d", lever.Key, a.Districts[j].Path, a.Month)
				}
			}
			a.Month, b.Month = a.Month+1, b.Month+1
		}
		if more := a.Municipalities[0].CreditDue - b.Municipalities[0].CreditDue - apart; math.Abs(more) > 1e-12 {
			t.Errorf("%s still costs credit: %v", lever.Key, more)
		}
	}
}

// TestEveryPriceIsBooked holds for every lever that runs that the money of every month is whole: the reserve changes by exactly
// what the ledgers say, cent by cent, what organisations receive is what municipalities pay them, and the year is the sum of its
// months. Levers that cost money show in the ledgers.
func TestEveryPriceIsBooked(t *testing.T) {
	for i := range policy.Levers {
		lever := &policy.Levers[i]
		a, on := prepared(t, lever)
		b, _ := prepared(t, lever)
		on.Month++ // decisions of a month are taken in it
		script := &policy.Script{Decisions: []sim.Decision{on}}
		quiet, play := month(), month(script)
		var with, without, spent int64
		for range 6 {
			m := &a.Municipalities[0]
			before := m.Books.Reserve
			process.Step(a, play)
			process.Step(b, quiet)
			var month sim.Ledger
			for k := range m.Books.Month {
				month.Add(&m.Books.Month[k])
			}
			if m.Books.Reserve-before != month.Income-month.Spent()+m.Books.Fund {
				t.Errorf("%s, month %d: the reserve changed by %d, the books say %d", lever.Key, a.Month-1, m.Books.Reserve-before,
					month.Income-month.Spent()+m.Books.Fund)
			}
			var paid, received int64
			for k := range a.Regions[0].Care {
				for j := range a.Regions[0].Care[k].Organisations {
					received += a.Regions[0].Care[k].Organisations[j].Revenue
				}
			}
			for k := range a.Municipalities {
				for d := range a.Municipalities[k].Books.Month {
					paid += a.Municipalities[k].Books.Month[d].Contract + a.Municipalities[k].Books.Month[d].Shared
				}
			}
			if paid != received {
				t.Errorf("%s, month %d: municipalities paid %d, organisations received %d", lever.Key, a.Month-1, paid, received)
			}
			with, without, spent = with+month.Programmes, without+b.Municipalities[0].Books.Month[0].Programmes, spent+month.Spent()
		}
		if len(script.Refused) > 0 {
			t.Errorf("%s: %v", lever.Key, script.Refused)
		}
		var year sim.Ledger
		for k := range a.Municipalities[0].Books.Year {
			year.Add(&a.Municipalities[0].Books.Year[k])
		}
		if year.Spent() != spent {
			t.Errorf("%s: the year has %d, its months %d", lever.Key, year.Spent(), spent)
		}
		if lever.Money > 0 && with <= without {
			t.Errorf("%s costs money and spends %d, without it %d", lever.Key, with, without)
		}
	}
}
