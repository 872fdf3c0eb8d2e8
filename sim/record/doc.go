// Package record writes results to files: tidy tables as CSV, and a manifest that says where they come from. The same
// results give the same bytes, however many workers made them.
//
//   - results.go: every indicator of every run, month by month, and its outcome
//   - summary.go: what a paired experiment says about each indicator
//   - manifest.go: what was run, and the hash of each run's end
//   - table.go: any table with typed columns, as CSV; parquet.go, parquetschema.go: as Parquet, and back
//   - read.go: files of results that are absent or broken, in words of people; ensemble.go, readraw.go: what is in a folder
//   - folder.go: a set of files that appears as a whole or not at all
package record
