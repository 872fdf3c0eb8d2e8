package text

import (
	"slices"
	"strconv"
	"strings"

	"zwerm/game"
	"zwerm/game/words"
	"zwerm/sim"
	"zwerm/sim/measure"
)

func (p *Play) home() *sim.Municipality { return &p.Session.World().Municipalities[p.Session.Home()] }
func (p *Play) seat() string            { return p.Session.Settings().Seats[p.turn] }
func (p *Play) dated() bool             { return p.Session.Scenario().Dated }
func (p *Play) lever(key string) string { return p.Words.Text("lever." + key + ".name") }

func (p *Play) place(path string) string {
	return p.Words.Place(p.Session.World(), p.Session.Home(), path)
}

func (p *Play) places(paths []string) string {
	var list []string
	for _, path := range paths {
		list = append(list, p.place(path))
	}
	return strings.Join(list, ", ")
}

// board says how things stand: the round, six indicators, and what can be chosen.
func (p *Play) board() {
	s, w := p.Session, p.Words
	p.print("")
	played := len(s.Rounds())
	all := played + (s.MonthsLeft()+game.HalfYear-1)/game.HalfYear
	p.say("round", "N", strconv.Itoa(played+1), "All", strconv.Itoa(all), "Half", w.Half(s.Month(), p.dated()))
	for _, key := range game.Six {
		p.indicator(key)
	}
	if len(s.Settings().Seats) > 1 {
		p.say("you-are", "Name", p.party(p.seat()))
	}
	p.hand()
	p.chosen()
}

// name is the name of an indicator.
func (p *Play) name(i *measure.Indicator) string { return words.Capital(p.Words.Of(i.Name)) }

// indicator prints the value of an indicator now.
func (p *Play) indicator(key string) {
	i, _ := measure.Find(key)
	values := p.Session.Values(key)
	p.print(p.name(i) + ": " + p.Words.Shown(i, values[len(values)-1]) + ".")
}

// hand lists the cards that now make sense.
func (p *Play) hand() {
	p.print("")
	p.say("hand")
	for i, card := range p.Session.Hand(p.seat()) {
		p.card(i+1, &card)
	}
}

// drawer lists the other cards, with why they cannot be chosen.
func (p *Play) drawer() {
	p.print("")
	p.say("drawer")
	first := len(p.Session.Hand(p.seat())) + 1
	for i, card := range p.Session.Drawer(p.seat()) {
		p.card(first+i, &card)
	}
}

// card prints a card: what it does, what it takes, who still has to agree, or why it cannot be chosen.
func (p *Play) card(n int, card *game.Card) {
	w := p.Words
	line := strconv.Itoa(n) + ". " + ended(p.lever(card.Lever.Key)) + " " + w.Text("lever."+card.Lever.Key+".does")
	switch {
	case card.Chosen:
		p.print(line + " " + w.Text("play.is-chosen"))
		return
	case card.Reason != nil:
		p.print(line + " " + w.Text("play.not-now", "Why", w.Refusal(card.Reason)))
		return
	}
	choice := card.Choice()
	price := p.Session.Price(choice)
	parts := []string{w.Say("card.free")}
	if price.Euros > 0 {
		parts[0] = w.Say("card.monthly", "Money", w.Euros(price.Euros))
	}
	if price.Credit >= .5 {
		parts = append(parts, w.Say("card.credit", "N", w.Number(price.Credit, 0)))
	} else if price.Credit <= -.5 {
		parts = append(parts, w.Say("card.gain", "N", w.Number(-price.Credit, 0)))
	}
	if price.Time >= .0005 {
		parts = append(parts, w.Say("card.time", "N", w.Number(100*price.Time, 1)))
	}
	if doubts := p.doubts(choice); doubts > 0 {
		parts = append(parts, w.Say("card.doubts", "N", strconv.Itoa(doubts)))
	}
	p.print(line + " " + w.Text("play.takes", "List", strings.Join(parts, ", ")))
}

// ended ends a name as a sentence, unless it ends as one by itself.
func ended(name string) string {
	if strings.HasSuffix(name, "?") || strings.HasSuffix(name, "!") {
		return name
	}
	return name + "."
}

// doubts is how many of those who must agree are not for it.
func (p *Play) doubts(c game.Choice) (n int) {
	for _, s := range p.Session.Agree(c) {
		if s.Word() != "for" {
			n++
		}
	}
	return n
}

// chosen lists what is chosen for this round.
func (p *Play) chosen() {
	p.print("")
	list := p.Session.Choices()
	if len(list) == 0 {
		p.say("nothing-chosen", "Free", strconv.Itoa(p.Session.FreeSlots()))
		return
	}
	for i, c := range list {
		name := p.lever(c.Lever)
		if c.Stop {
			name = p.Words.Say("board.stop", "Name", name)
		}
		p.say("choice", "N", strconv.Itoa(i+1), "Name", name, "Place", p.place(c.Target))
	}
	p.print(p.left())
}

// left says how many actions are still free.
func (p *Play) left() string {
	switch n := p.Session.FreeSlots(); n {
	case 0:
		return p.Words.Text("play.free-none")
	case 1:
		return p.Words.Text("play.free-one")
	default:
		return p.Words.Text("play.free", "Free", strconv.Itoa(n))
	}
}

// months says how long some months are.
func (p *Play) months(n int) string {
	if n == 1 {
		return p.Words.Text("calendar.months-one")
	}
	return p.Words.Text("calendar.months", "Number", strconv.Itoa(n))
}

// running lists the levers at work.
func (p *Play) running() {
	list := p.Session.Running()
	if len(list) == 0 {
		p.say("nothing-runs")
		return
	}
	for i, r := range list {
		p.say("runs", "N", strconv.Itoa(i+1), "Name", p.lever(r.Lever), "Place", p.place(p.Session.Target(r)),
			"Since", p.Words.Month(r.Since, p.dated()))
	}
}

// six returns the number of an indicator on the board, from 1, whose name begins as given.
func (p *Play) six(name string) (int, bool) {
	i := slices.IndexFunc(game.Six, func(key string) bool {
		ind, _ := measure.Find(key)
		return strings.HasPrefix(strings.ToLower(p.name(ind)), name)
	})
	return i, i >= 0 && name != ""
}
