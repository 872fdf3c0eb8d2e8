package ui

import (
	"image/color"
	"math"
	"math/rand/v2"

	"zwerm/game/ui/widget"
)

// A sky is the evening behind the title: night on the left, light where the agenda is, a town along the water between them.
type sky struct{ w, h, horizon, sunX, sunY float64 }

func newSky(w, h float64) sky { return sky{w, h, h * .82, w * .79, h * .786} }

var (
	deepNight = color.RGBA{0x0A, 0x18, 0x30, 255}
	silhouet  = color.RGBA{0x0A, 0x16, 0x2B, 255}
	farTown   = color.RGBA{0x1C, 0x3A, 0x5F, 255}
	lamp      = color.RGBA{0xFF, 0xCF, 0x63, 255}
	cream     = color.RGBA{0xFF, 0xF3, 0xD2, 255}
)

func (s sky) draw(c *widget.Canvas) {
	c.Down(widget.Rect{W: s.w, H: s.h}, color.RGBA{0x0B, 0x1A, 0x33, 255}, color.RGBA{0x2F, 0x5B, 0x86, 255})
	c.Glow(s.sunX, s.sunY, 620, .86, widget.Alpha(color.RGBA{0xF2, 0xC1, 0x5C, 255}, .98), widget.Alpha(color.RGBA{0xE8, 0xB8, 0x5E, 255}, 0))
	c.Glow(s.sunX, s.sunY, 300, .9, widget.Alpha(widget.Light, .85), widget.Alpha(widget.Light, 0))
	s.rays(c)
	s.stars(c)
	c.Down(widget.Rect{Y: s.horizon - 70, W: s.w * .34, H: 74}, widget.Alpha(farTown, 0), widget.Alpha(farTown, .9))
	s.hills(c)
	c.Circle(s.sunX, s.sunY, 20, cream)
	s.town(c)
	s.water(c)
}

func (s sky) rays(c *widget.Canvas) {
	for i := range 9 {
		angle := math.Pi + math.Pi*(.17+.66*float64(i)/8)
		half := .028 + .012*float64(i%3)
		long := 980.0
		a := widget.Alpha(cream, .34)
		none := widget.Alpha(cream, 0)
		c.Fan(widget.Shade{X: s.sunX, Y: s.sunY, Color: a},
			widget.Shade{X: s.sunX + long*math.Cos(angle-half), Y: s.sunY + long*math.Sin(angle-half), Color: none},
			widget.Shade{X: s.sunX + long*math.Cos(angle+half), Y: s.sunY + long*math.Sin(angle+half), Color: none})
	}
}

func (s sky) stars(c *widget.Canvas) {
	luck := rand.New(rand.NewPCG(3, 9))
	for range 90 {
		x, y := luck.Float64()*s.w*.62, luck.Float64()*luck.Float64()*s.h*.6
		c.Circle(x, y, .6+luck.Float64(), widget.Alpha(widget.White, (.15+.6*luck.Float64())*(1-x/(s.w*.66))))
	}
}

func (s sky) hills(c *widget.Canvas) {
	var points, foot []widget.Point
	for x := 0.0; x <= s.w+20; x += 20 {
		foot = append(foot, widget.Point{X: x, Y: s.horizon + 20})
		points = append(points, widget.Point{X: x, Y: s.horizon - 12 + 5*math.Sin(x/170) + 4*math.Sin(x/73)})
	}
	c.Between(points, foot, widget.Alpha(farTown, .55))
}

