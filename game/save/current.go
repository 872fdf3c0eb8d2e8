package save

import (
	"bytes"
	"fmt"

	"zwerm/game"
	"zwerm/scenarios"
)

// Changed says that a game's scenario has changed since the game was saved. The game has a copy of its own and goes on with
// that one; a new game would be played in the present one.
type Changed struct{ Name, Kept, Now string }

func (c *Changed) Error() string {
	return fmt.Sprintf("scenario %s has changed since the game was saved (it was %.12s and is now %.12s); the game goes on with the scenario as it was, which it holds", c.Name, c.Kept, c.Now)
}

// Current returns a *Changed when the scenario of a game is no longer the one that its name now stands for, and nil when it
// is, or when there is none any more.
func Current(r *game.Record) error {
	now, err := scenarios.Source(r.Name)
	if err != nil || bytes.Equal(now, r.File) {
		return nil
	}
	return &Changed{r.Name, hash(r.File), hash(now)}
}
