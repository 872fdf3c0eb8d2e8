package main

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestGuide does what the guide for researchers tells them to do, in its order, with the experiment that it shows.
func TestGuide(t *testing.T) {
	text, err := os.ReadFile("../../sim/batch/README.md")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	experiment := regexp.MustCompile("(?s)```yaml\n(.*?)```").FindSubmatch(text)
	if experiment == nil {
		t.Fatal("the guide shows no experiment")
	}
	if err := os.WriteFile("cuts.yaml", experiment[1], 0o600); err != nil {
		t.Fatal(err)
	}
	commands := 0
	for _, block := range regexp.MustCompile("(?s)```sh\n(.*?)```").FindAllSubmatch(text, -1) {
		for command := range strings.Lines(string(block[1])) {
			var out, errors strings.Builder
			words := strings.Fields(command)
			if code := (Program{Args: words[1:], Stdout: &out, Stderr: &errors}).Run(context.Background()); code != done || words[0] != "zwerm" {
				t.Errorf("%s: exit code %d\n%s", command, code, errors.String())
			}
			commands++
		}
	}
	if commands < 8 {
		t.Errorf("the guide has %d commands", commands)
	}
	a, err := os.ReadFile(filepath.Join("cuts", "results.csv"))
	b, err2 := os.ReadFile(filepath.Join("merged", "results.csv"))
	if err != nil || err2 != nil || string(a) != string(b) {
		t.Errorf("the shards of the guide are not the whole (%v, %v)", err, err2)
	}
}
