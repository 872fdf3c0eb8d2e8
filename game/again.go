package game

import "zwerm/sim/policy"

// Again is everybody who decides in a game, once more: people take the decisions of its log in their months, and all others
// play by their automatic policy. In the game's own scenario and under its own seed that gives the game itself; elsewhere
// it shows what the same decisions come to in another world or under other luck.
type Again struct {
	policy.Player
	people *people
}

// Again returns everybody who decides in this game, to play one other world.
func (s *Session) Again() *Again {
	p := &people{decisions: s.Log()}
	return &Again{policy.Together(p, policy.Except(s.strategy, s.settings.Seats...), policy.Others(s.settings.Seats...)), p}
}

// Missed returns how many decisions could not be taken so far, because the world did not allow them.
func (a *Again) Missed() int { return len(a.people.overtaken) }

// Instead returns who plays as in this game, with a strategy in the place of people.
func (s *Session) Instead(strategy *policy.Strategy) policy.Player {
	return policy.Together(policy.In(strategy, s.settings.Seats...), policy.Except(s.strategy, s.settings.Seats...), policy.Others())
}
