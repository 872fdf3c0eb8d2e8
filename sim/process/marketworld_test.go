package process

import (
	"fmt"
	"testing"

	"zwerm/sim"
)

// marketWorld returns a small world laid out by hand, for tests of money and organisations: two regions of two
// municipalities of two districts of unequal size, two care domains with three organisations each and one caseload. Nobody
// needs help yet.
func marketWorld(seed uint64) *sim.World {
	organisations := []sim.Organisation{{Key: "c", Share: .2}, {Key: "a", Share: .5}, {Key: "b", Share: .3}}
	s := &sim.Scenario{
		Params: sim.DefaultParams(),
		Care: []sim.CareDomain{
			{Key: "young", Budget: .4, Price: 1, Incidence: [sim.Groups]float64{sim.Youth: .006},
				HoursModerate: 1, HoursSevere: 5, Organisations: organisations},
			{Key: "grown", Budget: .35, Price: 1.1, Incidence: [sim.Groups]float64{sim.Adult: .002, sim.Elderly: .012},
				HoursModerate: 1.5, HoursSevere: 7, Organisations: organisations},
		},
		Caseloads: []sim.CaseloadDomain{{Key: "income", Budget: .25, Price: 1, Inflow: [sim.Groups]float64{sim.Adult: .001}, Outflow: .022}},
	}
	w := &sim.World{Scenario: s, Params: s.Params, Seed: seed, CareOf: [sim.Groups]int8{0, 1, 1}}
	w.Nation.Climate = calm(w)
	for r := range 2 {
		region := sim.Region{Path: fmt.Sprint("r", r), From: len(w.Municipalities), FromDist: len(w.Districts)}
		for m := range 2 {
			municipality := sim.Municipality{Region: r, From: len(w.Districts), Burden: normalBurden, U: w.Params.Neutral()}
			for d := range 2 {
				n := 90 + 60*m + 30*d
				w.Districts = append(w.Districts, marketDistrict(w, r, len(w.Municipalities), n))
				municipality.Residents += n
			}
			municipality.To = len(w.Districts)
			for i := municipality.From; i < municipality.To; i++ {
				w.Districts[i].Share = float64(w.Districts[i].Residents) / float64(municipality.Residents)
			}
			region.Residents += municipality.Residents
			w.Municipalities = append(w.Municipalities, municipality)
		}
		region.To, region.ToDist = len(w.Municipalities), len(w.Districts)
		w.Regions = append(w.Regions, region)
	}
	NewMarkets(w)
	return w
}

// marketDistrict returns a district of n residents of mixed age, each in a household alone.
func marketDistrict(w *sim.World, region, municipality, n int) sim.District {
	d := sim.District{Region: region, Municipality: municipality, Residents: n, Vulnerability: 1, U: w.Params.Neutral(), Care: make([]sim.Care, 2)}
	for domain := range d.Care {
		d.Care[domain].Placed = make([]sim.Placed, 3)
	}
	p := &d.People
	p.State, p.Wait, p.Provider = make([]sim.State, n), make([]uint8, n), make([]uint8, n)
	p.House, p.Need, p.Unserved = make([]sim.House, n), make([]sim.Mask, n), make([]sim.Mask, n)
	for i := range n {
		p.State[i], p.Provider[i], p.House[i] = sim.NewState(sim.Group(i%3), sim.NoNeed), sim.OutsideContract, 1
	}
	return d
}

// occupy fills a world with a month of help, costs and decisions drawn from a key.
func occupy(w *sim.World, k sim.Key) {
	for i := range w.Districts {
		k := k.Index(i)
		d := &w.Districts[i]
		d.Improvement, d.Churn = .15*k.At(1).Float(), .3*k.At(2).Float()
		d.Caseload[0] = 1 + k.At(3).N(30)
		d.X = sim.Design(k.At(4).N(1 << sim.Practices))
		for p := range d.Comp {
			d.Comp[p], d.Cost[p] = float64(k.At(5).Index(p).N(2)), k.At(6).Index(p).Float()
		}
		for domain := range d.Care {
			occupyCare(&d.Care[domain], &w.Scenario.Care[domain], k.At(7).Index(domain))
		}
	}
	for i := range w.Municipalities {
		for u := range sim.Controls {
			w.Municipalities[i].U[u] = k.At(8).Index(i).Index(u).Float()
		}
	}
}

func occupyCare(c *sim.Care, domain *sim.CareDomain, k sim.Key) {
	c.Outside, c.Need = k.At(1).N(5), 0
	for j := range c.Placed {
		c.Placed[j] = sim.Placed{Moderate: k.At(2).Index(j).N(40), Severe: k.At(3).Index(j).N(9)}
		c.Need += float64(c.Placed[j].Moderate)*domain.HoursModerate + float64(c.Placed[j].Severe)*domain.HoursSevere
	}
	c.Need += float64(c.Outside) * domain.HoursSevere
	c.Offered = c.Need * (.7 + .6*k.At(4).Float())
}

// near fails the test when two numbers differ by more than a tolerance.
func near(t interface {
	Helper()
	Errorf(string, ...any)
}, what string, got, want, tolerance float64) {
	t.Helper()
	if !(got >= want-tolerance && got <= want+tolerance) {
		t.Errorf("%s = %v, want %v (±%v)", what, got, want, tolerance)
	}
}

func TestMoneyAndMarketsAllocateNothing(t *testing.T) {
	w := marketWorld(1)
	occupy(w, sim.Key(1))
	SetPrices(w)
	w.EachDistrict(release) // binds the world's runner once
	steps := []Process{{"money", Money, false}, {"tariffs", Tariffs, false}, {"organisations", Organisations, false},
		{"labour", Labour, false}, {"staffing", Staffing, false}, {"collapse", Collapse, false}}
	for _, p := range steps {
		if n := testing.AllocsPerRun(12, func() {
			w.Regions[0].Care[0].Organisations[0].Equity = -1 // one organisation falls
			p.Apply(w)
		}); n > 0 {
			t.Errorf("%s allocates %v times", p.Name, n)
		}
	}
}
