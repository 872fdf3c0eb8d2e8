package process

import (
	"fmt"

	"zwerm/sim"
)

// laboratory returns the pilot's balanced world (scenario laboratorium) at a size of choice.
func laboratory(regions, municipalities, districts, residents int) *sim.Scenario {
	s := &sim.Scenario{Key: "laboratory", Months: 96, Elections: []int{14, 62}, Params: sim.DefaultParams()}
	shares := []float64{.24, .18, .14, .12, .10, .09, .07, .06}
	organisations := make([]sim.Organisation, len(shares))
	for i, share := range shares {
		organisations[i] = sim.Organisation{Key: fmt.Sprint("org-", i), Share: share}
	}
	s.Care = []sim.CareDomain{
		{
			Key: "youth", Budget: .320, Price: 1, Incidence: [sim.Groups]float64{.00563, 0, 0}, Recover: .10, Escalate: .08,
			RecoverHelped: .085, RecoverWaiting: .03, WorsenHelped: .006, WorsenWaiting: .010, StepDown: .06, Leave: .004,
			HoursModerate: 1, HoursSevere: 5, External: .6, Ruling: 1, Organisations: organisations,
		},
		{
			Key: "wmo", Budget: .404, Price: 1, Incidence: [sim.Groups]float64{0, .00221, .01244}, Recover: .10, Escalate: .08,
			RecoverHelped: .027, RecoverWaiting: .015, WorsenHelped: .0015, WorsenWaiting: .003, StepDown: .03, Leave: .004,
			HoursModerate: 1, HoursSevere: 5, External: 0, Ruling: 1.03, Organisations: organisations,
		},
	}
	s.Caseloads = []sim.CaseloadDomain{{Key: "participation", Budget: .276, Price: 1, Inflow: [sim.Groups]float64{0, .00104, 0}, Outflow: .022}}
	for r := range regions {
		region := sim.RegionPlan{Key: fmt.Sprint("region-", r)}
		for m := range municipalities {
			municipality := sim.MunicipalityPlan{Key: fmt.Sprint("town-", m)}
			for d := range districts {
				municipality.Districts = append(municipality.Districts, sim.DistrictPlan{Key: fmt.Sprint("quarter-", d), Residents: residents})
			}
			region.Municipalities = append(region.Municipalities, municipality)
		}
		s.Regions = append(s.Regions, region)
	}
	return s
}

// everyone returns a decider that sets the same controls in every district.
func everyone(set func(u *sim.Control)) Process {
	return Process{"test", func(w *sim.World) {
		for i := range w.Districts {
			u := w.Params.Neutral()
			set(&u)
			w.Districts[i].U = u
		}
	}, true}
}

// nobody decides nothing.
var nobody = everyone(func(*sim.Control) {})

// blueprinting is the pilot's blueprint player as controls.
func blueprinting(u *sim.Control) {
	u[sim.Plan], u[sim.Pressure], u[sim.Persuasion], u[sim.Fast], u[sim.Flips], u[sim.Reflex] = 1, .6, .2, 1, 12, 1
}

// creatingTogether is the pilot's co-creation player as controls.
func creatingTogether(u *sim.Control) {
	u[sim.Forum], u[sim.Trials], u[sim.Visits], u[sim.Room], u[sim.Reflex], u[sim.Convene] = .8, .6, .5, 1, .3, 0
}

// run builds a world and simulates months.
func run(s *sim.Scenario, seed uint64, months int, decide Process) *sim.World {
	w := NewWorld(s, seed, nil)
	month := Month(decide)
	for range months {
		Step(w, month)
	}
	return w
}
