// Package game is a game without a screen: everything that is a rule of play, and nothing of what is drawn. A window, a
// terminal, a server and a test play the same game by the same few calls.
//
//   - session.go, settings.go: a game, and what is agreed before it begins
//   - practice.go: practice before the real start
//   - phase.go: the phases of a round; play.go: how a round is played, month by month
//   - choose.go, draft.go: what is chosen, and what it would be checked against
//   - hand.go, card.go: the cards that now make sense, and why the others do not; price.go, agree.go: what they take, and who
//     must agree; running.go: what is at work
//   - surprise.go: events that a facilitator adds
//   - round.go, history.go, report.go: what was played and what came of it
//   - say.go: what people wrote for themselves after a round
//   - ranges.go: ranges that the group committed to, and whether they were hit
//   - style.go: how the group decided, measured from the log
//   - undo.go: going back, and going on from another round; replay.go, print.go: playing a log again and verifying it;
//     again.go: the same decisions in other worlds and under other luck
//   - refusals.go: why a choice cannot be made
//
// A game is a scenario, a seed, settings and a log of rounds: the same four give the same game. Going back, saving and
// replaying are all that: play those four again, with less of the log.
package game
