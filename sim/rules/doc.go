// Package rules plays strategies that are written as rules, so that people can bring their own without programming.
//
// A map of the package:
//
//	plan.go       a Plan: rules, and how they become a strategy
//	condition.go  a Condition: an indicator beside a number, or the state of a lever
//	memory.go     how a month is played, and what is remembered for it
//	words.go      conditions and rules in words
//
// Files with rules are read by package scenarios/strategies.
package rules
