package process

import (
	"cmp"
	"slices"

	"zwerm/sim"
)

// Households of the types that the parameters give shares to are drawn until the district has its number of residents; the last one is cut off
// there. Vulnerability v is lognormal (sd of log 1) with the district's mean, informal strength n uniform, and the share of joined
// households at which this one joins is θ_h = .5 + .28N. A resident starts in need as if incidence had been 1.1·I for long, I being that at the district's mean vulnerability:
//
//	p1 = 1.1I/(r1+e1), p2 = p1·e1/r2, p3 = p2·d2/(r3+x3)
//
// with all moderate and severe needs in care at organisations by their shares, and on a caseload w.p. inflow/outflow.

// householdTypes are the kinds of households. Families have 1 to 3 youths.
var householdTypes = [...]struct {
	adults, elderly int
	family          bool
	share           func(*sim.Params) float64
}{
	{1, 0, false, func(p *sim.Params) float64 { return p.OneAdult }},
	{0, 1, false, func(p *sim.Params) float64 { return p.OneElderly }},
	{2, 0, false, func(p *sim.Params) float64 { return p.TwoAdults }},
	{0, 2, false, func(p *sim.Params) float64 { return p.TwoElderly }},
	{2, 0, true, func(p *sim.Params) float64 { return p.Family }},
	{1, 0, true, func(p *sim.Params) float64 { return p.OneParent }},
}

// maxYouths is how many youths a family has at most.
const maxYouths = 3

// A kind is a household type with its number of youths: type·(maxYouths+1) + youths.
type kind uint8

func (k kind) youths() int { return int(k) % (maxYouths + 1) }

// grown returns the adults and the elderly of a kind.
func (k kind) grown() (adults, elderly int) {
	t := &householdTypes[k/(maxYouths+1)]
	return t.adults, t.elderly
}

func (k kind) size() int {
	adults, elderly := k.grown()
	return adults + elderly + k.youths()
}

// Populate fills a district with residents. They are stored by kind of household, then by vulnerability, so that the months
// can pass by many at a time (see block); nothing in the model depends on that order.
func Populate(w *sim.World, d *sim.District, residents int) {
	drawn, cut := drawKinds(w, d, residents)
	traits := drawTraits(w, d, drawn)
	last := len(drawn) - 1
	slices.SortFunc(traits, func(a, b trait) int {
		if cut && (a.drawn == last) != (b.drawn == last) {
			return index(a.drawn == last) - index(b.drawn == last)
		}
		return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.vulnerability, b.vulnerability), cmp.Compare(a.drawn, b.drawn))
	})
	r := &d.People
	*r = newResidents(residents, len(drawn))
	i := 0
	for h, t := range traits {
		size := min(t.kind.size(), residents-i)
		r.House[h] = sim.House(size)
		r.Vulnerability[h], r.Informal[h], r.Threshold[h] = t.vulnerability, t.informal, t.threshold
		for member := range size {
			r.State[i] = sim.NewState(t.kind.member(member), sim.NoNeed)
			i++
		}
	}
	r.Blocks = divide(r)
	startState(w, d)
	r.Masks(&w.CareOf)
}

// drawKinds draws the kinds of households until they hold the residents, and reports whether the last one holds too many.
func drawKinds(w *sim.World, d *sim.District, residents int) (drawn []kind, cut bool) {
	types, youths := w.Key(sim.StreamHousehold).At(d.Key), w.Key(sim.StreamYouths).At(d.Key)
	n := 0
	for n < residents {
		h := len(drawn)
		k := kind(householdType(&w.Params, types.Index(h).Float()) * (maxYouths + 1))
		if householdTypes[k/(maxYouths+1)].family {
			k += kind(1 + youths.Index(h).N(maxYouths))
		}
		drawn = append(drawn, k)
		n += k.size()
	}
	return drawn, n > residents
}

// householdType returns the type at a number in [0,1).
func householdType(p *sim.Params, u float64) int {
	sum := 0.
	for t := range householdTypes {
		sum += householdTypes[t].share(p)
		if u < sum {
			return t
		}
	}
	return len(householdTypes) - 1
}

// member returns the group of a household's member: adults and elderly come first, then youths.
func (k kind) member(i int) sim.Group {
	adults, elderly := k.grown()
	switch {
	case i < adults:
		return sim.Adult
	case i < adults+elderly:
		return sim.Elderly
	default:
		return sim.Youth
	}
}

