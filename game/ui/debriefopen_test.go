package ui

import (
	"encoding/csv"
	"image"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"zwerm/game"
	"zwerm/game/others"
	"zwerm/sim"
)

// debriefed is a debrief of which some other games were played.
func debriefed(t *testing.T) *Debrief {
	t.Helper()
	s, err := Stage(NewApp(""), "report", "oefenronde")
	if err != nil {
		t.Fatal(err)
	}
	m := s.(*Report).m
	m.others = &Others{rounds: len(m.Session.Rounds())}
	for _, kind := range []others.Kind{others.Policy, others.Luck} {
		m.others.runs[kind] = make([]others.Run, 9)
		plan := others.Plan{Record: m.Session.Record(), Kind: kind, Runs: 8, Keys: gathered} // the last is not there yet
		if err := plan.Play(t.Context(), 2, func(i int, r others.Run) { m.others.runs[kind][i] = r; m.others.done[kind]++ }); err != nil {
			t.Fatal(err)
		}
	}
	return NewDebrief(m)
}

// finished is a debrief on a page that needs no other games, when all that it shows is there.
func finished(t *testing.T, view int) *Debrief {
	t.Helper()
	d := debriefed(t)
	d.m.others = gather(d.m)
	d.m.others.Stop()
	d.m.others.assume = newAssuming(d.m, 2)
	d.show(view)
	d.m.others.finish(d)
	d.refresh()
	return d
}

// TestClickingALineOpensItsGame clicks on the line of every game, where it lies apart from others.
func TestClickingALineOpensItsGame(t *testing.T) {
	d := debriefed(t)
	v := newView(NewApp(""), int(leastW), int(leastH))
	plot := layDebrief(v.W, v.H, v.Text).plot
	apart := 0
	for i, run := range d.m.others.runs[others.Policy][:8] {
		month := len(run.Values[d.six]) - 3
		v.X, v.Y = d.scale.x(plot, month), d.scale.y(plot, run.Values[d.six][month])
		nearest := 1e9
		for j, other := range d.m.others.runs[others.Policy][:8] {
			if j != i {
				nearest = min(nearest, math.Abs(d.scale.y(plot, other.Values[d.six][month])-v.Y))
			}
		}
		if !plot.Has(v.X, v.Y) || nearest < 1 {
			continue
		}
		apart++
		d.Handle(nil, v, Intent{Act: Pick, Spot: "plot"})
		got, ok := d.opened()
		if !ok || got.Player != run.Player || d.open.i != i {
			t.Errorf("on the line of %s (%d) opens %+v", run.Player, i, d.open)
		}
		if ok && d.decided(v.Words, got) == "" {
			t.Error("nothing is said of what was decided")
		}
	}
	if apart < 2 {
		t.Errorf("only %d lines lie apart", apart)
	}
	v.X, v.Y = plot.X+2, plot.Bottom()-1
	if d.nearest(plot, v.X, v.Y) < 0 {
		d.Handle(nil, v, Intent{Act: Pick, Spot: "plot"})
		if _, ok := d.opened(); ok {
			t.Error("a click beside all lines keeps a game open")
		}
	}
}

// TestKeysWalkThroughGames walks through all other games that were played, and over those that were not.
func TestKeysWalkThroughGames(t *testing.T) {
	d := debriefed(t)
	v := newView(NewApp(""), int(leastW), int(leastH))
	seen := map[int]bool{}
	for range 9 {
		d.Handle(nil, v, Intent{Act: Later})
		seen[d.open.i] = true
	}
	if len(seen) != 8 || seen[8] {
		t.Errorf("keys walk over games %v", seen)
	}
	d.Handle(nil, v, Intent{Act: Earlier})
	if d.open.i != 7 {
		t.Errorf("before the first game comes %d, want 7", d.open.i)
	}
}

