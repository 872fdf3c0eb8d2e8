//go:build window

package ui

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"zwerm/game/ui/widget"
)

// TestWholeGameByMouse plays a game from title to end with nothing but a mouse, and keeps pictures of what it saw.
func TestWholeGameByMouse(t *testing.T) {
	folder := t.TempDir()
	short(t, filepath.Join(folder, "scenarios"))
	m := newMouser(t, folder)

	m.at("Title")
	m.ticks(30)
	m.shot("title")
	m.click("language-en")
	m.click("text-150")
	if m.now.Lang != "en" || m.now.Text != 1.5 {
		t.Errorf("language %s, text %g after clicking on English and large text", m.now.Lang, m.now.Text)
	}
	m.shot("title-large")
	m.click("language-nl")
	m.click("text-100")
	m.click("settings")
	m.at("Settings")
	m.shot("settings")
	m.click("back")
	m.click("new")
	m.at("Choose")
	for i := 0; ; i++ { // one's own files come last
		if !slices.ContainsFunc(m.now.Spots, func(s widget.Spot) bool { return s.ID == offerID(i+1) }) {
			m.vm.ScrollWheel(0, -40)
			m.ticks(2)
			m.click(offerID(i))
			break
		}
	}
	m.shot("scenarios")
	m.click("start")
	m.at("Board")
	if m.now.Left != 18 {
		t.Fatalf("%d months are left; another scenario was chosen", m.now.Left)
	}
	m.board()
	m.round("play")
	m.undo()
	m.round("play")
	m.rest()
	m.end()
	m.click("leave")
	m.at("Title")
	m.click("load")
	m.at("Saves")
	m.shot("saves")
	m.click("game-0")
	m.at("Debrief")
	m.click("back")
	m.at("End")
	m.click("leave")
	m.quit("quit")

	kept, err := filepath.Glob(filepath.Join(folder, "games", "*.zwerm"))
	if err != nil || len(kept) == 0 {
		t.Errorf("the game was not kept: %v %v", kept, err)
	}
}

// board tries what a board offers: cards by drag and by click, the drawer, the light, the map, help and menu.
func (m *mouser) board() {
	m.t.Helper()
	m.until("the forecast", 10, func() bool { return m.now.Foreseen > 1 })
	m.shot("board")
	m.chosen(0)
	m.drag(m.possible(0), "slot-0")
	m.chosen(1)
	m.click("slot-0")
	m.at("Terms")
	m.click("with-community")
	m.click("later")
	m.shot("terms")
	m.click("done")
	m.at("Board")
	m.chosen(1)
	m.click(m.possible(1))
	m.chosen(2)
	m.until("the forecast", 10, func() bool { return m.now.Foreseen > 1 })
	m.point(m.possible(0))
	m.ticks(12)
	m.shot("ahead") // the ranges in the gauges
	m.click("unslot-1")
	m.chosen(1)
	m.drag(m.possible(2), "district-0")
	m.ticks(2)
	m.shot("district")
	m.click("drawer")
	m.at("Drawer")
	m.shot("drawer")
	m.vm.ScrollWheel(0, -3)
	m.ticks(2)
	m.click("close")
	m.at("Board")
	for _, id := range []string{"legend", "pick", "gauge-trust", "help"} {
		if strings.HasPrefix(id, "gauge") {
			id = m.starting("gauge-")
		}
		m.click(id)
	}
	m.at("Help")
	m.shot("help")
	m.click("close")
	m.click("menu")
	m.at("Menu")
	m.shot("menu")
	m.click("events")
	m.at("Events")
	m.click("event-flu")
	m.shot("events")
	m.click("done")
	m.at("Menu")
	m.click("settings")
	m.at("Settings")
	m.click("back")
	m.at("Menu")
	m.click("resume")
	m.at("Board")
}

// possible is the n-th card of the hand in its order.
func (m *mouser) possible(n int) string { return cardID(n) }

// starting is the first place whose name begins with something.
func (m *mouser) starting(with string) string {
	m.t.Helper()
	i := slices.IndexFunc(m.now.Spots, func(s widget.Spot) bool { return strings.HasPrefix(s.ID, with) })
	if i < 0 {
		m.t.Fatalf("nothing in %s begins with %s", m.now.Scene, with)
	}
	return m.now.Spots[i].ID
}

func (m *mouser) chosen(n int) {
	m.t.Helper()
	if m.now.Chosen != n {
		m.t.Fatalf("%d actions are chosen, not %d; notice %q", m.now.Chosen, n, m.now.Notice)
	}
}

// round plays a round: the first month goes by, the rest is skipped.
func (m *mouser) round(button string) {
	m.t.Helper()
	m.at("Board")
	left := m.now.Left
	m.click(button)
	m.at("Playing")
	m.until("the first month", 3, func() bool { return m.now.Left < left })
	m.shot("playing")
	m.click("skip")
	m.until("the report", 1, func() bool { return m.now.Scene == "Report" })
	m.ticks(30)
	m.shot("report")
}

// undo takes a round back from its report.
func (m *mouser) undo() {
	m.t.Helper()
	m.click("timer")
	m.click("undo")
	m.at("Board")
	if m.now.Round != 1 || m.now.Left != 18 {
		m.t.Fatalf("round %d with %d months left after undo, not round 1 with 18", m.now.Round, m.now.Left)
	}
}

// rest goes on to the end of the game, in half years and quarters.
func (m *mouser) rest() {
	m.t.Helper()
	for i := 0; m.now.Left > 0; i++ {
		m.click("next")
		m.at("Board")
		m.click(m.possible(i % 3))
		m.round([]string{"quarter", "play"}[i%2])
	}
	m.click("next")
}

// end looks at the end of a game, and at the debrief.
func (m *mouser) end() {
	m.t.Helper()
	m.at("End")
	m.ticks(30)
	m.shot("end")
	m.click("debrief")
	m.at("Debrief")
	m.point(m.starting("mark-"))
	m.ticks(12)
	m.shot("debrief")
	for _, v := range views {
		m.click("view-" + v.id)
	}
	m.click("back")
	m.at("End")
}
