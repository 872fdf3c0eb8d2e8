package ui

import (
	"math"

	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim"
)

// A post is a part of a year's budget, in euros.
type post struct {
	name  string
	money float64
}

// A budget is a year of the home municipality: what is booked, and the rest of the year like the last month.
type budget struct {
	year   int // 2015 is 0
	posts  []post
	income float64
	spent  float64
	coming []year
}

// A year to come: its income, and what may be short at its end as far as can be seen.
type year struct {
	year      int
	income    float64
	low, high float64
	seen      bool
}

// budget adds up the books as the indicator "deficit" does. Before the municipality has books it is the budget of 2015.
func (m *Match) budget(w *words.Words, ghosts *Outlook) (b budget) {
	world, home := m.Session.World(), m.Home()
	s := world.Scenario
	names := make([]string, 0, len(s.Care)+len(s.Caseloads))
	for i := range s.Care {
		names = append(names, w.Of(s.Care[i].Name))
	}
	for i := range s.Caseloads {
		names = append(names, w.Of(s.Caseloads[i].Name))
	}
	b.year = words.YearOf(max(0, world.Month))
	left := float64(11 - world.MonthOfYear())
	programmes := 0.0
	for k, name := range names {
		at := k
		if k >= len(s.Care) {
			at = sim.MaxCareDomains + k - len(s.Care)
		}
		if !world.Started() {
			money := 12 * float64(home.Base[at]) / 100
			b.posts = append(b.posts, post{name, money})
			b.income += money
			b.spent += money
			continue
		}
		month, year := &home.Books.Month[at], &home.Books.Year[at]
		care := func(l *sim.Ledger) float64 { return float64(l.Contract+l.Outside+l.Caseload) / 100 }
		all := func(l *sim.Ledger) float64 { return float64(l.Spent()) / 100 }
		money, whole := care(year)+left*care(month), all(year)+left*all(month)
		programmes += whole - money
		b.posts = append(b.posts, post{name, money})
		b.spent += whole
		b.income += float64(year.Income)/100 + left*float64(month.Income)/100
	}
	if programmes > 0 {
		b.posts = append([]post{{w.Say("budget.programmes"), programmes}}, b.posts...)
	}
	for ahead := 1; ahead <= 3; ahead++ {
		b.coming = append(b.coming, m.comingYear(b.year+ahead, b.income, ghosts))
	}
	return b
}

// comingYear follows the budget path; what may be short is known when the group sees as far as that year's December.
func (m *Match) comingYear(y int, income float64, ghosts *Outlook) year {
	world, home := m.Session.World(), m.Home()
	s, now, then := world.Scenario, max(0, world.Month), 12*y+6
	var before, after float64
	for k := range home.Base {
		base := float64(home.Base[k])
		before += base * sim.AtYear(s.Paths.Budget[k], now)
		after += base * sim.AtYear(s.Paths.Budget[k], then)
	}
	ratio := after / max(1, before)
	if !s.Dated {
		later := *world
		later.Month = then
		ratio = (1 - later.Cut()) / (1 - world.Cut())
	}
	c := year{year: y, income: income * ratio}
	if ghosts != nil {
		f := ghosts.Fans["deficit"]
		c.low, c.high, c.seen = f.End(12*y + 11 - world.Month)
		c.seen = c.seen && !math.IsNaN(c.low)
	}
	return c
}

func (m *Match) drawBudget(c *widget.Canvas, v *View, l boardLayout) {
	w := v.Words
	c.Fill(l.budget, 0, rgb(0xFBF9F3))
	c.Line(0, l.budget.Bottom(), v.W, l.budget.Bottom(), 1, widget.Rule)
	b := m.budget(w, m.Sight.Choices)
	c.Print(w.Say("budget.title", "Year", w.Year(b.year, m.Dated())), widget.Rect{X: l.budgetName.X, Y: l.budgetName.Y, W: l.budgetName.W, H: 30}, widget.Type{Bold: true, Down: widget.Middle, Lines: 1})
	c.Print(w.Say("budget.coming"), widget.Rect{X: l.budgetName.X, Y: l.coming.Y - 2, W: l.budgetName.W, H: 26}, widget.Type{Size: 15, Color: widget.Ink2, Down: widget.Middle, Lines: 1})
	m.drawBar(c, v, l.bar, b)
	for i, r := range l.coming.Columns(3, 18) {
		m.drawComing(c, v, r, b, b.coming[i])
	}
}

