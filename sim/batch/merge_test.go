package batch

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// mergeOf merges shards into a folder.
func mergeOf(t *testing.T, folder string, partial bool, shards ...string) error {
	a, closing, err := Merge(shards, partial)
	if err != nil {
		return err
	}
	_, err = a.WriteMerged(folder, true)
	if err := closing(); err != nil {
		t.Error(err)
	}
	return err
}

// TestShards holds that shards make the same files as a batch without, and that what does not belong together is refused.
func TestShards(t *testing.T) {
	temp := t.TempDir()
	at := func(name string) string { return filepath.Join(temp, name) }
	if err := start(at("whole"), 1, 1, 1, nil); err != nil {
		t.Fatal(err)
	}
	shards := []string{at("3"), at("1"), at("2")}
	for i, shard := range []int{3, 1, 2} {
		if err := start(shards[i], 2, shard, 3, nil); err != nil {
			t.Fatal(err)
		}
	}
	if err := mergeOf(t, at("merged"), false, shards...); err != nil {
		t.Fatal(err)
	}
	compare(t, at("merged"), at("whole"))
	if err := mergeOf(t, at("merged"), false, shards...); err != nil {
		t.Errorf("merging again: %v", err)
	}
	if err := start(at("of-two"), 1, 1, 2, nil); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		shards []string
		want   string
	}{
		{shards[:2], "shard 2/3 is not among the folders"},
		{[]string{shards[0], shards[1], shards[1]}, shards[1] + " is listed twice"},
		{[]string{shards[0], shards[0] + string(filepath.Separator)}, " is listed twice"},
		{[]string{shards[0], at("of-two")}, "is one of 2"},
		{[]string{temp}, "holds no batch"},
		{[]string{at("merged")}, "has been merged"},
	} {
		if err := mergeOf(t, at("refused"), false, test.shards...); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%v: %v, want %s", test.shards, err, test.want)
		}
	}
	if err := start(at("merged"), 1, 1, 1, nil); err == nil || !strings.Contains(err.Error(), "merged from shards") {
		t.Errorf("a batch in a folder of merged results: %v", err)
	}
	if err := mergeOf(t, at("whole"), false, shards...); err == nil {
		t.Error("a merge overwrote a batch")
	}
	if err := os.Remove(filepath.Join(shards[0], chunksName, chunkName(1))); err != nil {
		t.Fatal(err)
	}
	if err := mergeOf(t, at("refused"), false, shards...); err == nil || !strings.Contains(err.Error(), "1 of 3 files of runs are missing") {
		t.Errorf("a shard that is not done: %v", err)
	}
	if err := mergeOf(t, at("partial"), true, shards...); err != nil {
		t.Fatal(err)
	}
	m, err := ReadManifest(at("partial"))
	if err != nil || m.Runs.Done+m.Runs.PutAside != 21 || !m.Runs.Partial {
		t.Errorf("a partial merge: %+v, %v", m, err)
	}
}

// TestVerify runs a sample again. The plan of a folder has no faulty player, so runs that broke down here do not there.
func TestVerify(t *testing.T) {
	folder := t.TempDir()
	if err := start(folder, 1, 1, 1, nil); err != nil {
		t.Fatal(err)
	}
	v, err := Verify(t.Context(), folder, 24, 1, 2, func() {})
	if err != nil || len(v.Runs) != 24 || len(v.Files) != 6 {
		t.Fatalf("%+v, %v", v, err)
	}
	if len(v.Wrong) != 4 || !strings.Contains(v.Wrong[0], "was crashed and is now done\nto repeat it: zwerm run oefenronde") {
		t.Errorf("%d differ: %v", len(v.Wrong), v.Wrong)
	}
	a, err := Verify(t.Context(), folder, 3, 1, 2, func() {})
	if err != nil || len(a.Runs) != 3 {
		t.Fatalf("%+v, %v", a, err)
	}
	path := filepath.Join(folder, resultsCSV)
	if err := os.WriteFile(path, []byte("run\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if v, err = Verify(t.Context(), folder, 3, 1, 2, func() {}); err != nil || len(v.Wrong) != 1 || !strings.Contains(v.Wrong[0], "results.csv is not the file") {
		t.Errorf("a file that was changed: %+v, %v", v, err)
	}
	path = filepath.Join(folder, inputsName, experimentName)
	if err := os.WriteFile(path, []byte(strings.Replace(small, ".2]", ".1]", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err = Verify(t.Context(), folder, 3, 1, 2, func() {}); err == nil || !strings.Contains(err.Error(), "the inputs are not those of the batch") {
		t.Errorf("inputs that were changed: %v", err)
	}
}
