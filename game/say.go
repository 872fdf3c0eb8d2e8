package game

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limits of what people write for themselves after a round.
const (
	MostSaid    = 8   // sentences a round: one for each of a group, and some to spare
	MostLetters = 200 // of a sentence
)

// Say keeps a sentence that somebody wrote while the group reads and reflects, with the round that was just played. It stays in
// the game's file, to be read again at its end; nothing in the game depends on it, and no code of the game holds it. White space
// is written as single spaces.
func (s *Session) Say(sentence string) error {
	if err := s.in(Reporting, Reflecting); err != nil {
		return err
	}
	r := s.last()
	sentence = strings.Join(strings.Fields(sentence), " ")
	switch {
	case sentence == "":
		return errors.New("a sentence without letters is not kept")
	case utf8.RuneCountInString(sentence) > MostLetters:
		return fmt.Errorf("a sentence of %d letters is too long; allowed: %d", utf8.RuneCountInString(sentence), MostLetters)
	case !utf8.ValidString(sentence) || strings.ContainsFunc(sentence, func(x rune) bool { return !unicode.IsPrint(x) }):
		return fmt.Errorf("the sentence %q holds what cannot be printed", sentence)
	case len(r.Said) == MostSaid:
		return fmt.Errorf("%d sentences of this round were kept, and there is no room for more", MostSaid)
	}
	r.Said = append(slices.Clip(r.Said), sentence)
	return nil
}

// last returns the round that was just played, which games that went on from here no longer share.
func (s *Session) last() *Round {
	s.rounds = slices.Clone(s.rounds)
	return &s.rounds[len(s.rounds)-1]
}

// Unsay takes the last sentence of the round that was just played back, and returns it; false when there is none.
func (s *Session) Unsay() (sentence string, ok bool) {
	if s.in(Reporting, Reflecting) != nil {
		return "", false
	}
	r := s.last()
	last := len(r.Said) - 1
	if last < 0 {
		return "", false
	}
	sentence, r.Said = r.Said[last], slices.Clip(r.Said[:last])
	return sentence, true
}
