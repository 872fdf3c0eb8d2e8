package ui

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"

	"github.com/hajimehoshi/ebiten/v2"

	"zwerm/game/save"
)

// An export is a picture of what is shown with its numbers, on its way to the folder of games.
type export struct {
	name  string // of the files, without extension
	table []byte // CSV
}

// export asks for a picture of the next frame, to be kept with a table. A notice says where they are.
func (a *App) export(name string, table []byte) {
	if a.exporting == nil {
		a.exporting = &export{name, table}
	}
}

// exported says what became of an export, once it is written.
func (a *App) exported() {
	select {
	case a.Notice = <-a.written:
	default:
	}
}

// take keeps the picture that an export asked for. It is written beside the frames.
func (a *App) take(screen *ebiten.Image) {
	x := a.exporting
	if x == nil {
		return
	}
	a.exporting = nil
	picture := image.NewRGBA(screen.Bounds())
	screen.ReadPixels(picture.Pix)
	if a.written == nil {
		a.written = make(chan string, 1)
	}
	say, folders, written := a.Words.Say, a.folders(), a.written
	go func() {
		where, err := x.write(folders, picture)
		if err != nil {
			written <- say("debrief.unexported", "Why", err.Error())
			return
		}
		written <- say("debrief.exported", "Where", where, "Name", x.name)
	}()
}

// folders are where files can be put, the best place first.
func (a *App) folders() (list []string) {
	for _, shelf := range append([]save.Shelf{a.Games}, a.Elsewhere...) {
		if shelf.Folder != "" {
			list = append(list, shelf.Folder)
		}
	}
	return list
}

// write writes picture and table in the first folder that can be written, and returns it. The error is that of the first one.
func (x *export) write(folders []string, picture image.Image) (where string, err error) {
	var data bytes.Buffer
	if err := png.Encode(&data, picture); err != nil {
		return "", err
	}
	if len(folders) == 0 {
		return "", errors.New("there is no folder of games")
	}
	for i, folder := range folders {
		path := filepath.Join(folder, x.name)
		trouble := os.MkdirAll(folder, 0o777)
		if trouble == nil {
			trouble = errors.Join(save.WriteWhole(path+".csv", x.table), save.WriteWhole(path+".png", data.Bytes()))
		}
		if trouble == nil {
			return folder, nil
		}
		if i == 0 {
			err = fmt.Errorf("%s: %w", path, trouble)
		}
	}
	return "", err
}
