package ui

import (
	"fmt"
	"math"
	"slices"

	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim"
	"zwerm/sim/measure"
)

// A Timeline is what is drawn of time: what was, and, in the light, what may come. Months are those of the calendar, January
// 2015 = 0.
type Timeline struct {
	From, To  int // the months that are in sight
	Now       int // the first month to come
	Dated     bool
	Indicator *measure.Indicator
	First     int       // month of the first value
	Values    []float64 // month by month, up to now
	Flags     []Flag
	Sight     float64 // months ahead that the light reaches
	Fan       Fan
	Commits   bool // whether the group can hold itself to where the fan ends
}

// A Flag is something that happened or is known to come.
type Flag struct {
	Month int
	Icon  string
	Label string
	Known bool // whether it is still to come
}

// timeline is the time line of a game for one indicator.
func (m *Match) timeline(w *words.Words, key string, ghosts *Outlook) Timeline {
	s := m.Session
	i, _ := measure.Find(key)
	t := Timeline{Now: s.Month(), Dated: m.Dated(), Indicator: i, First: s.Scenario().Start, Values: s.Values(key), Sight: m.Sight.Months}
	last := s.Scenario().Start + s.Scenario().Months
	t.From = max(s.Scenario().Start, min(t.Now-30, last-66))
	t.To = min(last, max(t.From+66, t.Now+24))
	if ghosts != nil {
		t.Fan = ghosts.Fans[key]
	}
	for _, n := range s.World().News {
		if f, ok := m.flag(w, n); ok && n.Month >= t.From && n.Month < t.Now {
			t.Flags = append(t.Flags, f)
		}
	}
	if t.Now <= 0 {
		t.Flags = append(t.Flags, Flag{0, "flag", w.Say("time.deadline"), true})
	}
	for _, month := range s.Scenario().Elections {
		if month >= t.Now && month < t.To {
			t.Flags = append(t.Flags, Flag{month, "vote", w.Say("time.election"), true})
		}
	}
	return t
}

// flag makes a flag of news about the nation or the home municipality.
func (m *Match) flag(w *words.Words, n sim.News) (Flag, bool) {
	icons := map[sim.Happening]string{
		sim.Dated: "newspaper", sim.NationalRule: "file-text", sim.WiderRight: "scale", sim.CourtRuling: "gavel", sim.TopUpGranted: "coins",
		sim.Headlines: "newspaper", sim.ElectionKept: "vote", sim.ElectionLost: "vote", sim.OrganisationFell: "building-2", sim.AldermanLeft: "landmark",
	}
	icon, ok := icons[n.What]
	if !ok || n.Where != "" && n.Where != m.Home().Path {
		return Flag{}, false
	}
	return Flag{Month: n.Month, Icon: icon, Label: w.News(m.Session.Scenario(), &n)}, true
}

func (t *Timeline) x(month float64, r widget.Rect) float64 {
	return r.X + r.W*(month-float64(t.From))/float64(max(1, t.To-t.From))
}

// range is the lowest and highest value that the line has to show.
func (t *Timeline) bounds() (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	see := func(values []float64) {
		for _, v := range values {
			if !math.IsNaN(v) {
				low, high = min(low, v), max(high, v)
			}
		}
	}
	see(t.Values)
	see(t.Fan.Low)
	see(t.Fan.High)
	if low > high {
		return 0, 1
	}
	if t.Indicator.Unit == "%" || t.Indicator.Unit == "0-100" {
		low, high = min(low, low*.8), max(high, min(100, high*1.2))
	}
	if high-low < 1e-9 {
		low, high = low-1, high+1
	}
	return low, high
}

// drawTime draws the time line: the past in dusk, now in light, the future dark but for the cone that a shared vision lights.
func drawTime(c *widget.Canvas, v *View, t Timeline, l boardLayout) {
	r := l.time
	now := t.x(float64(t.Now), l.axis)
	c.Fill(r, 0, widget.Night)
	c.Across(widget.Rect{X: 0, Y: r.Y, W: l.axis.X, H: r.H}, rgb(0x3A5A86), rgb(0x3F618F))
	c.Across(widget.Rect{X: l.axis.X, Y: r.Y, W: max(0, now-l.axis.X), H: r.H}, rgb(0x3F618F), rgb(0x22406B))
	c.Across(widget.Rect{X: now, Y: r.Y, W: min(260, r.Right()-now), H: r.H}, rgb(0x1D3457), widget.Night)
	plot := widget.Rect{X: l.axis.X, Y: r.Y + 34, W: l.axis.W, H: r.H - 34 - 26}
	years, here := t.written(c, v.Words, l.axis, plot)
	drawYears(c, t, l.axis, plot, years)
	low, high := t.bounds()
	y := func(value float64) float64 { return plot.Bottom() - 4 - (plot.H-12)*(value-low)/(high-low) }
	drawPast(c, t, l.axis, plot, y)
	drawLight(c, v, t, l, plot, y)
	drawNow(c, t, now, plot, r, y, here)
	drawFlags(c, v, t, l.axis, r)
	drawPick(c, v, t, l)
}

