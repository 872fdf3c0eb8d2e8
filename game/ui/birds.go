package ui

import (
	"image"
	"image/color"
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"zwerm/game/ui/swarm"
	"zwerm/game/ui/widget"
)

// A Batch draws birds in one go. It keeps its memory from frame to frame.
type Batch struct {
	vertices []ebiten.Vertex
	indices  []uint32
}

// A Coat is how a bird is painted: with a colour, or hollow with that colour as its edge; large ones have a white rim.
type Coat struct {
	Color  color.RGBA
	Hollow bool
	Rim    bool
}

// The picture of birds: a bird that heads right, and, with a cell between them, plain white for trails.
const (
	cellSize = 96
	reach    = 44.0 // from the middle of the cell to the beak
)

var plumage = func() *ebiten.Image {
	picture := ebiten.NewImage(3*cellSize, cellSize)
	c := &widget.Canvas{Dst: picture, Scale: 1, Text: 1}
	x, y := cellSize/2.0, cellSize/2.0
	half := [][2]float64{{1, 0}, {.34, .17}, {-.10, .32}, {-.95, .74}, {-.62, .24}, {-.46, 0}}
	var shape []widget.Point
	for _, p := range half {
		shape = append(shape, widget.Point{X: x + reach*p[0], Y: y + reach*p[1]})
	}
	for i := len(half) - 2; i > 0; i-- {
		shape = append(shape, widget.Point{X: x + reach*half[i][0], Y: y - reach*half[i][1]})
	}
	c.Polygon(shape, color.White)
	picture.SubImage(image.Rect(2*cellSize, 0, 3*cellSize, cellSize)).(*ebiten.Image).Fill(color.White)
	return picture
}()

// How birds lie over the land: where their shadows fall, and how long their trails are, in seconds of flight.
const (
	shadeX, shadeY, shade = 3.0, 8.0, .15
	trail                 = .45
)

// middle is the middle of a bird's shape, in lengths from the middle of its cell: around it outlines shrink and grow.
const middle = -.18

// Draw draws birds, of some length in logical units for a bird of size 1.
func (b *Batch) Draw(c *widget.Canvas, birds []swarm.Bird, length float64, coat func(*swarm.Bird) Coat) {
	b.vertices, b.indices = b.vertices[:0], b.indices[:0]
	for i := range birds {
		b.bird(c, &birds[i], length, coat(&birds[i]))
	}
	b.flush(c)
}

// DrawOver draws birds in flight over land: with their shadows below them, and their trails behind them.
func (b *Batch) DrawOver(c *widget.Canvas, birds []swarm.Bird, length float64, coat func(*swarm.Bird) Coat) {
	b.vertices, b.indices = b.vertices[:0], b.indices[:0]
	for i := range birds {
		bird := &birds[i]
		b.shape(c, bird, length, 1, bird.Size*shadeX, bird.Size*shadeY, widget.Ink, shade)
	}
	for i := range birds {
		bird := &birds[i]
		k := coat(bird)
		b.trail(c, bird, length, k.Color)
		b.bird(c, bird, length, k)
	}
	b.flush(c)
}

func (b *Batch) flush(c *widget.Canvas) {
	if len(b.indices) > 0 {
		c.Dst.DrawTriangles32(b.vertices, b.indices, plumage, &ebiten.DrawTrianglesOptions{Filter: ebiten.FilterLinear})
	}
}

func (b *Batch) bird(c *widget.Canvas, bird *swarm.Bird, length float64, k Coat) {
	if k.Rim {
		b.shape(c, bird, length, 1.42, 0, 0, widget.White, 1)
	}
	if !k.Hollow {
		b.shape(c, bird, length, 1, 0, 0, k.Color, 1)
		return
	}
	b.shape(c, bird, length, 1.16, 0, 0, k.Color, 1)
	b.shape(c, bird, length, .74, 0, 0, widget.White, 1)
}

// shape adds a bird that is some times as large, moved by some units.
func (b *Batch) shape(c *widget.Canvas, bird *swarm.Bird, length, times, dx, dy float64, clr color.RGBA, alpha float64) {
	whole := length / 2 * bird.Size * c.Scale * cellSize / 2 / reach
	half := whole * times
	wings := half * (.68 + .40*bird.Wing)
	sin, cos := math.Sincos(bird.Heading)
	forth := whole * middle * (1 - times) * reach / cellSize * 2
	x := (bird.X+dx)*c.Scale + c.X + forth*cos
	y := (bird.Y+dy)*c.Scale + c.Y + forth*sin
	first := uint32(len(b.vertices))
	red, green, blue := float32(clr.R)/255, float32(clr.G)/255, float32(clr.B)/255
	for corner := range 4 {
		along, aside := half, wings
		sx, sy := float32(cellSize), float32(cellSize)
		if corner == 0 || corner == 3 {
			along, sx = -half, 0
		}
		if corner < 2 {
			aside, sy = -wings, 0
		}
		b.vertices = append(b.vertices, ebiten.Vertex{
			DstX: float32(x + along*cos - aside*sin), DstY: float32(y + along*sin + aside*cos),
			SrcX: sx, SrcY: sy, ColorR: red, ColorG: green, ColorB: blue, ColorA: float32(bird.Alpha * alpha),
		})
	}
	b.indices = append(b.indices, first, first+1, first+2, first, first+2, first+3)
}

// trail adds where a bird came from: as long as it is fast, and gone at its end.
func (b *Batch) trail(c *widget.Canvas, bird *swarm.Bird, length float64, clr color.RGBA) {
	long := bird.Speed * trail * c.Scale
	if long < 3 {
		return
	}
	sin, cos := math.Sincos(bird.Heading)
	x, y := bird.X*c.Scale+c.X-.1*length*cos, bird.Y*c.Scale+c.Y-.1*length*sin
	wide := length * bird.Size * .10 * c.Scale
	first := uint32(len(b.vertices))
	corner := func(back, aside, alpha float64) {
		b.vertices = append(b.vertices, ebiten.Vertex{
			DstX: float32(x - back*cos - aside*sin), DstY: float32(y - back*sin + aside*cos), SrcX: 2.5 * cellSize, SrcY: cellSize / 2,
			ColorR: float32(clr.R) / 255, ColorG: float32(clr.G) / 255, ColorB: float32(clr.B) / 255, ColorA: float32(bird.Alpha * alpha),
		})
	}
	corner(0, -wide, .30)
	corner(0, wide, .30)
	corner(long+length/2*bird.Size*c.Scale, 0, 0)
	b.indices = append(b.indices, first, first+1, first+2)
}
