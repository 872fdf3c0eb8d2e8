package main

import (
	"os/exec"
	"strings"
	"testing"
)

// TestHeadless holds that there is a build for cluster nodes, with -tags headless, and that it has nothing of a window in it.
func TestHeadless(t *testing.T) {
	if out, err := exec.Command("go", "vet", "-tags", "headless", ".").CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	out, err := exec.Command("go", "list", "-deps", "-tags", "headless", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	packages := strings.Fields(string(out))
	for _, path := range packages {
		if strings.Contains(path, "hajimehoshi") || strings.Contains(path, "ebitenui") || strings.HasPrefix(path, "zwerm/game/ui") {
			t.Errorf("a headless build has %s in it", path)
		}
	}
	if len(packages) < 100 {
		t.Errorf("the build has %d packages only: the list says nothing", len(packages))
	}
}