func drawPast(c *widget.Canvas, t Timeline, axis, plot widget.Rect, y func(float64) float64) {
	var line []widget.Point
	for i, value := range t.Values {
		month := t.First + i
		if month < t.From || math.IsNaN(value) {
			continue
		}
		line = append(line, widget.Point{X: t.x(float64(month), axis), Y: y(value)})
	}
	if len(line) < 2 {
		return
	}
	foot := slices.Clone(line)
	for i := range foot {
		foot[i].Y = plot.Bottom()
	}
	c.Between(line, foot, widget.Alpha(rgb(0x9CC3E6), .30))
	c.Path(line, false, 2.5, widget.White)
}

// A beam is the light at a month to come: where its middle is, and half its width.
type beam struct{ x, y, half float64 }

// beams are the light from now to as far as the group sees. Its angle is that of the forecast: it follows the middle of the
// fan, and is wider than the fan by a quarter. Where nothing is known yet it only widens.
func (t *Timeline) beams(axis, plot widget.Rect, y func(float64) float64) []beam {
	start := plot.Y + plot.H/2
	if n := len(t.Values); n > 0 && !math.IsNaN(t.Values[n-1]) {
		start = y(t.Values[n-1])
	}
	list := []beam{{t.x(float64(t.Now), axis), start, 3}}
	for i := 1; float64(i) <= math.Ceil(t.Sight); i++ {
		at := beam{x: t.x(float64(t.Now)+min(t.Sight, float64(i)), axis), y: list[i-1].y}
		at.half = max(list[i-1].half, 5+1.6*float64(i))
		if i <= len(t.Fan.Mid) && !math.IsNaN(t.Fan.Mid[i-1]) {
			upper, lower := y(t.Fan.High[i-1]), y(t.Fan.Low[i-1])
			at.y, at.half = (upper+lower)/2, max(at.half, 1.25*(lower-upper)/2+6)
		}
		list = append(list, at)
	}
	return list
}

// drawLight draws the light and the fan inside it.
func drawLight(c *widget.Canvas, v *View, t Timeline, l boardLayout, plot widget.Rect, y func(float64) float64) {
	axis := l.axis
	light := t.beams(axis, plot, y)
	x0, mid, reach := light[0].x, light[0].y, min(light[len(light)-1].x, axis.Right())
	inside := c.Clip(widget.Rect{X: x0, Y: plot.Y - 30, W: axis.Right() - x0, H: plot.H + 30})
	inside.Glow(x0, mid, 46, 1, widget.Alpha(widget.Light, .55), widget.Alpha(widget.Light, 0))
	for _, part := range []struct{ wide, bright float64 }{{1.9, .30}, {1, .55}} {
		for i := 1; i < len(light); i++ {
			drawBeam(inside, light[i-1], light[i], part.wide, part.bright, float64(i-1)/float64(len(light)-1), float64(i)/float64(len(light)-1))
		}
	}
	drawFan(inside, t, axis, y, x0, mid, reach)
	drawReach(c, v, t, axis, plot, max(reach, x0+90), y)
}

// drawBeam draws the light between two months: bright in the middle, gone at its edges, and fainter the further it is.
func drawBeam(c *widget.Canvas, a, b beam, wide, bright, from, to float64) {
	shade := func(m beam, side, strength, far float64) widget.Shade {
		return widget.Shade{X: m.x, Y: m.y + side*wide*m.half, Color: widget.Alpha(widget.Light, strength*bright*(1-far*far))}
	}
	for _, side := range []float64{-1, 1} {
		c.Fan(shade(a, 0, 1, from), shade(b, 0, 1, to), shade(b, side, 0, to), shade(a, side, 0, from))
	}
}

