//go:build !headless

package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"

	"zwerm/game/prefs"
	"zwerm/game/save"
	"zwerm/game/ui"
)

// windowFlags are those of a window.
type windowFlags struct {
	shot, scene string
	size        pixels
	text        textSize
	frames      whole
}

// pictureFlags are the flags that say something about the picture of --screenshot.
var pictureFlags = []string{"scene", "size", "frames"}

func (f *windowFlags) add(c *cobra.Command) {
	f.size, f.frames = pixels{1280, 720}, whole{Value: 3, Min: 1, Max: 10_000}
	c.Flags().StringVar(&f.shot, "screenshot", "", "write a picture of a scene to a PNG `file` and stop")
	c.Flags().StringVar(&f.scene, "scene", "board", "`scene` of the picture: "+strings.Join(ui.Shots, ", "))
	c.Flags().Var(&f.size, "size", "`width,height` of the picture")
	c.Flags().Var(&f.frames, "frames", "frames to draw before the picture is taken")
	c.Flags().Var(&f.text, "text-size", "size of text in percent: "+sizesOfText()+"; otherwise the one of the settings")
}

// check refuses flags of a picture without one, and a picture that cannot be written, before any game is played.
func (f *windowFlags) check(c *cobra.Command, inTerminal bool) error {
	for _, name := range append([]string{"screenshot", "text-size"}, pictureFlags...) {
		if inTerminal && c.Flags().Changed(name) {
			return misusef("--%s is for the window; leave it out, or leave out --text", name)
		}
	}
	if f.shot == "" {
		for _, name := range pictureFlags {
			if c.Flags().Changed(name) {
				return misusef("--%s says something about a picture; give --screenshot FILE.png too", name)
			}
		}
		return nil
	}
	return cmp.Or(ending("screenshot", f.shot, ".png"), writable(f.shot))
}

// show opens the window on what somebody wishes to play until it is closed or the context ends; or it takes a picture.
func (f *windowFlags) show(ctx context.Context, wish *wish, lang string, games save.Shelf) error {
	a := ui.NewApp(settingsFile())
	a.Games, a.Scenarios = games, filepath.Join(xdg.DataHome, "zwerm", "scenarios")
	a.Elsewhere = []save.Shelf{{Folder: filepath.Join(xdg.Home, "zwerm")}, {Folder: filepath.Join(os.TempDir(), "zwerm")}}
	if lang != "" || f.text != 0 {
		if err := a.For(lang, int(f.text)); err != nil {
			return &misuse{err}
		}
	}
	a.Stop = ctx.Done()
	scene, err := f.first(a, wish)
	if err != nil {
		return err
	}
	if f.shot == "" {
		err = ui.Show(ui.NewWindow(a, scene), "Zwerm")
	} else {
		err = ui.Shoot(ui.NewWindow(a, scene), f.shot, f.size[0], f.size[1], int(f.frames.Value))
	}
	if errors.Is(err, ui.ErrNoWindow) {
		err = fmt.Errorf("%w; zwerm play --text plays in a terminal, and zwerm compare needs no screen either", err)
	}
	return errors.Join(err, a.Settle())
}

// first is the scene that is shown first.
func (f *windowFlags) first(a *ui.App, wish *wish) (ui.Scene, error) {
	switch {
	case f.shot != "" && wish.special:
		return nil, misusef("--screenshot takes a picture of a game of its own: leave --resume, --seats, --practice and --seed out")
	case f.shot != "":
		scene, err := ui.Stage(a, f.scene, cmp.Or(wish.scenario, usualScenario))
		if err != nil {
			return nil, &misuse{err}
		}
		return scene, nil
	case wish.saved != nil:
		return a.Resume(*wish.saved)
	case wish.scenario != "":
		return a.Open(wish.scenario, wish.seed, wish.settings)
	}
	return ui.NewTitle(a), nil
}

// pixels is a flag that takes the width and height of a picture.
type pixels [2]int

func (p *pixels) String() string { return fmt.Sprintf("%d,%d", p[0], p[1]) }

// Set implements pflag.Value.
func (p *pixels) Set(text string) error {
	const most = 10_000
	width, height, _ := strings.Cut(text, ",")
	w, err := strconv.Atoi(strings.TrimSpace(width))
	h, err2 := strconv.Atoi(strings.TrimSpace(height))
	if err != nil || err2 != nil || min(w, h) < 1 || max(w, h) > most {
		return fmt.Errorf("allowed: width,height in pixels, each from 1 to %d, such as 1280,720", most)
	}
	*p = pixels{w, h}
	return nil
}

// Type implements pflag.Value.
func (p *pixels) Type() string { return "width,height" }

// textSize is a flag that takes one of the sizes of text that the window has; 0 is that of the settings.
type textSize int

func (t *textSize) String() string {
	if *t == 0 {
		return ""
	}
	return strconv.Itoa(int(*t))
}

// Set implements pflag.Value.
func (t *textSize) Set(text string) error {
	size, err := strconv.Atoi(text)
	if err != nil || !slices.Contains(prefs.TextSizes, size) {
		return fmt.Errorf("allowed: %s", sizesOfText())
	}
	*t = textSize(size)
	return nil
}

// Type implements pflag.Value.
func (t *textSize) Type() string { return "percent" }

// sizesOfText lists the sizes of text that the window has.
func sizesOfText() string {
	return strings.Trim(strings.Join(strings.Fields(fmt.Sprint(prefs.TextSizes)), ", "), "[]")
}
