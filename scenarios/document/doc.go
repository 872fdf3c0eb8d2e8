// Package document reads small YAML files and collects every mistake in them, each with its place, what was found, what is
// allowed and a suggestion, so that a file can be repaired in one go.
//
// A map of the package:
//
//	parse.go    bytes to a Document: size, encoding, syntax
//	guard.go    what of YAML is refused before it is parsed
//	mapping.go  a Mapping: keys that are needed, may be there, are unknown or stand twice
//	value.go    a Value: numbers, texts, yes or no
//	list.go     a Value that is a list
//	rule.go     what a number or a text may be
//	problem.go  a Problem and how it is printed
//	nearest.go  the word that was probably meant
//	library.go  files that come with the program, by name, and others by path
//
// A reader asks a Mapping for the keys that it knows and closes it; asking for a value that is absent or wrong answers with
// NaN or "" after reporting it, so that reading goes on.
package document