// drawFan draws the range of what may come, and its middle, as far as the light reaches.
func drawFan(c *widget.Canvas, t Timeline, axis widget.Rect, y func(float64) float64, x0, mid, reach float64) {
	start := widget.Point{X: x0, Y: mid}
	upper, lower, middle := []widget.Point{start}, []widget.Point{start}, []widget.Point{start}
	for i := range t.Fan.Low {
		if math.IsNaN(t.Fan.Low[i]) {
			continue
		}
		x := t.x(float64(t.Now+i+1), axis)
		if x > reach+1 {
			break
		}
		upper = append(upper, widget.Point{X: x, Y: y(t.Fan.High[i])})
		lower = append(lower, widget.Point{X: x, Y: y(t.Fan.Low[i])})
		middle = append(middle, widget.Point{X: x, Y: y(t.Fan.Mid[i])})
	}
	if len(middle) < 2 {
		return
	}
	c.Between(upper, lower, widget.Alpha(rgb(0xFFE9B0), .72))
	c.Path(middle, false, 2.5, widget.Amber)
}

// A pennant is a flag on the time line. Where others are too close it is a line only.
type pennant struct {
	Flag
	x     float64
	at    widget.Rect // empty for a line
	whole bool        // whether there is room for its words
}

// flagType is how flags are written.
var flagType = widget.Type{Size: 13.5, Bold: true, Color: widget.Ink, Down: widget.Middle, Lines: 1}

// pennants lays the flags out in two rows.
func (t *Timeline) pennants(axis, r widget.Rect, text float64) (list []pennant) {
	measure := widget.Measuring(true)
	free := [2]float64{axis.X - 4, axis.X - 4} // where a flag may begin, per row
	for _, f := range t.Flags {
		p := pennant{Flag: f, x: t.x(float64(f.Month), axis)}
		row := slices.IndexFunc(free[:], func(from float64) bool { return p.x >= from })
		if row < 0 {
			list = append(list, p)
			continue
		}
		wide := min(320, measure(f.Label, flagType.Size*text)+38)
		if room := t.x(float64(t.Now), axis) - p.x - 12; !f.Known && room > 120 {
			wide = min(wide, room) // now stays in sight
		}
		if x := p.x + wide; x > axis.Right()+12 || x > axis.Right() && !f.Known {
			wide = 26 // no room for words: an icon remains
		}
		p.at = widget.Rect{X: min(p.x, axis.Right()+12-wide), Y: r.Y + 6 + 27*float64(row), W: wide, H: 24}
		p.whole = measure(f.Label, flagType.Size) <= wide-34
		list = append(list, p)
		free[row] = max(free[row], p.x+wide+6)
	}
	return list
}

func flagID(i int) string { return fmt.Sprintf("flag-%d", i) }

// flagSpots are the flags that cannot say all of their words: they say them when they are pointed at.
func (t *Timeline) flagSpots(l boardLayout, text float64) (spots []widget.Spot) {
	for i, p := range t.pennants(l.axis, l.time, text) {
		at := p.at
		if at.W == 0 { // a line, under the rows of flags
			at = widget.Rect{X: p.x - 10, Y: l.time.Y + 56, W: 20, H: 20}
		}
		if !p.whole {
			spots = append(spots, widget.Spot{ID: flagID(i), At: at, Tip: p.Label, Group: "flags"})
		}
	}
	return spots
}

func drawFlags(c *widget.Canvas, v *View, t Timeline, axis, r widget.Rect) {
	for i, p := range t.pennants(axis, r, v.Text) {
		m := v.Mood(flagID(i))
		if p.at.W == 0 {
			bright := .35
			if m.Hover || m.Focus {
				bright = 1
			}
			c.Line(p.x, r.Y+6, p.x, r.Bottom()-26, 1.5, widget.Alpha(widget.White, bright))
			continue
		}
		style, ground := flagType, widget.Alpha(rgb(0xEAF1F7), .96)
		c.Line(p.x, p.at.Y, p.x, r.Bottom()-26, 1.5, widget.Alpha(widget.White, .55))
		if p.Known {
			ground, style.Color = widget.Alpha(rgb(0x17305A), .95), widget.Light
		}
		c.Fill(p.at, 5, ground)
		if p.Known {
			c.Border(p.at, 5, 1.2, widget.Alpha(widget.Light, .8))
		}
		if m.Hover || m.Focus {
			c.Border(p.at, 5, 2, widget.Light)
		}
		c.Icon(p.Icon, p.at.X+13, p.at.Y+12, 15, style.Color)
		if p.at.W > 40 {
			c.Print(p.Label, widget.Rect{X: p.at.X + 26, Y: p.at.Y, W: p.at.W - 34, H: p.at.H}, style)
		}
	}
}
