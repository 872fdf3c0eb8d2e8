package ui

import (
	"image/color"
	"math"
	"math/bits"

	"zwerm/game/ui/swarm"
	"zwerm/game/ui/widget"
	"zwerm/sim"
)

// fared counts households that need help or needed it before: those with fewer needs without help than then, as many, and more.
type fared struct{ better, same, worse int }

func (f fared) all() int { return f.better + f.same + f.worse }

// farings compares the households of a district at two times.
func farings(before, now *sim.Residents) (f fared) {
	for h := range now.Need {
		if before.Need[h]|now.Need[h] == 0 {
			continue
		}
		switch then, since := bits.OnesCount(uint(before.Unserved[h])), bits.OnesCount(uint(now.Unserved[h])); {
		case since < then:
			f.better++
		case since > then:
			f.worse++
		default:
			f.same++
		}
	}
	return f
}

// compare looks at how households of every district fared since the end of the first round; it plays that round again, once.
func (d *Debrief) compare() {
	s := d.m.Session
	if n := len(s.Rounds()); n < 2 || d.faredAt == n {
		return
	}
	d.faredAt, d.fared = len(s.Rounds()), nil
	first, err := s.Fork(1)
	if err != nil {
		return // the panel says that there is nothing to compare
	}
	w, home := first.World(), d.m.Home()
	for i := home.From; i < home.To; i++ {
		d.fared = append(d.fared, farings(&w.Districts[i].People, &s.World().Districts[i].People))
	}
}

// drawFared says for how many of a hundred households with need of help things went better, stayed as they were, or went worse.
func (d *Debrief) drawFared(c *widget.Canvas, v *View, r widget.Rect) {
	w := v.Words
	rest := heading(c, r, "users", w.Say("debrief.fared"))
	var all fared
	for _, f := range d.fared {
		all = fared{all.better + f.better, all.same + f.same, all.worse + f.worse}
	}
	if all.all() == 0 {
		c.Print(w.Say("debrief.fared-none"), rest, widget.Type{Size: 15, Color: widget.Ink2})
		return
	}
	note, rest := rest.Top(40*min(1.3, v.Text), 4)
	c.Print(w.Say("debrief.fared-what"), note, widget.Type{Size: widget.Small, Color: widget.Ink2, Lines: 2})
	birds, counts := rest.Left(rest.W*.66, 12)
	better, worse := hundred(all.better, all.all()), hundred(all.worse, all.all())
	var flocks [3][]swarm.Bird
	for i := range 100 {
		x, y := birds.X+birds.W*(float64(i/5)+.5)/20, birds.Y+birds.H*(float64(i%5)+.5)/5
		kind, heading := 1, 0.0
		switch {
		case i < better:
			kind, heading = 0, -.35
		case i >= 100-worse:
			kind, heading = 2, 2.5
		}
		flocks[kind] = append(flocks[kind], swarm.Bird{X: x, Y: y, Heading: heading, Size: 1, Alpha: 1, Wing: .6})
	}
	coats := []Coat{{Color: widget.Blue}, {Color: widget.Edge}, {Color: widget.BrakeDark, Hollow: true}}
	for i, flock := range flocks {
		d.batch.Draw(c, flock, 12, func(*swarm.Bird) Coat { return coats[i] })
	}
	inks := []color.Color{widget.BlueDark, widget.Ink2, widget.BrakeDark}
	for i, at := range counts.Rows(3, 2) {
		n := []int{better, 100 - better - worse, worse}[i]
		key := []string{"better", "same", "worse"}[i]
		c.Print(w.Say("debrief.fared-"+key, "N", w.Number(float64(n), 0)), at, widget.Type{Size: 17, Bold: true, Color: inks[i], Down: widget.Middle, Lines: 1})
	}
}

// hundred is a part of all as a number of a hundred.
func hundred(n, all int) int { return int(math.Round(100 * float64(n) / float64(all))) }
