//go:build !headless

package main

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"

	"zwerm/game/save"
	"zwerm/game/ui"
)

// windowFlags are those of a window.
type windowFlags struct {
	games, shot, scene, lang string
	size                     []int
	text, frames             int
	calm                     bool
}

func (f *windowFlags) add(c *cobra.Command) {
	c.Flags().StringVar(&f.games, "games", filepath.Join(xdg.DataHome, "zwerm", "games"), "folder in which games are kept")
	c.Flags().StringVar(&f.shot, "screenshot", "", "write a picture of a scene to a file and stop")
	c.Flags().StringVar(&f.scene, "scene", "board", "scene of the picture")
	c.Flags().IntSliceVar(&f.size, "size", []int{1280, 720}, "width and height of the picture")
	c.Flags().IntVar(&f.frames, "frames", 3, "frames to draw before the picture is taken")
	c.Flags().StringVar(&f.lang, "lang", "", "language, nl or en; otherwise the one of the settings")
	c.Flags().IntVar(&f.text, "text-size", 0, "size of text in percent, 100 to 200; otherwise the one of the settings")
}

// show opens the window, or takes a picture of it.
func (f *windowFlags) show(scenario string, stderr io.Writer) error {
	a := ui.NewApp(filepath.Join(xdg.ConfigHome, "zwerm", "settings.json"))
	a.Games, a.Scenarios = save.Shelf{Folder: f.games}, filepath.Join(xdg.DataHome, "zwerm", "scenarios")
	if f.lang != "" || f.text != 0 {
		if err := a.For(f.lang, f.text); err != nil {
			return err
		}
	}
	if f.shot != "" {
		if len(f.size) != 2 {
			return fmt.Errorf("--size: %v is no size; width,height is, such as 1280,720", f.size)
		}
		scene, err := ui.Stage(a, f.scene, scenario)
		if err != nil {
			return err
		}
		return ui.Shoot(ui.NewWindow(a, scene), f.shot, f.size[0], f.size[1], f.frames)
	}
	return ui.Show(ui.NewWindow(a, ui.NewTitle(a)), "Zwerm")
}
