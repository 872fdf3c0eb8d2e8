// Package policy holds what the parties can decide: levers, and strategies that choose levers by themselves.
//
//   - lever.go: what a lever is, how a decision is checked and taken
//   - levers.go: the levers, one declaration each
//   - strategy.go: automatic players
//   - play.go: how a month's decisions become controls
package policy
