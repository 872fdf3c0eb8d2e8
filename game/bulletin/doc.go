// Package bulletin is what a group reads after a round, besides the letter: what changed, what was in the news, which lines were
// crossed, and what made the difference.
//
//   - headlines.go: what was in the news here
//   - crossings.go: lines that an indicator crossed, and what they mean in the model
//   - reasons.go: what each decision, each lever at work and each event did, by playing the round again without it
package bulletin
