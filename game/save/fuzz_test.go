package save_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"zwerm/game"
	"zwerm/game/save"
	"zwerm/scenarios"
)

// FuzzSave reads whatever is given. What can be read can be written and read again.
func FuzzSave(f *testing.F) {
	data := file(f, played(f, 2))
	f.Add(data)
	f.Add(data[:len(data)/2])
	f.Add([]byte("Zwerm game, version 1\n\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := save.Read(data)
		if err != nil || r == nil {
			return
		}
		again, err := save.Bytes(r, "now")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := save.Read(again); err != nil {
			t.Fatalf("what was read cannot be read again: %v", err)
		}
	})
}

// FuzzCode reads whatever is given as a code. What can be read makes a code again.
func FuzzCode(f *testing.F) {
	code, err := save.Code(played(f, 2).Record())
	must(f, err)
	f.Add(code)
	f.Add("ZWERM-0000")
	f.Fuzz(func(t *testing.T, code string) {
		r, err := save.FromCode(code)
		if err != nil {
			return
		}
		if _, err := save.Code(r); err != nil {
			t.Fatalf("a code that was read makes none again: %v", err)
		}
	})
}

// hamlet is the practice world with ninety residents, so that a game takes little time.
func hamlet(t testing.TB) []byte {
	t.Helper()
	file, err := scenarios.Source("oefenronde")
	must(t, err)
	for _, residents := range []string{"700", "500", "800"} {
		file = bytes.Replace(file, []byte("residents: "+residents), []byte("residents: 30"), 1)
	}
	return file
}

// FuzzReplay plays whatever a log says. A game either comes out as it says, or the error says why not.
func FuzzReplay(f *testing.F) {
	s, err := game.NewFrom("hamlet.yaml", hamlet(f), 7, game.Settings{})
	must(f, err)
	if people := s.Scenario().Residents(); people != 90 {
		f.Fatalf("the hamlet has %d residents", people)
	}
	playSome(f, s, 2)
	r := s.Record()
	log, err := json.Marshal(r.Rounds)
	must(f, err)
	f.Add(uint64(7), log)
	f.Add(uint64(1), []byte(`[{"months":6},{"months":99}]`))
	f.Add(uint64(1), bytes.ReplaceAll(log, []byte("edict"), []byte("lobby")))
	f.Fuzz(func(t *testing.T, seed uint64, log []byte) {
		var rounds []game.Round
		if json.Unmarshal(log, &rounds) != nil || len(rounds) > 5 {
			return
		}
		other := *r
		other.Seed, other.Rounds, other.Choices, other.Ranges = seed, rounds, nil, nil
		s, err := other.Replay(nil)
		if s == nil {
			t.Fatalf("a game could not begin: %v", err)
		}
		if err == nil && len(s.Rounds()) != len(rounds) {
			t.Fatalf("%d of %d rounds were played, without a reason", len(s.Rounds()), len(rounds))
		}
	})
}
