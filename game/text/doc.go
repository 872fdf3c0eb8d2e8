// Package text is the game in a terminal: one thing per line, no drawing and no colour, so that a screen reader reads it, a slow
// connection carries it, and a script can play it.
//
//   - play.go: a game from its first round to its end
//   - commands.go: what people can type
//   - group.go: who plays, who is consulted, practice, and what a facilitator adds
//   - round.go: how things stand, and what can be chosen; ahead.go: what may come
//   - after.go: what happened in a round, and at the end
package text
