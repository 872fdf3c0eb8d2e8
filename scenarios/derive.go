package scenarios

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"zwerm/scenarios/document"
	"zwerm/sim"
)

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

// inSet says where a mistake in numbers stands in a file that is like another: under set, the only place where it has numbers.
func inSet(r report) report {
	return func(path, found, allowed, hint string) {
		switch part, rest, _ := strings.Cut(path, "."); part {
		case "params", "care", "caseloads":
			path = strings.TrimSuffix("set."+rest, ".")
		}
		r(path, found, allowed, hint)
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
