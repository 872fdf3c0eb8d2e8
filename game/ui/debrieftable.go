package ui

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math"
	"strconv"

	"zwerm/game"
	"zwerm/game/others"
	"zwerm/sim/measure"
)

// file is what the files of an export of the view are called.
func (d *Debrief) file() string {
	name := d.m.Shelf
	if name == "" {
		name = proper(d.m.Session.Scenario().Key)
	}
	name += fmt.Sprintf("-r%d-%s", len(d.m.Session.Rounds()), views[d.view].id)
	if views[d.view].picks > 0 {
		name += "-" + judged[d.six]
	}
	return name
}

// table returns the numbers that the view shows as CSV. Keys are those of measure.Indicators; what cannot be measured is empty.
func (d *Debrief) table() []byte {
	var rows [][]string
	switch d.view {
	case goalView:
		rows = d.goalTable()
	case placesView:
		rows = d.placesTable()
	case decisionsView:
		rows = d.decisionsTable()
	case assumptionsView:
		rows = d.assumptionsTable()
	default:
		rows = d.runsTable()
	}
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	_ = w.WriteAll(rows) // a buffer takes everything
	return out.Bytes()
}

// runsTable has a line per month and a column per game, the group's own first.
func (d *Debrief) runsTable() [][]string {
	head, columns := []string{"month", "own"}, [][]float64{d.m.Session.Values(game.Six[d.six])}
	if o := d.m.others; o != nil {
		for i, run := range o.runs[d.kind()] {
			if run.Values != nil {
				head, columns = append(head, fmt.Sprintf("%s-%d", player(run), i+1)), append(columns, run.Values[d.six])
			}
		}
	}
	rows := [][]string{head}
	start := d.m.Session.Scenario().Start
	for month := range columns[0] {
		row := []string{strconv.Itoa(start + month)}
		for _, values := range columns {
			row = append(row, exact(values[month]))
		}
		rows = append(rows, row)
	}
	return rows
}

// goalTable has a line per game.
func (d *Debrief) goalTable() [][]string {
	rows := [][]string{{"game", "player", "cost-per-resident", "fit", "trust"}}
	for _, g := range d.goals() {
		kind, who := "policy", g.player
		switch {
		case g.ours:
			kind, who = "own", "own"
		case g.kind == others.Luck:
			kind, who = "luck", "own"
		}
		rows = append(rows, []string{kind, who, exact(g.cost), exact(g.fit), exact(g.trust)})
	}
	return rows
}

// placesTable has a line per district.
func (d *Debrief) placesTable() [][]string {
	head := []string{"district"}
	for _, column := range placeColumns {
		head = append(head, column.key)
	}
	head = append(head, "better", "same", "worse")
	rows := [][]string{head}
	for i, district := range d.m.Districts() {
		row := []string{district.Name}
		for _, column := range placeColumns {
			ind, _ := measure.Find(column.key)
			row = append(row, exact(ind.Of(measure.District(d.m.Session.World(), d.m.Home().From+i))))
		}
		if i < len(d.fared) {
			f := d.fared[i]
			row = append(row, strconv.Itoa(f.better), strconv.Itoa(f.same), strconv.Itoa(f.worse))
		} else {
			row = append(row, "", "", "")
		}
		rows = append(rows, row)
	}
	return rows
}

// player is who decided in another game.
func player(run others.Run) string {
	if run.Player == "" {
		return "luck"
	}
	return run.Player
}

func exact(x float64) string {
	if math.IsNaN(x) {
		return ""
	}
	return strconv.FormatFloat(x, 'g', -1, 64)
}
