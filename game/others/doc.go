// Package others sets a game among others: what the same decisions give under other luck, what other decisions give under the
// same luck, what the game would have been without some of its decisions, and what it would have been if the world worked
// otherwise.
//
//   - plan.go: which games are played; play.go: one of them
//   - branches.go: the same log without parts of it; tally.go: what each part did, and which parts work upon each other
//   - flips.go: the same log where something else is assumed, beside others who decide there; turn.go: where a verdict turns round
//   - share.go: many games over some workers
//
// Nothing here is a grade: it says how much of a game was decided, how much was luck, and how much was assumed.
package others
