package batch

import (
	"encoding/binary"
	"errors"
	"math"
	"slices"
)

// A Status says how a run ended.
type Status string

// How a run ends.
const (
	Done    Status = "done"
	Crashed Status = "crashed"    // the program broke down: a mistake in it
	Limited Status = "over-limit" // the run would last longer than the experiment allows
	Refused Status = "refused"    // the scenario does not take the setting
)

// statuses are numbered in chunks.
var statuses = []Status{Done, Crashed, Limited, Refused}

// An Entry is what a run leaves behind in a chunk.
type Entry struct {
	Run       int
	Status    Status
	Hash      string // of the state at the end
	First     int    // the first month
	Months    int    // how many were simulated
	Decisions int
	Outcomes  []float64 // one number of every indicator, of the whole world
	Values    []float64 // units, in them periods, in them indicators
	Month     int       // in which it broke down
	Cause     string    // why it has no results
	Stack     string    // where it broke down
}

// append writes the entry behind the bytes.
func (e *Entry) append(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(e.Run))
	for i, s := range statuses {
		if s == e.Status {
			b = append(b, byte(i))
		}
	}
	for _, n := range []int{e.First, e.Months, e.Decisions, e.Month} {
		b = binary.AppendVarint(b, int64(n))
	}
	for _, s := range []string{e.Hash, e.Cause, e.Stack} {
		b = binary.AppendUvarint(b, uint64(len(s)))
		b = append(b, s...)
	}
	for _, list := range [][]float64{e.Outcomes, e.Values} {
		b = binary.AppendUvarint(b, uint64(len(list)))
		from := len(b)
		b = slices.Grow(b, 8*len(list))[:from+8*len(list)]
		for i, v := range list {
			binary.LittleEndian.PutUint64(b[from+8*i:], math.Float64bits(v))
		}
	}
	return b
}

var errEntry = errors.New("its contents make no sense")

// A decoder reads entries; it never trusts a length before the bytes are there.
type decoder struct {
	b     []byte
	brief bool // values are passed over
	bad   bool
	last  Entry // given by entry
}

func (d *decoder) uvarint() uint64 {
	v, n := binary.Uvarint(d.b)
	if n <= 0 {
		d.bad, d.b = true, nil
		return 0
	}
	d.b = d.b[n:]
	return v
}

// whole reads a number that counts something.
func (d *decoder) whole() int {
	v, n := binary.Varint(d.b)
	if n <= 0 || v < math.MinInt32 || v > math.MaxInt32 {
		d.bad, d.b = true, nil
		return 0
	}
	d.b = d.b[n:]
	return int(v)
}

// take returns the next n·size bytes.
func (d *decoder) take(n, size uint64) []byte {
	if n > uint64(len(d.b))/size {
		d.bad, d.b = true, nil
		return nil
	}
	taken := d.b[:n*size]
	d.b = d.b[n*size:]
	return taken
}

func (d *decoder) text() string { return string(d.take(d.uvarint(), 1)) }

// floats reads a list into the room of another.
func (d *decoder) floats(list []float64) []float64 {
	raw := d.take(d.uvarint(), 8)
	list = slices.Grow(list[:0], len(raw)/8)[:len(raw)/8]
	for i := range list {
		list[i] = math.Float64frombits(binary.LittleEndian.Uint64(raw[8*i:]))
	}
	return list
}

// entry reads the next one, which is there until the one after it is read.
func (d *decoder) entry() (*Entry, error) {
	e := &d.last
	*e = Entry{Outcomes: e.Outcomes, Values: e.Values}
	if run := d.uvarint(); run < maxRuns {
		e.Run = int(run)
	} else {
		d.bad = true
	}
	if status := d.take(1, 1); len(status) == 1 && int(status[0]) < len(statuses) {
		e.Status = statuses[status[0]]
	} else {
		d.bad = true
	}
	e.First, e.Months, e.Decisions, e.Month = d.whole(), d.whole(), d.whole(), d.whole()
	e.Hash, e.Cause, e.Stack = d.text(), d.text(), d.text()
	if e.Outcomes = d.floats(e.Outcomes); d.brief {
		d.take(d.uvarint(), 8)
	} else {
		e.Values = d.floats(e.Values)
	}
	if d.bad {
		return nil, errEntry
	}
	return e, nil
}
