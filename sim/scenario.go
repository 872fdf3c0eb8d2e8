package sim

// A Scenario is everything about a world that is decided before its luck: who lives where, which domains there are, which
// numbers hold. It is not changed by a run.
type Scenario struct {
	Key   string // the name by which programs know it
	Name  Text   // as people see it
	About Text   // what it is for
	// Start is the first month, counted from January 2015 = 0, when the municipalities take over. Before month 0 the parties
	// can meet, plan and prepare, and care runs under the old system.
	Start int
	// Months is how many months a run lasts unless asked otherwise.
	Months int
	// Elections are the months in which a council is elected.
	Elections []int
	// Dated scenarios follow a real calendar: no undated top-ups and no scarcity in tariffs.
	Dated     bool
	Params    Params           // the numbers of the model
	Care      []CareDomain     // the kinds of help with a queue
	Caseloads []CaseloadDomain // the provisions without a queue
	Regions   []RegionPlan     // who lives where
	// Events are what happens from outside, and Paths what is prescribed per year; dated scenarios have them.
	Events []Event
	Paths  Paths // what is prescribed per year
	// Plausible says in which range the figures of a first year lie, so that a person's own figures can be checked.
	Plausible []Plausible
	// Hash is that of the file which the scenario was read from, in hexadecimal.
	Hash string
}

// Plausible is a national range of a figure.
type Plausible struct {
	Key       string   // the name by which programs know it
	Indicator string   // its key
	Domains   []string // the domains that count; all when empty
	Year      int      // the calendar year in which it is taken
	Low, High float64  // in the indicator's unit
	Name      Text     // as people see it
	Source    string   // where the range comes from
	LookUp    Text     // where people find the figure of their own municipality
}

// A RegionPlan declares a region: the municipalities that share a labour market and provider organisations.
type RegionPlan struct {
	Key            string             // part of its path
	Name           string             // as people see it
	Municipalities []MunicipalityPlan // at least one
}

// A MunicipalityPlan declares a municipality and its districts.
type MunicipalityPlan struct {
	Key       string         // part of its path
	Name      string         // as people see it
	Districts []DistrictPlan // at least one
}

// A DistrictPlan declares a district and how many people live there.
type DistrictPlan struct {
	Key       string // part of its path
	Name      string // as people see it
	Residents int    // how many people live there
	// Vulnerability is the mean vulnerability of its households relative to the nation's; 0 stands for 1.
	Vulnerability float64
}

// MeanVulnerability returns the mean vulnerability of the district's households, 1 being that of the nation.
func (d *DistrictPlan) MeanVulnerability() float64 {
	if d.Vulnerability == 0 {
		return 1
	}
	return d.Vulnerability
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
