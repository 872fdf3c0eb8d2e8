// Package sim is the vocabulary of the model: the world and its parts, what can be decided, the numbers that can be set, and
// luck.
//
//   - world.go, district.go, municipality.go, market.go, residents.go, landscape.go: the state
//   - scenario.go, domain.go, params.go: what a world is made from, with every number declared once
//   - control.go, decision.go: what deciding can change
//   - rand.go, stream.go: keyed luck; num.go: mathematics that gives the same bits everywhere
//   - walk.go, pool.go: how processes go over districts; hash.go: the fingerprint of a state
//
// The packages below it: process (the submodels and their order), policy (levers and strategies), measure (indicators).
// These four are the portable core. They use the standard library and golang.org/x/exp/rand alone, know no clock, file or
// screen, and give the same bits on every platform.
package sim
