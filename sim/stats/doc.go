// Package stats turns the outcomes of paired replicates into what people read: a mean with a band of luck, and a
// difference with its interval. Values that are NaN, because there was nothing to measure, are left out and counted.
//
//   - summary.go: mean, P10 and P90; quantile.go: other quantiles, and what pairing is worth
//   - paired.go: the difference between two strategies under the same luck; unpaired.go: where they share none, and effect sizes
//   - band.go: the same, month by month
package stats
