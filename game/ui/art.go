package ui

import (
	"image/color"
	"math"

	"zwerm/game/ui/swarm"
	"zwerm/game/ui/widget"
	"zwerm/sim"
)

// drawOffer draws the picture on a scenario's card.
func drawOffer(c *widget.Canvas, r widget.Rect, o offer) {
	inside := c.Clip(r)
	key := o.name
	if o.scenario != nil {
		key = o.scenario.Key
	}
	switch {
	case o.err != nil:
		inside.Fill(r, 0, widget.BrakeSoft)
		inside.Hatch(r, 22, 5, widget.Alpha(widget.Brake, .12))
		x, y := r.Centre()
		inside.Icon("file-text", x, y, 48, widget.BrakeDark)
	case key == "oefenronde":
		drawDay(inside, r)
	case key == "decentralisatie-2015":
		drawCone(inside, r)
	default:
		drawPlan(inside, r, sim.KeyOf(key))
	}
	// The corners of the card stay round.
	for _, corner := range []struct{ x, y, dx, dy float64 }{{r.X, r.Y, 1, 1}, {r.Right(), r.Y, -1, 1}} {
		c.Polygon(notch(corner.x-corner.dx*1.5, corner.y-corner.dy*1.5, corner.dx, corner.dy, widget.Round), widget.Paper)
	}
}

// notch is what lies outside a round corner.
func notch(x, y, dx, dy, radius float64) []widget.Point {
	points := []widget.Point{{X: x, Y: y}, {X: x + dx*radius, Y: y}}
	for i := range 9 {
		angle := math.Pi / 2 * float64(i) / 8
		points = append(points, widget.Point{X: x + dx*radius*(1-math.Sin(angle)), Y: y + dy*radius*(1-math.Cos(angle))})
	}
	return append(points, widget.Point{X: x, Y: y + dy*radius})
}

func drawDay(c *widget.Canvas, r widget.Rect) {
	c.Down(r, color.RGBA{0xCF, 0xE3, 0xF0, 255}, color.RGBA{0xE4, 0xF0, 0xF4, 255})
	c.Circle(r.Right()-50, r.Y+36, 18, widget.Light)
	c.Ring(r.Right()-50, r.Y+36, 25, 2, widget.Alpha(widget.Light, .5))
	var hill []widget.Point
	for x := 0.0; x <= r.W+10; x += 10 {
		hill = append(hill, widget.Point{X: r.X + x, Y: r.Bottom() - 24 - 8*math.Sin(x/60)})
	}
	c.Polygon(append(hill, widget.Point{X: r.Right() + 10, Y: r.Bottom()}, widget.Point{X: r.X, Y: r.Bottom()}), color.RGBA{0xBC, 0xD3, 0xA2, 255})
	for _, x := range []float64{.12, .21, .74} {
		drawHome(c, r.X+r.W*x, r.Bottom()-16, widget.White)
	}
	drawFlock(c, r, .12, .78, .8, .2, 42, 3, func(*swarm.Bird) Coat { return Coat{Color: widget.Ink} })
}

func drawHome(c *widget.Canvas, x, y float64, clr color.Color) {
	shape := []widget.Point{{X: x, Y: y}, {X: x, Y: y - 15}, {X: x + 12, Y: y - 25}, {X: x + 24, Y: y - 15}, {X: x + 24, Y: y}}
	c.Polygon(shape, clr)
	c.Path(shape, true, 1.5, widget.Ink)
}

func drawCone(c *widget.Canvas, r widget.Rect) {
	c.Across(r, color.RGBA{0x2B, 0x4C, 0x7E, 255}, widget.Night)
	x, y := r.X+r.W*.3, r.Y+r.H*.47
	c.Fan(widget.Shade{X: x, Y: y, Color: widget.Alpha(widget.Light, .95)},
		widget.Shade{X: r.Right() + 10, Y: y - r.H*.55, Color: widget.Alpha(widget.Light, 0)},
		widget.Shade{X: r.Right() + 10, Y: y + r.H*.55, Color: widget.Alpha(widget.Light, 0)})
	c.Fill(widget.Rect{X: r.X, Y: r.Bottom() - 18, W: r.W, H: 20}, 0, color.RGBA{0x0A, 0x12, 0x22, 255})
	for _, at := range []float64{.84, .92} {
		drawHome(c, r.X+r.W*at, r.Bottom()-18, farTown)
	}
	c.Circle(x, y, 6, cream)
	drawFlock(c, r, .02, .5, .98, .42, 54, 5, func(*swarm.Bird) Coat { return Coat{Color: widget.White} })
}

func drawPlan(c *widget.Canvas, r widget.Rect, seed uint64) {
	ground := []color.RGBA{{0xEF, 0xE2, 0xCB, 255}, {0xDF, 0xEC, 0xE6, 255}, {0xE9, 0xE2, 0xF0, 255}}[seed%3]
	c.Fill(r, 0, ground)
	for x := r.X + 14; x < r.Right(); x += 24 {
		c.Line(x, r.Y, x, r.Bottom(), 1, widget.Alpha(widget.White, .8))
	}
	for y := r.Y + 14; y < r.Bottom(); y += 24 {
		c.Line(r.X, y, r.Right(), y, 1, widget.Alpha(widget.White, .8))
	}
	c.Fill(widget.Rect{X: r.X, Y: r.Bottom() - 20, W: r.W, H: 20}, 0, widget.Mix(ground, widget.Ink, .18))
	for i := range 5 {
		drawHome(c, r.X+r.W*(.1+.18*float64(i)), r.Bottom()-14, widget.White)
	}
	drawFlock(c, r, .08, .3, .92, .45, 40, seed, func(b *swarm.Bird) Coat { return Coat{Color: widget.Ink, Hollow: b.Size < .75} })
}

// drawFlock draws a small still flock from one place in a box to another.
func drawFlock(c *widget.Canvas, r widget.Rect, fromX, fromY, toX, toY float64, count int, seed uint64, coat func(*swarm.Bird) Coat) {
	ribbon := swarm.Ribbon{Birds: count, Seed: seed, Widths: []float64{14, 22, 26, 16}}
	for i := range 4 {
		t := float64(i) / 3
		ribbon.Points = append(ribbon.Points, [2]float64{r.X + r.W*(fromX+t*(toX-fromX)), r.Y + r.H*(fromY+t*(toY-fromY)-.12*math.Sin(math.Pi*t))})
	}
	var batch Batch
	batch.Draw(c, ribbon.At(0, nil), 11, coat)
}
