package ui

import (
	"testing"

	"zwerm/game"
	"zwerm/game/prefs"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim/measure"
)

// TestWordsUnderTheTimeLineAreApart walks through all months of a line: what is now is always written, no word lies over another or
// over where the group holds itself to a range, and a year is left out only under what is now.
func TestWordsUnderTheTimeLineAreApart(t *testing.T) {
	deficit, _ := measure.Find("deficit")
	for _, lang := range []string{"nl", "en"} {
		w, err := words.New(lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, size := range prefs.TextSizes {
			l := layBoard(1280, 720, float64(size)/100, game.HandSize)
			if l.commit.Meets(l.axis) {
				t.Errorf("%d%%: the range lies over the time line", size)
			}
			c := &widget.Canvas{Text: float64(size) / 100}
			for now := 0; now <= 66; now++ {
				line := Timeline{From: 0, To: 66, Now: now, Dated: true, Indicator: deficit, Values: []float64{-12_345_678}}
				years, here := line.written(c, w, l.axis, l.axis)
				all := append(years, here)
				for i, a := range all {
					if a.say == "" || a.at.X < l.axis.X || a.at.Right() > l.axis.Right() {
						t.Errorf("%s %d%% month %d: %q lies at %v", lang, size, now, a.say, a.at)
					}
					for _, b := range all[:i] {
						if a.at.Meets(b.at) {
							t.Errorf("%s %d%% month %d: %q lies over %q", lang, size, now, a.say, b.say)
						}
					}
				}
				if len(years) < 4 {
					t.Errorf("%s %d%% month %d: only the years %v are left", lang, size, now, years)
				}
			}
		}
	}
}
