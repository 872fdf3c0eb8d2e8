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

// The picture of birds: three cells side by side, each as large as cellSize, with a bird that heads right.
const (
	cellSize = 48
	reach    = 20.0 // from the middle of a cell to the beak
)

// plumage holds the shapes of a bird: whole, its edge, and a rim around it.
var plumage = func() *ebiten.Image {
	picture := ebiten.NewImage(3*cellSize, cellSize)
	for i := range 3 {
		c := &widget.Canvas{Dst: picture.SubImage(image.Rect(i*cellSize, 0, (i+1)*cellSize, cellSize)).(*ebiten.Image), Scale: 1, Text: 1}
		x, y := float64(i*cellSize+cellSize/2), float64(cellSize/2)
		shape := []widget.Point{{X: x + reach, Y: y}, {X: x - 3, Y: y - 7}, {X: x - 17, Y: y - 16}, {X: x - 8, Y: y}, {X: x - 17, Y: y + 16}, {X: x - 3, Y: y + 7}}
		switch i {
		case 0:
			c.Polygon(shape, color.White)
		case 1:
			c.Path(shape, true, 4, color.White)
		case 2:
			c.Polygon(shape, color.White)
			c.Path(shape, true, 8, color.White)
		}
	}
	return picture
}()

// Draw draws birds, of some length in logical units for a bird of size 1.
func (b *Batch) Draw(c *widget.Canvas, birds []swarm.Bird, length float64, coat func(*swarm.Bird) Coat) {
	b.vertices, b.indices = b.vertices[:0], b.indices[:0]
	for i := range birds {
		bird := &birds[i]
		k := coat(bird)
		if k.Rim {
			b.quad(c, bird, length, 2, color.RGBA{255, 255, 255, 255})
		}
		if k.Hollow {
			b.quad(c, bird, length, 0, color.RGBA{255, 255, 255, 255})
			b.quad(c, bird, length, 1, k.Color)
		} else {
			b.quad(c, bird, length, 0, k.Color)
		}
	}
	if len(b.indices) > 0 {
		c.Dst.DrawTriangles32(b.vertices, b.indices, plumage, &ebiten.DrawTrianglesOptions{Filter: ebiten.FilterLinear})
	}
}

func (b *Batch) quad(c *widget.Canvas, bird *swarm.Bird, length float64, shape int, clr color.RGBA) {
	half := length / 2 * bird.Size * c.Scale * cellSize / 2 / reach
	wings := half * (.72 + .38*bird.Wing)
	sin, cos := math.Sincos(bird.Heading)
	x, y := bird.X*c.Scale+c.X, bird.Y*c.Scale+c.Y
	first := uint32(len(b.vertices))
	red, green, blue := float32(clr.R)/255, float32(clr.G)/255, float32(clr.B)/255
	for corner := range 4 {
		along, aside := half, wings
		sx, sy := float32((shape+1)*cellSize), float32(cellSize)
		if corner == 0 || corner == 3 {
			along, sx = -half, float32(shape*cellSize)
		}
		if corner < 2 {
			aside, sy = -wings, 0
		}
		b.vertices = append(b.vertices, ebiten.Vertex{
			DstX: float32(x + along*cos - aside*sin), DstY: float32(y + along*sin + aside*cos),
			SrcX: sx, SrcY: sy, ColorR: red, ColorG: green, ColorB: blue, ColorA: float32(bird.Alpha),
		})
	}
	b.indices = append(b.indices, first, first+1, first+2, first, first+2, first+3)
}
