package main

import (
	"math"

	"zwerm/game/others"
	"zwerm/sim/stats"
)

type weighedJSON struct {
	Indicator string       `json:"indicator"`
	Unit      string       `json:"unit"`
	Lucks     int          `json:"lucks"`
	Decisions []effectJSON `json:"decisions"` // those that show first, the largest first
	All       effectJSON   `json:"all"`
	Interplay didJSON      `json:"interplay_of_all"`
	Pairs     []effectJSON `json:"pairs"`
}

type effectJSON struct {
	Decisions []decisionJSON `json:"of,omitempty"`
	didJSON
	Each []*float64 `json:"each,omitempty"` // under every luck, the first that of the game
}

type decisionJSON struct {
	Round  int    `json:"round"`
	Lever  string `json:"lever"`
	Stop   bool   `json:"stop,omitempty"`
	Target string `json:"target"`
}

type didJSON struct {
	Mean    *float64 `json:"mean"` // null where there is nothing to measure
	Low     *float64 `json:"low"`
	High    *float64 `json:"high"`
	Verdict string   `json:"verdict"`
}

// json is all that was found, for other programs.
func (w *weighed) json() any {
	ranked, _ := w.tally.Ranked(0, len(w.places))
	all := w.tally.Effect(w.all, 0)
	out := weighedJSON{Indicator: w.ind.Key, Unit: w.ind.Unit, Lucks: all.N, Pairs: []effectJSON{},
		All:       effectJSON{nil, w.difference(all.Difference), values(all.Each)},
		Interplay: w.difference(w.tally.Interplay(w.all, 0, w.ones()...))}
	for _, e := range ranked {
		out.Decisions = append(out.Decisions, effectJSON{w.decided(w.places[e.Part]), w.difference(e.Difference), values(e.Each)})
	}
	for _, p := range w.pairings() {
		out.Pairs = append(out.Pairs, effectJSON{w.decided(p.parts...), w.difference(p.Difference), nil})
	}
	return out
}

func (w *weighed) decided(places ...others.Place) (list []decisionJSON) {
	for _, p := range places {
		d := w.session.Rounds()[p.Round].Decisions[p.Decision]
		list = append(list, decisionJSON{p.Round + 1, d.Lever, d.Stop, d.Target})
	}
	return list
}

func (w *weighed) difference(d stats.Difference) didJSON {
	list := values([]float64{d.Mean, d.Low, d.High})
	return didJSON{list[0], list[1], list[2], w.verdict(d)}
}

// values are numbers as JSON has them: null for what is none.
func values(list []float64) []*float64 {
	out := make([]*float64, len(list))
	for i := range list {
		if !math.IsNaN(list[i]) {
			out[i] = &list[i]
		}
	}
	return out
}
