package batch

import (
	"bytes"
	"math"
	"reflect"
	"strings"
	"testing"
)

var entries = []*Entry{
	{Run: 3, Status: Done, Hash: "00ff", First: -6, Months: 30, Decisions: 7, Outcomes: []float64{1, .1}, Values: []float64{math.Inf(1), -0.25, 3}},
	{Run: 4, Status: Crashed, First: -6, Months: 2, Month: -4, Cause: "index out of range", Stack: "goroutine 1"},
	{Run: 1 << 29, Status: Refused, Cause: "é"},
}

func chunkOf(list []*Entry) []byte {
	var body []byte
	for _, e := range list {
		body = e.append(body)
	}
	return written(len(list), body)
}

// written is the file of a chunk.
func written(entries int, body []byte) []byte {
	var b bytes.Buffer
	if err := encodeChunk(&b, [32]byte{1}, 5, entries, body); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// readAll reads every entry of a chunk.
func readAll(b []byte) (list []*Entry, err error) {
	n, body, err := decodeChunk(b, [32]byte{1}, 5)
	if err != nil {
		return nil, err
	}
	return list, entriesOf(n, body, func(e *Entry) error {
		kept := *e // which is used again
		kept.Outcomes, kept.Values = append([]float64(nil), e.Outcomes...), append([]float64(nil), e.Values...)
		list = append(list, &kept)
		return nil
	})
}

func TestChunk(t *testing.T) {
	b := chunkOf(entries)
	list, err := readAll(b)
	if err != nil || !reflect.DeepEqual(list, entries) {
		t.Errorf("reads back as %v (%v)", list, err)
	}
	for i := range b {
		wrong := append([]byte(nil), b...)
		wrong[i] ^= 0x10
		if _, err := readAll(wrong); err == nil {
			t.Errorf("nobody notices that byte %d changed", i)
		}
		if _, err := readAll(b[:i]); err == nil {
			t.Errorf("nobody notices that the chunk was cut off after %d bytes", i)
		}
	}
	if _, _, err := decodeChunk(b, [32]byte{2}, 5); err == nil || !strings.Contains(err.Error(), "another experiment") {
		t.Errorf("a chunk of another experiment: %v", err)
	}
	if _, _, err := decodeChunk(b, [32]byte{1}, 6); err == nil || !strings.Contains(err.Error(), "chunk 5") {
		t.Errorf("another chunk: %v", err)
	}
}

// FuzzChunk gives whole chunks with any contents to the reader: no contents may break it, or take more memory than they have.
func FuzzChunk(f *testing.F) {
	f.Add(entries[0].append(nil), uint32(1), false)
	f.Add(entries[2].append(entries[1].append(nil)), uint32(2), false)
	f.Add(chunkOf(entries), uint32(1<<31), true)
	f.Fuzz(func(t *testing.T, b []byte, n uint32, raw bool) {
		if !raw {
			b = written(int(n), b)
		}
		list, err := readAll(b)
		if err != nil {
			return
		}
		var body []byte
		for _, e := range list {
			body = e.append(body)
		}
		again, err := readAll(written(len(list), body))
		if err != nil || len(again) != len(list) {
			t.Errorf("%d entries become %d (%v)", len(list), len(again), err)
		}
	})
}
