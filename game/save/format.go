package save

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"zwerm/game"
)

// A file has a header that people can read, an empty line, and a body:
//
//	Zwerm game, version 3
//	scenario: oefenronde, sha256 8b1f…
//	model: 0.1
//	saved: 2026-11-27 20:00
//	rounds: 3, 18 months
//	hash: 5a0c…
//	body: 2041 bytes, sha256 77e0…
//
// The body is compressed (RFC 1951). Uncompressed it is one line per part: the game, every round, and what is chosen for the
// next one. Each line begins with a checksum of itself and all lines before, so that of a damaged file the rounds before the
// damage can be used. The header only repeats what the body says.
const magic = "Zwerm game, version "

// Extension is the usual end of a saved game's name.
const Extension = ".zwerm"

// MaxBytes is how large a saved game may be, compressed or not.
const MaxBytes = 16 << 20

// line is a part of the body: one of the three.
type line struct {
	Game  *opening    `json:"game,omitempty"`
	Round *game.Round `json:"round,omitempty"`
	Next  *next       `json:"next,omitempty"`
}

// opening is what a game begins with.
type opening struct {
	Saved    string        `json:"saved"` // when, as text
	Model    string        `json:"model"` // version of the model with which it was played
	Name     string        `json:"name"`  // of the scenario file
	Seed     uint64        `json:"seed"`
	Settings game.Settings `json:"settings"`
	File     string        `json:"file"` // the scenario
}

// next ends the body: what is chosen for the round that comes, or that the group stopped.
type next struct {
	Choices []game.Choice `json:"choices,omitempty"`
	Ranges  []game.Range  `json:"ranges,omitempty"`
	Added   []string      `json:"added,omitempty"`
	Ended   bool          `json:"ended,omitempty"`
}

// checksum returns that of a line, given that of the line before it.
func checksum(before string, line []byte) string {
	sum := sha256.Sum256(append([]byte(before+"\n"), line...))
	return hex.EncodeToString(sum[:8])
}

// hash returns a full fingerprint in hexadecimal.
func hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// header returns the header of a game and its body.
func header(version int, o *opening, r *game.Record, body []byte) string {
	months, last := 0, ""
	for _, round := range r.Rounds {
		months, last = months+round.Months, round.Hash
	}
	lines := []string{
		fmt.Sprintf("%s%d", magic, version),
		"scenario: " + o.Name + ", sha256 " + hash(r.File),
		"model: " + o.Model,
		"saved: " + o.Saved,
		fmt.Sprintf("rounds: %d, %d months", len(r.Rounds), months),
		"hash: " + last,
		fmt.Sprintf("body: %d bytes, sha256 %s", len(body), hash(body)),
	}
	for i, l := range lines {
		lines[i] = strings.Join(strings.Fields(l), " ") // a header line is one line, whatever a name holds
	}
	return strings.Join(lines, "\n") + "\n\n"
}
