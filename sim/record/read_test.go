package record

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// TestReadJSON holds that a file which cannot be read names its place, what is wrong, and what made it.
func TestReadJSON(t *testing.T) {
	const made = "; zwerm compare --out wrote this file: make the results again in a new folder, or copy this file again"
	for text, want := range map[string]string{
		"":                              ": the file is empty" + made,
		" \n":                           ": the file is empty" + made,
		"{\"model\": \"0.1\",\n":        ":1:17: the file ends in the middle" + made,
		"{\"model\": 1}":                ":1:11: model: found a JSON number; allowed: a text in quotes" + made,
		"[]":                            ":1:1: found a JSON array; allowed: a block in braces" + made,
		"{\"set\": \"é\",\n \"runs\":x": ":2:9: not valid JSON: invalid character 'x' looking for beginning of value" + made,
		"{} {":                          ":1:4: found more after the end" + made,
		"{\"modle\": \"0.1\"}":          ": unknown key \"modle\"" + made,
	} {
		path := filepath.Join(t.TempDir(), "manifest.json")
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		var broken *Broken
		if err := ReadJSON(path, "zwerm compare --out", &Manifest{}, true); !errors.As(err, &broken) || err.Error() != path+want {
			t.Errorf("%q:\ngot  %v\nwant %s%s", text, err, path, want)
		}
	}
}

func TestAbsent(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "manifest.json")
	_, err := ReadFile(path, "zwerm compare --out")
	if !errors.Is(err, fs.ErrNotExist) || err.Error() != path+" is not there; zwerm compare --out writes it" {
		t.Error(err)
	}
	var broken *Broken
	if _, err := ReadFile(folder, "zwerm compare --out"); !errors.As(err, &broken) || broken.Why != "it is a folder and not a file" {
		t.Error(err)
	}
}
