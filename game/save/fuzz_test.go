package save_test

import (
	"testing"

	"zwerm/game/save"
)

// FuzzSave reads whatever is given. What can be read can be written and read again.
func FuzzSave(f *testing.F) {
	data := file(f, played(f, 2))
	f.Add(data)
	f.Add(data[:len(data)/2])
	f.Add([]byte("Zwerm game, version 1\n\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := save.Read(data)
		if err != nil || r == nil {
			return
		}
		again, err := save.Bytes(r, "now")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := save.Read(again); err != nil {
			t.Fatalf("what was read cannot be read again: %v", err)
		}
	})
}

// FuzzCode reads whatever is given as a code. What can be read makes a code again.
func FuzzCode(f *testing.F) {
	code, err := save.Code(played(f, 2).Record())
	must(f, err)
	f.Add(code)
	f.Add("ZWERM-0000")
	f.Fuzz(func(t *testing.T, code string) {
		r, err := save.FromCode(code)
		if err != nil {
			return
		}
		if _, err := save.Code(r); err != nil {
			t.Fatalf("a code that was read makes none again: %v", err)
		}
	})
}
