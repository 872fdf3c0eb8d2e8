package batch

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"zwerm/sim/record"
)

// stateName is the file that says what a folder is for. It is written once, after the inputs.
const stateName = "batch.json"

// madeBy is the command that makes what is in a folder.
const madeBy = "zwerm batch --out"

// A State is what is settled about a folder before the first run.
type State struct {
	Format     int      `json:"format"`
	Identity   string   `json:"identity"` // hash of everything that results follow from
	Version    Version  `json:"version"`
	Experiment string   `json:"experiment"` // the name of the file
	Hashes     Hashes   `json:"hashes"`
	Scenarios  []string `json:"scenarios"`            // as given
	Strategies []string `json:"strategies,omitempty"` // those in files, as given
	Table      string   `json:"table,omitempty"`
	Runs       int      `json:"runs"` // of the whole experiment
	Shard      int      `json:"shard"`
	Shards     int      `json:"shards"`
	Chunk      int      `json:"chunk"` // how many runs go into one file
	// Merged says that the folder has the final files of shards, and no runs of its own.
	Merged bool `json:"merged,omitempty"`
}

// Hashes are the SHA-256 of the inputs.
type Hashes struct {
	Experiment string   `json:"experiment"`
	Table      string   `json:"table,omitempty"`
	Scenarios  []string `json:"scenarios"` // the model's own hash of each
	Strategies []string `json:"strategies,omitempty"`
}

// newState describes a plan. Shards count from 1.
func newState(p *Plan, shard, shards, chunk int) *State {
	s := &State{Format: 1, Version: CurrentVersion(), Experiment: p.File, Runs: p.Runs(), Shard: shard, Shards: shards, Chunk: chunk}
	s.Hashes.Experiment = p.Hash
	if p.Table != nil {
		sum := sha256.Sum256(p.Table.Data)
		s.Table, s.Hashes.Table = p.Table.Name, hex.EncodeToString(sum[:])
	}
	for _, source := range p.Scenarios {
		s.Scenarios = append(s.Scenarios, source.Name)
		s.Hashes.Scenarios = append(s.Hashes.Scenarios, source.Scenario.Hash)
	}
	for _, strategy := range p.inFiles() {
		s.Strategies = append(s.Strategies, strategy.Name)
		s.Hashes.Strategies = append(s.Hashes.Strategies, strategy.Hash)
	}
	identity, err := json.Marshal([]any{s.Format, s.Version, s.Hashes})
	if err != nil {
		panic(err) // texts and numbers
	}
	sum := sha256.Sum256(identity)
	s.Identity = hex.EncodeToString(sum[:])
	return s
}

// identity returns the identity as bytes.
func (s *State) identity() (id [sha256.Size]byte) {
	b, _ := hex.DecodeString(s.Identity) // what is wrong fits no chunk
	copy(id[:], b)
	return id
}

// mine returns how many runs the shard has.
func (s *State) mine() int { return (s.Runs - s.Shard + s.Shards) / s.Shards }

// run returns the run at a place in the shard: shard k of n has every n-th, from the k-th on.
func (s *State) run(place int) int { return place*s.Shards + s.Shard - 1 }

// chunks returns how many files the shard has.
func (s *State) chunks() int { return (s.mine() + s.Chunk - 1) / s.Chunk }

// places returns the places [from, to) of a chunk.
func (s *State) places(chunk int) (from, to int) {
	return chunk * s.Chunk, min((chunk+1)*s.Chunk, s.mine())
}

// differs says in words why a folder is not one for the state.
func (s *State) differs(folder *State) string {
	var why []string
	add := func(differs bool, what string) {
		if differs {
			why = append(why, what)
		}
	}
	add(s.Hashes.Experiment != folder.Hashes.Experiment, "the experiment file ("+folder.Experiment+") has changed or is another")
	add(s.Hashes.Table != folder.Hashes.Table, "the table has changed")
	add(strings.Join(s.Hashes.Scenarios, " ") != strings.Join(folder.Hashes.Scenarios, " "), "a scenario has changed")
	add(strings.Join(s.Hashes.Strategies, " ") != strings.Join(folder.Hashes.Strategies, " "), "a strategy has changed")
	add(s.Version != folder.Version, fmt.Sprintf("it was made by %v, and this is %v", folder.Version, s.Version))
	add(s.Identity != folder.Identity && len(why) == 0, "it is of another experiment")
	return strings.Join(why, "; ")
}

func (v Version) String() string {
	text := fmt.Sprintf("model %s, version %s, commit %.12s", v.Model, v.Program, v.Commit)
	if v.Changed {
		text += " with changes"
	}
	if v.Binary != "" {
		text += fmt.Sprintf(", binary %.12s", v.Binary)
	}
	return text + ", " + v.Go
}

// readState reads what a folder is for.
func readState(folder string) (*State, error) {
	path := filepath.Join(folder, stateName)
	s := &State{}
	if err := record.ReadJSON(path, madeBy, s, true); err != nil {
		return nil, err
	}
	if s.Format != 1 || s.Chunk < 1 || s.Shards < 1 || s.Shard < 1 || s.Shard > s.Shards || s.Runs < 1 || s.Runs > maxRuns {
		return nil, fmt.Errorf("%s makes no sense: it was changed, or is of another version of zwerm", path)
	}
	return s, nil
}

// file is the state as a file.
func (s *State) file() record.File { return jsonFile(stateName, s) }

// jsonFile is a value as a file that people can read too.
func jsonFile(name string, v any) record.File {
	return record.File{Name: name, Write: func(w io.Writer) error {
		out := json.NewEncoder(w)
		out.SetEscapeHTML(false)
		out.SetIndent("", "  ")
		return out.Encode(v)
	}}
}
