package batch

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"

	"zwerm/sim/record"
)

// A chunk is a file with the entries of some runs that follow each other:
//
//	magic · identity of the experiment (32 bytes) · number of the chunk (4) · how many entries (4) · entries · SHA-256 of it all
//
// It is written aside, brought to the disk and renamed, so that it is whole or absent; the checksum finds what happened to it
// afterwards.
const magic = "zwerm chunk 1\n"

const (
	headLength = len(magic) + sha256.Size + 8
	// maxChunk is how large a chunk may be before it is read into memory.
	maxChunk = 1 << 30
)

// Damaged is the error for a chunk that is not what was written.
type Damaged struct {
	Path string
	Why  error
}

func (d *Damaged) Error() string { return fmt.Sprintf("%s is damaged: %v", d.Path, d.Why) }

func (d *Damaged) Unwrap() error { return d.Why }

// encodeChunk returns the file of a chunk.
func encodeChunk(identity [sha256.Size]byte, number, entries int, body []byte) []byte {
	b := make([]byte, 0, headLength+len(body)+sha256.Size)
	b = append(append(b, magic...), identity[:]...)
	b = binary.LittleEndian.AppendUint32(b, uint32(number))
	b = binary.LittleEndian.AppendUint32(b, uint32(entries))
	b = append(b, body...)
	sum := sha256.Sum256(b)
	return append(b, sum[:]...)
}

// decodeChunk reads the file of a chunk and returns its entries without reading them.
func decodeChunk(b []byte, identity [sha256.Size]byte, number int) (entries int, body []byte, err error) {
	if len(b) < headLength+sha256.Size || !bytes.HasPrefix(b, []byte(magic)) {
		return 0, nil, errors.New("it is no whole chunk")
	}
	end := len(b) - sha256.Size
	if sum := sha256.Sum256(b[:end]); !bytes.Equal(sum[:], b[end:]) {
		return 0, nil, errors.New("the checksum does not fit")
	}
	head := b[len(magic):]
	if !bytes.Equal(head[:sha256.Size], identity[:]) {
		return 0, nil, errors.New("it is of another experiment")
	}
	if n := binary.LittleEndian.Uint32(head[sha256.Size:]); int(n) != number {
		return 0, nil, fmt.Errorf("it is chunk %d", n)
	}
	return int(binary.LittleEndian.Uint32(head[sha256.Size+4:])), b[headLength:end], nil
}

// entriesOf reads the entries of a chunk, one by one.
func entriesOf(n int, body []byte, do func(*Entry) error) error {
	d := decoder{b: body}
	for range n {
		e, err := d.entry()
		if err != nil {
			return err
		}
		if err := do(e); err != nil {
			return err
		}
	}
	if len(d.b) > 0 {
		return errEntry
	}
	return nil
}

// readChunk reads a chunk from a file. The error is *Damaged, or one of the disk.
func readChunk(path string, identity [sha256.Size]byte, number int) (entries int, body []byte, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return 0, nil, err
	}
	if info.Size() > maxChunk {
		return 0, nil, &Damaged{path, errors.New("it is too large")}
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return 0, nil, err
	}
	if entries, body, err = decodeChunk(b, identity, number); err != nil {
		return 0, nil, &Damaged{path, err}
	}
	return entries, body, nil
}

// writeChunk writes a chunk to a folder, whole or not at all.
func writeChunk(folder, name string, identity [sha256.Size]byte, number, entries int, body []byte) error {
	return record.Save(folder, record.File{Name: name, Write: func(w io.Writer) error {
		_, err := w.Write(encodeChunk(identity, number, entries, body))
		return err
	}})
}
