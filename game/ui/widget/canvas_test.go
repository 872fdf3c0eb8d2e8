package widget

import (
	"testing"

	"github.com/hajimehoshi/ebiten/v2/vector"
)

// TestSquareCornersAreFewTriangles strokes boxes with and without round corners, at places between pixels. A border of a few
// thousand vertices costs as much as the rest of a screen.
func TestSquareCornersAreFewTriangles(t *testing.T) {
	c := &Canvas{Scale: 1.25, X: .4}
	for _, radius := range []float64{0, .5, 8} {
		c.box(Rect{X: 100.35, Y: 20.7, W: 30.3, H: 10.3}, All(radius))
		var stroke vector.Path
		stroke.AddStroke(&c.path, &vector.AddStrokeOptions{StrokeOptions: vector.StrokeOptions{Width: .7, LineJoin: vector.LineJoinRound}})
		//lint:ignore SA1019 it counts the triangles that are drawn, which nothing else tells
		if vertices, _ := stroke.AppendVerticesAndIndicesForFilling(nil, nil); len(vertices) > 200 {
			t.Errorf("corners of radius %g: %d vertices", radius, len(vertices))
		}
	}
}
