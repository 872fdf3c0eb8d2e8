package batch

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

const lockName = "batch.lock"

// A Holder is who works in a folder.
type Holder struct {
	Process int       `json:"process"`
	Host    string    `json:"host"`
	Since   time.Time `json:"since"`
}

func (h Holder) String() string {
	if h.Process == 0 {
		return "another process"
	}
	return fmt.Sprintf("process %d on %s, since %s", h.Process, h.Host, h.Since.Format("2 January 2006 15:04:05 MST"))
}

// Held is the error for a folder in which another process works.
type Held struct {
	Folder string
	Holder Holder
}

func (h *Held) Error() string {
	return fmt.Sprintf("another batch works in %s: %v\nwait for it, stop it, or give another --out", h.Folder, h.Holder)
}

// lock takes a folder for this process.
func lock(folder string) (*os.File, error) {
	path := filepath.Join(folder, lockName)
	f, ours, err := tryLock(path)
	if err != nil {
		return nil, fmt.Errorf("the folder cannot be locked: %w", err)
	}
	if !ours {
		return nil, &Held{folder, holderOf(folder)}
	}
	host, _ := os.Hostname() // its name only helps people
	data, err := json.Marshal(Holder{os.Getpid(), host, time.Now().UTC().Truncate(time.Second)})
	if err == nil {
		err = f.Truncate(0)
	}
	if err == nil {
		_, err = f.WriteAt(append(data, '\n'), 0)
	}
	if err != nil {
		return nil, errors.Join(explain(folder, err), f.Close())
	}
	return f, nil
}

// holderOf reads who wrote the lock last.
func holderOf(folder string) (h Holder) {
	data, err := os.ReadFile(filepath.Join(folder, lockName))
	if err == nil && json.Unmarshal(data, &h) != nil {
		return Holder{}
	}
	return h
}
