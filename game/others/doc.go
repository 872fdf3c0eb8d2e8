// Package others sets a game among others: what the same decisions give under other luck, what other decisions give under the
// same luck, and what the game would have been without some of its decisions.
//
//   - plan.go: which games are played; play.go: one of them
//   - branches.go: the same log without parts of it; tally.go: what each part did, and which parts work upon each other
//   - share.go: many games over some workers
//
// Nothing here is a grade: it says how much of a game was decided, and how much was luck.
package others
