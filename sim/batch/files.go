package batch

import (
	"bytes"
	"fmt"
	"path/filepath"
)

// chunkName is the name of a chunk that is whole, partName of one that was left unfinished.
func chunkName(number int) string { return fmt.Sprintf("%06d.chunk", number) }
func partName(number int) string  { return fmt.Sprintf("%06d.part", number) }

// chunk reads a whole chunk of the batch into a buffer.
func (b *Batch) chunk(number int, buffer *bytes.Buffer) (entries int, body []byte, err error) {
	path := filepath.Join(b.Folder, chunksName, chunkName(number))
	if entries, body, err = readChunk(path, b.State.identity(), number, buffer); err != nil {
		return 0, nil, err
	}
	if from, to := b.State.places(number); entries != to-from {
		return 0, nil, &Damaged{path, fmt.Errorf("it has %d runs instead of %d", entries, to-from)}
	}
	return entries, body, nil
}

// unfinished reads what there is of a chunk that was left; one that is damaged is done from its beginning.
func (b *Batch) unfinished(number int) (body []byte, entries int) {
	path := filepath.Join(b.Folder, chunksName, partName(number))
	entries, body, err := readChunk(path, b.State.identity(), number, &bytes.Buffer{})
	from, to := b.State.places(number)
	if err != nil || entries > to-from {
		return nil, 0
	}
	place := from
	err = entriesOf(entries, body, func(e *Entry) error {
		if place++; e.Run != b.State.run(place-1) {
			return errEntry
		}
		return nil
	})
	if err != nil {
		return nil, 0
	}
	return body, entries
}

// keep writes an unfinished chunk.
func (b *Batch) keep(number, entries int, body []byte) error {
	return writeChunk(filepath.Join(b.Folder, chunksName), partName(number), b.State.identity(), number, entries, body)
}
