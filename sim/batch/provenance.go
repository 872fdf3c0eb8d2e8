package batch

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"zwerm/sim/record"
)

// provenanceName is the file of what differs from one making to another.
const provenanceName = "provenance.json"

// A Provenance tells when and where results were made, session by session: a batch that was stopped has several.
type Provenance struct {
	Sessions []Session `json:"sessions"`
}

// A Session is one start of the program on a folder.
type Session struct {
	Command string     `json:"command"`
	Began   time.Time  `json:"began"`
	Ended   *time.Time `json:"ended"` // null when the program was killed
	Host    string     `json:"host"`
	System  string     `json:"system"` // operating system and processor
	Cores   int        `json:"cores"`
	Workers int        `json:"workers"`
	Binary  string     `json:"binary_sha256"`
	Runs    int        `json:"runs"` // done in this session; 0 when the program was killed
	Damaged []string   `json:"damaged,omitempty"`
}

// readProvenance reads what is known of earlier sessions.
func readProvenance(folder string) (*Provenance, error) {
	path := filepath.Join(folder, provenanceName)
	p := &Provenance{}
	if err := record.ReadJSON(path, madeBy, p, false); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	return p, nil
}

// Begin writes down that a session begins, and returns what writes down its end.
func Begin(folder, command string, workers int, damage []error) (end func(runs int) error, err error) {
	p, err := readProvenance(folder)
	if err != nil {
		return nil, err
	}
	host, _ := os.Hostname() // its name only helps people
	s := Session{Command: command, Began: now(), Host: host, System: runtime.GOOS + "/" + runtime.GOARCH, Cores: runtime.NumCPU(),
		Workers: workers, Binary: binaryHash()}
	for _, d := range damage {
		s.Damaged = append(s.Damaged, d.Error())
	}
	p.Sessions = append(p.Sessions, s)
	save := func() error { return explain(folder, record.Save(folder, jsonFile(provenanceName, p))) }
	return func(runs int) error {
		last := &p.Sessions[len(p.Sessions)-1]
		ended := now()
		last.Ended, last.Runs = &ended, runs
		return save()
	}, save()
}

func now() time.Time { return time.Now().UTC().Truncate(time.Millisecond) }
