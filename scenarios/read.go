package scenarios

import (
	"crypto/sha256"
	"encoding/hex"
	"math"
	"slices"

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
	if like := top.Optional("like"); like.Exists() {
		readDerived(s, top, like)
	} else {
		readWhole(s, top)
	}
	if plausible := top.Optional("plausible"); plausible.Exists() {
		s.Plausible = nil
		readPlausible(s, plausible.Mapping("what is plausible, by key"))
	}
	top.Close()
	check(s, d.Report)
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

// readDerived reads a scenario that is like another one of the program's, with other places or numbers.
func readDerived(s *sim.Scenario, top *document.Mapping, like document.Value) {
	base, err := likeness(like)
	if err != nil {
		for _, key := range []string{"months", "elections", "set", "regions", "generate"} {
			top.Optional(key) // known, but without a meaning now
		}
		return
	}
	base.Key, base.Name, base.About = s.Key, s.Name, s.About
	both := sha256.Sum256([]byte(s.Hash + base.Hash))
	base.Hash = hex.EncodeToString(both[:])
	*s = *base
	if v := top.Optional("months"); v.Exists() {
		s.Months = whole(v.Number(monthsRule))
	}
	if v := top.Optional("elections"); v.Exists() {
		readElections(s, v.List(electionsMeaning))
	}
	if v := top.Optional("set"); !v.Empty() {
		v.Mapping("numbers that differ, as for --set").Any(func(key string, v document.Value) {
			if p := override(s, key, v.Word()); p != nil {
				v.Report(*p)
			}
		})
	}
	if regions := top.Optional("regions"); !readGenerated(s, top.Optional("generate")) && regions.Exists() {
		s.Regions = nil
		readRegions(s, regions.Mapping("regions, by key"))
	}
}

// likeness reads the scenario that another is like.
func likeness(like document.Value) (*sim.Scenario, error) {
	name := like.Word()
	if !slices.Contains(Names(), name) {
		like.Choose(Names())
		return nil, &Unknown{Name: name}
	}
	return Load(name)
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

func readCare(s *sim.Scenario, m *document.Mapping) {
	m.Each(func(key string, v document.Value) {
		d := sim.CareDomain{Key: key}
		b := v.Mapping("a kind of help")
		d.Name = readText(b, "name", nameRule)
		provision := b.Optional(takeUp).Exists()
		readNumbers(&d, b, sim.CareTable, provision)
		b.Block("organisations", "the organisations that give this help, by key").Each(func(key string, v document.Value) {
			o := sim.Organisation{Key: key}
			b := v.Mapping("an organisation: name and share")
			o.Name = b.Text("name", nameRule)
			o.Share = b.Number("share", shareRule)
			b.Close()
			d.Organisations = append(d.Organisations, o)
		})
		if !b.Close() {
			unknown(&d, sim.CareTable)
		}
		s.Care = append(s.Care, d)
	})
}

func readCaseloads(s *sim.Scenario, m *document.Mapping) {
	m.Each(func(key string, v document.Value) {
		d := sim.CaseloadDomain{Key: key}
		b := v.Mapping("a provision without a waiting list")
		d.Name = readText(b, "name", nameRule)
		readNumbers(&d, b, sim.CaseloadTable, false)
		if !b.Close() {
			unknown(&d, sim.CaseloadTable)
		}
		s.Caseloads = append(s.Caseloads, d)
	})
}

// takeUp is the number that makes a domain a provision.
const takeUp = "take-up"

func readNumbers[D sim.CareDomain | sim.CaseloadDomain](d *D, m *document.Mapping, table []sim.DomainParam[D], provision bool) {
	for _, p := range table {
		if !p.In.Has(provision) {
			continue
		}
		if !p.In.Optional() {
			*p.Of(d) = m.Number(p.Key, domainRule(p))
		} else if v := m.Optional(p.Key); v.Exists() {
			*p.Of(d) = v.Number(domainRule(p))
		}
	}
}

// unknown marks numbers that were left out as refused: one of them may be a key that was misspelt.
func unknown[D sim.CareDomain | sim.CaseloadDomain](d *D, table []sim.DomainParam[D]) {
	for _, p := range table {
		if p.In.Optional() && *p.Of(d) == 0 {
			*p.Of(d) = math.NaN()
		}
	}
}

func readRegions(s *sim.Scenario, m *document.Mapping) {
	m.Each(func(key string, v document.Value) {
		r := sim.RegionPlan{Key: key}
		b := v.Mapping("a region: name and municipalities")
		r.Name = b.Text("name", nameRule)
		b.Block("municipalities", "municipalities, by key").Each(func(key string, v document.Value) {
			r.Municipalities = append(r.Municipalities, readMunicipality(key, v))
		})
		b.Close()
		s.Regions = append(s.Regions, r)
	})
}

func readMunicipality(key string, v document.Value) sim.MunicipalityPlan {
	m := sim.MunicipalityPlan{Key: key}
	b := v.Mapping("a municipality: name and districts")
	m.Name = b.Text("name", nameRule)
	b.Block("districts", "districts, by key").Each(func(key string, v document.Value) {
		d := sim.DistrictPlan{Key: key}
		b := v.Mapping("a district: name, residents and perhaps vulnerability")
		d.Name = b.Text("name", nameRule)
		d.Residents = whole(b.Number("residents", residentsRule))
		if v := b.Optional("vulnerability"); v.Exists() {
			d.Vulnerability = v.Number(vulnerabilityRule)
		}
		b.Close()
		m.Districts = append(m.Districts, d)
	})
	b.Close()
	return m
}
