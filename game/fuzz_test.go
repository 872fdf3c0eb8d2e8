package game

import (
	"bytes"
	"testing"

	"zwerm/scenarios"
	"zwerm/sim"
	"zwerm/sim/policy"
)

// hamlet begins a game in the practice world with ninety residents, so that it takes little time.
func hamlet(t testing.TB) *Session {
	t.Helper()
	file, err := scenarios.Source("oefenronde")
	if err != nil {
		t.Fatal(err)
	}
	for _, residents := range []string{"700", "500", "800"} {
		file = bytes.Replace(file, []byte("residents: "+residents), []byte("residents: 30"), 1)
	}
	s, err := NewFrom("hamlet.yaml", file, 7, Settings{})
	if err != nil {
		t.Fatal(err)
	}
	if people := s.scenario.Residents(); people != 90 {
		t.Fatalf("the hamlet has %d residents", people)
	}
	return s
}

// FuzzReplay plays whatever a log says: right choices, wrong ones, and some out of turn. A game either comes out as it says, or
// the error says why not; and what was played plays again. Reading files and codes has fuzz tests of its own in game/save.
func FuzzReplay(f *testing.F) {
	begun := hamlet(f)
	f.Add([]byte{6, 1, 0, 0, 0, 0, 6, 2, 14, 0, 0, 200, 15, 0, 1, 3})
	f.Add([]byte{3, 3, 9, 0, 0, 0, 2, 0, 0, 0, 3, 3, 2, 0, 128, 0, 99, 0})
	f.Add([]byte{6, 0, 6, 0, 6, 0, 6, 0, 6, 0, 1, 1, 0, 0, 0, 0})
	f.Fuzz(func(t *testing.T, log []byte) {
		r := &Record{Rounds: rounds(log)}
		s := replayed(t, begun, r)
		if again := replayed(t, begun, s.Record()); again.Hash() != s.Hash() || len(again.rounds) != len(s.rounds) {
			t.Fatal("what was played does not play again")
		}
	})
}

// replayed plays a log in a game that has just begun.
func replayed(t *testing.T, begun *Session, r *Record) *Session {
	t.Helper()
	s, err := begun.Fork(0)
	if err != nil {
		t.Fatal(err)
	}
	if err := r.on(s, nil); err == nil && len(s.rounds) != len(r.Rounds) {
		t.Fatalf("%d of %d rounds were played, without a reason", len(s.rounds), len(r.Rounds))
	}
	return s
}

// rounds makes a log of bytes: of each round its length and how many decisions, and of each decision its lever, actor, target,
// and level or whether it is a stop. Numbers beyond what there is become what there is not.
func rounds(log []byte) (list []Round) {
	actors := []string{"wilgenland/klaverwoude", "wilgenland/klaverwoude:community", "nobody"}
	targets := []string{"wilgenland/klaverwoude", "wilgenland/klaverwoude/molenveld", "wilgenland/youth/kievit", "", "nowhere"}
	month := -6
	for len(log) >= 2 && len(list) < 6 {
		round := Round{Months: int(int8(log[0]))}
		decisions := min(int(log[1]%5), len(log[2:])/4)
		log = log[2:]
		for range decisions {
			d := sim.Decision{
				Month: month, Lever: "magic", Actor: actors[int(log[1])%len(actors)], Target: targets[int(log[2])%len(targets)],
				Level: float64(log[3]/2) / 100, Stop: log[3]&1 != 0,
			}
			if i := int(log[0]); i < len(policy.Levers) {
				d.Lever = policy.Levers[i].Key
			}
			round.Decisions, log = append(round.Decisions, d), log[4:]
		}
		list, month = append(list, round), month+min(max(round.Months, 0), HalfYear)
	}
	return list
}
