//go:build !headless

package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"

	"zwerm/game/save"
	"zwerm/game/ui"
)

// windowFlags are those of a window.
type windowFlags struct {
	shot, scene  string
	size         []int
	text, frames int
}

func (f *windowFlags) add(c *cobra.Command) {
	c.Flags().StringVar(&f.shot, "screenshot", "", "write a picture of a scene to a `file` and stop")
	c.Flags().StringVar(&f.scene, "scene", "board", "`scene` of the picture")
	c.Flags().IntSliceVar(&f.size, "size", []int{1280, 720}, "`width,height` of the picture")
	c.Flags().IntVar(&f.frames, "frames", 3, "frames to draw before the picture is taken")
	c.Flags().IntVar(&f.text, "text-size", 0, "size of text in percent: 100, 125, 150, 175 or 200; otherwise the one of the settings")
}

// show opens the window on the title, or on a game in a scenario that was named, until it is closed or the context ends; or it
// takes a picture.
func (f *windowFlags) show(ctx context.Context, scenario []string, lang string, games save.Shelf) error {
	a := ui.NewApp(filepath.Join(xdg.ConfigHome, "zwerm", "settings.json"))
	a.Games, a.Scenarios = games, filepath.Join(xdg.DataHome, "zwerm", "scenarios")
	a.Elsewhere = []save.Shelf{{Folder: filepath.Join(xdg.Home, "zwerm")}, {Folder: filepath.Join(os.TempDir(), "zwerm")}}
	if f.shot != "" && (len(f.size) != 2 || min(f.size[0], f.size[1]) < 1 || max(f.size[0], f.size[1]) > 10000) {
		return misusef("--size: %v is no size; width,height is, each from 1 to 10000, such as 1280,720", f.size)
	}
	if lang != "" || f.text != 0 {
		if err := a.For(lang, f.text); err != nil {
			return &misuse{err}
		}
	}
	a.Stop = ctx.Done()
	scene, err := f.first(a, scenario)
	if err != nil {
		return err
	}
	if f.shot == "" {
		err = ui.Show(ui.NewWindow(a, scene), "Zwerm")
	} else {
		err = ui.Shoot(ui.NewWindow(a, scene), f.shot, f.size[0], f.size[1], f.frames)
	}
	if err != nil {
		return fmt.Errorf("%w; zwerm play --text plays in a terminal, and zwerm compare needs no screen either", err)
	}
	return nil
}

// first is the scene that is shown first.
func (f *windowFlags) first(a *ui.App, scenario []string) (ui.Scene, error) {
	switch {
	case f.shot != "":
		scene, err := ui.Stage(a, f.scene, append(scenario, usualScenario)[0])
		if err != nil {
			return nil, &misuse{err}
		}
		return scene, nil
	case len(scenario) > 0:
		return a.Open(scenario[0])
	}
	return ui.NewTitle(a), nil
}
