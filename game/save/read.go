package save

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"zwerm/game"
)

// Read reads the file of a game. With a *Damaged, the game holds the rounds before the damage, if there are any that can be
// used; with every other error it is nil.
func Read(file []byte) (*game.Record, error) {
	first, rest, _ := bytes.Cut(file, []byte("\n"))
	number, ours := strings.CutPrefix(string(first), magic)
	if !ours {
		return nil, ErrForeign
	}
	version, err := strconv.Atoi(number)
	switch {
	case err != nil || version < 1:
		return nil, ErrForeign
	case version > Version():
		return nil, &Newer{version}
	case len(file) > MaxBytes:
		return nil, &Damaged{fmt.Sprintf("the file has %d bytes and a saved game at most %d", len(file), MaxBytes), -1}
	}
	_, body, headed := bytes.Cut(rest, []byte("\n\n"))
	if !headed {
		return nil, &Damaged{"the file ends in its header", -1}
	}
	lines, trouble := unpack(body)
	if lines, err = lift(lines, version, upgrades); err != nil {
		return nil, err
	}
	o, record, problem := parse(lines)
	if trouble == "" {
		trouble = problem
	}
	if trouble == "" && !bytes.HasPrefix(file, []byte(header(version, o, record, body))) {
		trouble = "the header does not say what the game is"
	}
	if trouble != "" {
		if record == nil {
			return nil, &Damaged{trouble, -1}
		}
		return record, &Damaged{trouble, len(record.Rounds)}
	}
	return record, nil
}

// unpack returns the lines of a body that are as they were written, and what is wrong with the first that is not.
func unpack(body []byte) (lines [][]byte, trouble string) {
	from := bytes.NewReader(body)
	r := flate.NewReader(from)
	text, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	sum := ""
	for {
		l, after, whole := bytes.Cut(text, []byte("\n"))
		if !whole {
			break
		}
		kept, content, _ := bytes.Cut(l, []byte(" "))
		if sum = checksum(sum, content); sum != string(kept) {
			return lines, fmt.Sprintf("the file was changed: part %d does not have its checksum", len(lines)+1)
		}
		lines, text = append(lines, content), after
	}
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return lines, "the file is cut off"
	case err != nil:
		return lines, "the file was changed: what follows cannot be decompressed"
	case len(text) > 0:
		return lines, "the file ends within a line, or is too large"
	case from.Len() > 0:
		return lines, fmt.Sprintf("%d bytes stand after the end of the game", from.Len())
	}
	return lines, ""
}

// parse makes a game of lines, as far as they make sense, and says what is wrong with the first that does not.
func parse(lines [][]byte) (*opening, *game.Record, string) {
	var o *opening
	var r *game.Record
	for i, text := range lines {
		var l line
		d := json.NewDecoder(bytes.NewReader(text))
		d.DisallowUnknownFields()
		if err := d.Decode(&l); err != nil {
			return o, r, fmt.Sprintf("part %d cannot be read: %v", i+1, err)
		}
		switch {
		case l.Game != nil && i == 0:
			o = l.Game
			r = &game.Record{Name: o.Name, File: []byte(o.File), Seed: o.Seed, Settings: o.Settings}
		case l.Round != nil && r != nil:
			r.Rounds = append(r.Rounds, *l.Round)
		case l.Next != nil && r != nil && i == len(lines)-1:
			r.Choices, r.Ranges, r.Added, r.Ended = l.Next.Choices, l.Next.Ranges, l.Next.Added, l.Next.Ended
			return o, r, ""
		default:
			return o, r, fmt.Sprintf("part %d is not in its place", i+1)
		}
	}
	return o, r, "the end of the game is missing"
}
