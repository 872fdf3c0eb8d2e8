package process

import "zwerm/sim"

// Access is the gate of M12: A_D, a factor on the requests for help that pass the municipality (the share 1-Ext; general
// practitioners and institutions refer the rest). It is 1 unless an event changes it. What the law entitles people to is a
// national matter and acts beside it (Nation.Entitlement).
//
// What the gate and restraint hold back are requests that are not made, or later: such needs stay light. Only stricter
// access (lever 31) refuses requests (see hazards).
func Access(w *sim.World, d *sim.District) {
	for c := range d.Care {
		d.Care[c].Gate = w.Nation.Climate.Gate[c]
	}
}
