package text

import (
	"context"
	"math"
	"strconv"
	"strings"

	"zwerm/game"
	"zwerm/game/bulletin"
	"zwerm/sim/measure"
)

// questions are how many questions to reflect on there are, taken in turn.
const questions = 6

// play plays a round, and tells what came of it.
func (p *Play) play(ctx context.Context, months int) {
	if err := p.Session.Begin(min(months, p.Session.MonthsLeft())); err != nil {
		p.print(p.Words.Refusal(err))
		return
	}
	for more := true; more; {
		var err error
		if more, err = p.Session.Step(); err != nil {
			p.print(p.Words.Refusal(err))
			return
		}
		p.story.Follow()
	}
	p.table = nil // who comes to the next one is another question
	if err := p.keep(); err != nil {
		p.print(err.Error()) // play goes on
	}
	round := len(p.Session.Rounds()) - 1
	p.report(round)
	p.letter(round)
	p.print("")
	p.say("reflect")
	p.print(p.Words.Say("report.question-" + strconv.Itoa(round%questions+1)))
	p.reflect(ctx)
	for p.Session.Phase() == game.Reporting || p.Session.Phase() == game.Reflecting {
		if err := p.Session.Continue(); err != nil {
			p.print(p.Words.Refusal(err))
			return
		}
	}
}

// reflect keeps the sentences that people write for themselves, each after the word that says so. Any other line goes on: with
// nothing, or with the command that it is.
func (p *Play) reflect(ctx context.Context) {
	for {
		line, ok := p.ask(ctx, "enter")
		p.quit = p.quit || !ok
		said := strings.Fields(line)
		if len(said) == 0 || !strings.EqualFold(said[0], p.Words.Text("play.sentence")) {
			p.early = line
			return
		}
		if err := p.Session.Say(strings.Join(said[1:], " ")); err != nil {
			p.print(err.Error())
			continue
		}
		p.say("said")
		if err := p.keep(); err != nil {
			p.print(err.Error())
		}
	}
}

// report says how a round changed the six indicators, what was in the news, which lines were crossed, and whether ranges were hit.
func (p *Play) report(round int) {
	r, err := p.Session.Report(round)
	if err != nil {
		p.print(p.Words.Refusal(err))
		return
	}
	p.print("")
	p.say("report", "Span", p.Words.Span(r.From, r.To, p.dated()))
	for _, key := range game.Six {
		c, _ := r.Change(key)
		p.say("change", "Name", p.name(c.Indicator), "Start", p.Words.Shown(c.Indicator, c.Start), "End", p.Words.Shown(c.Indicator, c.End))
	}
	for _, o := range r.Overtaken {
		p.say("overtaken", "Name", p.lever(o.Decision.Lever), "Why", p.Words.Refusal(o.Why))
	}
	for _, v := range r.Verdicts {
		p.verdict(&v)
	}
	for _, c := range bulletin.Crossings(r) {
		p.print(p.Words.Text(c.Text()))
	}
	p.print("")
	news := bulletin.Headlines(p.Session, r.News, 5)
	if len(news) == 0 {
		p.print(p.Words.Say("report.no-news"))
		return
	}
	p.say("news")
	for _, n := range news {
		p.print(p.Words.Month(n.Month, p.dated()) + ": " + p.Words.News(p.Session.Scenario(), &n) + ".")
	}
}

// verdict says whether a range was hit.
func (p *Play) verdict(v *game.Verdict) {
	if !v.Played || math.IsNaN(v.Value) {
		return
	}
	key := "missed"
	if v.Hit {
		key = "hit"
	}
	ind, _ := measure.Find(v.Indicator)
	p.say(key, "Name", p.name(ind), "Low", p.Words.Shown(ind, v.Low), "High", p.Words.Shown(ind, v.High), "Value", p.Words.Shown(ind, v.Value))
}

// letter prints the letter of a household.
func (p *Play) letter(round int) {
	l, ok := p.story.Letter(round)
	if !ok {
		return
	}
	page, err := p.story.Compose(&l, p.Words.Reader)
	if err != nil {
		p.print(err.Error())
		return
	}
	p.print("")
	p.say("letter", "Head", page.Head)
	for _, line := range page.Lines {
		p.print(line)
	}
	p.print(page.Signed)
}

// ending says what the game was, and what to talk about now.
func (p *Play) ending() {
	s, w := p.Session, p.Words
	p.print("")
	p.print(w.Say("end.title", "Name", p.home().Name))
	p.print(w.Say("end.body", "N", w.Count("end.rounds", len(s.Rounds())), "M", w.Count("end.decisions", len(s.Log()))))
	for _, key := range game.Six {
		i, _ := measure.Find(key)
		values := s.Values(key)
		p.say("change", "Name", p.name(i), "Start", w.Shown(i, first(values)), "End", w.Shown(i, values[len(values)-1]))
	}
	if style := s.Style(0, len(s.Rounds())); style.Word() != "" {
		p.say("style-" + style.Word())
	}
	hits, played := 0, 0
	for _, v := range s.Verdicts() {
		if v.Played {
			played++
			if v.Hit {
				hits++
			}
		}
	}
	if played > 0 {
		p.print(w.Say("debrief.hits", "N", strconv.Itoa(hits), "All", strconv.Itoa(played)))
	}
	for i, r := range s.Rounds() {
		for _, sentence := range r.Said {
			p.say("said-in", "N", strconv.Itoa(i+1), "Sentence", sentence)
		}
	}
}

// first is the first value that was measured; NaN where none was.
func first(values []float64) float64 {
	for _, v := range values {
		if !math.IsNaN(v) {
			return v
		}
	}
	return math.NaN()
}
