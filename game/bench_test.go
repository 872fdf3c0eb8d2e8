package game_test

import (
	"testing"

	"zwerm/game"
)

// BenchmarkHalfYear plays half a year of Waterveen and its neighbours again and again, on one core: measured 29 ms, of at most
// 150 (go test ./game -run xxx -bench HalfYear).
func BenchmarkHalfYear(b *testing.B) {
	s, err := game.New("decentralisatie-2015", 1, game.Settings{})
	must(b, err)
	play(b, s, 4)
	for b.Loop() {
		must(b, s.Play(game.HalfYear))
		b.StopTimer()
		must(b, s.Undo(1))
		b.StartTimer()
	}
}
