package main

import (
	"context"
	"math"
	"os"
	"strings"
	"testing"
	"time"
)

// TestStoppedComparison holds that a comparison which is stopped on its way leaves no file behind.
func TestStoppedComparison(t *testing.T) {
	folder := t.TempDir()
	ctx, cancel := context.WithTimeout(context.Background(), 300*time.Millisecond)
	defer cancel()
	var stdout, stderr strings.Builder
	args := []string{"compare", "laboratorium", "--replicates", "100000", "--out", folder}
	code := Program{Args: args, Stdout: &stdout, Stderr: &stderr}.Run(ctx)
	if code != failed || stdout.Len() > 0 || !strings.HasPrefix(stderr.String(), "zwerm: ") {
		t.Errorf("exit code %d, %q, %q", code, stdout.String(), stderr.String())
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) > 0 {
		t.Errorf("a stopped comparison left %v (%v)", entries, err)
	}
}

func TestGrid(t *testing.T) {
	g := grid{names: 1, gap: 2}
	g.add("a", strings.Repeat("b", 60), "–", strings.Repeat("c", 60))
	g.add("name", "1", "22", "3")
	var b strings.Builder
	g.print(&b)
	want := "a     " + strings.Repeat("b", 60) + "   –\n" + "name  " + strings.Repeat(" ", 59) + "1  22\n\n" +
		"a     " + strings.Repeat("c", 60) + "\n" + "name  " + strings.Repeat(" ", 59) + "3\n"
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
}

func TestDisplay(t *testing.T) {
	none := math.NaN()
	for _, test := range []struct {
		unit   string
		values []float64
		want   string
	}{
		{"€", []float64{none, -2_345_678}, "€ million: –, -2.35, +2.35"},
		{"€", []float64{none, 1234}, "€ 1000: –, -1, +1"},
		{"€", []float64{none, 3e9}, "€ billion: –, -3.00, +3.00"},
		{"per 1000 residents", []float64{none, .2}, "per 1000: –, 0, 0"}, // a zero has no sign
	} {
		d := displayOf(test.unit, 0, test.values...)
		size := math.Abs(test.values[1])
		got := d.unit + ": " + d.number(test.values[0]) + ", " + d.number(-size) + ", " + d.signed(size)
		if got != test.want {
			t.Errorf("%s %v: %s, want %s", test.unit, test.values, got, test.want)
		}
	}
}

func TestProgress(t *testing.T) {
	var b strings.Builder
	p := newProgress(&b, "runs", 10)
	p.step()
	if b.Len() > 0 {
		t.Errorf("a short job prints %q", b.String())
	}
	p.first, p.next = p.first.Add(-time.Minute), p.began.Add(-time.Second)
	p.step()
	p.step()
	if got, want := b.String(), "runs: 2 of 10, about 8m0s left\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	p.end()
}
