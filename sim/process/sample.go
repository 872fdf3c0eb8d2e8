package process

import (
	"slices"

	"zwerm/sim"
)

// Sample returns a smaller world in the same state, with a share of the households of every district, for whoever needs many
// worlds and can do with less exact ones: forecasts. Money, staff and hours are scaled by the share; everything that is a rate,
// a mean or a conviction stays as it is.
//
// Households are drawn evenly within strata that have the same needs and the same help, and in the order in which they stand,
// which is by kind and vulnerability; so the sample has, up to rounding, its share of every kind of household and of every need.
// Luck decides where in each stratum the drawing begins.
func Sample(w *sim.World, share float64, luck sim.Key) *sim.World {
	if share >= 1 {
		return w.Copy()
	}
	s := sampler{share: share, careOf: w.CareOf}
	empty := *w
	empty.Districts = slices.Clone(w.Districts)
	for j := range empty.Districts {
		empty.Districts[j].People = sim.Residents{} // copying what is replaced would take longest
	}
	c := empty.Copy()
	for j := range c.Districts {
		d := &c.Districts[j]
		s.settle(d, &w.Districts[j].People, luck.At(d.Key))
	}
	s.scale(c, luck)
	return c
}

// strata is how many kinds of households a sampler tells apart: by care domains and caseload with a need (7 bits), by a need
// that is severe, by one that is not helped, and by provisions that are used or waited for.
const strata = 1 << 11

// A sampler draws households. Its memory is used again for every district.
type sampler struct {
	share  float64
	careOf [sim.Groups]int8
	due    [strata]float64 // how near each stratum is to its next household
	taker  []uint8         // per household: 1 for one that uses a provision, 2 for one that waits for it
	moved  []sim.Place     // per household, where its first resident and itself now stand; -1 for those not drawn
	first  []int32         // per household, where its first resident stood
}

// settle fills a district with a sample of residents.
func (s *sampler) settle(d *sim.District, all *sim.Residents, luck sim.Key) {
	s.markTakers(d, all.Households())
	clear(s.due[:])
	s.moved, s.first = s.moved[:0], s.first[:0]
	few := vacant(s.share, all)
	i := 0
	for h, house := range all.House {
		size := house.Size()
		s.first = append(s.first, int32(i))
		if !s.draws(s.stratum(all, h, i), luck) {
			s.moved = append(s.moved, sim.Place{Resident: -1, Household: -1})
			i += size
			continue
		}
		s.moved = append(s.moved, sim.Place{Resident: int32(len(few.State)), Household: int32(len(few.House))})
		few.State = append(few.State, all.State[i:i+size]...)
		few.Wait = append(few.Wait, all.Wait[i:i+size]...)
		few.Provider = append(few.Provider, all.Provider[i:i+size]...)
		few.House = append(few.House, house)
		few.Vulnerability = append(few.Vulnerability, all.Vulnerability[h])
		few.Threshold = append(few.Threshold, all.Threshold[h])
		few.Informal = append(few.Informal, all.Informal[h])
		few.Need = append(few.Need, all.Need[h])
		few.Unserved = append(few.Unserved, all.Unserved[h])
		i += size
	}
	few.Blocks = divide(&few)
	d.People = few
	d.Residents = few.N()
	s.recount(d, luck)
}

// vacant returns empty columns with room for a share of residents.
func vacant(share float64, of *sim.Residents) sim.Residents {
	r := newResidents(int(1.05*share*float64(of.N())), int(1.05*share*float64(of.Households())))
	r.State, r.Wait, r.Provider = r.State[:0], r.Wait[:0], r.Provider[:0]
	r.Vulnerability, r.Threshold, r.Informal = r.Vulnerability[:0], r.Threshold[:0], r.Informal[:0]
	r.House, r.Need, r.Unserved = r.House[:0], r.Need[:0], r.Unserved[:0]
	return r
}

// markTakers notes which households use a provision or wait for one.
func (s *sampler) markTakers(d *sim.District, households int) {
	if cap(s.taker) < households {
		s.taker = make([]uint8, households)
	}
	s.taker = s.taker[:households]
	clear(s.taker)
	for c := range d.Care {
		for k := range d.Care[c].Takers {
			t := &d.Care[c].Takers[k]
			s.taker[t.Household] |= 2 - uint8(index(t.Helped))
		}
	}
}

// stratum returns the stratum of household h, whose first resident is i.
func (s *sampler) stratum(r *sim.Residents, h, i int) int {
	need := r.Need[h]
	if need == 0 {
		return int(s.taker[h])
	}
	severe := 0
	for _, state := range r.State[i : i+r.House[h].Size()] {
		severe |= index(state.Stage() == sim.SevereNeed)
	}
	mask := int(need&(1<<sim.MaxCareDomains-1)) | index(need&sim.OnCaseloadMask != 0)<<sim.MaxCareDomains
	return mask<<4 | severe<<3 | index(r.Unserved[h] != 0)<<2 | int(s.taker[h])
}

// draws reports whether the next household of a stratum is drawn.
func (s *sampler) draws(stratum int, luck sim.Key) bool {
	due := &s.due[stratum]
	if *due == 0 {
		*due = luck.Index(stratum).Float()
	}
	if *due += s.share; *due < 1 {
		return false
	}
	*due--
	return true
}

// recount makes the counts of a district those of its sample, and scales what is not counted in it.
func (s *sampler) recount(d *sim.District, luck sim.Key) {
	round := func(n, draw int) int { return luck.Index(strata + draw).Round(float64(s.share * float64(n))) }
	d.Incidents = round(d.Incidents, 0)
	for c := range d.Care {
		was := d.Care[c]
		care := sim.Care{Gate: was.Gate, Offered: s.share * was.Offered, Capacity: s.share * was.Capacity, Need: s.share * was.Need}
		care.Placed = make([]sim.Placed, len(was.Placed))
		care.Arrivals = round(was.Arrivals, 10*c+1)
		for k, n := range was.Queued {
			care.Queued[k] = round(n, 10*c+k+2)
		}
		for _, t := range was.Takers {
			to := s.moved[t.Household]
			if to.Household < 0 {
				continue
			}
			t.Resident, t.Household = to.Resident+t.Resident-s.first[t.Household], to.Household
			care.Takers = append(care.Takers, t)
			care.Moderate++
			care.Clients += index(t.Counted)
			if t.Helped {
				care.Placed[t.Provider].Moderate++
			} else {
				care.Waiting++
			}
		}
		d.Care[c] = care
	}
	d.Caseload = [sim.MaxCaseloadDomains]int{}
	for i, state := range d.People.State {
		if state>>2 != 0 { // most have nothing
			s.count(d, i, state)
		}
	}
}

// count counts one resident.
func (s *sampler) count(d *sim.District, i int, state sim.State) {
	for k := range d.Caseload {
		d.Caseload[k] += index(state&sim.CaseloadBit(k) != 0)
	}
	c := s.careOf[state.Group()]
	if c < 0 {
		return
	}
	care := &d.Care[c]
	care.Clients += index(state&sim.Helped != 0)
	severe := index(state.Stage() == sim.SevereNeed)
	switch {
	case state.Stage() == sim.LightNeed:
		care.Light++
		return
	case !state.Needs():
		return
	}
	care.Severe += severe
	care.Moderate += 1 - severe
	switch j := d.People.Provider[i]; {
	case state.Waits():
		care.Waiting++
	case j == sim.OutsideContract:
		care.Outside++
	default:
		care.Placed[j].Severe += severe
		care.Placed[j].Moderate += 1 - severe
	}
}
