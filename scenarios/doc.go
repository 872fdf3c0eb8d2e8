// Package scenarios holds the scenario files that come with the program, and reads and checks these and others.
//
// A map of the package:
//
//	*.yaml       the files
//	load.go      finding a scenario by name or by path
//	read.go      a file to a sim.Scenario, or every mistake in it; readdomains.go, readplaces.go: its parts
//	derive.go    a scenario that is like another one, with some numbers set
//	events.go    dated events, and what is prescribed per year
//	generate.go  places that are made by a rule instead of written out
//	own.go       a municipality of a group's own, and what it can look up
//	plausible.go ranges in which the figures of a person's own municipality should lie
//	rules.go     what the fields of a scenario may be
//	check.go     the rules that tie several numbers together
//	override.go  changing one number by its key, as in --set cut=.1
//	numbers.go   the numbers that can be changed, with what they may be; and a copy to change them in
//	write.go, writeevents.go  a scenario to a file, with the meaning of every number
//	strategies/  strategies that are written as rules
//	document/    YAML with places and suggestions, for other files too
//
// Ranges, units and meanings of the model's numbers are not repeated here: they come from sim.ParamTable, sim.CareTable and
// sim.CaseloadTable.
package scenarios
