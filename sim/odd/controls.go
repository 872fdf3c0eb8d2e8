package odd

import (
	"go/types"

	"zwerm/sim"
)

// counted returns the group of constants to which one belongs, by its name.
func (s *source) counted(name string) group {
	for _, g := range s.groups {
		for _, c := range g.consts {
			if c.Name() == name {
				return g
			}
		}
	}
	s.gap("there is no constant sim.%s", name)
	return group{}
}

// controlsIn returns the numbers of the controls among things, in their order.
func (s *source) controlsIn(objects []types.Object) (list []int) {
	for i, c := range s.counted("Plan").consts[:sim.Controls] {
		for _, o := range objects {
			if o == c {
				list = append(list, i)
			}
		}
	}
	return list
}

// keysOf returns the keys of controls.
func keysOf(controls []int) (keys []string) {
	for _, i := range controls {
		keys = append(keys, mono(sim.ControlKeys[i]))
	}
	return keys
}
