package measure_test

import (
	"math"
	"testing"

	"zwerm/scenarios"
	"zwerm/sim"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
	"zwerm/sim/process"
)

func value(t *testing.T, key string, s measure.Scope) float64 {
	t.Helper()
	indicator, ok := measure.Find(key)
	if !ok {
		t.Fatalf("no indicator %s", key)
	}
	return indicator.Of(s)
}

// begin makes the world of a scenario in which a strategy decides for everybody, and returns what makes a month of it pass.
func begin(t testing.TB, scenario, strategy string, seed uint64) (w *sim.World, step func()) {
	t.Helper()
	s, err := scenarios.Load(scenario)
	if err != nil {
		t.Fatal(err)
	}
	player, ok := policy.FindStrategy(strategy)
	if !ok {
		t.Fatalf("no strategy %s", strategy)
	}
	w = process.NewWorld(s, seed, nil)
	month := process.Month(process.Process{Name: "players decide", Apply: policy.Decide(policy.Everywhere(player)), Before: true})
	return w, func() { process.Step(w, month) }
}

func TestDeclarationsAreComplete(t *testing.T) {
	seen := map[string]bool{}
	for _, i := range measure.Indicators {
		if seen[i.Key] {
			t.Errorf("%s is declared twice", i.Key)
		}
		seen[i.Key] = true
		if i.Name.NL == "" || i.Name.EN == "" || i.Unit == "" || i.Meaning == "" || i.Of == nil || !(i.Min < i.Max) {
			t.Errorf("%s is incomplete", i.Key)
		}
	}
}

// Every indicator stays within its stated range, for the whole and for each municipality, before and after the start, and
// reading it changes nothing.
func TestIndicatorsStayInRange(t *testing.T) {
	for _, name := range scenarios.Names() {
		scenario, err := scenarios.Load(name)
		if err != nil {
			t.Fatal(err)
		}
		if scenario.Residents() > 50_000 {
			continue // the same functions, only slower
		}
		w, step := begin(t, name, "stop-go", 1)
		for range scenario.Months {
			step()
			before := w.Month
			checkRange(t, w, measure.Whole(w))
			for i := range w.Municipalities {
				checkRange(t, w, measure.Municipality(w, i))
			}
			if w.Month != before {
				t.Fatal("reading moved the clock")
			}
		}
		hash := w.Hash()
		checkRange(t, w, measure.Whole(w))
		if w.Hash() != hash {
			t.Errorf("%s: reading the indicators changed the world", name)
		}
	}
}

func checkRange(t *testing.T, w *sim.World, s measure.Scope) {
	t.Helper()
	for _, i := range measure.Indicators {
		if x := i.Of(s); !math.IsNaN(x) && !(x >= i.Min && x <= i.Max) {
			t.Errorf("%s, month %d: %s = %v is outside %v to %v", w.Scenario.Key, w.Month, i.Key, x, i.Min, i.Max)
		}
	}
}

// hand returns a world whose indicators can be worked out by hand.
func hand() *sim.World {
	d := sim.District{Residents: 1000, Share: 1, Quality: .5, Incidents: 2, Mask: 1, Y: 1}
	d.Own[0], d.MappedIn = 1, -10
	d.Care = []sim.Care{{Moderate: 40, Refused: 2, Severe: 10, Waiting: 6, Clients: 55, Queued: [3]int{4, 5, 3}}}
	d.Caseload[0] = 24
	for a := range d.Actors {
		d.Actors[a].Trust, d.Actors[a].Reactance = .25*float64(a), .1
		d.Actors[a].Conviction[int(a)] = 1
	}
	d.Actors[sim.Municipal].Conviction[0] = .6
	m := sim.Municipality{To: 1, Residents: 1000, Credit: .7, Burden: .31, Learning: .4}
	m.Base[0] = 100_00
	m.Books.Reserve = -50_00
	m.Books.Month[0] = sim.Ledger{Income: 100_00, Contract: 90_00, Programmes: 30_00}
	m.Books.Year[0] = sim.Ledger{Income: 300_00, Contract: 270_00, Programmes: 90_00}
	scenario := &sim.Scenario{Care: make([]sim.CareDomain, 1)}
	w := &sim.World{Scenario: scenario, Month: 2, Municipalities: []sim.Municipality{m}, Districts: []sim.District{d}}
	w.Regions = []sim.Region{{To: 1, ToDist: 1, Care: []sim.Market{{Tariff: .9, Organisations: []sim.Provider{
		{Staff: 30, Sick: .06, Equity: 2, Share: .5}, {Staff: 10, Sick: .10, Equity: 1, Share: .2}, {Dead: true, Equity: -1, Share: .3},
	}}}}}
	return w
}

func TestValuesByHand(t *testing.T) {
	s := measure.Whole(hand())
	for key, want := range map[string]float64{
		"need-burden":       50 + 2*10 + 6 + 2*2,
		"wellbeing":         10 - 80./20,
		"refused":           2,
		"waiting":           6,
		"waiting-weeks":     4.345 * 6 / 4,
		"waiting-rate":      6,
		"severe":            10,
		"clients":           55,
		"caseload":          24,
		"incidents":         24,
		"trust":             37.5,
		"reactance":         .1,
		"ownership":         60,
		"fit":               75,
		"evenness":          0,
		"alignment":         0, // four directions at right angles: Φ = ½
		"practices":         0,
		"credit":            70,
		"burden":            .31,
		"reserve":           -.5,
		"deficit":           60 + 9*20, // booked, and the other nine months like this one
		"spend-to-base":     1.2,
		"spend-to-income":   1.2,
		"tariff":            .9,
		"sick-leave":        7,
		"equity":            1.5,
		"collapses":         1,
		"capacity-lost":     .3,
		"spending":          120,
		"cost-per-resident": 1.44,
		"cost-per-client":   360. / 55,
		"income":            100,
		"users":             55,
		"sight":             3 + 21*(.5*1+.5*.4), // the owner signed for all that is on the agenda; the map is too old
	} {
		if got := value(t, key, s); math.Abs(got-want) > 1e-9 {
			t.Errorf("%s = %v, want %v", key, got, want)
		}
	}
}

func TestNothingToMeasure(t *testing.T) {
	w := hand()
	d := &w.Districts[0]
	d.Mask, d.Care[0].Queued = 0, [3]int{}
	for _, key := range []string{"ownership", "waiting-weeks", "multi-domain"} {
		if got := value(t, key, measure.Whole(w)); !math.IsNaN(got) {
			t.Errorf("%s of nothing = %v", key, got)
		}
	}
}
