package ui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"zwerm/game"
	"zwerm/game/prefs"
	"zwerm/game/save"
	"zwerm/game/ui/widget"
)

// newPlayer is an app with folders of its own.
func newPlayer(t testing.TB) *App {
	t.Helper()
	folder := t.TempDir()
	a := NewApp(filepath.Join(folder, "settings.json"))
	a.Games, a.Scenarios = save.Shelf{Folder: filepath.Join(folder, "games")}, filepath.Join(folder, "scenarios")
	t.Cleanup(a.settle)
	return a
}

// TestBrokenPreferences begins with the usual preferences whatever is in the file, says what is wrong with it, and leaves it as it is
// until something is set.
func TestBrokenPreferences(t *testing.T) {
	for _, c := range []struct{ file, names string }{
		{"", "settings.json"},
		{"{", "settings.json"},
		{"nul", "settings.json"},
		{`{"language": "nl"} {}`, "settings.json"},
		{`{"language": "de"}`, "allowed: [nl en]"},
		{`{"language": 3}`, "language"},
		{`{"text": 90}`, "allowed: [100 125 150 175 200]"},
		{`{"text": "groot"}`, "text"},
		{`{"calm": "ja"}`, "calm"},
		{"\x00\xff\xfe" + strings.Repeat("x", 1<<16), "settings.json"},
	} {
		path := filepath.Join(t.TempDir(), "settings.json")
		if err := os.WriteFile(path, []byte(c.file), 0o644); err != nil {
			t.Fatal(err)
		}
		a := NewApp(path)
		if a.Prefs != prefs.Usual {
			t.Errorf("%.40q: preferences %+v", c.file, a.Prefs)
		}
		if !strings.Contains(a.Notice, c.names) || !strings.Contains(a.Notice, path) {
			t.Errorf("%.40q: the notice %.200q does not name %q and the file", c.file, a.Notice, c.names)
		}
		if kept, _ := os.ReadFile(path); string(kept) != c.file {
			t.Errorf("%.40q: the file was changed to %.40q", c.file, kept)
		}
		changed := a.Prefs
		changed.Text = 150
		a.Set(changed)
		if again := NewApp(path); again.Prefs != changed || again.Notice != "" {
			t.Errorf("%.40q: after setting, preferences are %+v, notice %q", c.file, again.Prefs, again.Notice)
		}
	}
}

