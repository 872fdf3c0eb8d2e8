package save

import (
	"errors"
	"fmt"
)

// ErrForeign says that a file is no saved game.
var ErrForeign = errors.New("this is not a saved game of Zwerm")

// Newer says that a file was written by a newer program.
type Newer struct{ Version int }

func (n *Newer) Error() string {
	return fmt.Sprintf("the game was saved by a newer Zwerm, as version %d of the format; this one reads up to version %d: use the newer program", n.Version, Version())
}

// Damaged says what is wrong with a file, and how much of the game can still be used.
type Damaged struct {
	Why    string
	Rounds int // whole rounds that can be used; -1 when nothing can
}

func (d *Damaged) Error() string {
	switch d.Rounds {
	case -1:
		return d.Why + "; nothing of the game can be used"
	case 0:
		return d.Why + "; only how the game began can be used"
	case 1:
		return d.Why + "; the first round can be used"
	}
	return fmt.Sprintf("%s; the first %d rounds can be used", d.Why, d.Rounds)
}
