package save

import (
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"zwerm/game"
	"zwerm/scenarios"
)

// codeVersion is the version in which codes are made, and prefix what they begin with.
const (
	codeVersion = 2
	prefix      = "ZWERM"
)

// letters are those of a code: no I, L, O and U, which are mistaken for others (Crockford's base 32).
var letters = base32.NewEncoding("0123456789ABCDEFGHJKMNPQRSTVWXYZ").WithPadding(base32.NoPadding)

var mistaken = strings.NewReplacer("O", "0", "I", "1", "L", "1", "-", "", " ", "", "\n", "", "\r", "", "\t", "")

// Code returns a game as a short text: under two kilobytes for 19 half years in Waterveen with whatever can be chosen, and up to
// three and a half when that is played in quarters. It holds everything but the scenario, which has to be one that comes with
// the program, and of the fingerprints only the last. What people wrote for themselves after a round is not in it: who shares a game
// shares what was decided.
func Code(r *game.Record) (string, error) {
	if !slices.Contains(scenarios.Names(), r.Name) {
		return "", fmt.Errorf("scenario %s does not come with the program, so that a code is not enough: share the file of the game", r.Name)
	}
	packed, err := pack(r)
	if err != nil {
		return "", err
	}
	data, err := deflate(packed)
	if err != nil {
		return "", err
	}
	check := sha256.Sum256(data)
	return prefix + "-" + letters.EncodeToString(append(data, check[:4]...)), nil
}

// pack writes a game in few bytes.
func pack(r *game.Record) ([]byte, error) {
	sum := sha256.Sum256(r.File)
	p := &packer{}
	p.word(r.Name)
	p.data = append(p.data, sum[:6]...)
	p.whole(r.Seed)
	packSettings(p, &r.Settings)
	month, err := start(r)
	if err != nil {
		return nil, err
	}
	p.whole(uint64(len(r.Rounds)))
	for i := range r.Rounds {
		if err := packRound(p, month, &r.Rounds[i]); err != nil {
			return nil, err
		}
		month += r.Rounds[i].Months
	}
	last := uint64(0)
	if n := len(r.Rounds); n > 0 {
		last, _ = strconv.ParseUint(r.Rounds[n-1].Hash, 16, 64)
	}
	ended := uint64(0)
	if r.Ended {
		ended = 1
	}
	p.whole(ended)
	p.data = binary.BigEndian.AppendUint64(p.data, last)
	return p.data, nil
}

// deflate compresses the game of a code, after the code's version.
func deflate(data []byte) ([]byte, error) {
	out := bytes.NewBuffer([]byte{codeVersion})
	w, err := flate.NewWriter(out, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err = w.Close()
	return out.Bytes(), err
}

// FromCode returns the game of a code. Spaces, line ends, hyphens and the case of letters do not count.
func FromCode(code string) (*game.Record, error) {
	if len(code) > MaxBytes {
		return nil, errPacked
	}
	text := mistaken.Replace(strings.ToUpper(code))
	text, ours := strings.CutPrefix(text, prefix)
	if !ours {
		return nil, fmt.Errorf("this is not the code of a game: those begin with %s", prefix)
	}
	data, err := letters.DecodeString(text)
	if err != nil || len(data) < 5 {
		return nil, errors.New("the code holds what is no letter of a code, or is too short: copy it again")
	}
	if letters.EncodeToString(data) != text { // a letter may hold bits that belong to no byte
		return nil, errors.New("the code has a letter too many or a wrong one at its end: copy it again")
	}
	data, kept := data[:len(data)-4], data[len(data)-4:]
	if sum := sha256.Sum256(data); !slices.Equal(sum[:4], kept) {
		return nil, errors.New("the code does not fit its own check: a part is missing or was changed, copy it again")
	}
	switch {
	case data[0] > codeVersion:
		return nil, &Newer{int(data[0])}
	case data[0] < codeVersion:
		return nil, errors.New("the code was made by an older Zwerm: ask for the file of the game, which can still be read")
	}
	from := bytes.NewReader(data[1:])
	content, err := io.ReadAll(io.LimitReader(flate.NewReader(from), MaxBytes))
	if err != nil || from.Len() > 0 {
		return nil, errPacked
	}
	return unpackGame(&unpacker{data: content})
}

// unpackGame reads what Code wrote.
func unpackGame(u *unpacker) (*game.Record, error) {
	r := &game.Record{Name: u.word()}
	sum := u.bytes(6)
	r.Seed = u.whole()
	r.Settings = unpackSettings(u)
	if u.err != nil {
		return nil, u.err
	}
	if !slices.Contains(scenarios.Names(), r.Name) {
		return nil, fmt.Errorf("the code is of scenario %q, which this program does not have; it has: %s", r.Name, strings.Join(scenarios.Names(), ", "))
	}
	var err error
	if r.File, err = scenarios.Source(r.Name); err != nil {
		return nil, err
	}
	if now := sha256.Sum256(r.File); !slices.Equal(now[:6], sum) {
		return nil, fmt.Errorf("the code is of another version of scenario %s (%x instead of %x): ask for the file of the game", r.Name, sum, now[:6])
	}
	month, err := start(r)
	if err != nil {
		return nil, err
	}
	for range u.count() {
		round := unpackRound(u, month)
		month += round.Months
		r.Rounds = append(r.Rounds, round)
	}
	r.Ended = u.whole() == 1
	last := binary.BigEndian.Uint64(u.bytes(8))
	if n := len(r.Rounds); n > 0 {
		r.Rounds[n-1].Hash = fmt.Sprintf("%016x", last)
	}
	if u.err == nil && len(u.data) > 0 {
		u.fail()
	}
	if u.err != nil {
		return nil, u.err
	}
	return r, nil
}
