// Package hypotheses tests the registered claims (experiment.Claims): it runs every arm in every condition under the same
// luck, and judges each claim exactly as the opening comment of claims.yaml says.
//
// What is run:
//
//   - study.go: the claims, the seeds and what is done with them
//   - condition.go: the combinations of varied values
//   - arm.go: an arm as a player, with levers added or left out; held.go: what an arm can hold for a whole run
//   - plan.go, world.go: all worlds that are needed, each once, and what is taken down in each
//   - each.go: the work, spread over workers
//
// What it means:
//
//   - judge.go: one comparison in one condition
//   - verdict.go, words.go: a claim, and why
//   - short.go: claims in a few words
//
// What came out with 200 replicates, as registered, is kept in results: its hypotheses.md names the command, the version of
// the model and the hash of the claims, and kept.go gives it to others. Of H19 the doses 4 and 12 come out alike, and not by
// mistake: see setVision in package process.
//
// What people read:
//
//   - rows.go: the table; json.go: the same for programs
//   - csv.go, markdown.go, forest.go, files.go: the report as files
//
// Two further questions about the same worlds:
//
//   - flip.go, against.go, fliprows.go: where the verdict on blueprint and co-creation turns round, by honesty switch
//   - hand.go, deal.go, decile.go, leverrows.go: which levers random hands win and lose with
package hypotheses
