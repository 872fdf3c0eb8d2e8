package sim

// A Proposal is a change of one practice that a forum judged. It says what people saw of a forum, and acts on nothing.
type Proposal struct {
	Month    int     // in which it was judged
	Practice int     // that would change
	On       bool    // whether it would be in use
	Shared   Design  // practices of which the owner told what it knows (k) in that month's forum
	Gain     float64 // Δ̂, what the forum believed that it brings
	Against  uint8   // parties that it would have hurt by more than .1, a bit each
	Accepted bool
}

// Refused reports whether a proposal that promised a gain was held back by party p.
func (q *Proposal) Refused(p Party) bool { return !q.Accepted && q.Gain > 0 && q.Against>>p&1 == 1 }

// Minutes are the last proposals that a forum judged.
type Minutes struct {
	last [12]Proposal
	n    int // ever judged
}

// Write adds a proposal.
func (m *Minutes) Write(q Proposal) {
	m.last[m.n%len(m.last)] = q
	m.n++
}

// Count is how many proposals were ever judged.
func (m *Minutes) Count() int { return m.n }

// Last returns the last proposals, the newest first.
func (m *Minutes) Last() (list []Proposal) {
	for i := range min(m.n, len(m.last)) {
		list = append(list, m.last[(m.n-1-i)%len(m.last)])
	}
	return list
}