// TestTablesHoldWhatIsShown reads the tables of every view again.
func TestTablesHoldWhatIsShown(t *testing.T) {
	d := debriefed(t)
	own := d.m.Session.Values(game.Six[d.six])
	want := map[int][2]int{policyView: {len(own) + 1, 10}, luckView: {len(own) + 1, 10}, decisionsView: {1, 11}, assumptionsView: {1, 8}, goalView: {18, 5}, placesView: {len(d.m.Districts()) + 1, 9}}
	for d.view = range views {
		rows, err := csv.NewReader(strings.NewReader(string(d.table()))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) != want[d.view][0] || len(rows[0]) != want[d.view][1] {
			t.Errorf("%s: %d lines of %d, want %v", views[d.view].id, len(rows), len(rows[0]), want[d.view])
		}
		if !d.runs() {
			continue
		}
		for month, value := range own {
			x, err := strconv.ParseFloat(rows[month+1][1], 64)
			if math.IsNaN(value) != (err != nil) || err == nil && x != value {
				t.Errorf("%s: month %d is %s, want %g", views[d.view].id, month, rows[month+1][1], value)
			}
		}
	}
}

// TestExportsGoWhereTheyCanBeWritten writes picture and table, also when the first folder cannot be written.
func TestExportsGoWhereTheyCanBeWritten(t *testing.T) {
	x := &export{"game-r3-policy", []byte("a,b\n")}
	picture := image.NewRGBA(image.Rect(0, 0, 30, 20))
	taken := filepath.Join(t.TempDir(), "taken")
	if err := os.WriteFile(taken, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	second := filepath.Join(t.TempDir(), "new", "games")
	where, err := x.write([]string{taken, second}, picture)
	if err != nil || where != second {
		t.Fatalf("written in %q, %v; want %q", where, err, second)
	}
	table, err := os.ReadFile(filepath.Join(second, "game-r3-policy.csv"))
	if err != nil || string(table) != "a,b\n" {
		t.Errorf("the table is %q, %v", table, err)
	}
	f, err := os.Open(filepath.Join(second, "game-r3-policy.png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if p, err := png.Decode(f); err != nil || p.Bounds() != picture.Bounds() {
		t.Errorf("the picture is %v", err)
	}
	if left, _ := os.ReadDir(second); len(left) != 2 {
		t.Errorf("%d files are left, want 2", len(left))
	}
	if _, err := x.write([]string{taken}, picture); err == nil || !strings.Contains(err.Error(), taken) {
		t.Errorf("a folder that cannot be written gives %v", err)
	}
	if _, err := x.write(nil, picture); err == nil {
		t.Error("no folder at all gives no error")
	}
}

// TestFarings compares households by hand: who needs nothing at either time does not count.
func TestFarings(t *testing.T) {
	before := &sim.Residents{Need: []sim.Mask{0, 1, 3, 1, 0, 1}, Unserved: []sim.Mask{0, 1, 1, 0, 0, 1}}
	now := &sim.Residents{Need: []sim.Mask{0, 1, 3, 1, 1, 0}, Unserved: []sim.Mask{0, 0, 3, 0, 1, 0}}
	if got, want := farings(before, now), (fared{better: 2, same: 1, worse: 2}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// TestHouseholdsAreComparedWithTheFirstRound counts every household that needs help now, or did then.
func TestHouseholdsAreComparedWithTheFirstRound(t *testing.T) {
	d := debriefed(t)
	d.view = placesView
	d.refresh()
	if len(d.fared) != len(d.m.Districts()) {
		t.Fatalf("%d districts are compared, want %d", len(d.fared), len(d.m.Districts()))
	}
	for i, district := range d.m.Districts() {
		needs := 0
		for _, need := range district.People.Need {
			if need != 0 {
				needs++
			}
		}
		if all := d.fared[i].all(); all < needs || needs == 0 {
			t.Errorf("%s: %d households are compared, %d need help", district.Name, all, needs)
		}
	}
}
