package ui

import (
	"slices"
	"strings"
	"testing"

	"zwerm/assets/texts"
	"zwerm/game/letter"
	"zwerm/game/prefs"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
)

// TestWayLaysStopsApart lays out stops that lie far apart, close to each other and in one month, in every size of text: dots keep the
// order of months, and no words lie over others or outside.
func TestWayLaysStopsApart(t *testing.T) {
	stops := func(months ...int) (list []letter.Stop) {
		for i, m := range months {
			list = append(list, letter.Stop{Month: m, Label: "december 2015: " + strings.Repeat("lichter ", 1+i%3), Open: i >= len(months)-2 && m == 11})
		}
		return list
	}
	area := layLetter(layReport(1280, 720, 1).letter, 1, 3).way
	for _, list := range [][]letter.Stop{stops(11), stops(-30, 8), stops(6, 7, 8, 9, 10, 11), stops(5, 5, 5, 5, 5, 11, 11), stops(11, 11, 11, 11)} {
		for _, size := range prefs.TextSizes {
			at := layWay(list, 11, area, float64(size)/100)
			var words []widget.Rect
			for i, p := range at {
				if !p.dot.Within(area) || i > 0 && p.dot.X < at[i-1].dot.Right() {
					t.Errorf("%d%%: dot %d of %+v lies at %v, in %v", size, i, list, p.dot, area)
				}
				if p.label.W == 0 {
					continue
				}
				if !p.label.Within(area) || slices.ContainsFunc(words, p.label.Meets) {
					t.Errorf("%d%%: the words of stop %d of %+v lie at %v, beside %v", size, i, list, p.label, words)
				}
				words = append(words, p.label)
			}
			if last := len(list) - 1; len(words) == 0 || list[last].Open && !slices.ContainsFunc(at, func(p placedStop) bool { return p.label.W > 0 }) {
				t.Errorf("%d%%: no stop of %+v has words", size, list)
			}
		}
	}
}

// TestLettersAreWhole holds that nothing is cut off the letters of some games, in either language, on the smallest screen and in any
// size of text.
func TestLettersAreWhole(t *testing.T) {
	for _, scenario := range []string{"oefenronde", Default} {
		s, err := Stage(NewApp(""), "report", scenario)
		if err != nil {
			t.Fatal(err)
		}
		m := s.(*Report).m
		for round := range m.Session.Rounds() {
			for _, lang := range texts.Languages {
				r, w := NewReport(m, round), &words.Words{}
				r.why.cancel()
				if w, err = words.New(lang); err != nil {
					t.Fatal(err)
				}
				page, err := r.read(w)
				if err != nil {
					t.Fatal(err)
				}
				for _, size := range prefs.TextSizes {
					text := float64(size) / 100
					body := layLetter(layReport(leastW, leastH, text).letter, text, len(page.Stops)).body
					lines, _ := widget.Fit(prose(page), letterSize(prose(page), body, text), text, 0, body, widget.Measuring(false))
					if got := strings.Join(strings.Fields(strings.Join(lines, " ")), " "); got != strings.Join(strings.Fields(prose(page)), " ") {
						t.Errorf("%s, round %d, %s, %d%%: the letter ends %q", scenario, round, lang, size, got[max(0, len(got)-40):])
					}
				}
			}
		}
	}
}
