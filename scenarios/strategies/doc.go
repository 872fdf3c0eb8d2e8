// Package strategies holds the strategies that come with the program as files, and reads and checks these and others.
//
// A map of the package:
//
//	*.yaml        the files
//	load.go       finding a strategy by name or by path
//	read.go       a file to a Strategy, or every mistake in it
//	rule.go       one rule: months, conditions, what to do and what to stop
//	lever.go      the levers of a rule
//	condition.go  a condition, as in "reserve < -0.5 for 3"
//	bounds.go     conditions that can never hold
//	circular.go   rules that wait for each other
//	new.go        a file to start from
//
// How rules are played is not told here: see package sim/rules.
package strategies
