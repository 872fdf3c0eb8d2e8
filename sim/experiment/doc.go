// Package experiment runs worlds side by side under the same luck, and holds the claims that were registered before the first
// full run. One run is a scenario, a player and a seed; nothing else decides what comes out of it, so that runs can be done in
// any order, on any number of workers, and again.
//
// What is run:
//
//   - run.go: one run, what it leaves behind, and how it breaks down
//   - runs.go: a flat list of runs, spread over workers
//   - paired.go: strategies under the same seeds, at several recovery effects, and their differences
//   - years.go: months made into calendar years, and into one number of a run
//
// What can be said:
//
//   - claims.go, claims.yaml: the registered claims, each with its design, its outcome and what its source expects
//   - verdict.go: what may be said of a difference whose sign depends on the recovery effect
//   - version.go: the version of the model that results name; pilot.md says what was known before the claims were registered
//   - command.go: the command that repeats a run
//
// Designs with many settings, resumed and sharded, are in package batch; the claims are tested by package hypotheses.
package experiment
