// Package calibrate holds a scenario against published figures, and fits some of its numbers to them.
//
// What is held against what:
//
//   - targets.go: the targets, and the parameters that may be fitted to them
//   - read.go, readtarget.go: the file that declares them, with every mistake in it; example.go: such a file
//   - period.go: a year, quarter, month or span of years
//   - numbers.go: the numbers of a scenario that can be fitted
//
// One evaluation: the same luck for every candidate, so that differences come from the numbers:
//
//   - study.go: the scenario and what is asked of it
//   - meter.go: months to one quantity
//   - worlds.go: one world per seed, spread over workers
//   - outcome.go: mean, band, verdict and loss
//   - plausible.go, own.go: figures beside what is plausible, and numbers scaled to figures of one's own
//
// The fit, which can be stopped and continued:
//
//   - space.go: parameters as points in a box
//   - cmaes.go: the search strategy
//   - log.go, logfile.go: every evaluation so far
//   - fit.go, stopped.go: the search, and why it may end without a result
//   - identify.go, tradeoff.go: which parameters the targets can tell apart
//
// What people read:
//
//   - report.go: the tables and what must be said about them
//   - words.go, numbertext.go: sentences and rounding
//   - text.go, markdown.go, files.go, json.go: the report for a terminal, as files and for programs
//
// An evaluation is the same everywhere, as its runs are. A fit is the same on any number of workers and after any stop, but only
// on one platform: the search uses the mathematics of the platform and of gonum, so another one may end at other values.
package calibrate
