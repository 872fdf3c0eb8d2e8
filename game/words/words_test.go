package words

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"zwerm/assets/texts"
	"zwerm/game"
	"zwerm/sim/measure"
)

func in(t *testing.T, lang string) *Words {
	t.Helper()
	w, err := New(lang)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// Numbers, amounts and months are written as the language does.
func TestWritten(t *testing.T) {
	nl, en := in(t, "nl"), in(t, "en")
	for _, c := range []struct{ got, want string }{
		{nl.Number(1234.5, 1), "1.234,5"},
		{en.Number(1234.5, 1), "1,234.5"},
		{nl.Number(-.04, 1), "0,0"},
		{nl.Number(-2, 0), "−2"},
		{nl.Number(math.NaN(), 0), "–"},
		{nl.Signed(2, 0), "+2"},
		{nl.Signed(.04, 1), "0,0"},
		{nl.Euros(0), "€ 0"},
		{nl.Euros(-.4), "€ 0"},
		{nl.Euros(499), "€ 499"},
		{nl.Euros(-1499), "−€ 1.000"},
		{nl.Euros(999_499), "€ 999.000"},
		{nl.Euros(999_500), "€ 1,0 mln"},
		{en.Euros(-99_949_999), "−€ 99.9 m"},
		{en.Euros(99_950_000), "€ 100 m"},
		{nl.Month(-6, true), "juli 2014"},
		{en.Month(0, true), "January 2015"},
		{en.Month(107, true), "December 2023"},
		{nl.Month(13, false), "februari jaar 2"},
		{nl.Half(-6, true), "2e half jaar 2014"},
		{nl.Half(0, false), "1e helft van jaar 1"},
		{en.Half(6, false), "2nd half of year 1"},
		{nl.Half(-6, false), "2e helft van het jaar vooraf"},
		{en.Half(-6, false), "2nd half of the year before"},
		{nl.Month(-6, false), "juli van het jaar vooraf"},
		{en.Month(-24, false), "January of 2 years before"},
		{nl.Half(-24, false), "1e helft van 2 jaar vooraf"},
		{nl.Span(-6, 0, true), "juli – december 2014"},
		{nl.Span(-3, 3, true), "oktober 2014 – maart 2015"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
	if _, err := New("fy"); err == nil {
		t.Error("there are words in Frisian")
	}
}

// What people see of a value is what a range is held against: values that are seen as equal are written as equal, and rounding to
// what is seen changes nothing that is written.
func TestSeenIsWhatIsShown(t *testing.T) {
	w := map[string]*Words{}
	for _, lang := range texts.Languages {
		w[lang] = in(t, lang)
	}
	rapid.Check(t, func(t *rapid.T) {
		key := rapid.SampledFrom(game.Six).Draw(t, "indicator")
		ind, _ := measure.Find(key)
		most := 100.
		if ind.Unit == "€" {
			most = rapid.SampledFrom([]float64{1e3, 1e6, 1e8, 1e9}).Draw(t, "most")
		}
		v := rapid.Float64Range(-most, most).Draw(t, "value")
		for lang, w := range w {
			if a, b := w.Shown(ind, v), w.Shown(ind, game.Seen(ind, v)); a != b {
				t.Fatalf("%s: %v of %s is shown as %s, and what is seen of it as %s", lang, v, key, a, b)
			}
		}
	})
}

// MonthOf and YearOf divide months, also those before January 2015.
func TestCalendar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		month := rapid.IntRange(-600, 600).Draw(t, "month")
		if m, y := MonthOf(month), YearOf(month); m < 0 || m > 11 || 12*y+m != month {
			t.Fatalf("month %d is month %d of year %d", month, m, y)
		}
	})
}