// TestPreferencesThatCannotBeKept go on for this time, and say so.
func TestPreferencesThatCannotBeKept(t *testing.T) {
	blocked := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(blocked, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	a := NewApp(filepath.Join(blocked, "zwerm", "settings.json"))
	a.Resize(true)
	if a.Prefs.Text != 125 || !strings.Contains(a.Notice, blocked) {
		t.Errorf("text %d, notice %q", a.Prefs.Text, a.Notice)
	}
}

// TestBrokenScenarioIsListed shows files of people's own with what is wrong in them; the others can still be played.
func TestBrokenScenarioIsListed(t *testing.T) {
	a := newPlayer(t)
	own(t, a.Scenarios, "fout.yaml", [2]string{"months: 30 ", "months: -3 "})
	own(t, a.Scenarios, "goed.yaml")
	for name, data := range map[string]string{"leeg.yaml": "", "onzin.yaml": "\x00\xff[[[", "lang.yaml": strings.Repeat("a: {", 5000)} {
		if err := os.WriteFile(filepath.Join(a.Scenarios, name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(a.Scenarios, "map.yaml"), 0o755); err != nil {
		t.Fatal(err)
	}
	c := NewChoose(a)
	v := newView(a, 1280, 720)
	found := map[string]error{}
	for i, o := range c.offers {
		if o.file == nil && o.err == nil {
			continue
		}
		found[filepath.Base(o.name)] = o.err
		c.Handle(a, v, Intent{Act: Pick, Spot: offerID(i)})
		start, _ := widget.Find(c.Spots(v), "start")
		if (start.Off != "") != (o.err != nil) {
			t.Errorf("%s: start is off because of %q; the file has %v", o.name, start.Off, o.err)
		}
		if move := c.Handle(a, v, Intent{Act: Pick, Spot: "start"}); (move.To != nil) != (o.err == nil) {
			t.Errorf("%s: start leads to %T; the file has %v", o.name, move.To, o.err)
		}
	}
	for _, name := range []string{"fout.yaml", "leeg.yaml", "onzin.yaml", "lang.yaml", "map.yaml"} {
		if err := found[name]; err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s is listed with the error %v", name, err)
		}
	}
	if err, listed := found["goed.yaml"]; !listed || err != nil {
		t.Errorf("the file without a mistake: listed %t, error %v", listed, err)
	}
	if err := found["fout.yaml"]; err != nil && !strings.Contains(err.Error(), "months") {
		t.Errorf("the mistake is not named: %v", err)
	}
}

func newView(a *App, width, height int) *View {
	w := NewWindow(a, nil)
	w.Resize(width, height)
	w.prefer()
	return &w.view
}

// counted begins a game that is kept, on its board.
func counted(t testing.TB, a *App, file string) *Board {
	t.Helper()
	path := filepath.Join(a.Scenarios, file)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	move := a.begin(path, data, false)
	b, ok := move.To.(*Board)
	if !ok {
		t.Fatalf("no board but %T; notice %q", move.To, a.Notice)
	}
	t.Cleanup(b.m.Sight.Rest)
	return b
}

// played plays a round on a board, up to its report.
func played(t testing.TB, a *App, v *View, b *Board) *Report {
	t.Helper()
	p, ok := b.Handle(a, v, Intent{Act: PlayHalf}).To.(*Playing)
	if !ok {
		t.Fatalf("the round does not begin; notice %q", a.Notice)
	}
	p.Handle(a, v, Intent{Act: Pick, Spot: "skip"})
	left := b.m.Session.MonthsLeft()
	for range game.HalfYear {
		if r, ok := p.Tick(a, v).To.(*Report); ok {
			return r
		}
		if left--; b.m.Session.MonthsLeft() != left {
			t.Fatalf("%d months are left after a frame, not %d", b.m.Session.MonthsLeft(), left)
		}
	}
	t.Fatalf("the round has no report; notice %q", a.Notice)
	return nil
}

// TestFolderThatCannotBeWritten plays on, says so, and puts the game elsewhere; where that fails too, it says what to do.
func TestFolderThatCannotBeWritten(t *testing.T) {
	for _, spare := range []bool{true, false} {
		a := newPlayer(t)
		short(t, a.Scenarios)
		blocked := filepath.Join(t.TempDir(), "file")
		if err := os.WriteFile(blocked, nil, 0o644); err != nil {
			t.Fatal(err)
		}
		other := filepath.Join(t.TempDir(), "elders")
		a.Games = save.Shelf{Folder: filepath.Join(blocked, "games")}
		a.Elsewhere = []save.Shelf{{Folder: filepath.Join(blocked, "more")}}
		if spare {
			a.Elsewhere = append(a.Elsewhere, save.Shelf{Folder: other})
		}
		v := newView(a, 1280, 720)
		r := played(t, a, v, counted(t, a, "kort.yaml"))
		a.settle()
		if !strings.Contains(a.Notice, a.Games.Folder) {
			t.Errorf("the notice %q does not name the folder", a.Notice)
		}
		if spare != strings.Contains(a.Notice, other) || !strings.Contains(a.Notice, "--games") {
			t.Errorf("the notice %q does not say where the game is now, or how to choose a folder", a.Notice)
		}
		if _, ok := r.Handle(a, v, Intent{Act: Pick, Spot: "next"}).To.(*Board); !ok {
			t.Fatal("the game does not go on")
		}
		if _, _, found := a.Latest(); found != spare {
			t.Errorf("the game can be gone on with: %t, not %t", found, spare)
		}
		if list := NewSaves(a, NewTitle(a)); len(list.games) != map[bool]int{true: 1}[spare] {
			t.Errorf("%d games are listed", len(list.games))
		}
		a.Notice = ""
		a.Games = save.Shelf{Folder: filepath.Join(t.TempDir(), "weer")} // it can be written again
		a.keep(r.m)
		a.settle()
		if _, err := os.Stat(filepath.Join(a.Games.Folder, r.m.Shelf+save.Extension)); err != nil || a.Notice != "" {
			t.Errorf("the game is not kept again: %v, notice %q", err, a.Notice)
		}
		if spare && len(NewSaves(a, NewTitle(a)).games) != 1 {
			t.Error("the same game is listed twice")
		}
	}
}

// TestLongNames plays in places with names as long as a file can give, far longer than their boxes, at every size of text.
func TestLongNames(t *testing.T) {
	a := newPlayer(t)
	long := strings.Repeat("Buitengewoonlangeplaatsnaam", 3)[:78]
	own(t, a.Scenarios, "lang.yaml", [2]string{"key: oefenronde", "key: lang"}, [2]string{"nl: Oefenronde", "nl: " + long},
		[2]string{"name: Klaverwoude", "name: " + long}, [2]string{"name: De Kievit", "name: " + strings.Repeat("Kievit ", 11)})
	b := counted(t, a, "lang.yaml")
	if !strings.HasPrefix(b.m.Home().Name, long) {
		t.Fatalf("the municipality is called %q", b.m.Home().Name)
	}
	for _, text := range prefs.TextSizes {
		a.Prefs.Text = text
		v := newView(a, 1280, 720)
		for _, s := range []Scene{b, NewChoose(a), NewDrawer(b.m, b), NewDebrief(b.m), NewEnd(b.m)} {
			for _, spot := range s.Spots(v) {
				if tip := widget.TipBox(spot.Tip, spot.At, v.Screen(), v.Text); spot.Tip != "" && !tip.Within(v.Screen()) {
					t.Errorf("%T: the tip of %s lies at %v", s, spot.ID, tip)
				}
			}
		}
	}
}

// TestNoticesSayEverything finds room for the longest that there is to say, in every size.
func TestNoticesSayEverything(t *testing.T) {
	a := newPlayer(t)
	path := strings.Repeat("/een/diepe/map", 8)
	notices := []string{"Kort.", a.Words.Say("saves.elsewhere", "Folder", path, "Where", path, "Why", "mkdir "+path+": read-only file system"),
		a.Words.Say("settings.broken", "Why", path+": "+(&os.PathError{Op: "open", Path: path, Err: errors.New("permission denied")}).Error())}
	for _, size := range sizes {
		for _, text := range prefs.TextSizes {
			a.Prefs.Text = text
			v := newView(a, size[0], size[1])
			for _, notice := range notices {
				panel, words := layNotice(v, notice)
				if !panel.Within(v.Screen()) || !words.Within(panel) {
					t.Errorf("%v at %d%%: words at %v, panel at %v", size, text, words, panel)
				}
				lines, _ := widget.Fit(notice, widget.Body, v.Text, 0, words, widget.Measuring(false))
				if got := strings.Join(lines, ""); strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(notice, " ", "") {
					t.Errorf("%v at %d%%: of %q is left %q", size, text, notice, got)
				}
			}
		}
	}
}
