package main

import (
	"crypto/rand"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"zwerm/assets/texts"
	"zwerm/game"
	"zwerm/game/save"
	"zwerm/game/text"
	"zwerm/game/words"
)

// playFlags are what `zwerm play` can be asked.
type playFlags struct {
	text, practice bool
	lang, resume   string
	seed           whole
	seats          []string
	shelf          save.Shelf
	window         windowFlags
}

// usualScenario is what is played when nothing else is asked.
const usualScenario = "decentralisatie-2015"

// playCommand is `zwerm play`.
func playCommand() *cobra.Command {
	f := &playFlags{seed: whole{Max: 1<<64 - 1}, shelf: shelf()}
	c := &cobra.Command{
		Use:   "play [SCENARIO]",
		Short: "Play the game, in a window or in a terminal",
		Long: `Play the game in a window, or with --text in a terminal: one thing per line, for a screen reader, a slow connection or a script.
With a SCENARIO the window opens on a game in it. The game is kept after every round.`,
		Example: "  zwerm play\n  zwerm play oefenronde --text --practice\n  zwerm play --text --resume decentralisatie-2015-20261127-140000",
		Args:    takes(0, 1),
		RunE:    f.run,
	}
	c.Flags().BoolVar(&f.text, "text", false, "play in this terminal")
	c.Flags().StringVar(&f.lang, "lang", "", "`language`, nl or en; otherwise the one of the settings, or nl")
	c.Flags().BoolVar(&f.practice, "practice", false, "with --text: a game in which nothing counts and that is not kept")
	c.Flags().StringVar(&f.resume, "resume", "", "with --text: go on with a `game` that was kept, by its name, file or code")
	c.Flags().StringSliceVar(&f.seats, "seats", nil, "with --text: the `parties` that you play; without it the first municipality")
	c.Flags().Var(&f.seed, "seed", "with --text: the luck of the game; without it one that nobody knows")
	c.Flags().StringVar(&f.shelf.Folder, "games", f.shelf.Folder, "`folder` in which games are kept")
	f.window.add(c)
	return c
}

func (f *playFlags) run(c *cobra.Command, args []string) error {
	scenario := usualScenario
	if len(args) == 1 {
		scenario = args[0]
	}
	if err := f.window.check(c, f.text); err != nil {
		return err
	}
	if info, err := os.Stat(f.shelf.Folder); err == nil && !info.IsDir() {
		return misusef("--games %s is a file; give the folder in which games are kept", f.shelf.Folder)
	}
	if !f.text {
		for _, name := range []string{"practice", "resume", "seats", "seed"} {
			if c.Flags().Changed(name) {
				return misusef("--%s is for a game in a terminal; give --text too, or choose it in the window", name)
			}
		}
		return f.window.show(c.Context(), args, f.lang, f.shelf)
	}
	lang := f.lang
	if lang == "" {
		lang = texts.Languages[0]
	}
	w, err := words.New(lang)
	if err != nil {
		return &misuse{err}
	}
	p := &text.Play{Words: w, In: c.InOrStdin(), Out: c.OutOrStdout(), Shelf: f.shelf, Workers: runtime.NumCPU()}
	if f.resume != "" {
		err = f.goOn(p)
	} else {
		err = f.begin(p, scenario)
	}
	if err != nil {
		return err
	}
	return p.Run(c.Context())
}

// begin begins a game.
func (f *playFlags) begin(p *text.Play, scenario string) error {
	seed := f.seed.Value
	if !f.seed.given {
		var luck [8]byte
		rand.Read(luck[:]) // never fails
		seed = binary.LittleEndian.Uint64(luck[:])
	}
	s, err := game.New(scenario, seed, game.Settings{Practice: f.practice, Seats: f.seats})
	if err != nil {
		return err
	}
	p.Session, p.Name = s, f.nameNow(s)
	return nil
}

// goOn goes on with a game that was kept. Of one that is damaged, or comes out differently now, it goes on with what there is,
// under another name, so that nothing of the old one is lost.
func (f *playFlags) goOn(p *text.Play) error {
	record, trouble := gameNamed(f.resume, f.shelf)
	if record == nil {
		return trouble
	}
	changed := save.Current(record)
	s, differs := record.Replay(nil)
	if s == nil {
		return errors.Join(trouble, differs)
	}
	p.Session, p.Name = s, strings.TrimSuffix(filepath.Base(f.resume), save.Extension)
	for key, why := range map[string]error{"damaged": trouble, "changed": changed, "differs": differs} {
		if why != nil {
			p.Notes = append(p.Notes, p.Words.Text("play.resume."+key, "Why", why.Error()))
		}
	}
	slices.Sort(p.Notes)
	if trouble != nil || differs != nil || !save.Proper(p.Name) {
		p.Name = f.nameNow(s)
	}
	return nil
}

// nameNow names a game after its scenario and the time. A game that began in the same second is not replaced.
func (f *playFlags) nameNow(s *game.Session) string {
	return f.shelf.Unused(s.Scenario().Key + "-" + time.Now().Format("20060102-150405"))
}
