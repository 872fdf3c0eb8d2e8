package save

import "fmt"

// An upgrade turns the lines of a file of one version into those of the next.
type upgrade func(lines [][]byte) ([][]byte, error)

// upgrades lead from version 1 to the present one, a step at a time. Who changes the format adds a step here, and leaves a
// file of the version before in testdata.
var upgrades = []upgrade{
	asBefore, // 2 can also say that the group stopped, and which events a facilitator added
	asBefore, // 3 can also say what people wrote for themselves after a round
}

// asBefore is for versions that can say more, and say what they could before as before.
func asBefore(lines [][]byte) ([][]byte, error) { return lines, nil }

// Version returns the version in which games are saved.
func Version() int { return 1 + len(upgrades) }

// lift brings lines from an older version to the present one.
func lift(lines [][]byte, version int, steps []upgrade) ([][]byte, error) {
	for from := version; from <= len(steps); from++ {
		var err error
		if lines, err = steps[from-1](lines); err != nil {
			return nil, fmt.Errorf("from version %d to %d of the format: %w", from, from+1, err)
		}
	}
	return lines, nil
}
