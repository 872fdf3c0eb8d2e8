package save

import (
	"bytes"
	"testing"

	"zwerm/game"
)

// FuzzPacked reads whatever the inside of a code may hold, behind its check, which the fuzz test of codes hardly gets past. What
// can be read makes a code that can be read again, as the same.
func FuzzPacked(f *testing.F) {
	s, err := game.New("oefenronde", 7, game.Settings{})
	if err != nil {
		f.Fatal(err)
	}
	for _, lever := range []string{"pilots", "edict", "visits"} {
		_ = s.Choose(game.Choice{Lever: lever, Level: .3, Consulted: []string{"community"}})
	}
	if err := s.Commit(game.Range{Indicator: "fit", Month: s.Month(), High: 51.5, Chance: .5}); err != nil {
		f.Fatal(err)
	}
	if err := s.Add("storm"); err != nil {
		f.Fatal(err)
	}
	if err := s.Play(game.HalfYear); err != nil {
		f.Fatal(err)
	}
	data, err := pack(s.Record())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add(data[:len(data)-3])
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := unpackGame(&unpacker{data: data})
		if err != nil {
			return
		}
		first, err := pack(r)
		if err != nil {
			t.Fatalf("what was read cannot be written: %v", err)
		}
		code, err := Code(r)
		if err != nil {
			t.Fatal(err)
		}
		again, err := FromCode(code)
		if err != nil {
			t.Fatalf("what was written cannot be read: %v", err)
		}
		if second, err := pack(again); err != nil || !bytes.Equal(first, second) {
			t.Fatalf("a code comes back as another game: %v", err)
		}
	})
}
