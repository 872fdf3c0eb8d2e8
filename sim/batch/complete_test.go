package batch

import (
	"context"
	"testing"
)

// complete does a whole batch of one worker.
func complete(t testing.TB, folder string, p *Plan) {
	b, err := Open(folder, p, 1, 1, 32)
	if err != nil {
		t.Fatal(err)
	}
	r, err := NewRunner(b, 1)
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Run(context.Background()); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Whole().Write(b.Folder, false); err != nil {
		t.Fatal(err)
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
}
