package batch

import (
	"bytes"
	"errors"
	"io/fs"
	"path/filepath"
)

// A cursor reads the entries of a shard in their order, with one chunk in memory.
type cursor struct {
	b       *Batch
	partial bool // chunks may be absent or unfinished
	chunk   int  // the one at hand, -1 before the first
	brief   bool // the values of entries are passed over
	d       decoder
	left    int
	buffer  bytes.Buffer
}

// begin goes back to the first entry.
func (c *cursor) begin(b *Batch, partial, brief bool) {
	c.b, c.partial, c.brief, c.chunk = b, partial, brief, -1
}

// at returns the entry of a place, which must not be before the one asked for last; nil when it is not there. It stays until
// the next is asked.
func (c *cursor) at(place int) (*Entry, error) {
	if number := place / c.b.State.Chunk; number != c.chunk {
		entries, body, err := c.b.chunk(number, &c.buffer)
		if errors.Is(err, fs.ErrNotExist) && c.partial {
			body, entries = c.b.unfinished(number)
		} else if err != nil {
			return nil, err
		}
		c.chunk, c.left = number, entries
		c.d.b, c.d.brief, c.d.bad = body, c.brief, false
	}
	if c.left == 0 {
		return nil, nil
	}
	c.left--
	e, err := c.d.entry()
	if err == nil && e.Run != c.b.State.run(place) {
		err = errEntry
	}
	if err != nil {
		return nil, &Damaged{filepath.Join(c.b.Folder, chunksName, chunkName(c.chunk)), err}
	}
	return e, nil
}
