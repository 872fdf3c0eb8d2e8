// Package letter lets residents write: every half year one household of the run tells what happened to it.
//
//   - chronicle.go: what happened to residents, written down by watching the world month by month
//   - standing.go: how a resident stands with one kind of help, and what changed
//   - household.go: who lives together, and what they are called
//   - writer.go: who writes; fact.go, facts.go: what there is to tell
//   - compose.go: facts as sentences; way.go: facts on a line of time
//
// Who writes is drawn by lot among all households of the municipality to which something happened in the half year, or who
// waited all through it: a letter is an example, neither the worst case nor the best. Every second letter is from somebody who
// wrote before, if there is news from them.
//
// Names of people are invented. Everything else in a letter is a Fact: it is in the model's own months of that household.
// Letters say nothing about feelings and causes, because the model knows none of single people.
package letter
