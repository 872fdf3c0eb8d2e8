package text

import (
	"context"
	"math"
	"slices"
	"strconv"
	"strings"

	"zwerm/game"
)

// A command is something that people can type: its word in their language, or as much of it as tells it from others.
type command struct {
	key string
	do  func(p *Play, ctx context.Context, args []string)
}

// commands are in the order in which help lists them.
func commands() []command {
	return []command{
		{"cards", func(p *Play, _ context.Context, _ []string) { p.hand() }},
		{"all", func(p *Play, _ context.Context, _ []string) { p.drawer() }},
		{"running", func(p *Play, _ context.Context, _ []string) { p.running() }},
		{"stop", func(p *Play, _ context.Context, args []string) { p.stop(args) }},
		{"drop", func(p *Play, _ context.Context, args []string) { p.drop(args) }},
		{"table", func(p *Play, _ context.Context, args []string) { p.consult(args) }},
		{"role", func(p *Play, _ context.Context, args []string) { p.role(args) }},
		{"ahead", func(p *Play, ctx context.Context, args []string) { p.ahead(ctx, args) }},
		{"margin", func(p *Play, ctx context.Context, args []string) { p.margin(ctx, args) }},
		{"go", func(p *Play, ctx context.Context, _ []string) { p.play(ctx, game.HalfYear) }},
		{"quarter", func(p *Play, ctx context.Context, _ []string) { p.play(ctx, game.Quarter) }},
		{"practice", func(p *Play, ctx context.Context, _ []string) { p.practise(ctx) }},
		{"event", func(p *Play, _ context.Context, args []string) { p.add(args) }},
		{"undo", func(p *Play, _ context.Context, _ []string) { p.undo() }},
		{"board", func(p *Play, _ context.Context, _ []string) { p.board() }},
		{"keep", func(p *Play, _ context.Context, _ []string) { p.kept() }},
		{"help", func(p *Play, _ context.Context, _ []string) { p.help() }},
		{"finish", func(p *Play, _ context.Context, _ []string) { p.finish() }},
		{"leave", func(p *Play, _ context.Context, _ []string) { p.quit = true }},
	}
}

// do does what a line asks: a number chooses a card, a word is a command.
func (p *Play) do(ctx context.Context, line string) {
	args := strings.Fields(strings.ToLower(line))
	if len(args) == 0 {
		return
	}
	if n, err := strconv.Atoi(args[0]); err == nil {
		p.choose(n, args[1:])
		return
	}
	var found []command
	var names []string
	for _, c := range commands() {
		word := p.Words.Text("play.command." + c.key)
		if word == args[0] {
			found, names = []command{c}, []string{word}
			break
		}
		if strings.HasPrefix(word, args[0]) {
			found, names = append(found, c), append(names, word)
		}
	}
	switch len(found) {
	case 0:
		p.say("unknown", "Word", args[0])
	case 1:
		found[0].do(p, ctx, args[1:])
	default:
		p.say("ambiguous", "Word", args[0], "List", strings.Join(names, ", "))
	}
}

func (p *Play) help() {
	p.say("help.number")
	for _, c := range commands() {
		p.print(p.Words.Text("play.command."+c.key) + ": " + p.Words.Text("play.help."+c.key))
	}
}

// cards are those that numbers stand for: the hand, and then the drawer.
func (p *Play) cards() []game.Card {
	return append(slices.Clone(p.Session.Hand(p.seat())), p.Session.Drawer(p.seat())...)
}

// choose chooses a card by its number, at a place whose name begins as given and with a level, if the last word is a number;
// without them, where and as it usually is.
func (p *Play) choose(n int, words []string) {
	cards := p.cards()
	if n < 1 || n > len(cards) {
		p.say("no-card", "N", strconv.Itoa(n), "All", strconv.Itoa(len(cards)))
		return
	}
	card := cards[n-1]
	choice := card.Choice()
	choice.Consulted = p.atTable()
	if last := len(words) - 1; last >= 0 {
		if level, ok := decimal(words[last]); ok {
			choice.Level, words = level, words[:last]
			if l := card.Lever; level < l.Min || level > l.Max || l.Min == l.Max {
				p.say("no-level", "Low", p.Words.Number(l.Min, 2), "High", p.Words.Number(l.Max, 2), "Usual", p.Words.Number(l.Level, 2))
				return
			}
		}
	}
	place := strings.Join(words, " ")
	if place != "" {
		i := slices.IndexFunc(card.Targets, func(path string) bool { return strings.HasPrefix(strings.ToLower(p.place(path)), place) })
		if i < 0 {
			p.say("no-place", "Place", place, "List", p.places(card.Targets))
			return
		}
		choice.Target = card.Targets[i]
	}
	if err := p.Session.Choose(choice); err != nil {
		p.print(p.Words.Refusal(err))
		return
	}
	p.say("chosen", "Name", p.lever(card.Lever.Key), "Place", p.place(choice.Target), "Left", p.left())
	if places := card.Targets; place == "" && len(places) > 1 {
		p.say("elsewhere", "N", strconv.Itoa(n), "List", p.places(places))
	}
}

// decimal reads a number with a comma or a point.
func decimal(word string) (float64, bool) {
	v, err := strconv.ParseFloat(strings.Replace(word, ",", ".", 1), 64)
	return v, err == nil && !math.IsNaN(v) && !math.IsInf(v, 0)
}

// number returns the number that the first word is, from 1 to most.
func (p *Play) number(args []string, most int) (int, bool) {
	n := 0
	if len(args) > 0 {
		n, _ = strconv.Atoi(args[0])
	}
	if n < 1 || n > most {
		p.say("no-number", "All", strconv.Itoa(most))
		return 0, false
	}
	return n, true
}

// stop chooses to stop a running lever.
func (p *Play) stop(args []string) {
	list := p.Session.Running()
	if len(list) == 0 {
		p.say("nothing-runs")
		return
	}
	n, ok := p.number(args, len(list))
	if !ok {
		p.running()
		return
	}
	stop := p.Session.Stopping(p.seat(), list[n-1])
	stop.Consulted = p.atTable()
	if err := p.Session.Choose(stop); err != nil {
		p.print(p.Words.Refusal(err))
		return
	}
	p.chosen()
}

// drop takes a choice back.
func (p *Play) drop(args []string) {
	n, ok := p.number(args, len(p.Session.Choices()))
	if !ok {
		return
	}
	if _, err := p.Session.Unchoose(n - 1); err != nil {
		p.print(p.Words.Refusal(err))
		return
	}
	p.chosen()
}

func (p *Play) undo() {
	if err := p.Session.Undo(1); err != nil {
		p.print(p.Words.Refusal(err))
		return
	}
	p.story.Follow()
	p.say("undone")
}

func (p *Play) kept() {
	switch err := p.keep(); {
	case err != nil:
		p.print(err.Error())
	case p.Session.Settings().Practice:
		p.say("practice")
	default:
		p.say("kept", "Name", p.Name)
	}
}
