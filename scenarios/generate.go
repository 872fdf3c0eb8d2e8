package scenarios

import (
	"fmt"
	"math"

	"zwerm/scenarios/document"
	"zwerm/sim"
)

// A landscape is a rule by which regions, municipalities and districts are made where a file does not name them. The same
// rule makes the same places, on every machine.
type landscape struct {
	regions, municipalities, residents int
	district                           int // residents of a district, about
	sizes                              []size
	between, within                    float64 // sd of the log of mean vulnerability, of municipalities and of their districts
}

// A size is a point of the distribution of municipalities: this share of them has at most so many residents.
type size struct{ share, residents float64 }

// maxDistricts is how many districts a rule may make.
const maxDistricts = 20_000

// maxEntries is how many entries a block of a file may have.
const maxEntries = 1000

var (
	regionsRule        = document.Range{Min: 1, Max: 400, Whole: true, Meaning: "how many regions; every one has some large and some small municipalities"}
	municipalitiesRule = document.Range{Min: 1, Max: 1000, Whole: true, Meaning: "how many municipalities"}
	peopleRule         = document.Range{Min: 1000, Max: maxResidents, Whole: true, Unit: "residents", Meaning: "how many people live in all of them"}
	districtRule       = document.Range{Min: 100, Max: maxDistrictResidents, Whole: true, Unit: "residents", Meaning: "about how many people live in a district"}
	sizeShareRule      = document.Range{Min: 0, Max: 1, Unit: "share", Meaning: "of municipalities"}
	sizeRule           = document.Range{Min: 100, Max: maxDistrictResidents, Whole: true, Unit: "residents", Meaning: "that share of municipalities has at most so many"}
	differenceRule     = document.Range{Min: 0, Max: 1, Unit: "1", Meaning: "standard deviation of the log of mean vulnerability"}
)

// readGenerated makes the places of a scenario by the rule in its file, and reports whether there is one.
func readGenerated(s *sim.Scenario, rule document.Value) bool {
	if !rule.Exists() {
		return false
	}
	m := rule.Mapping("how regions, municipalities and districts are made")
	var l landscape
	l.regions = whole(m.Number("regions", regionsRule))
	l.municipalities = whole(m.Number("municipalities", municipalitiesRule))
	l.residents = whole(m.Number("residents", peopleRule))
	l.district = whole(m.Number("district", districtRule))
	at := m.Need("sizes", "a list of points such as {share: .5, residents: 30000}")
	for _, v := range at.List("points of the distribution of municipalities: share and residents") {
		b := v.Mapping("share and residents")
		l.sizes = append(l.sizes, size{b.Number("share", sizeShareRule), b.Number("residents", sizeRule)})
		b.Close()
	}
	l.between = m.Number("between-municipalities", differenceRule)
	l.within = m.Number("between-districts", differenceRule)
	if !m.Close() || !l.complete() {
		return true
	}
	if n := len(l.sizes); n < 2 || l.sizes[0].share != 0 || l.sizes[n-1].share != 1 || !l.rises() {
		at.Refuse("at least two points, from share 0 to share 1, that rise in both", "")
		return true
	}
	if l.regions > l.municipalities || l.residents < 100*l.municipalities {
		at.Refuse("at least as many municipalities as regions, and 100 residents for every municipality", "")
		return true
	}
	if l.residents > maxDistricts*l.district {
		rule.Report(Problem{Path: "generate.district", Found: fmt.Sprintf("found %d, which makes too many districts", l.district),
			Allowed: fmt.Sprintf("at most %s districts in all", document.Count(maxDistricts))})
		return true
	}
	s.Regions = l.make()
	return true
}

// complete reports whether every number was read.
func (l *landscape) complete() bool {
	sum := l.between + l.within
	for _, p := range l.sizes {
		sum += p.share + p.residents
	}
	return !math.IsNaN(sum) && l.regions > 0 && l.municipalities > 0 && l.residents > 0 && l.district > 0
}

func (l *landscape) rises() bool {
	for i := 1; i < len(l.sizes); i++ {
		if l.sizes[i].share <= l.sizes[i-1].share || l.sizes[i].residents <= l.sizes[i-1].residents {
			return false
		}
	}
	return true
}

// make makes the places. Municipality k of n, the largest first, has the size at share 1-(k+½)/n of the distribution; the
// sizes are then scaled to the number of residents. They are dealt to the regions in turn, forth and back, so that regions
// are about equally large. Mean vulnerability is lognormal over municipalities and over the districts of each.
func (l *landscape) make() []sim.RegionPlan {
	sizes := l.scaled()
	list := make([]sim.RegionPlan, l.regions)
	for i := range list {
		list[i] = sim.RegionPlan{Key: fmt.Sprintf("region-%02d", i+1), Name: fmt.Sprintf("Regio %d", i+1)}
	}
	for k, residents := range sizes {
		i := k % (2 * l.regions)
		if i >= l.regions {
			i = 2*l.regions - 1 - i
		}
		list[i].Municipalities = append(list[i].Municipalities, l.municipality(k, residents))
	}
	return list
}

// scaled returns the residents of every municipality, the largest first.
func (l *landscape) scaled() []int {
	raw, sum := make([]float64, l.municipalities), 0.
	for k := range raw {
		raw[k] = l.at(1 - (float64(k)+.5)/float64(l.municipalities))
		sum += raw[k]
	}
	sizes, left := make([]int, l.municipalities), l.residents
	for k := range sizes {
		sizes[k] = max(1, int(raw[k]/sum*float64(l.residents)))
		left -= sizes[k]
	}
	sizes[0] += left // what rounding left over
	return sizes
}

// at returns the size at a share of the distribution: in a straight line between the logs of the points.
func (l *landscape) at(share float64) float64 {
	i := 1
	for i < len(l.sizes)-1 && share > l.sizes[i].share {
		i++
	}
	a, b := l.sizes[i-1], l.sizes[i]
	part := (share - a.share) / (b.share - a.share)
	low, high := sim.Log(a.residents), sim.Log(b.residents)
	return sim.Exp(low + float64(part*(high-low)))
}

func (l *landscape) municipality(k, residents int) sim.MunicipalityPlan {
	key := fmt.Sprintf("gemeente-%03d", k+1)
	m := sim.MunicipalityPlan{Key: key, Name: fmt.Sprintf("Gemeente %d", k+1)}
	luck := sim.NewKey(0, sim.StreamPlaces).At(sim.KeyOf(key))
	mean := lognormal(luck, l.between)
	n := min(maxEntries, max(1, (residents+l.district/2)/l.district))
	for i := range n {
		m.Districts = append(m.Districts, sim.DistrictPlan{
			Key: fmt.Sprintf("wijk-%03d", i+1), Name: fmt.Sprintf("Wijk %d", i+1),
			Residents:     (i+1)*residents/n - i*residents/n,
			Vulnerability: sim.Clamp(mean*lognormal(luck.Index(i+1), l.within), vulnerabilityRule.Min, vulnerabilityRule.Max),
		})
	}
	return m
}

// lognormal draws a number with mean 1 whose log has a standard deviation.
func lognormal(luck sim.Key, sd float64) float64 {
	return sim.Exp(float64(sd*luck.Normal()) - float64(.5*float64(sd*sd)))
}
