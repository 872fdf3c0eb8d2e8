package batch

import (
	"crypto/sha256"
	"encoding/hex"
	"io"

	"zwerm/scenarios/document"
	"zwerm/sim/experiment"
	"zwerm/sim/record"
)

// Names of the final files.
const (
	resultsName    = "results.parquet"
	runsName       = "runs.parquet"
	failuresName   = "failures.csv"
	dictionaryName = "dictionary.csv"
	manifestName   = "manifest.json"
	resultsCSV     = "results.csv"
	runsCSV        = "runs.csv"
)

// A Manifest says where results come from. It is the same whoever makes them, when and on how many machines; what differs is
// in provenance.json.
type Manifest struct {
	Program    Version            `json:"program"`
	Claims     string             `json:"claims"` // hash of the registered claims
	Identity   string             `json:"identity"`
	Command    string             `json:"command"`
	Experiment ManifestFile       `json:"experiment"`
	About      string             `json:"about,omitempty"`
	Scenarios  []ManifestFile     `json:"scenarios"`
	Strategies []ManifestStrategy `json:"strategies"`
	Set        []string           `json:"set"`
	Parties    []string           `json:"parties"` // what those besides the municipalities do: one word, or those of a factor
	Design     ManifestDesign     `json:"design"`
	Luck       string             `json:"luck"` // shared or own
	Seeds      ManifestSeeds      `json:"seeds"`
	Limit      int                `json:"limit_months"`
	Outputs    ManifestOutputs    `json:"outputs"`
	Runs       ManifestRuns       `json:"runs"`
	Files      []ManifestFile     `json:"files"`
}

// A ManifestFile is a file and its SHA-256.
type ManifestFile struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
	Bytes  int64  `json:"bytes"`
}

// A ManifestStrategy is a strategy and its file as it was given; those that are programmed have none.
type ManifestStrategy struct {
	Key    string `json:"key"`
	File   string `json:"file,omitempty"`
	SHA256 string `json:"sha256,omitempty"`
}

// A ManifestDesign says how the settings were chosen.
type ManifestDesign struct {
	Kind     string           `json:"kind"`
	Settings int              `json:"settings"`
	Seed     uint64           `json:"seed,omitempty"`
	Table    *ManifestFile    `json:"table,omitempty"`
	Factors  []ManifestFactor `json:"factors"`
}

// A ManifestFactor is a factor with its values, or its range.
type ManifestFactor struct {
	Key    string   `json:"key"`
	Values []string `json:"values,omitempty"`
	Low    string   `json:"low,omitempty"`
	High   string   `json:"high,omitempty"`
}

// ManifestSeeds are those of the replicates: the first and how many follow each other, or a list.
type ManifestSeeds struct {
	First      uint64   `json:"first"`
	Replicates int      `json:"replicates"`
	List       []uint64 `json:"list,omitempty"`
}

func seedsOf(list []uint64) ManifestSeeds {
	s := ManifestSeeds{First: list[0], Replicates: len(list)}
	for i, seed := range list {
		if seed != list[0]+uint64(i) {
			s.List = list
		}
	}
	return s
}

// ManifestOutputs say what was written down.
type ManifestOutputs struct {
	Indicators []string `json:"indicators"`
	Every      Every    `json:"every"`
	Level      Level    `json:"level"`
}

// ManifestRuns count the runs.
type ManifestRuns struct {
	Total    int  `json:"total"`
	Done     int  `json:"done"`
	PutAside int  `json:"put_aside"` // see failures.csv
	Partial  bool `json:"partial,omitempty"`
}

// newManifest makes the manifest; files and counts follow.
func (a *Assembly) newManifest() *Manifest {
	m := &Manifest{
		Program: a.State.Version, Claims: experiment.ClaimsHash(), Identity: a.State.Identity,
		Command: experiment.Command("zwerm", "batch", a.File), Experiment: fileOf(a.File, a.Data), About: a.About, Set: append([]string{}, a.Set...), Parties: a.Parties,
		Seeds: seedsOf(a.Seeds), Limit: a.Limit, Luck: "shared",
		Outputs: ManifestOutputs{Every: a.Outputs.Every, Level: a.Outputs.Level},
		Design:  ManifestDesign{Kind: a.kind, Settings: a.Design.Settings(), Factors: []ManifestFactor{}},
	}
	if a.Own {
		m.Luck = "own"
	}
	for _, s := range a.Scenarios {
		m.Scenarios = append(m.Scenarios, fileOf(s.Name, s.Data))
	}
	for _, s := range a.Strategies {
		strategy := ManifestStrategy{Key: s.Key, SHA256: s.Hash}
		if s.Data != nil {
			strategy.File = s.Name
		}
		m.Strategies = append(m.Strategies, strategy)
	}
	for i := range a.Outputs.Indicators {
		m.Outputs.Indicators = append(m.Outputs.Indicators, a.Outputs.indicator(i).Key)
	}
	if kind := findKind(a.kind); kind != nil && kind.Samples {
		m.Design.Seed = a.sampling
	}
	if a.Table != nil {
		f := fileOf(a.Table.Name, a.Table.Data)
		m.Design.Table = &f
	}
	for i := range a.Factors {
		m.Design.Factors = append(m.Design.Factors, a.Factors[i].manifest())
	}
	return m
}

func (f *Factor) manifest() ManifestFactor {
	m := ManifestFactor{Key: f.Key}
	for _, v := range f.Values {
		m.Values = append(m.Values, f.Text(v))
	}
	if f.Values == nil && f.Low < f.High {
		m.Low, m.High = document.Number(f.Low), document.Number(f.High)
	}
	return m
}

func fileOf(name string, data []byte) ManifestFile {
	sum := sha256.Sum256(data)
	return ManifestFile{name, hex.EncodeToString(sum[:]), int64(len(data))}
}

// listed is a file that is added to the manifest once it is written.
func (m *Manifest) listed(name string, write func(io.Writer) error) record.File {
	return record.File{Name: name, Write: func(w io.Writer) error {
		counter := &counter{}
		h := sha256.New()
		if err := write(io.MultiWriter(w, h, counter)); err != nil {
			return err
		}
		m.Files = append(m.Files, ManifestFile{name, hex.EncodeToString(h.Sum(nil)), counter.n})
		return nil
	}}
}

type counter struct{ n int64 }

func (c *counter) Write(b []byte) (int, error) {
	c.n += int64(len(b))
	return len(b), nil
}
