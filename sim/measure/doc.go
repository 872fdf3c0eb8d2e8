// Package measure holds the indicators: named functions of a World, each with its unit, range and meaning. They read the
// world and change nothing.
//
//   - indicator.go: what an indicator is, and the list
//   - scope.go: the part of a world on which they are taken
//   - sums.go: what several indicators are made of, made once for all of them
//   - people.go, users.go, parties.go, money.go: the functions
//   - helpcost.go: what help costs in a district, which is no indicator of the whole
package measure
