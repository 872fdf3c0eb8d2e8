package process

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"zwerm/sim"
)

func TestOrganisationsFallInTheFourthMonth(t *testing.T) {
	w, market := calmMarket()
	o := &market.Organisations[1]
	o.Equity = -.1
	for month := 1; month <= 3; month++ {
		Collapse(w)
		if o.Dead || o.Notice != month {
			t.Fatalf("month %d: dead %v, notice %d", month, o.Dead, o.Notice)
		}
	}
	Collapse(w)
	if !o.Dead || !o.Fallen || o.Staff != 0 {
		t.Errorf("after four months: %+v", *o)
	}
	near(t, "pool", market.Absorb, .95*30, 1e-12)
	near(t, "staff and pool", totalStaff(market)+market.Absorb, 100-.05*30, 1e-12)
	Collapse(w)
	if !o.Dead || o.Fallen {
		t.Error("an organisation falls once")
	}
}

func TestNoticeNeedsMonthsInARow(t *testing.T) {
	w, market := calmMarket()
	o := &market.Organisations[0]
	for _, equity := range []float64{-1, -1, -1, 0, -1, -1, -1} {
		o.Equity = equity
		Collapse(w)
	}
	if o.Dead || o.Notice != 3 {
		t.Errorf("dead %v, notice %d", o.Dead, o.Notice)
	}
}

func TestTheLastOrganisationLives(t *testing.T) {
	w, market := calmMarket()
	for j := range market.Organisations {
		market.Organisations[j].Equity = -1
	}
	for range 10 {
		Collapse(w)
	}
	for j, dead := range []bool{true, true, false} {
		if market.Organisations[j].Dead != dead {
			t.Errorf("%s: dead is %v", market.Organisations[j].Path, !dead)
		}
	}
	near(t, "staff of the last", market.Organisations[2].Staff, 20, 0)
}

// A collapse puts exactly the clients of the fallen organisation on the waiting list, and changes nobody else.
func TestCollapseReleasesItsClients(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, market := calmMarket()
		k := sim.Key(rapid.Uint64().Draw(t, "people"))
		for i := range w.Districts {
			help(w, &w.Districts[i].People, k.Index(i))
		}
		fallen := rapid.IntRange(0, 2).Draw(t, "fallen")
		market.Organisations[fallen].Equity, market.Organisations[fallen].Notice = -1, noticeMonths
		before := make([]sim.Residents, len(w.Districts))
		for i := range before {
			people := w.Districts[i].People
			people.State, people.Wait, people.Provider = slices.Clone(people.State), slices.Clone(people.Wait), slices.Clone(people.Provider)
			before[i] = people
		}
		Collapse(w)
		for i := range w.Districts {
			checkReleased(t, w, &w.Districts[i], &before[i], fallen)
		}
	})
}

// help gives everyone a stage of need and some of them help.
func help(w *sim.World, people *sim.Residents, k sim.Key) {
	for i, s := range people.State {
		s = s.WithStage(k.At(1).Index(i).N(4))
		people.Wait[i] = uint8(k.At(2).Index(i).N(9))
		if s.Needs() && k.At(3).Index(i).Below(.8) {
			s |= sim.InCare
			people.Wait[i] = 0
			people.Provider[i] = []uint8{0, 1, 2, sim.OutsideContract}[k.At(4).Index(i).N(4)]
		}
		people.State[i] = s
	}
	people.Masks(&w.CareOf)
}

func checkReleased(t *rapid.T, w *sim.World, d *sim.District, before *sim.Residents, fallen int) {
	for i, s := range d.People.State {
		old := before.State[i]
		client := d.Region == 0 && w.CareOf[s.Group()] == 0 && old&sim.InCare != 0 && int(before.Provider[i]) == fallen
		switch {
		case client && (s != old&^sim.InCare || !s.Waits() || d.People.Wait[i] != 0 || d.People.Provider[i] != sim.OutsideContract):
			t.Fatalf("client %d: state %b, wait %d, organisation %d", i, s, d.People.Wait[i], d.People.Provider[i])
		case !client && (s != old || d.People.Wait[i] != before.Wait[i] || d.People.Provider[i] != before.Provider[i]):
			t.Fatalf("resident %d was no client and changed", i)
		}
	}
	need, unserved := slices.Clone(d.People.Need), slices.Clone(d.People.Unserved)
	d.People.Masks(&w.CareOf)
	if !slices.Equal(need, d.People.Need) || !slices.Equal(unserved, d.People.Unserved) {
		t.Error("the masks of households are not those of their members")
	}
}
