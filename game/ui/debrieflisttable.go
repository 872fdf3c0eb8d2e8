package ui

import (
	"math"
	"strconv"
	"strings"

	"zwerm/sim/stats"
)

// decisionsTable has a line per decision, in the order of the list, and after those one for all of them and one per pair. An interplay
// is what several decisions did together beyond the sum of what each did.
func (d *Debrief) decisionsTable() [][]string {
	rows := [][]string{{"kind", "round", "lever", "stop", "target", "mean", "low", "high", "lucks", "own", "shows"}}
	weigh, ind := d.weighing(), d.indicator()
	if weigh == nil {
		return rows
	}
	line := func(kind string, x stats.Difference, own float64, shows bool, parts ...int) {
		var round, lever, stop, target []string
		for _, part := range parts {
			p := weigh.places[part]
			decision := d.m.Session.Rounds()[p.Round].Decisions[p.Decision]
			round, lever = append(round, strconv.Itoa(p.Round+1)), append(lever, decision.Lever)
			stop, target = append(stop, strconv.FormatBool(decision.Stop)), append(target, decision.Target)
		}
		with := func(list []string) string { return strings.Join(list, " + ") }
		rows = append(rows, []string{kind, with(round), with(lever), with(stop), with(target), exact(x.Mean), exact(x.Low), exact(x.High),
			strconv.Itoa(x.N), exact(own), strconv.FormatBool(shows)})
	}
	list, _ := d.ranked()
	for i := range list {
		line("decision", list[i].Difference, list[i].Each[0], list[i].Shows(ind), list[i].Part)
	}
	all, beyond, _ := weigh.together(d.six)
	line("all", all, weigh.tally.Effect(weigh.all, d.six).Each[0], all.Sign() != 0 && all.Exceeds(ind.Smallest))
	line("interplay of all", beyond, math.NaN(), beyond.Sign() != 0 && beyond.Exceeds(ind.Smallest))
	pairs, shown := weigh.pairings(ind, d.six)
	for i, p := range pairs {
		line("interplay", p.Difference, math.NaN(), i < shown, p.a, p.b)
	}
	return rows
}

// assumptionsTable has a line per assumption, place on its range, and who decides in the place of the group: by how much its game ends
// above theirs. A verdict of 1 is better for the group, -1 worse, 0 none.
func (d *Debrief) assumptionsTable() [][]string {
	rows := [][]string{{"assumption", "assumed", "instead", "mean", "low", "high", "lucks", "verdict"}}
	s := d.assuming()
	if s == nil || s.flipped == nil {
		return rows
	}
	for world := range s.flipped.Worlds {
		w := &s.flipped.Worlds[world]
		key, assumed := "own", ""
		if w.Key != "" {
			key, assumed = w.Key, strings.Join(w.Assignments(), " ")
		}
		for side, player := range instead {
			x := s.flipped.Difference(world, side+1, d.six)
			verdict := ""
			if s.flipped.Whole(world) {
				verdict = strconv.Itoa(s.flipped.Verdict(world, side+1, d.six))
			}
			rows = append(rows, []string{key, assumed, player, exact(x.Mean), exact(x.Low), exact(x.High), strconv.Itoa(x.N), verdict})
		}
	}
	return rows
}
