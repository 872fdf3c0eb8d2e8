package scenarios

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"zwerm/scenarios/document"
	"zwerm/sim"
)

// readDerived reads a scenario that is like another one of the program's, with other places or numbers. It returns the keys of
// the numbers that its file sets.
func readDerived(s *sim.Scenario, top *document.Mapping, like document.Value) (set []string) {
	base, err := likeness(like)
	if err != nil {
		for _, key := range []string{"months", "elections", "set", "regions", "generate"} {
			top.Optional(key) // known, but without a meaning now
		}
		return nil
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
			set = append(set, key)
			if p := override(s, key, v.Word()); p != nil {
				p.Path = v.Path()
				v.Report(*p)
			}
		})
	}
	if regions := top.Optional("regions"); !readGenerated(s, top.Optional("generate")) && regions.Exists() {
		s.Regions = nil
		readRegions(s, regions.Mapping("regions, by key"))
	}
	return set
}

// setPath returns where a file that is like another scenario has a number, or one that is tied to it: a mistake in several
// numbers is reported where the file sets one of them. Other paths stay as they are.
func setPath(path string, set []string) string {
	kind, key, _ := strings.Cut(path, ".")
	var tied func(k string) bool // whether a number that is set has to do with the path
	domain, number, ofNumber := strings.Cut(key, ".")
	switch {
	case kind == "params" && slices.Contains(householdKeys, key):
		tied = func(k string) bool { return slices.Contains(householdKeys, k) }
	case kind == "params":
		tied = func(k string) bool { return k == "equity-low" || k == "equity-high" }
	case kind != "care" && kind != "caseloads":
		return path
	case key == "":
		tied = func(k string) bool { return strings.HasSuffix(k, ".budget") }
	case ofNumber:
		tied = func(k string) bool { return strings.HasSuffix(k, "."+number) }
	default:
		tied = func(k string) bool { return strings.HasPrefix(k, domain+".") }
	}
	if slices.Contains(set, key) {
		return "set." + key
	}
	if i := slices.IndexFunc(set, tied); i >= 0 {
		return "set." + set[i]
	}
	return path
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
