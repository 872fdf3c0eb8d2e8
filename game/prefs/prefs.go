// Package prefs keeps what a person sets once, for the window and for the terminal: language, size of text and motion, in a small
// file.
package prefs

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"zwerm/assets/texts"
)

// Preferences are what a person sets once.
type Preferences struct {
	Language string `json:"language"` // nl or en
	Text     int    `json:"text"`     // size of text in percent, one of TextSizes
	Calm     bool   `json:"calm"`     // whether motion is reduced
}

// TextSizes are the sizes of text that can be chosen, in percent.
var TextSizes = []int{100, 125, 150, 175, 200}

// Usual are the preferences of somebody who set none.
var Usual = Preferences{Language: "nl", Text: 100}

// Read reads a file of preferences. No file, or no path, gives the usual ones; so does a broken one, with an error
// that names the file, the key, what was found and what is allowed.
func Read(path string) (Preferences, error) {
	if path == "" {
		return Usual, nil
	}
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Usual, nil
	}
	if err != nil {
		return Usual, err
	}
	p := Usual
	if err := json.Unmarshal(data, &p); err != nil {
		return Usual, fmt.Errorf("%s: %w", path, err)
	}
	if err := p.Check(); err != nil {
		return Usual, fmt.Errorf("%s: %w", path, err)
	}
	return p, nil
}

// Check returns what cannot be, or nil.
func (p Preferences) Check() error {
	if !slices.Contains(texts.Languages, p.Language) {
		return fmt.Errorf("language: there is no %q; allowed: %v", p.Language, texts.Languages)
	}
	if !slices.Contains(TextSizes, p.Text) {
		return fmt.Errorf("text: %d is no size; allowed: %v", p.Text, TextSizes)
	}
	return nil
}

// Write keeps preferences in a file: whole, or not at all.
func (p Preferences) Write(path string) error {
	data, err := json.MarshalIndent(p, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	temp, err := os.CreateTemp(filepath.Dir(path), ".settings-*")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name()) // nothing is left to remove once it was renamed
	_, err = temp.Write(append(data, '\n'))
	if err := errors.Join(err, temp.Sync(), temp.Close()); err != nil {
		return err
	}
	return os.Rename(temp.Name(), path)
}
