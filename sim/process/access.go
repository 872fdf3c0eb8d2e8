package process

import "zwerm/sim"

// Access is the gate of M12: A_D, a factor on the requests for help that pass the municipality (the share 1-Ext; general
// practitioners and institutions refer the rest). It is 1 unless an event or a lever tightens access. What the law entitles
// people to is a national matter and acts beside it (Nation.Entitlement).
func Access(w *sim.World, d *sim.District) {
	for c := range d.Care {
		d.Care[c].Gate = w.Nation.Climate.Gate[c]
	}
}
