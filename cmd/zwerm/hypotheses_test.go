package main

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"
)

// TestStoppedHypotheses holds that a test of the claims which is stopped on its way says so and leaves no file behind.
func TestStoppedHypotheses(t *testing.T) {
	folder := t.TempDir()
	for _, args := range [][]string{
		{"hypotheses", "--replicates", "5000", "--out", folder}, {"hypotheses", "--flip", "all", "--replicates", "5000"},
		{"hypotheses", "--levers", "--hands", "1000000"},
	} {
		ctx, cancel := context.WithTimeout(context.Background(), 300*time.Millisecond)
		var stdout, stderr strings.Builder
		code := Program{Args: args, Stdout: &stdout, Stderr: &stderr}.Run(ctx)
		cancel()
		if code != failed || stdout.Len() > 0 || !strings.HasPrefix(stderr.String(), "zwerm: ") {
			t.Errorf("%v: exit code %d, %q, %q", args, code, stdout.String(), stderr.String())
		}
	}
	if entries, err := os.ReadDir(folder); err != nil || len(entries) > 0 {
		t.Errorf("a stopped test left %v (%v)", entries, err)
	}
}
