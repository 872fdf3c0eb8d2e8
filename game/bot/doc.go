// Package bot lets programs play the game, thousands of times, to find what people would only stumble upon: crashes, dead ends,
// scenarios that cannot be lost or won, cards that never help.
//
//   - player.go: who plays: random.go, greedy.go, strategy.go
//   - play.go: one game, and what came of it; many.go: many games, over several workers
//   - without.go: games played again without a card
//   - outcomes.go, cards.go: what can be said of many games
//   - report.go, table.go: the balance report
//
// Bots see what people see, and choose through the same calls; only the greedy one looks half a year ahead in the game's own
// luck, which nobody can.
//
// A thousand games, with the random ones played again without cards, take 311 s of processor time: under three minutes on two idle
// cores (time zwerm autoplay --games 1000).
package bot
