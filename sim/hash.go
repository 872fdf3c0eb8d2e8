package sim

import (
	"fmt"
	"math"
	"reflect"
)

// Hash returns a fingerprint of the whole state: equal states have equal hashes on every platform, and any field that
// differs changes it. Fields tagged hash:"-" are left out: they follow from the others or do not act on the future.
func (w *World) Hash() string {
	h := hasher(0)
	h.value(reflect.ValueOf(w).Elem())
	return fmt.Sprintf("%016x", Mix(uint64(h)))
}

// A hasher folds words into one.
type hasher uint64

func (h *hasher) word(x uint64) { *h = hasher(Mix(uint64(*h) ^ x)) }

func (h *hasher) bytes(b []uint8) {
	h.word(uint64(len(b)))
	for len(b) >= 8 {
		h.word(uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
			uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56)
		b = b[8:]
	}
	for _, x := range b {
		h.word(uint64(x))
	}
}

// value folds in a value of any kind that a World consists of.
func (h *hasher) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		t := v.Type()
		for i := range t.NumField() {
			if f := t.Field(i); f.IsExported() && f.Tag.Get("hash") != "-" {
				h.value(v.Field(i))
			}
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			h.bytes(v.Bytes())
			return
		}
		h.word(uint64(v.Len()))
		for i := range v.Len() {
			h.value(v.Index(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			h.value(v.Index(i))
		}
	case reflect.String:
		h.bytes([]uint8(v.String()))
	case reflect.Float32, reflect.Float64:
		h.word(math.Float64bits(v.Float()))
	case reflect.Bool:
		if v.Bool() {
			h.word(1)
		} else {
			h.word(0)
		}
	case reflect.Int, reflect.Int8, reflect.Int32, reflect.Int64:
		h.word(uint64(v.Int()))
	case reflect.Uint8, reflect.Uint16, reflect.Uint64:
		h.word(v.Uint())
	default:
		panic("sim: a World field of kind " + v.Kind().String() + " cannot be hashed")
	}
}
