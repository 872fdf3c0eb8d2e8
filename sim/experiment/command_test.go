package experiment

import "testing"

func TestCommand(t *testing.T) {
	for word, want := range map[string]string{"cut=.1": "cut=.1", "my town.yaml": "'my town.yaml'", "it's": `'it'\''s'`, "": "''", "a[1].yaml": "'a[1].yaml'"} {
		if got := Command("run", word); got != "run "+want {
			t.Errorf("%s becomes %s, want run %s", word, got, want)
		}
	}
	const want = "zwerm run 'my town.yaml' --strategy blueprint --seed 7 --set cut=.1"
	if got := Replay("my town.yaml", "blueprint", 7, false, "cut=.1"); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := Replay("my town.yaml", "blueprint", 7, true, "cut=.1"); got != want+" --parties auto" {
		t.Errorf("got %s, want %s", got, want+" --parties auto")
	}
}
