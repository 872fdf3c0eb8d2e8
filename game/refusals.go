package game

import "zwerm/sim/policy"

// Why a choice cannot be made, besides what the world says (see policy.Refusals). Errors of this package wrap them, so that
// errors.As finds the key of the text that people read.
var (
	OutOfTurn  = &policy.Refusal{Key: "out-of-turn", Reason: "not in this phase of the round"}
	NotSeated  = &policy.Refusal{Key: "not-seated", Reason: "nobody here plays this party"}
	NoSlot     = &policy.Refusal{Key: "no-slot", Reason: "three actions are chosen already"}
	NoCredit   = &policy.Refusal{Key: "no-credit", Reason: "there is not enough political credit"}
	ChosenOnce = &policy.Refusal{Key: "chosen-once", Reason: "it is chosen already"}
	Closed     = &policy.Refusal{Key: "closed", Reason: "the organisation has closed"}
	NoRange    = &policy.Refusal{Key: "no-range", Reason: "there are six ranges already"}
	NotPlayed  = &policy.Refusal{Key: "not-played", Reason: "there is no such round"}
)

// Refusals returns the refusals of this package, once each, so that texts can be held against them.
func Refusals() []*policy.Refusal {
	return []*policy.Refusal{OutOfTurn, NotSeated, NoSlot, NoCredit, ChosenOnce, Closed, NoRange, NotPlayed}
}