// town draws houses, a church, mills and trees along the water.
func (s sky) town(c *widget.Canvas) {
	luck := rand.New(rand.NewPCG(5, 1))
	base := s.horizon + 4
	left := s.w * .335
	s.mill(c, s.w*.353, base, 88, .3)
	s.mill(c, s.w*.39, base, 66, 1.1)
	for x := left; x < s.w+40; {
		if x > s.sunX-66 && x < s.sunX+40 {
			x = s.sunX + 40
		}
		w, h := 24+luck.Float64()*22, 20+luck.Float64()*14
		switch kind := luck.IntN(9); {
		case kind == 0:
			s.flats(c, x, base, w+10, 44+luck.Float64()*14, luck)
			x += w + 14
			continue
		case kind <= 2:
			for t := range 3 {
				c.Circle(x+float64(t)*11, base-9-4*luck.Float64(), 10+3*luck.Float64(), silhouet)
			}
			x += 36
			continue
		}
		s.house(c, x, base, w, h, luck)
		x += w
	}
	s.church(c, s.w*.607, base)
	s.tower(c, s.w*.935, base)
	var bank, foot []widget.Point
	for x := 0.0; x <= s.w+20; x += 20 {
		foot = append(foot, widget.Point{X: x, Y: base + 26 - 12*x/(s.w+20)})
		bank = append(bank, widget.Point{X: x, Y: base - 3 - 6*math.Exp(-x/300)*0 + 9*(1-x/s.w)*(.4+.6*math.Sin(x/260))})
	}
	c.Between(bank, foot, silhouet)
}

func (s sky) house(c *widget.Canvas, x, base, w, h float64, luck *rand.Rand) {
	c.Polygon([]widget.Point{{X: x, Y: base}, {X: x, Y: base - h}, {X: x + w/2, Y: base - h - w*.36}, {X: x + w, Y: base - h}, {X: x + w, Y: base}}, silhouet)
	if luck.Float64() < .62 {
		c.Fill(widget.Rect{X: x + w*.5 - 3, Y: base - h*.6, W: 6, H: 7}, 0, lamp)
	}
}

func (s sky) flats(c *widget.Canvas, x, base, w, h float64, luck *rand.Rand) {
	c.Fill(widget.Rect{X: x, Y: base - h, W: w, H: h}, 0, silhouet)
	for row := range int(h / 13) {
		for column := range int(w / 12) {
			if luck.Float64() < .4 {
				c.Fill(widget.Rect{X: x + 5 + 12*float64(column), Y: base - h + 6 + 13*float64(row), W: 6, H: 6}, 0, lamp)
			}
		}
	}
}

func (s sky) church(c *widget.Canvas, x, base float64) {
	c.Fill(widget.Rect{X: x - 9, Y: base - 76, W: 18, H: 80}, 0, silhouet)
	c.Polygon([]widget.Point{{X: x - 9, Y: base - 76}, {X: x, Y: base - 116}, {X: x + 9, Y: base - 76}}, silhouet)
	c.Polygon([]widget.Point{{X: x + 9, Y: base}, {X: x + 9, Y: base - 26}, {X: x + 32, Y: base - 40}, {X: x + 56, Y: base - 26}, {X: x + 56, Y: base}}, silhouet)
}

func (s sky) tower(c *widget.Canvas, x, base float64) {
	c.Polygon([]widget.Point{{X: x - 9, Y: base}, {X: x - 11, Y: base - 56}, {X: x + 11, Y: base - 56}, {X: x + 9, Y: base}}, silhouet)
	c.Polygon([]widget.Point{{X: x - 17, Y: base - 58}, {X: x - 12, Y: base - 66}, {X: x + 12, Y: base - 66}, {X: x + 17, Y: base - 58}}, silhouet)
}

func (s sky) mill(c *widget.Canvas, x, base, h, turn float64) {
	c.Line(x, base, x, base-h, 3, silhouet)
	for blade := range 3 {
		angle := turn + float64(blade)*2*math.Pi/3
		c.Line(x, base-h, x+h*.44*math.Cos(angle), base-h+h*.44*math.Sin(angle), 3.4, silhouet)
	}
	c.Circle(x, base-h, 3, silhouet)
}

func (s sky) water(c *widget.Canvas) {
	top := s.horizon + 16
	c.Down(widget.Rect{Y: top, W: s.w, H: s.h - top}, color.RGBA{0x23, 0x40, 0x66, 255}, deepNight)
	luck := rand.New(rand.NewPCG(8, 4))
	for range 34 {
		depth := luck.Float64()
		y := top + 3 + depth*(s.h-top)*.9
		spread := 50 + 170*depth
		x := s.sunX + (luck.Float64()+luck.Float64()-1)*spread
		w := 20 + luck.Float64()*80
		c.Line(x-w/2, y, x+w/2, y, 2, widget.Alpha(widget.Light, .75*(1-depth*.75)))
	}
}
