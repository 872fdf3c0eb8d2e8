package text

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"zwerm/assets/texts"
	"zwerm/game"
	"zwerm/game/save"
	"zwerm/game/words"
)

const home = "wilgenland/klaverwoude"

// begin begins a game in the practice world, to be played with some lines of English.
func begin(t *testing.T, settings game.Settings, lines ...string) (*Play, *bytes.Buffer) {
	t.Helper()
	s, err := game.New("oefenronde", 3, settings)
	if err != nil {
		t.Fatal(err)
	}
	w, err := words.New("en")
	if err != nil {
		t.Fatal(err)
	}
	out := &bytes.Buffer{}
	return &Play{Session: s, Words: w, In: strings.NewReader(strings.Join(lines, "\n") + "\n"), Out: out, Workers: 2}, out
}

func run(t *testing.T, p *Play) {
	t.Helper()
	if err := p.Run(context.Background()); err != nil {
		t.Fatal(err)
	}
}

// says holds that texts were printed, in their order.
func says(t *testing.T, out *bytes.Buffer, texts ...string) {
	t.Helper()
	rest := out.String()
	for _, text := range texts {
		_, after, found := strings.Cut(rest, text)
		if !found {
			t.Errorf("%q is not said, or not in its place; after that:\n%s", text, rest)
			return
		}
		rest = after
	}
}

// numbered returns the number that a card has.
func numbered(t *testing.T, p *Play, lever string) string {
	t.Helper()
	for i, c := range p.cards() {
		if c.Lever.Key == lever {
			return string(rune('0'+(i+1)/10)) + string(rune('0'+(i+1)%10))
		}
	}
	t.Fatalf("no card %s", lever)
	return ""
}

// What is typed becomes a choice: where, how strongly, and with whom at the table.
func TestChoosing(t *testing.T) {
	p, _ := begin(t, game.Settings{})
	n := numbered(t, p, "pilots")
	p, out := begin(t, game.Settings{}, "consult", "consult magic", "consult res prov res", n+" 9", n+" nowhere", n+" 0,25", "drop 1", "drop 9", n+" .5", "consult")
	run(t, p)
	says(t, out, "Nobody is at the table yet", "There is no such party: magic", "At the table in this round: residents, providers.",
		"Choose a strength from 0.01 to 1.00. Usual is 0.60.", "It cannot be there: nowhere.", "Chosen: Pilots, whole municipality. 2 actions left.", "You have chosen nothing", "Name a number", "Chosen: ", "At the table")
	choices := p.Session.Choices()
	if len(choices) != 1 || choices[0].Lever != "pilots" || choices[0].Level != .5 || !slices.Equal(choices[0].Consulted, []string{"community", "providers"}) {
		t.Errorf("chosen: %+v", choices)
	}
}

// Whoever holds several seats decides for each in turn, and sees that party's own cards.
func TestRoles(t *testing.T) {
	settings := game.Settings{Seats: []string{home, home + ":community"}}
	p, _ := begin(t, settings)
	p.turn = 1
	n := numbered(t, p, "pilots")
	p, out := begin(t, settings, "role", "role 3", "role 2", n, "play", "", "role 1")
	run(t, p)
	says(t, out, "You now decide as: municipality Klaverwoude.", "1. municipality Klaverwoude\n2. residents\n", "Name a number from 1 to 2.", "You now decide as: residents.", "Chosen: ")
	if log := p.Session.Log(); len(log) != 1 || log[0].Actor != home+":community" {
		t.Errorf("decided: %+v", log)
	}
	if p.seat() != home {
		t.Errorf("the seat is %s", p.seat())
	}
}

// A command that is typed where Enter was asked is not lost.
func TestCommandInsteadOfEnter(t *testing.T) {
	p, _ := begin(t, game.Settings{}, "play", "undo", "play", "", "play", "leave", "play")
	run(t, p)
	if n := len(p.Session.Rounds()); n != 2 {
		t.Errorf("%d rounds are played, want 2: one was taken back, and after leave none is", n)
	}
}

