package text

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"zwerm/game"
	"zwerm/game/letter"
	"zwerm/game/save"
	"zwerm/game/words"
)

// A Play is one game in a terminal.
type Play struct {
	Session *game.Session
	Words   *words.Words
	In      io.Reader
	Out     io.Writer
	Shelf   save.Shelf // where the game is kept after every round; nowhere when its folder is empty
	Name    string     // under which it is kept
	Workers int        // that look ahead; at least one
	Notes   []string   // to be read before the game goes on

	story *letter.Chronicle
	turn  int      // which of the seats decides now
	table []string // keys of the parties who are at the table in this round
	lines <-chan string
	early string // what was typed where Enter was asked: people who type a command there mean it
	quit  bool
	err   error // the first failure to write
}

// Run plays until the game ends, people stop, the input ends or the context is cancelled. Whatever ends it, the game is kept. The
// error says what failed.
func (p *Play) Run(ctx context.Context) error {
	p.story = letter.NewChronicle(p.Session)
	p.lines = read(ctx, p.In)
	p.say("welcome", "Name", p.home().Name, "Scenario", p.Words.Of(p.Session.Scenario().Name))
	p.print(p.Words.Of(p.Session.Scenario().About))
	p.say("hint")
	for _, note := range p.Notes {
		p.print(note)
	}
	if p.fresh() {
		p.say("practice-first")
	}
	p.rounds(ctx, -1)
	if p.Session.Phase() == game.Over && p.err == nil {
		p.ending()
	}
	return errors.Join(p.err, p.keep(), ctx.Err())
}

// rounds plays until the game ends, people stop, or a number of rounds has been played, unless that is negative.
func (p *Play) rounds(ctx context.Context, most int) {
	shown := -1
	for !p.quit && p.err == nil && p.Session.Phase() != game.Over && len(p.Session.Rounds()) != most {
		if played := len(p.Session.Rounds()); played != shown {
			shown = played
			p.board()
		}
		line, ok := p.early, true
		if p.early = ""; strings.TrimSpace(line) == "" {
			line, ok = p.ask(ctx, "prompt")
		}
		if !ok {
			p.quit = true
			break
		}
		p.do(ctx, line)
	}
}

// fresh reports whether the game has just begun, and counts.
func (p *Play) fresh() bool { return len(p.Session.Rounds()) == 0 && !p.Session.Settings().Practice }

// read gives the lines of an input, one at a time, until it ends or the context does.
func read(ctx context.Context, in io.Reader) <-chan string {
	lines := make(chan string)
	go func() {
		defer close(lines)
		for scanner := bufio.NewScanner(in); scanner.Scan(); {
			select {
			case lines <- scanner.Text():
			case <-ctx.Done():
				return
			}
		}
	}()
	return lines
}

// ask shows a question and returns the line that answers it; false when there is none to come.
func (p *Play) ask(ctx context.Context, question string, pairs ...string) (string, bool) {
	p.print("")
	p.say(question, pairs...)
	select {
	case line, ok := <-p.lines:
		return line, ok
	case <-ctx.Done():
		return "", false
	}
}

// keep saves the game, unless it is one for practice.
func (p *Play) keep() error {
	untouched := len(p.Session.Rounds()) == 0 && len(p.Session.Choices()) == 0
	if p.Shelf.Folder == "" || p.Session.Settings().Practice || untouched {
		return nil
	}
	if err := p.Shelf.Keep(p.Name, p.Session.Record(), time.Now().Format("2006-01-02 15:04")); err != nil {
		return fmt.Errorf("the game could not be kept in %s: %w", p.Shelf.Folder, err)
	}
	return nil
}

// say prints a text of the terminal. Pairs of names and values fill its gaps.
func (p *Play) say(key string, pairs ...string) { p.print(p.Words.Text("play."+key, pairs...)) }

// print prints a line.
func (p *Play) print(line string) {
	if p.err == nil {
		_, p.err = fmt.Fprintln(p.Out, line)
	}
}
