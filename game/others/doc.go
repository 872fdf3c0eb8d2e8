// Package others sets a game among others: what the same decisions give under other luck, what other decisions give under the
// same luck, and what the game would have been without one of its decisions.
//
//   - plan.go: which games are played, and over how many workers
//   - play.go: one of them
//   - share.go: many games over some workers
//
// Nothing here is a grade: it says how much of a game was decided, and how much was luck.
package others
