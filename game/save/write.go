package save

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"fmt"
	"io"

	"zwerm/game"
	"zwerm/sim/experiment"
)

// Bytes returns the file of a game. Saved says when, in whatever words: it is for people.
func Bytes(r *game.Record, saved string) ([]byte, error) {
	o := &opening{saved, experiment.ModelVersion, r.Name, r.Seed, r.Settings, string(r.File)}
	lines := []line{{Game: o}}
	for i := range r.Rounds {
		lines = append(lines, line{Round: &r.Rounds[i]})
	}
	lines = append(lines, line{Next: &next{r.Choices, r.Ranges, r.Added, r.Ended}})
	body, err := compress(lines)
	if err != nil {
		return nil, err
	}
	file := append([]byte(header(Version(), o, r, body)), body...)
	if len(file) > MaxBytes {
		return nil, fmt.Errorf("the game is too large to be saved: %d bytes; allowed: %d", len(file), MaxBytes)
	}
	return file, nil
}

// compress writes lines with their checksums. What was written of each line can be read without those after it.
func compress(lines []line) ([]byte, error) {
	var body bytes.Buffer
	w, err := flate.NewWriter(&body, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	sum := ""
	for i := range lines {
		text, err := json.Marshal(&lines[i])
		if err != nil {
			return nil, err
		}
		sum = checksum(sum, text)
		if _, err := io.WriteString(w, sum+" "+string(text)+"\n"); err != nil {
			return nil, err
		}
		if err := w.Flush(); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return body.Bytes(), nil
}
