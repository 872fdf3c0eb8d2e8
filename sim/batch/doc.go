// Package batch runs the experiments of researchers: one file in, tables with an explanation of every column out. A batch can
// be killed at any moment and goes on with the same command; its final files are the same to the byte.
//
// What is asked:
//
//   - experiment.go, factor.go: the experiment
//   - read.go, readstrategies.go, readparties.go, readseeds.go, readset.go, readfactors.go, readdesign.go, readlimit.go: the file
//     that declares it, with every mistake in it
//   - table.go, tablefactors.go: a design that is written out; example.go: an experiment
//   - design.go: how settings are chosen; designgrid.go, designsample.go: the designs
//   - plan.go, source.go: the flat list of runs; run i depends on i alone; check.go: whether the scenarios take all settings
//
// What is done:
//
//   - do.go, observe.go: one run and what is written down of it
//   - entry.go, chunk.go, files.go: runs as files that are whole or absent, with a checksum
//   - state.go, folder.go, inputs.go: the folder, what it is for and what it was made from
//   - lock.go: one process per folder
//   - runner.go, share.go: the workers; estimate.go: what a batch will take
//
// What comes out:
//
//   - columns.go, tables.go, dictionary.go, cursor.go: entries to tables
//   - assemble.go, manifest.go: the final files; merge.go: those of shards
//   - provenance.go, version.go: when, where and by which program
//   - verify.go: a sample is run again; show.go, failures.go: what a folder holds, and what went wrong
//   - summary.go, summaryrow.go: means, quantiles and paired differences
//
// README.md is the guide for researchers.
package batch
