package swarm

import "math"

// A grid finds neighbours: birds by cell, in chains.
type grid struct {
	columns, rows int
	first         []int32 // per cell, the first bird, or -1
	next          []int32 // per bird, the next of its cell, or -1
}

const cell = together

func (g *grid) reset(w, h float64, birds int) {
	g.columns, g.rows = int(w/cell)+1, int(h/cell)+1
	g.first, g.next = make([]int32, g.columns*g.rows), make([]int32, birds)
}

func (g *grid) at(x, y float64) (column, row int) {
	return min(g.columns-1, max(0, int(x/cell))), min(g.rows-1, max(0, int(y/cell)))
}

func (g *grid) fill(birds []Bird) {
	for i := range g.first {
		g.first[i] = -1
	}
	for i := range birds {
		column, row := g.at(birds[i].X, birds[i].Y)
		at := row*g.columns + column
		g.next[i], g.first[at] = g.first[at], int32(i)
	}
}

// neighbours are sums over the birds near one.
type neighbours struct {
	count        int
	x, y         float64 // places
	cos, sin     float64 // headings
	awayX, awayY float64 // away from those that are too near
}

// around sums up to a dozen birds near one; cos and sin are the headings of all.
func (g *grid) around(birds []Bird, cos, sin []float64, i int) (n neighbours) {
	b := &birds[i]
	column, row := g.at(b.X, b.Y)
	for r := max(0, row-1); r <= min(g.rows-1, row+1); r++ {
		for c := max(0, column-1); c <= min(g.columns-1, column+1); c++ {
			for j := g.first[r*g.columns+c]; j >= 0 && n.count < 12; j = g.next[j] {
				if int(j) != i {
					n.add(b, &birds[j], cos[j], sin[j])
				}
			}
		}
	}
	return n
}

func (n *neighbours) add(b, o *Bird, cos, sin float64) {
	dx, dy := b.X-o.X, b.Y-o.Y
	square := dx*dx + dy*dy
	if square > together*together || square < 1e-12 {
		return
	}
	n.count++
	n.x += o.X
	n.y += o.Y
	n.cos += cos
	n.sin += sin
	if room := apart * (b.Size + o.Size) / 2; square < room*room {
		far := math.Sqrt(square)
		push := (room - far) / room / far
		n.awayX += dx * push
		n.awayY += dy * push
	}
}
