// Package words writes texts, numbers, months and values of indicators as people of a language do: the words that the window and
// the terminal share.
package words

import (
	"math"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"

	"zwerm/assets/texts"
	"zwerm/sim"
)

// Words are texts and numbers in a language.
type Words struct {
	Lang    string
	Reader  *texts.Reader
	printer *message.Printer
}

// New returns the words of a language. The error names a language that there is not.
func New(lang string) (*Words, error) {
	reader, err := texts.In(lang)
	if err != nil {
		return nil, err
	}
	return &Words{lang, reader, message.NewPrinter(language.MustParse(lang))}, nil
}

// Say returns a text of the window. Pairs of names and values fill its gaps.
func (w *Words) Say(key string, pairs ...string) string { return w.Text("window."+key, pairs...) }

// Text returns any text; its key when there is none, which a test makes sure does not happen.
func (w *Words) Text(key string, pairs ...string) string {
	values := map[string]string{}
	for i := 0; i+1 < len(pairs); i += 2 {
		values[pairs[i]] = pairs[i+1]
	}
	text, err := w.Reader.Text(key, values)
	if err != nil {
		return key
	}
	return text
}

// Of returns a text of a scenario or the model in this language.
func (w *Words) Of(t sim.Text) string {
	if w.Lang == "nl" {
		return t.NL
	}
	return t.EN
}

// Count writes how many there are of something: by the text of a key, or that of the key with -one.
func (w *Words) Count(key string, n int) string {
	if n == 1 {
		return w.Say(key + "-one")
	}
	return w.Say(key, "N", w.Number(float64(n), 0))
}

// News is the headline of what happened in a run of a scenario.
func (w *Words) News(s *sim.Scenario, n *sim.News) string {
	text, err := w.Reader.News(s, n)
	if err != nil {
		return w.Of(n.Headline(s))
	}
	return text
}

// Capital makes a first letter large.
func Capital(s string) string {
	for i, r := range s {
		return strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}

// Number writes a number with thousands and decimals as the language does, and a true minus.
func (w *Words) Number(x float64, decimals int) string {
	if math.IsNaN(x) {
		return "–"
	}
	s := w.printer.Sprint(number.Decimal(math.Abs(x), number.Scale(decimals)))
	if x < 0 && strings.ContainsAny(s, "123456789") {
		return "−" + s
	}
	return s
}

// Signed writes a number with its sign.
func (w *Words) Signed(x float64, decimals int) string {
	s := w.Number(x, decimals)
	if x > 0 && strings.ContainsAny(s, "123456789") {
		return "+" + s
	}
	return s
}

// Euros writes an amount in millions, or in thousands where it is small.
func (w *Words) Euros(x float64) string {
	if math.IsNaN(x) {
		return "–"
	}
	sign := ""
	if x < -.5 {
		sign = "−"
	}
	x = math.Abs(x)
	switch {
	case x >= 999_500:
		decimals := 1
		if x >= 99_950_000 {
			decimals = 0
		}
		return sign + "€ " + w.Number(x/1e6, decimals) + " " + w.Say("money.million")
	case x >= 500:
		return sign + "€ " + w.Number(math.RoundToEven(x/1000)*1000, 0)
	}
	return sign + "€ " + w.Number(x, 0)
}

// Month names a month of the calendar; January 2015 is 0. Undated worlds count years instead.
func (w *Words) Month(month int, dated bool) string {
	name, year := w.Say("month."+months[MonthOf(month)]), w.Year(YearOf(month), dated)
	if !dated && month < 0 {
		return w.Say("month-before", "Month", name, "Year", year)
	}
	return name + " " + year
}

// Year names a year; 2015 is 0. Years that are counted begin with the takeover, and those before it are counted back.
func (w *Words) Year(year int, dated bool) string {
	if dated {
		return w.printer.Sprint(number.Decimal(2015+year, number.NoSeparator()))
	}
	switch {
	case year == -1:
		return w.Say("year-before")
	case year < 0:
		return w.Say("years-before", "N", w.Number(float64(-year), 0))
	}
	return w.Say("year", "N", w.Number(float64(year+1), 0))
}

// Half names a half year by its first month.
func (w *Words) Half(month int, dated bool) string {
	key := "half.first"
	if MonthOf(month) >= 6 {
		key = "half.second"
	}
	if !dated {
		key += "-counted"
	}
	return w.Say(key, "Year", w.Year(YearOf(month), dated))
}

// Span names some months: juli – december 2014.
func (w *Words) Span(from, to int, dated bool) string {
	last := to - 1
	if YearOf(from) != YearOf(last) {
		return w.Month(from, dated) + " – " + w.Month(last, dated)
	}
	return w.Say("month."+months[MonthOf(from)]) + " – " + w.Month(last, dated)
}

var months = [12]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// MonthOf is the month of the year, 0 for January; 0 is January 2015.
func MonthOf(month int) int { return ((month % 12) + 12) % 12 }

// YearOf is the year of a month, 0 for 2015.
func YearOf(month int) int { return (month - MonthOf(month)) / 12 }
