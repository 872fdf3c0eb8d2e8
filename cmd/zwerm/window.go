//go:build !headless

package main

import (
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

// show opens the window, or takes a picture of it.
func (f *windowFlags) show(scenario, lang string, games save.Shelf) error {
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
	var err error
	if f.shot == "" {
		err = ui.Show(ui.NewWindow(a, ui.NewTitle(a)), "Zwerm")
	} else {
		var scene ui.Scene
		if scene, err = ui.Stage(a, f.scene, scenario); err != nil {
			return &misuse{err}
		}
		err = ui.Shoot(ui.NewWindow(a, scene), f.shot, f.size[0], f.size[1], f.frames)
	}
	if err != nil {
		return fmt.Errorf("%w; zwerm play --text plays in a terminal, and zwerm compare needs no screen either", err)
	}
	return nil
}
