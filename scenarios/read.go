package scenarios

import (
	"crypto/sha256"
	"encoding/hex"
	"math"

	"zwerm/scenarios/document"
	"zwerm/sim"
)

// Read reads a scenario file. The name is used in messages only. The error is Problems: every mistake in the file.
func Read(name string, data []byte) (*sim.Scenario, error) {
	d, err := document.Parse(name, data)
	if err != nil {
		return nil, err
	}
	hash := sha256.Sum256(data)
	s := &sim.Scenario{Params: sim.DefaultParams(), Hash: hex.EncodeToString(hash[:])}
	top := d.Root().Mapping("a scenario")
	readName(s, top)
	report := d.Report
	if like := top.Optional("like"); like.Exists() {
		set := readDerived(s, top, like)
		report = func(path, found, allowed, hint string) { d.Report(setPath(path, set), found, allowed, hint) }
	} else {
		readWhole(s, top)
	}
	if plausible := top.Optional("plausible"); plausible.Exists() {
		s.Plausible = nil
		readPlausible(s, plausible.Mapping("what is plausible, by key"))
	}
	top.Close()
	check(s, report)
	if err := d.Err(); err != nil {
		return nil, err
	}
	return s, nil
}

func readName(s *sim.Scenario, top *document.Mapping) {
	key := top.Need("key", keyRule.String())
	if s.Key = key.Text(keyRule); s.Key != "" && !document.GoodKey(s.Key) {
		key.Refuse(document.Keys, "")
	}
	s.Name = readText(top, "name", nameRule)
	s.About = readText(top, "about", aboutRule)
}

// readWhole reads a scenario that says everything itself.
func readWhole(s *sim.Scenario, top *document.Mapping) {
	start, months := top.Number("start", startRule), top.Number("months", monthsRule)
	if s.Start, s.Months = whole(start), whole(months); math.IsNaN(start) {
		s.Months = 0
	}
	readElections(s, top.List("elections", electionsMeaning))
	s.Dated = top.Optional("dated").Bool(datedMeaning)
	if params := top.Optional("params"); !params.Empty() { // all may be commented out
		readParams(&s.Params, params.Mapping("parameters that differ from their defaults"))
	}
	readCare(s, top.Block("care", "the kinds of help with a waiting list, by key"))
	readCaseloads(s, top.Optional("caseloads").Mapping("the provisions without a waiting list, by key"))
	if events := top.Optional("events"); events.Exists() {
		readEvents(s, events.Mapping("what happens from outside, by key"))
	}
	if paths := top.Optional("paths"); paths.Exists() {
		readPaths(s, paths.Mapping("what is prescribed per year"))
	}
	if !readGenerated(s, top.Optional("generate")) {
		readRegions(s, top.Block("regions", "regions, by key; or generate, a rule by which they are made"))
	}
}

func readElections(s *sim.Scenario, list []document.Value) {
	s.Elections = nil
	for i, v := range list {
		month := v.Number(runRule(s, "a month of the run"))
		if math.IsNaN(month) {
			month = float64(math.MinInt32 + i) // like no other, so that it is not taken for a month that stands twice
		}
		s.Elections = append(s.Elections, int(month))
	}
}

// whole turns a number that was read into an int; one that was refused becomes 0 and the scenario is not used.
func whole(v float64) int {
	if math.IsNaN(v) {
		return 0
	}
	return int(v)
}

func readText(m *document.Mapping, key string, r document.TextRule) sim.Text {
	b := m.Block(key, r.Meaning+", with nl and en")
	defer b.Close()
	nl, en := r, r
	nl.Meaning, en.Meaning = r.Meaning+", "+nlMeaning, r.Meaning+", "+enMeaning
	return sim.Text{NL: b.Text("nl", nl), EN: b.Text("en", en)}
}

func readParams(p *sim.Params, m *document.Mapping) {
	for _, d := range sim.ParamTable {
		if v := m.Optional(d.Key); v.Exists() {
			*d.Of(p) = v.Number(paramRule(d))
		}
	}
	m.Close()
}
