package process_test

import (
	"testing"

	"zwerm/scenarios"
	"zwerm/sim/policy"
	"zwerm/sim/process"
)

// A copy goes on as the world would have done, and neither touches the other.
func TestCopyGoesOnByItself(t *testing.T) {
	s, err := scenarios.Load("oefenronde")
	if err != nil {
		t.Fatal(err)
	}
	strategy, _ := policy.FindStrategy("stop-go")
	month := process.Month(process.Process{Name: "players", Apply: policy.Decide(policy.Everywhere(strategy)), Before: true})
	w := process.NewWorld(s, 3, nil)
	for range 12 {
		process.Step(w, month)
	}
	then, decisions, news := w.Hash(), len(w.Log), len(w.News)
	c := w.Copy()
	if c.Hash() != then {
		t.Fatal("a copy differs from its world")
	}
	for range 12 {
		process.Step(c, month)
	}
	if w.Hash() != then || len(w.Log) != decisions || len(w.News) != news {
		t.Fatal("what happened to the copy changed the world")
	}
	later := c.Hash()
	for range 12 {
		process.Step(w, month)
	}
	if w.Hash() != later || c.Hash() != later || len(w.Log) != len(c.Log) || len(w.News) != len(c.News) {
		t.Fatal("the world and its copy went different ways")
	}
}
