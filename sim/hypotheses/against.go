package hypotheses

import (
	"math"

	"zwerm/sim"
)

// A Switch is one parameter, or several together, that is moved to see whether the verdict turns round.
type Switch struct {
	Key    string
	Means  string
	Points []Point
}

// A Point is a place on the way of a switch.
type Point struct {
	Label   string // what the switch is at
	Set     map[string]float64
	Default bool
}

// All is the switch that moves several assumptions against co-creation at once.
const All = "all"

// Each stands for every honesty switch in turn.
const Each = "each"

// steps is how many places of a switch are tried from its low to its high end; the default is tried besides.
const steps = 5

// adverse are the seven assumptions of MODEL.md, section 11, that are least favourable to co-creation: the forum errs twice
// as much and judges half as much, trust grows a third as fast, changes disrupt and variety costs more than twice as much, a
// planner sees three dependencies, and ateliers do not keep owners at it.
var adverse = []struct {
	key   string
	value float64
}{{"forum-noise", .8}, {"proposals", 1.5}, {"trust-up", .01}, {"churn", .06}, {"insight", 3}, {"variety", .2}, {"focus", 0}}

// HonestyKeys are the switches that can be flipped one by one.
func HonestyKeys() (keys []string) {
	for _, p := range sim.ParamTable {
		if p.Honesty {
			keys = append(keys, p.Key)
		}
	}
	return keys
}

// Switches returns the switches with the names, in their order: honesty switches, each for all of them, and all for seven
// assumptions against co-creation together. Own are the parameters of the world in which they are flipped.
func Switches(own *sim.Params, names ...string) (list []Switch, err error) {
	known := HonestyKeys()
	for _, name := range names {
		switch p, ok := sim.FindParam(name); {
		case name == All:
			list = append(list, together(own))
		case name == Each:
			for _, key := range known {
				p, _ := sim.FindParam(key)
				list = append(list, single(own, &p))
			}
		case ok && p.Honesty:
			list = append(list, single(own, &p))
		default:
			return nil, Unknown("honesty switch", name, append(known, All, Each))
		}
	}
	return list, nil
}

// single moves one parameter over its range, and to what it is in the world.
func single(own *sim.Params, p *sim.Param) Switch {
	at := *p.Of(own)
	s := Switch{Key: p.Key, Means: p.Meaning}
	passed := false
	add := func(v float64) {
		s.Points = append(s.Points, Point{exact(v), map[string]float64{p.Key: v}, v == at})
	}
	for i := range steps {
		v := math.Round(1e9*(p.Min+float64((p.Max-p.Min)*float64(i)/(steps-1)))) / 1e9 // .6, not .6000000000000001
		if !passed && v >= at {
			passed = true
			if v > at {
				add(at)
			}
		}
		add(v)
	}
	return s
}

// together moves the seven assumptions from what they are in the world to where they are against co-creation.
func together(own *sim.Params) Switch {
	s := Switch{Key: All, Means: "seven assumptions together, from their defaults (0) to those against co-creation (1): forum-noise .8, " +
		"proposals 1.5, trust-up .01, churn .06, insight 3, variety .2, focus 0"}
	for i := range steps {
		far := float64(i) / (steps - 1)
		point := Point{exact(far), map[string]float64{}, i == 0}
		for _, a := range adverse {
			p, _ := sim.FindParam(a.key)
			from := *p.Of(own)
			v := from + float64(far*(a.value-from))
			if p.Whole {
				v = float64(int(v + .5))
			}
			point.Set[a.key] = v
		}
		s.Points = append(s.Points, point)
	}
	return s
}
