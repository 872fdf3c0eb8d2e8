package record

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"unicode/utf8"
)

// An Absent file is one of a folder of results that is not there.
type Absent struct{ Path, By string }

func (a *Absent) Error() string {
	return fmt.Sprintf("%s is not there; %s writes it", a.Path, a.By)
}

// Is makes it fs.ErrNotExist too.
func (a *Absent) Is(target error) bool { return target == fs.ErrNotExist }

// A Broken file is one of a folder of results that cannot be read.
type Broken struct {
	Path, By     string
	Line, Column int // from 1; 0 when it is the whole file
	Why          string
}

func (b *Broken) Error() string {
	place := b.Path
	if b.Line > 0 {
		place = fmt.Sprintf("%s:%d:%d", b.Path, b.Line, b.Column)
	}
	return fmt.Sprintf("%s: %s; %s wrote this file: make the results again in a new folder, or copy this file again", place, b.Why, b.By)
}

// Open opens a file of results; by is the command that writes it, as in "zwerm compare --out".
func Open(path, by string) (*os.File, error) {
	f, err := os.Open(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &Absent{path, by}
	case err != nil:
		return nil, fmt.Errorf("%s cannot be read: %w", path, Cause(err))
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, errors.Join(&Broken{Path: path, By: by, Why: "it is a folder and not a file"}, f.Close())
	}
	return f, nil
}

// ReadFile reads a whole file of results.
func ReadFile(path, by string) ([]byte, error) {
	f, err := Open(path, by)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(f)
	if err = errors.Join(err, f.Close()); err != nil {
		return nil, fmt.Errorf("%s cannot be read: %w", path, Cause(err))
	}
	return data, nil
}

// ReadJSON reads a file of results that is JSON. Strict refuses keys that v does not know.
func ReadJSON(path, by string, v any, strict bool) error {
	data, err := ReadFile(path, by)
	if err != nil {
		return err
	}
	return ParseJSON(path, by, data, v, strict)
}

// ParseJSON is ReadJSON of what a file holds.
func ParseJSON(path, by string, data []byte, v any, strict bool) error {
	in := json.NewDecoder(bytes.NewReader(data))
	if strict {
		in.DisallowUnknownFields()
	}
	err := in.Decode(v)
	if err == nil {
		if _, err := in.Token(); err != io.EOF {
			return broken(path, by, data, in.InputOffset(), "found more after the end")
		}
		return nil
	}
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		return &Broken{Path: path, By: by, Why: "the file is empty"}
	case errors.As(err, &kind):
		why := fmt.Sprintf("found a JSON %s; allowed: %s", kind.Value, kindOf(kind))
		if kind.Field != "" {
			why = kind.Field + ": " + why
		}
		return broken(path, by, data, kind.Offset, why)
	case errors.As(err, &syntax):
		return broken(path, by, data, syntax.Offset, "not valid JSON: "+syntax.Error())
	case errors.Is(err, io.ErrUnexpectedEOF):
		return broken(path, by, data, int64(len(data)), "the file ends in the middle")
	}
	return &Broken{Path: path, By: by, Why: strings.Replace(err.Error(), "json: unknown field", "unknown key", 1)}
}

// kindOf says in words what belongs in a place.
func kindOf(e *json.UnmarshalTypeError) string {
	switch kind := e.Type.Kind().String(); kind {
	case "struct", "map":
		return "a block in braces"
	case "slice", "array":
		return "a list in brackets"
	case "string":
		return "a text in quotes"
	case "bool":
		return "true or false"
	default:
		return "a number (" + kind + ")"
	}
}

// broken names the place of the last byte that was read.
func broken(path, by string, data []byte, read int64, why string) error {
	at := data[:min(max(read-1, 0), int64(len(data)))]
	line := bytes.LastIndexByte(at, '\n') + 1
	return &Broken{path, by, 1 + bytes.Count(at, []byte("\n")), 1 + utf8.RuneCount(at[line:]), why}
}
