package batch

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"

	"zwerm/sim/record"
)

// A chunk is a file with the entries of some runs that follow each other:
//
//	magic · identity of the experiment (32 bytes) · number of the chunk (4) · how many entries (4) · entries · CRC-32C of it all (4)
//
// It is written aside, brought to the disk and renamed, so that it is whole or absent; the checksum finds what happened to it
// afterwards. Disks do not forge, so one that processors compute by themselves will do: every number is summed three times, when
// it is written and for each of the tables. Results have a SHA-256, in the manifest.
const magic = "zwerm chunk 2\n"

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

const (
	headLength = len(magic) + sha256.Size + 8
	sumLength  = crc32.Size
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

// encodeChunk writes the file of a chunk.
func encodeChunk(w io.Writer, identity [sha256.Size]byte, number, entries int, body []byte) error {
	head := append([]byte(magic), identity[:]...)
	head = binary.LittleEndian.AppendUint32(head, uint32(number))
	head = binary.LittleEndian.AppendUint32(head, uint32(entries))
	sum := crc32.Update(crc32.Checksum(head, castagnoli), castagnoli, body)
	for _, part := range [][]byte{head, body, binary.LittleEndian.AppendUint32(nil, sum)} {
		if _, err := w.Write(part); err != nil {
			return err
		}
	}
	return nil
}

// decodeChunk reads the file of a chunk and returns its entries without reading them.
func decodeChunk(b []byte, identity [sha256.Size]byte, number int) (entries int, body []byte, err error) {
	if len(b) < headLength+sumLength || !bytes.HasPrefix(b, []byte(magic)) {
		return 0, nil, errors.New("it is no whole chunk")
	}
	end := len(b) - sumLength
	if crc32.Checksum(b[:end], castagnoli) != binary.LittleEndian.Uint32(b[end:]) {
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

// readChunk reads a chunk from a file, into a buffer that is used again. The error is *Damaged, or one of the disk.
func readChunk(path string, identity [sha256.Size]byte, number int, buffer *bytes.Buffer) (entries int, body []byte, err error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return 0, nil, err
	}
	if info.Size() > maxChunk {
		return 0, nil, &Damaged{path, errors.New("it is too large")}
	}
	buffer.Reset()
	buffer.Grow(int(info.Size()) + bytes.MinRead)
	if _, err := buffer.ReadFrom(f); err != nil {
		return 0, nil, err
	}
	if entries, body, err = decodeChunk(buffer.Bytes(), identity, number); err != nil {
		return 0, nil, &Damaged{path, err}
	}
	return entries, body, nil
}

// writeChunk writes a chunk to a folder, whole or not at all.
func writeChunk(folder, name string, identity [sha256.Size]byte, number, entries int, body []byte) error {
	return record.Save(folder, record.File{Name: name, Write: func(w io.Writer) error {
		return encodeChunk(w, identity, number, entries, body)
	}})
}
