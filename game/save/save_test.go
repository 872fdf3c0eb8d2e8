package save_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"zwerm/game"
	"zwerm/game/save"
)

var update = flag.Bool("update", false, "write the file of the present version in testdata")

// played returns a game of some half years in the practice world, with a choice and a range for the next.
func played(t testing.TB, rounds int) *game.Session {
	t.Helper()
	s, err := game.New("oefenronde", 7, game.Settings{Set: []string{"cut=.2"}})
	must(t, err)
	levers := []string{"initiative-group", "blueprint-plan", "recurring-ateliers", "edict", "pilots", "visits"}
	for i := range rounds + 1 {
		must(t, s.Choose(game.Choice{Lever: levers[i], Consulted: []string{"providers", "community"}}))
		must(t, s.Commit(game.Range{Indicator: "fit", Month: s.Month() + 5, Low: 40, High: 60 + 1/3., Chance: .8}))
		if i < rounds {
			must(t, s.Play(game.HalfYear))
			must(t, s.Say("Wie wacht er nog, en waarop?"))
			must(t, s.Continue())
			must(t, s.Continue())
		}
	}
	return s
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// file returns the file of a game.
func file(t testing.TB, s *game.Session) []byte {
	t.Helper()
	data, err := save.Bytes(s.Record(), "2026-11-27 20:00")
	must(t, err)
	return data
}

// differences holds two records beside each other.
func differences(a, b *game.Record) string {
	return cmp.Diff(a, b, cmpopts.IgnoreFields(game.Round{}, "Overtaken"), cmpopts.EquateEmpty())
}

func TestSavedGameIsTheGame(t *testing.T) {
	s := played(t, 3)
	data := file(t, s)
	if len(data) > 6000 {
		t.Errorf("a small game takes %d bytes", len(data))
	}
	r, err := save.Read(data)
	must(t, err)
	if d := differences(s.Record(), r); d != "" {
		t.Fatal(d)
	}
	again, err := r.Replay(nil)
	must(t, err)
	if again.Hash() != s.Hash() || len(again.Choices()) != 1 || len(again.Committed()) != 1 {
		t.Error("the game that was read goes on from somewhere else")
	}
	if head := string(data[:bytes.Index(data, []byte("\n\n"))]); !strings.Contains(head, "scenario: oefenronde, sha256 ") || !strings.Contains(head, "\nrounds: 3, 18 months\n") {
		t.Errorf("the header is\n%s", head)
	}
}

// Whatever is cut off, the rest is refused with a reason, and what it holds of the game is of the game.
func TestTruncated(t *testing.T) {
	s := played(t, 3)
	data, whole := file(t, s), s.Record()
	most := 0
	for n := len(data) - 1; n >= 0; n -= 11 {
		r, err := save.Read(data[:n])
		if err == nil {
			t.Fatalf("%d of %d bytes pass for a game", n, len(data))
		}
		var damaged *save.Damaged
		if errors.As(err, &damaged) != !errors.Is(err, save.ErrForeign) {
			t.Fatalf("%d bytes: %v", n, err)
		}
		if r == nil {
			continue
		}
		most = max(most, len(r.Rounds))
		if d := differences(whole.Until(len(r.Rounds)), r.Until(len(r.Rounds))); d != "" || damaged.Rounds != len(r.Rounds) {
			t.Fatalf("%d bytes: %v\n%s", n, err, d)
		}
	}
	if most != 3 {
		t.Errorf("of 3 rounds at most %d were saved", most)
	}
}

// Whatever byte is changed, the file is refused, and what it holds of the game is of the game.
func TestAltered(t *testing.T) {
	s := played(t, 2)
	data, whole := file(t, s), s.Record()
	for i := 0; i < len(data); i += 11 {
		altered := bytes.Clone(data)
		altered[i] ^= 1 << (i % 8)
		r, err := save.Read(altered)
		if err == nil {
			t.Fatalf("a change of byte %d goes unnoticed", i)
		}
		if r != nil {
			if d := differences(whole.Until(len(r.Rounds)), r.Until(len(r.Rounds))); d != "" {
				t.Fatalf("byte %d: %v\n%s", i, err, d)
			}
		}
	}
}

func TestForeignAndNewer(t *testing.T) {
	for _, text := range []string{"", "hello", "key: oefenronde\n", "Zwerm game, version x\n\n", "Zwerm game, version 0\n\n"} {
		if _, err := save.Read([]byte(text)); !errors.Is(err, save.ErrForeign) {
			t.Errorf("%q gives %v", text, err)
		}
	}
	_, err := save.Read([]byte("Zwerm game, version 99\nwhatever\n"))
	var newer *save.Newer
	if !errors.As(err, &newer) || newer.Version != 99 {
		t.Errorf("a game from the future gives %v", err)
	}
}

// A file of every version can still be read, and a game can go on from it. That of the present version comes out the same; an
// older one may differ where the model has moved on since.
func TestOldVersions(t *testing.T) {
	for version := 1; version <= save.Version(); version++ {
		path, now := fmt.Sprintf("testdata/v%d.zwerm", version), version == save.Version()
		if *update && now {
			must(t, os.WriteFile(path, file(t, played(t, 2)), 0o666))
		}
		data, err := os.ReadFile(path)
		must(t, err)
		if !bytes.HasPrefix(data, fmt.Appendf(nil, "Zwerm game, version %d\n", version)) {
			t.Errorf("%s is of another version", path)
		}
		r, err := save.Read(data)
		must(t, err)
		if len(r.Rounds) != 2 || len(r.Choices) != 1 {
			t.Errorf("%s holds %d rounds and %d choices", path, len(r.Rounds), len(r.Choices))
		}
		if said := len(r.Rounds[0].Said); (said == 1) != (version >= 3) {
			t.Errorf("%s holds %d sentences", path, said)
		}
		s, err := r.Replay(nil)
		var differs *game.Differs
		switch {
		case err != nil && now:
			t.Errorf("%s: %v; if the model was changed on purpose, its version goes up and this file is written anew with -update", path, err)
		case err != nil && !errors.As(err, &differs):
			t.Errorf("%s: %v", path, err)
		case len(s.Rounds()) != 2 || s.Phase() != game.Choosing:
			t.Errorf("%s: %d rounds were played, and the game is %v", path, len(s.Rounds()), s.Phase())
		}
	}
}

// A game that the group stopped stays stopped, in a file and in a code; taking back a round opens it again.
func TestStoppedGame(t *testing.T) {
	s := played(t, 2)
	must(t, s.End())
	code, err := save.Code(s.Record())
	must(t, err)
	for name, read := range map[string]func() (*game.Record, error){
		"file": func() (*game.Record, error) { return save.Read(file(t, s)) },
		"code": func() (*game.Record, error) { return save.FromCode(code) },
	} {
		r, err := read()
		must(t, err)
		again, err := r.Replay(nil)
		must(t, err)
		if again.Phase() != game.Over || again.Hash() != s.Hash() || len(again.Rounds()) != 2 {
			t.Errorf("from a %s the game is %v after %d rounds", name, again.Phase(), len(again.Rounds()))
		}
		must(t, again.Undo(1))
		if again.Phase() != game.Choosing || again.Record().Ended {
			t.Errorf("from a %s the game is %v after undo", name, again.Phase())
		}
	}
	for s.Undo(1); s.Phase() != game.Over; {
		must(t, s.Play(game.HalfYear))
		must(t, s.Continue())
		must(t, s.Continue())
	}
	if s.Record().Ended {
		t.Error("a game that was played to its end passes for one that was stopped")
	}
}

// What a facilitator added comes back from a file and from a code.
func TestAddedEvents(t *testing.T) {
	s := played(t, 1)
	must(t, s.Add("storm"))
	must(t, s.Play(game.HalfYear))
	must(t, s.Continue())
	must(t, s.Continue())
	must(t, s.Add("money"))
	r, err := save.Read(file(t, s))
	must(t, err)
	if d := differences(s.Record(), r); d != "" {
		t.Fatal(d)
	}
	again, err := r.Replay(nil)
	must(t, err)
	if again.Hash() != s.Hash() || len(again.Added()) != 1 {
		t.Errorf("the game is another one, with %v added", again.Added())
	}
	code, err := save.Code(s.Record())
	must(t, err)
	r, err = save.FromCode(code)
	must(t, err)
	if again, err = r.Replay(nil); err != nil || again.Hash() != s.Hash() {
		t.Errorf("from the code the game is another one: %v", err)
	}
}

func TestChangedScenario(t *testing.T) {
	r := played(t, 1).Record()
	if err := save.Current(r); err != nil {
		t.Error(err)
	}
	r.File = append(r.File, "# changed\n"...)
	var changed *save.Changed
	if err := save.Current(r); !errors.As(err, &changed) {
		t.Errorf("a changed scenario gives %v", err)
	}
	if _, err := r.Replay(nil); err != nil {
		t.Errorf("the game cannot go on with its own copy: %v", err)
	}
}

func TestReplayNamesTheMonth(t *testing.T) {
	s := played(t, 3)
	var differs *game.Differs
	r := s.Record()
	r.Rounds[1].Prints = append([]uint32{}, r.Rounds[1].Prints...)
	r.Rounds[1].Prints[2]++
	again, err := r.Replay(nil)
	if !errors.As(err, &differs) || differs.Round != 1 || differs.Month != 2 || again.Hash() != s.Hash() {
		t.Errorf("a changed month gives %v", err)
	}
	r = s.Record()
	r.Rounds[2].Hash = "0123456789abcdef"
	if _, err := r.Replay(nil); !errors.As(err, &differs) || differs.Round != 2 || !strings.Contains(err.Error(), "by the end of month 11") {
		t.Errorf("a changed hash gives %v", err)
	}
	r = s.Record()
	r.Seed++
	if _, err := r.Replay(nil); !errors.As(err, &differs) || differs.Round != 0 || differs.Month != -6 {
		t.Errorf("another seed gives %v", err)
	}
	r = s.Record()
	r.Rounds[1].Decisions = append(r.Rounds[1].Decisions[:1:1], r.Rounds[1].Decisions[0])
	var stuck *game.Stuck
	if again, err := r.Replay(nil); !errors.As(err, &stuck) || stuck.Round != 1 || !errors.Is(err, game.ChosenOnce) || len(again.Rounds()) != 1 {
		t.Errorf("a decision twice gives %v", err)
	}
}

// spoil cuts a file in half.
func spoil(t *testing.T, path string) {
	t.Helper()
	data, err := os.ReadFile(path)
	must(t, err)
	must(t, os.WriteFile(path, data[:len(data)/2], 0o666))
}
