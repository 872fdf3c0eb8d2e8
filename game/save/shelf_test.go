package save_test

import (
	"errors"
	"testing"

	"zwerm/game"
	"zwerm/game/save"
)

func TestShelf(t *testing.T) {
	shelf := save.Shelf{Folder: t.TempDir() + "/games"}
	if list, err := shelf.List(); err != nil || len(list) != 0 {
		t.Errorf("a shelf that does not exist holds %v, %v", list, err)
	}
	s := played(t, 0)
	for range 4 {
		must(t, s.Play(game.HalfYear))
		must(t, s.Continue())
		must(t, s.Continue())
		must(t, shelf.Keep("ours", s.Record(), "now"))
	}
	for range 5 { // who saves often loses no older generation
		must(t, shelf.Keep("ours", s.Record(), "later"))
	}
	if r, err := save.ReadFile(shelf.Folder + "/ours.3.zwerm"); err != nil || len(r.Rounds) != 1 {
		t.Errorf("the oldest generation is %+v, %v", r, err)
	}
	list, err := shelf.List()
	if err != nil || len(list) != 1 || list[0].Err != nil || len(list[0].Record.Rounds) != 4 {
		t.Fatalf("the shelf holds %+v, %v", list, err)
	}
	spoil(t, shelf.Folder+"/ours.zwerm")
	var damaged *save.Damaged
	if r, err := shelf.Open("ours"); !errors.As(err, &damaged) || r == nil || len(r.Rounds) != 3 {
		t.Errorf("a damaged game gives %v, %v", r, err)
	}
	rehearsal := s.Record()
	rehearsal.Settings.Practice = true
	must(t, shelf.Keep("rehearsal", rehearsal, "now"))
	if r, err := shelf.Open("rehearsal"); r != nil || err == nil {
		t.Errorf("a practice game is kept: %v, %v", r, err)
	}
	if err := shelf.Keep("../evil", s.Record(), "now"); err == nil {
		t.Error("a game can leave its shelf")
	}
	if r, err := shelf.Open("nothing"); r != nil || err == nil {
		t.Errorf("a game that is not there gives %v, %v", r, err)
	}
}

// TestUnused holds that games that begin in the same second do not get one name.
func TestUnused(t *testing.T) {
	shelf := save.Shelf{Folder: t.TempDir()}
	s := played(t, 1)
	for _, want := range []string{"ours", "ours-2", "ours-3"} {
		name := shelf.Unused("ours")
		if name != want {
			t.Errorf("the name is %s, want %s", name, want)
		}
		must(t, shelf.Keep(name, s.Record(), "now"))
	}
}
