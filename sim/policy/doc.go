// Package policy holds what the parties can decide: levers, and strategies that choose levers by themselves.
//
//   - lever.go, needs.go: what a lever is, and why it may have to wait
//   - levers.go, effects.go: the levers, one declaration each
//   - actor.go: who may decide about what
//   - order.go: how a decision is checked and taken
//   - strategy.go, ask.go: automatic players of municipalities
//   - party.go, others.go: automatic players of the other parties
//   - altered.go: strategies changed for an experiment
//   - play.go: how a month's decisions become controls
//   - code.go: the package's own source, for the description of the model
package policy