// Practice comes first, does not count, and leaves the game where it was.
func TestPractice(t *testing.T) {
	p, out := begin(t, game.Settings{}, "practice", "1", "finish", "practice", "play", "", "play", "", "practice")
	p.Shelf, p.Name = save.Shelf{Folder: t.TempDir()}, "mine"
	before, err := game.New("oefenronde", 3, game.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	if err := before.Play(game.HalfYear); err != nil {
		t.Fatal(err)
	}
	run(t, p)
	says(t, out, "Practise first?", "This is a practice round.", "Chosen: ", "No round has been played yet that counts.", "You can only practise before",
		"Report on", "That was the practice round.", "Round 1 of 5", "Report on", "Round 2 of 5", "You can only practise before")
	if p.Session.Hash() != before.Hash() {
		t.Error("practice left something behind")
	}
	kept, err := p.Shelf.List()
	if err != nil || len(kept) != 1 || len(kept[0].Record.Rounds) != 1 || len(kept[0].Record.Rounds[0].Decisions) != 0 {
		t.Errorf("kept: %+v, %v", kept, err)
	}
}

// A facilitator adds an event; the news tells it in the round that comes.
func TestEvents(t *testing.T) {
	p, out := begin(t, game.Settings{}, "event", "event 99", "event 1", "event 1", "play", "")
	run(t, p)
	says(t, out, "1. An incident here is all over the news.", "Name a number from 1 to", "In this round this happens as well: An incident", "You have chosen this already.", "In the news:", "An incident here is all over the news.")
}

// A game that is closed before its end has an ending, is kept so, and is still closed when it is taken up again.
func TestFinish(t *testing.T) {
	p, out := begin(t, game.Settings{}, "finish", "1", "play", "", "finish", "this is not read")
	p.Shelf, p.Name = save.Shelf{Folder: t.TempDir()}, "mine"
	run(t, p)
	says(t, out, "No round has been played yet", "Report on", "Round 2 of 5", "Waiting time: was")
	kept, err := p.Shelf.List()
	if err != nil || len(kept) != 1 || !kept[0].Record.Ended {
		t.Fatalf("kept: %+v, %v", kept, err)
	}
	again, err := kept[0].Record.Replay(nil)
	if err != nil {
		t.Fatal(err)
	}
	next, out := begin(t, game.Settings{}, "1")
	next.Session = again
	run(t, next)
	says(t, out, "Waiting time: was")
	if strings.Contains(out.String(), "Chosen") {
		t.Error("a closed game goes on")
	}
}

// In quarters a game has more rounds, and says so.
func TestQuarters(t *testing.T) {
	p, out := begin(t, game.Settings{}, "quarter", "", "quarter", "", "play", "", "undo", "undo")
	run(t, p)
	says(t, out, "Round 1 of 5", "Round 2 of 6", "Round 3 of 6", "Round 4 of 6", "The round is taken back.", "Round 3 of 6", "Round 2 of 6")
}

// Every text that the source asks for is there in both languages, and every text of the terminal is asked for.
func TestTexts(t *testing.T) {
	asked := map[string]bool{"play.help.number": true, "play.style-top-down": true, "play.style-mixed": true, "play.style-co-creative": true,
		"play.hit": true, "play.missed": true}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	said, text := regexp.MustCompile(`(?:say|ask)\((?:ctx, )?"([a-z.-]+)"`), regexp.MustCompile(`Text\("(play\.[a-z.-]+)"`)
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range said.FindAllStringSubmatch(string(source), -1) {
			asked["play."+m[1]] = true
		}
		for _, m := range text.FindAllStringSubmatch(string(source), -1) {
			asked[strings.TrimSuffix(m[1], ".")] = true
		}
	}
	for _, c := range commands() {
		asked["play.command."+c.key], asked["play.help."+c.key] = true, true
	}
	for _, party := range []string{"municipality", "providers", "professionals", "community"} {
		asked["play.party."+party] = true
	}
	for _, lang := range texts.Languages {
		w, err := words.New(lang)
		if err != nil {
			t.Fatal(err)
		}
		for key := range asked {
			if !slices.Contains([]string{"play.command", "play.help", "play.party", "play.style-"}, key) && w.Text(key) == key {
				t.Errorf("%s: no text %s", lang, key)
			}
		}
		seen := map[string]bool{}
		for _, c := range commands() {
			word := w.Text("play.command." + c.key)
			if seen[word] || strings.ContainsAny(word, " 0123456789") || word != strings.ToLower(word) {
				t.Errorf("%s: %q is no word for a command of its own", lang, word)
			}
			seen[word] = true
		}
	}
	for _, lang := range texts.Languages {
		data, err := os.ReadFile("../../assets/texts/play." + lang + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		_, section, _ := strings.Cut(string(data), "\nplay:\n")
		for _, m := range regexp.MustCompile(`(?m)^  ([a-z-]+): "`).FindAllStringSubmatch(section, -1) {
			if !asked["play."+m[1]] {
				t.Errorf("%s: nobody says play.%s", lang, m[1])
			}
		}
	}
}

// What people write for themselves is kept with its round, and read again at the end.
func TestSentences(t *testing.T) {
	p, out := begin(t, game.Settings{}, "1", "play", "say We went  too fast.", "say bell\a", "SAY Who waits?", "", "finish")
	p.Shelf, p.Name = save.Shelf{Folder: t.TempDir()}, "mine"
	run(t, p)
	says(t, out, "Type say and a sentence", "Kept. At the end", "cannot be printed", "Kept. At the end", "Round 1: “We went too fast.”", "Round 1: “Who waits?”")
	kept, err := p.Shelf.List()
	if err != nil || len(kept) != 1 || !slices.Equal(kept[0].Record.Rounds[0].Said, []string{"We went too fast.", "Who waits?"}) {
		t.Errorf("kept: %+v, %v", kept, err)
	}
}
