package main

import (
	"cmp"
	"crypto/rand"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"

	"zwerm/game"
	"zwerm/game/prefs"
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

// usualScenario is what is played when nothing else is asked, and practiceScenario when it is for practice.
const (
	usualScenario    = "decentralisatie-2015"
	practiceScenario = "oefenronde"
)

// playCommand is `zwerm play`.
func playCommand() *cobra.Command {
	f := &playFlags{seed: whole{Max: 1<<64 - 1}, shelf: shelf()}
	c := &cobra.Command{
		Use:   "play [SCENARIO]",
		Short: "Play the game, in a window or in a terminal",
		Long: `Play the game in a window, or with --text in a terminal: one thing per line, for a screen reader, a slow connection or a script.
The window opens on its title, unless a SCENARIO or a flag says what to play. The game is kept after every round.`,
		Example: "  zwerm play\n  zwerm play --practice\n  zwerm play --seats waterstreek/waterveen,waterstreek/waterveen:community\n  zwerm play --text --resume decentralisatie-2015-20261127-140000",
		Args:    takes(0, 1),
		RunE:    f.run,
	}
	c.Flags().BoolVar(&f.text, "text", false, "play in this terminal")
	c.Flags().StringVar(&f.lang, "lang", "", "`language`, nl or en; otherwise the one of the settings, or nl")
	c.Flags().BoolVar(&f.practice, "practice", false, "a game in which nothing counts and that is not kept; without SCENARIO the practice round")
	c.Flags().StringVar(&f.resume, "resume", "", "go on with a `game` that was kept, by its name, file or code")
	c.Flags().StringSliceVar(&f.seats, "seats", nil, "the `parties` that you play; without it the first municipality")
	c.Flags().Var(&f.seed, "seed", "the luck of the game; without it one that nobody knows")
	c.Flags().StringVar(&f.shelf.Folder, "games", f.shelf.Folder, "`folder` in which games are kept")
	f.window.add(c)
	return c
}

// settingsFile is where a person's preferences are kept.
func settingsFile() string { return filepath.Join(xdg.ConfigHome, "zwerm", "settings.json") }

// A wish is what somebody asks to play.
type wish struct {
	scenario string // empty when nothing is asked
	seed     *uint64
	settings game.Settings
	saved    *save.Saved // a game to go on with; nil for a new one
	special  bool        // whether more than a scenario was asked
}

// wish reads from the flags what is asked.
func (f *playFlags) wish(c *cobra.Command, args []string) (*wish, error) {
	w := &wish{settings: game.Settings{Practice: f.practice, Seats: f.seats}}
	for _, name := range []string{"practice", "seats", "seed", "resume"} {
		w.special = w.special || c.Flags().Changed(name)
	}
	if f.seed.given {
		w.seed = &f.seed.Value
	}
	switch {
	case f.resume != "" && (len(args) > 0 || f.practice || len(f.seats) > 0 || f.seed.given):
		return nil, misusef("--resume goes on with a game as it was agreed: leave SCENARIO, --practice, --seats and --seed out")
	case f.resume != "":
		saved, err := f.kept()
		w.saved = saved
		return w, err
	case len(args) == 1:
		w.scenario = args[0]
	case f.practice:
		w.scenario = practiceScenario
	case w.special:
		w.scenario = usualScenario
	}
	return w, nil
}

// kept reads the game to go on with. It has a name when it goes on under that: a code has none, and a file from elsewhere takes
// no other game's place on the shelf.
func (f *playFlags) kept() (*save.Saved, error) {
	record, trouble := gameNamed(f.resume, f.shelf)
	if record == nil {
		return nil, trouble
	}
	saved := &save.Saved{Record: record, Err: trouble}
	name := strings.TrimSuffix(filepath.Base(f.resume), save.Extension)
	if isCode(f.resume) || !save.Proper(name) {
		return saved, nil
	}
	saved.Name = name
	if file, err := os.Stat(f.resume); err == nil {
		if own, err := os.Stat(filepath.Join(f.shelf.Folder, name+save.Extension)); err != nil || !os.SameFile(file, own) {
			saved.Name = f.shelf.Unused(name)
		}
	}
	return saved, nil
}

func (f *playFlags) run(c *cobra.Command, args []string) error {
	if err := f.window.check(c, f.text); err != nil {
		return err
	}
	if info, err := os.Stat(f.shelf.Folder); err == nil && !info.IsDir() {
		return misusef("--games %s is a file; give the folder in which games are kept", f.shelf.Folder)
	}
	wish, err := f.wish(c, args)
	if err != nil {
		return err
	}
	if !f.text {
		return f.window.show(c.Context(), wish, f.lang, f.shelf)
	}
	lang, broken := f.lang, error(nil)
	if lang == "" {
		var set prefs.Preferences
		set, broken = prefs.Read(settingsFile())
		lang = set.Language
	}
	w, err := words.New(lang)
	if err != nil {
		return &misuse{err}
	}
	p := &text.Play{Words: w, In: c.InOrStdin(), Out: c.OutOrStdout(), Shelf: f.shelf, Workers: runtime.NumCPU()}
	if broken != nil {
		p.Notes = append(p.Notes, w.Say("settings.broken", "Why", broken.Error()))
	}
	if wish.saved != nil {
		err = f.goOn(p, wish.saved)
	} else {
		err = f.begin(p, wish)
	}
	if err != nil {
		return err
	}
	return p.Run(c.Context())
}

// begin begins a game.
func (f *playFlags) begin(p *text.Play, wish *wish) error {
	var luck [8]byte
	rand.Read(luck[:]) // never fails
	seed := binary.LittleEndian.Uint64(luck[:])
	if wish.seed != nil {
		seed = *wish.seed
	}
	s, err := game.New(cmp.Or(wish.scenario, usualScenario), seed, wish.settings)
	if err != nil {
		return err
	}
	p.Session, p.Name = s, f.nameNow(s)
	return nil
}

// goOn goes on with a game that was kept. Of one that is damaged, or comes out differently now, it goes on with what there is,
// under another name, so that nothing of the old one is lost.
func (f *playFlags) goOn(p *text.Play, saved *save.Saved) error {
	changed := save.Current(saved.Record)
	s, differs := saved.Record.Replay(nil)
	if s == nil {
		return errors.Join(saved.Err, differs)
	}
	p.Session, p.Name = s, saved.Name
	var notes []string
	for key, why := range map[string]error{"damaged": saved.Err, "changed": changed, "differs": differs} {
		if why != nil {
			notes = append(notes, p.Words.Text("play.resume."+key, "Why", why.Error(), "Name", saved.Record.Name))
		}
	}
	slices.Sort(notes)
	p.Notes = append(p.Notes, notes...)
	if saved.Err != nil || differs != nil || p.Name == "" {
		p.Name = f.nameNow(s)
	}
	return nil
}

// nameNow names a game after its scenario and the time. A game that began in the same second is not replaced.
func (f *playFlags) nameNow(s *game.Session) string {
	return f.shelf.Unused(s.Scenario().Key + "-" + time.Now().Format("20060102-150405"))
}
