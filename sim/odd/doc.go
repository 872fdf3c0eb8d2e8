// Package odd writes the description of the model after the ODD protocol (Grimm et al. 2006, 2010, 2020), from the model's own
// declarations and comments, so that it cannot fall behind them.
//
//   - odd.go, document.go: the whole, from chapters that are templates and what they are filled with
//   - text/: the chapters; purpose, patterns and design concepts are written there by hand
//   - source.go, declared.go: the program's source, and what is written about each thing in it
//   - words.go, comment.go: types in words, comments as Markdown
//   - entities.go: what a world and a scenario are made of
//   - schedule.go: the month; reach.go: what a process uses
//   - submodels.go, parts.go, start.go: the rules of the processes and of how a world begins
//   - tables.go, streams.go, input.go: parameters, effects, indicators, luck, scenarios
//   - controls.go, decisions.go, levers.go: what can be decided
//
// What has no comment has no description: that is an error, and the tests find it first.
package odd
