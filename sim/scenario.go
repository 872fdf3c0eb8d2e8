package sim

// A Scenario is everything about a world that is decided before its luck: who lives where, which domains there are, which
// numbers hold. It is not changed by a run.
type Scenario struct {
	Key   string
	Name  Text
	About Text
	// Start is the first month, counted from January 2015 = 0, when the municipalities take over. Before month 0 the parties
	// can meet, plan and prepare, and care runs under the old system.
	Start int
	// Months is how many months a run lasts unless asked otherwise.
	Months int
	// Elections are the months in which a council is elected.
	Elections []int
	// Dated scenarios follow a real calendar: no undated top-ups and no scarcity in tariffs.
	Dated     bool
	Params    Params
	Care      []CareDomain
	Caseloads []CaseloadDomain
	Regions   []RegionPlan
	// Events are what happens from outside, and Paths what is prescribed per year; dated scenarios have them.
	Events []Event
	Paths  Paths
	// Hash is that of the file which the scenario was read from, in hexadecimal.
	Hash string
}

// A RegionPlan declares a region: the municipalities that share a labour market and provider organisations.
type RegionPlan struct {
	Key            string
	Name           string
	Municipalities []MunicipalityPlan
}

// A MunicipalityPlan declares a municipality and its districts.
type MunicipalityPlan struct {
	Key       string
	Name      string
	Districts []DistrictPlan
}

// A DistrictPlan declares a district and how many people live there.
type DistrictPlan struct {
	Key       string
	Name      string
	Residents int
}

// Residents returns how many people the scenario has.
func (s *Scenario) Residents() int {
	n := 0
	for _, r := range s.Regions {
		for _, m := range r.Municipalities {
			for _, d := range m.Districts {
				n += d.Residents
			}
		}
	}
	return n
}

// CareOf returns the care domain to which a group belongs, or -1.
func (s *Scenario) CareOf(g Group) int {
	for i := range s.Care {
		if s.Care[i].Incidence[g] > 0 {
			return i
		}
	}
	return -1
}

// Domains returns how many domains there are: care domains first, then caseloads.
func (s *Scenario) Domains() int { return len(s.Care) + len(s.Caseloads) }
