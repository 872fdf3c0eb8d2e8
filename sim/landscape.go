package sim

// A Landscape says how well a design fits: an NK landscape (Kauffman 1993; Levinthal 1997) whose contributions are partly
// the same in the whole country and partly particular to a district. The contribution of practice i depends on i itself and
// on the practices that it is linked to; each combination of those, a pattern, has its own value in [0,1).
type Landscape struct {
	Simple Design            // practices that depend on nothing and on which nothing depends
	Local  Design            // practices whose contributions differ between districts
	Links  [Practices][]int8 // on which other practices each practice depends
	// Shared holds the contributions of practices that are the same everywhere, by pattern; nil for local ones.
	Shared [Practices][]float64
	// Planner is the simplified model of a planner with the ordinary insight and with one dependency more.
	Planner [2]Planner
}

// A Planner is a mental model: contributions averaged over all dependencies but the first few, and the design that looks
// best in it.
type Planner struct {
	Insight int                  // how many dependencies of a practice it knows
	Values  [Practices][]float64 // by the pattern of the practice and its first Insight links; nil for local practices
	Plan    Design               // the design that looks best in it
}

// UnknownValue is what a planner takes for the contribution of a local practice.
const UnknownValue = .5

// Pattern returns the combination of practice i and its first n links in design x.
func (l *Landscape) Pattern(i, n int, x Design) int {
	p := int(x >> i & 1)
	for k, j := range l.Links[i][:n] {
		p |= int(x>>j&1) << (k + 1)
	}
	return p
}

// Value returns the contribution of practice i to the fit of design x in a district.
func (l *Landscape) Value(d *District, i int, x Design) float64 {
	p := l.Pattern(i, len(l.Links[i]), x)
	if l.Local.Has(i) {
		return d.LocalValues[i][p]
	}
	return l.Shared[i][p]
}

// Believed returns the contribution of practice i to design x as a planner sees it.
func (l *Landscape) Believed(p *Planner, i int, x Design) float64 {
	if p.Values[i] == nil {
		return UnknownValue
	}
	return p.Values[i][l.Pattern(i, min(p.Insight, len(l.Links[i])), x)]
}

// Sum returns G, the sum of contributions of design x in a district.
func (l *Landscape) Sum(d *District, x Design) float64 {
	var g float64
	for i := range Practices {
		g += l.Value(d, i, x)
	}
	return g
}

// MeanSum is the expectation of G over designs: half of the number of practices. The status quo is chosen near it.
const MeanSum = Practices / 2.

// Quality returns q in [-1,1]: how far design x has come from the mean design toward the best one that the district has.
func (l *Landscape) Quality(d *District, x Design) float64 {
	return Clamp((l.Sum(d, x)-MeanSum)/d.Peak, -1, 1)
}

// BelievedSum returns the sum of contributions of design x as a planner sees it.
func (l *Landscape) BelievedSum(p *Planner, x Design) float64 {
	var g float64
	for i := range Practices {
		g += l.Believed(p, i, x)
	}
	return g
}

// Gains returns what a change from design x to y adds to the contributions of a party's own practices and of all others.
func (l *Landscape) Gains(d *District, owner Party, x, y Design) (own, other float64) {
	for i := range Practices {
		gain := l.Value(d, i, y) - l.Value(d, i, x)
		if Owner(i) == owner {
			own += gain
		} else {
			other += gain
		}
	}
	return own, other
}

// Patterns is a set of patterns of one practice.
type Patterns [8]uint64

// Has reports whether a pattern is in the set.
func (s *Patterns) Has(pattern int) bool { return s[pattern>>6]>>(pattern&63)&1 == 1 }

// See notes that the parties of a district have met with the contribution of practice i to design x: because x is in use, was
// tried, or was told of by the owner. Nothing in the model depends on it; forecasts do, which may know no more.
func (l *Landscape) See(d *District, i int, x Design) {
	p := l.Pattern(i, len(l.Links[i]), x)
	d.Seen[i][p>>6] |= 1 << (p & 63)
}

// SeeAll notes that the parties of a district have met with everything about design x.
func (l *Landscape) SeeAll(d *District, x Design) {
	for i := range Practices {
		l.See(d, i, x)
	}
}