// drawBar draws the parts of this year's spending against its ceiling, with what lies above it hatched.
func (m *Match) drawBar(c *widget.Canvas, v *View, r widget.Rect, b budget) {
	w := v.Words
	most := max(b.income, b.spent) * 1.01
	x := r.X
	for i, p := range b.posts {
		wide := r.W * p.money / most
		fill := widget.Programmes[min(i, len(widget.Programmes)-1)]
		if len(b.posts) > 0 && b.posts[0].name != w.Say("budget.programmes") {
			fill = widget.Programmes[min(i+1, len(widget.Programmes)-1)]
		}
		at := widget.Rect{X: x, Y: r.Y, W: wide, H: r.H}
		c.Fill(at, 0, fill)
		ink := widget.White
		if i < 2 && fill != widget.Programmes[2] {
			ink = widget.Ink
		}
		t := widget.Type{Size: widget.Small, Bold: true, Color: ink, Down: widget.Middle, Lines: 1}
		number := w.Number(p.money/1e6, 1)
		for _, text := range []string{p.name + " " + number, p.name, number} {
			if c.Width(text, t) <= wide-12 {
				c.Print(text, widget.Rect{X: at.X + 7, Y: at.Y, W: wide - 8, H: at.H}, t)
				break
			}
		}
		x += wide
	}
	ceiling := r.X + r.W*b.income/most
	over := b.spent - b.income
	if over > 0 {
		above := widget.Rect{X: ceiling, Y: r.Y, W: r.X + r.W*b.spent/most - ceiling, H: r.H}
		c.Fill(above, 0, rgb(0xD55E00))
		c.Hatch(above, 8, 2.5, widget.BrakeDark)
	}
	c.Fill(widget.Rect{X: ceiling - 1.5, Y: r.Y - 5, W: 3, H: r.H + 10}, 0, widget.Ink)
	say, clr := w.Say("budget.over", "Money", w.Euros(over)), widget.BrakeDark
	if over <= 0 {
		say, clr = w.Say("budget.under", "Money", w.Euros(-over)), widget.BlueDark
	}
	right := widget.Rect{X: r.Right() + 14, Y: r.Y - 7, W: v.W - r.Right() - 24, H: r.H + 14}
	upper, lower := right.Top(right.H/2, 0)
	c.Print(say, upper, widget.Type{Size: 15, Bold: true, Color: clr, Down: widget.Middle, Lines: 1})
	c.Print(w.Say("budget.ceiling", "Money", w.Euros(b.income)), lower, widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 1})
}

func (m *Match) drawComing(c *widget.Canvas, v *View, r widget.Rect, b budget, y year) {
	w := v.Words
	name, rest := r.Left(52*min(1.4, v.Text), 4)
	c.Print(w.Year(y.year, m.Dated()), name, widget.Type{Size: 15, Bold: true, Down: widget.Middle, Lines: 1})
	track, rest := rest.Left(rest.W*.40, 8)
	bar := widget.Rect{X: track.X, Y: track.Y + track.H/2 - 4, W: track.W * .9 * min(1.1, y.income/max(1, b.income)), H: 8}
	c.Fill(bar, 0, rgb(0x7C93AE))
	c.Fill(widget.Rect{X: bar.Right() - 1, Y: bar.Y - 5, W: 2.5, H: 18}, 0, widget.Ink)
	if !y.seen {
		c.Print(w.Say("budget.dark", "Money", w.Euros(y.income)), rest, widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 1})
		return
	}
	over := widget.Rect{X: bar.Right() + 2, Y: bar.Y, W: min(40, max(6, bar.W*max(0, y.high)/max(1, y.income))), H: 8}
	c.Hatch(over, 6, 2, widget.Ink2)
	c.Border(over, 0, 1, widget.Ink2)
	c.Print(w.Say("budget.expected", "Low", w.Number(y.low/1e6, 1), "High", w.Number(y.high/1e6, 1)), rest.Moved(over.W, 0).Inset(0, 0), widget.Type{Size: widget.Small, Bold: true, Color: widget.BrakeDark, Down: widget.Middle, Lines: 1})
}
