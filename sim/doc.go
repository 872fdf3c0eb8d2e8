// Package sim is the vocabulary of the model: the world and its parts, what can be decided, the numbers that can be set, and
// luck.
//
//   - world.go, district.go, municipality.go, market.go, residents.go, landscape.go: the state
//   - scenario.go, domain.go, params.go: what a world is made from, with every number declared once
//   - control.go, decision.go: what deciding can change
//   - rand.go, stream.go: keyed luck; num.go: mathematics that gives the same bits everywhere
//   - walk.go, pool.go: how processes go over districts; hash.go: the fingerprint of a state; copy.go: a second world that goes
//     on by itself
//
// The packages below it: process (the submodels and their order), policy (levers and strategies), measure (indicators), rules
// (strategies that are written down). These five are the portable core. They use the standard library and
// golang.org/x/exp/rand alone, know no clock, file or screen, and give the same bits on every platform.
//
// # Cost
//
// Measured with `go test ./sim/... -run xxx -bench .` on two shared cores of an AMD EPYC, one goroutine, where the same command
// varied by a factor of almost two and a single draw of luck (BenchmarkMix) took 2.1 to 2.6 ns:
//
//	residents' month: capacity, households, needs, allocation   8 to 15 ns per resident (BenchmarkMonthOfResidents)
//	whole month with parties that create together               12 to 15 ns per resident in a million, 16 to 19 in laboratorium
//	memory of residents and households                           9.5 bytes per resident
//	a country of 17.9 million, 144 months with burn-in, two cores   29 s, 303 MB (zwerm run nederland --strategy historical)
//	allocations in a month                                       none once the queue has grown to its size
//
// Cost grows with the number of residents (zwerm run FILE --strategy historical --workers 1, files like nederland with other
// sizes; processor time of one core, and the most memory):
//
//	     2,000 residents    0.01 s    22 MB
//	    20,000 residents    0.06 s    22 MB
//	   200,000 residents    0.45 s    25 MB
//	 2,000,000 residents    6.0  s    51 MB
//	17,900,000 residents   54    s   303 MB
package sim
