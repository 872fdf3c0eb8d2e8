package words

import (
	"errors"
	"strings"

	"zwerm/sim"
	"zwerm/sim/policy"
)

// Place is what people call the place of a path: a district, an organisation, or the whole municipality.
func (w *Words) Place(world *sim.World, home int, path string) string {
	m := &world.Municipalities[home]
	for _, d := range world.DistrictsOf(m) {
		if d.Path == path {
			return d.Name
		}
	}
	for _, market := range world.Regions[m.Region].Care {
		for _, o := range market.Organisations {
			if o.Path == path {
				return o.Name
			}
		}
	}
	return w.Say("board.everywhere")
}

// Seat is what people call a party that can be played: a municipality, its professionals or residents, or an organisation.
func (w *Words) Seat(s *sim.Scenario, seat string) string {
	if _, party, of := strings.Cut(seat, ":"); of {
		return w.Text("play.party." + party)
	}
	for _, r := range s.Regions {
		for _, m := range r.Municipalities {
			if r.Key+"/"+m.Key == seat {
				return w.Text("play.party.municipality") + " " + m.Name
			}
		}
		for _, market := range s.Care {
			for _, o := range market.Organisations {
				if r.Key+"/"+market.Key+"/"+o.Key == seat {
					return o.Name
				}
			}
		}
	}
	return seat
}

// Refusal says why something cannot be chosen.
func (w *Words) Refusal(err error) string {
	var r *policy.Refusal
	if !errors.As(err, &r) {
		return err.Error()
	}
	if other, ok := r.Other(); ok {
		return w.Text("refusal.conflict", "Lever", w.Text("lever."+other+".name"))
	}
	return w.Text("refusal." + r.Key)
}