// newResidents returns empty columns.
func newResidents(residents, households int) sim.Residents {
	return sim.Residents{
		State:         make([]sim.State, residents),
		Wait:          make([]uint8, residents),
		Provider:      make([]uint8, residents),
		Vulnerability: make([]float32, households),
		Threshold:     make([]float32, households),
		Informal:      make([]uint8, households),
		House:         make([]sim.House, households),
		Need:          make([]sim.Mask, households),
		Unserved:      make([]sim.Mask, households),
	}
}

// A trait is what is drawn for a household.
type trait struct {
	drawn                    int // in which place
	kind                     kind
	vulnerability, threshold float32
	informal                 uint8
}

// drawTraits draws the traits of households.
func drawTraits(w *sim.World, d *sim.District, drawn []kind) []trait {
	vulnerable, informal := w.Key(sim.StreamVulnerable).At(d.Key), w.Key(sim.StreamInformal).At(d.Key)
	threshold := w.Key(sim.StreamThreshold).At(d.Key)
	traits := make([]trait, len(drawn))
	for h, k := range drawn {
		traits[h] = trait{
			drawn: h, kind: k,
			vulnerability: float32(d.Vulnerability * sim.Exp(vulnerable.Index(h).Normal()-.5)),
			informal:      uint8(256 * informal.Index(h).Float()),
			threshold:     float32(.5 + float64(.28*threshold.Index(h).Normal())),
		}
	}
	return traits
}

// startState draws needs, organisations and caseloads, and counts the light needs and the caseloads.
func startState(w *sim.World, d *sim.District) {
	scenario := w.Scenario
	newCare(w, d)
	need, organisation := w.Key(sim.StreamNeed).At(d.Key), w.Key(sim.StreamProviderAt).At(d.Key)
	claim := w.Key(sim.StreamCaseloadAt).At(d.Key)
	r := &d.People
	for i, s := range r.State {
		r.Provider[i] = sim.OutsideContract
		g := s.Group()
		if c := w.CareOf[g]; c >= 0 {
			care := &scenario.Care[c]
			s = s.WithStage(startStage(care, d.Vulnerability*care.Incidence[g], need.Index(i).Float()))
			if s.Needs() {
				s |= sim.InCare
				r.Provider[i] = startOrganisation(care, organisation.Index(i).Float())
			} else if s.Stage() == sim.LightNeed {
				d.Care[c].Light++
			}
		}
		luck := claim.Index(i)
		for c := range scenario.Caseloads {
			load := &scenario.Caseloads[c]
			if luck.Below(d.Vulnerability * load.Inflow[g] / load.Outflow) {
				s |= sim.CaseloadBit(c)
				d.Caseload[c]++
			}
			luck = luck.Index(c)
		}
		r.State[i] = s
	}
	startTakers(w, d)
}

// newCare makes room for a district's counts per care domain and organisation.
func newCare(w *sim.World, d *sim.District) {
	d.Care = make([]sim.Care, len(w.Scenario.Care))
	d.Caseload = [sim.MaxCaseloadDomains]int{}
	for c := range d.Care {
		d.Care[c].Gate = 1
		d.Care[c].Placed = make([]sim.Placed, len(w.Scenario.Care[c].Organisations))
	}
}

// startStage returns the stage of need of a resident at the start, from one number u.
func startStage(care *sim.CareDomain, incidence, u float64) int {
	light := 1.1 * incidence / (care.Recover + care.Escalate)
	moderate := light * care.Escalate / care.RecoverHelped
	severe := moderate * care.WorsenHelped / (care.StepDown + care.Leave)
	switch {
	case u < severe:
		return sim.SevereNeed
	case u < severe+moderate:
		return sim.ModerateNeed
	case u < severe+moderate+light:
		return sim.LightNeed
	default:
		return sim.NoNeed
	}
}

// startOrganisation returns the organisation at a number in [0,1), by shares.
func startOrganisation(care *sim.CareDomain, u float64) uint8 {
	sum := 0.
	for j := range care.Organisations {
		sum += care.Organisations[j].Share
		if u < sum {
			return uint8(j)
		}
	}
	return uint8(len(care.Organisations) - 1)
}
