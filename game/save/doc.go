// Package save puts games on paper: files that can be trusted, and codes that can be read aloud.
//
//   - format.go: what a file looks like; write.go, read.go: to and from bytes; damage.go: why a file cannot be used
//   - upgrade.go: files of older versions
//   - current.go: whether a game's scenario is still the one that comes with the program
//   - code.go, pack.go: a game as a short text
//   - shelf.go, file.go: a folder of games, with older generations of each
//
// A saved game is a game.Record: scenario, seed, settings and log. It is opened by playing it again.
package save
