package process

import "zwerm/sim"

// visitTrial numbers the luck of a trial that comes from a visit, apart from a month's ordinary trials.
const visitTrial = 100

// Visits is M8: with probability u_visits·slack·ℓ professionals visit another district of the region. If it seems better
// than their own by more than .05, seen with an error, they try (M7) one practice in which it differs. A visit copies
// nothing, and shows the district as it was last month (Lazer & Friedman 2007).
func Visits(w *sim.World, d *sim.District) {
	chance := d.U[sim.Visits] * d.Slack * w.Municipalities[d.Municipality].Learning
	if chance == 0 || !monthKey(w, sim.StreamVisit, d).Below(chance) {
		return
	}
	peer := peerOf(w, d)
	if peer == nil {
		return
	}
	seen := peer.SeenQuality + float64(w.Params.VisitNoise*monthKey(w, sim.StreamPeerNoise, d).Normal())
	differs := peer.SeenDesign ^ d.X
	if seen <= d.Quality+.05 || differs == 0 {
		return
	}
	i := pick(differs, monthKey(w, sim.StreamVisitBit, d))
	try(w, d, i, sim.Design(0).With(i, true), visitTrial)
}

// peerOf returns the district of the region that is visited this month: the one with the smallest key of luck, so that the
// choice does not depend on how many districts there are or in which order they stand.
func peerOf(w *sim.World, d *sim.District) *sim.District {
	r := &w.Regions[d.Region]
	k := monthKey(w, sim.StreamPeer, d)
	var peer *sim.District
	var least sim.Key
	for j := r.FromDist; j < r.ToDist; j++ {
		if c := &w.Districts[j]; c != d {
			if luck := k.At(c.Key); peer == nil || luck < least {
				peer, least = c, luck
			}
		}
	}
	return peer
}

// pick draws one practice of a non-empty set.
func pick(set sim.Design, k sim.Key) int {
	size := 0
	for i := range sim.Practices {
		if set.Has(i) {
			size++
		}
	}
	nth := k.N(size)
	for i := range sim.Practices {
		if set.Has(i) {
			if nth == 0 {
				return i
			}
			nth--
		}
	}
	return -1
}
