package batch

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"sync"

	"zwerm/sim/experiment"
)

// A Version says which program makes results.
type Version struct {
	Program string `json:"program"` // the module's version
	Commit  string `json:"commit"`  // of the source, or unknown
	Changed bool   `json:"changed"` // since the commit
	Go      string `json:"go"`
	Model   string `json:"model"`
	// Binary is the SHA-256 of the program's file, when no commit says what is in it.
	Binary string `json:"binary_sha256,omitempty"`
}

// CurrentVersion returns that of this program.
func CurrentVersion() Version { return current() }

var current = sync.OnceValue(func() Version {
	v := buildVersion()
	if v.Commit == unknown || v.Changed {
		v.Binary = binaryHash()
	}
	return v
})

const unknown = "unknown"

// buildVersion is what was built into the program.
func buildVersion() Version {
	v := Version{Program: unknown, Commit: unknown, Go: runtime.Version(), Model: experiment.ModelVersion}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return v
	}
	if info.Main.Version != "" {
		v.Program = info.Main.Version
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			v.Commit = s.Value
		case "vcs.modified":
			v.Changed = s.Value == "true"
		}
	}
	return v
}

// binaryHash returns the SHA-256 of the program's file, or "" when it cannot be read.
func binaryHash() string {
	path, err := os.Executable()
	if err != nil {
		return ""
	}
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return ""
	}
	return hex.EncodeToString(h.Sum(nil))
}
