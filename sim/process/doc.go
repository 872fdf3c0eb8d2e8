// Package process holds the submodels, one per file, and the month that puts them in order.
//
// Read month.go first: it is the model on one screen. Names such as M4 are those of the design.
//
//   - start.go: how a world begins, and how a month is simulated
//   - landscape.go, planner.go: what fits, and what planners see of it (M1, M2)
//   - time.go, deliberation.go, pressure.go, implementation.go, trials.go, visits.go, experience.go, contagion.go,
//     trust.go: the parties of a district (M3-M11)
//   - population.go, teams.go, access.go, capacity.go, households.go, residents.go, hazards.go, bounds.go, allocation.go,
//     entry.go, count.go: residents and their help (M12)
//   - money.go, payments.go, prices.go, markets.go: money (M13, M19)
//   - media.go, council.go, nation.go: politics (M14-M16)
//   - tariffs.go, organisations.go, labour.go, staffing.go, collapse.go: providers (M17, M18)
//   - readiness.go: the deadline of 1 January 2015 (M20)
//   - sample.go, samplescale.go, redraw.go: smaller worlds and other luck, for forecasts
//   - controls.go: the controls of a month, once everyone has decided
//
// A process reads and writes the World and nothing else: no clock, no file, no memory of its own. Equations are written with
// float64(a*b)+c because an explicit conversion is what keeps the compiler from fusing the two operations on some platforms.
package process
