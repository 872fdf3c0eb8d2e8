package widget

import (
	"image/color"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// painted is how many pixels a shape covers: those of its triangles, weighed with how whole their colour is.
func painted(t *rapid.T, s *shape) (sum float64) {
	if len(s.index) == 0 {
		t.Fatal("nothing is painted")
	}
	for i := 0; i < len(s.index); i += 3 {
		a, b, c := s.verts[s.index[i]], s.verts[s.index[i+1]], s.verts[s.index[i+2]]
		size := float64(b.DstX-a.DstX)*float64(c.DstY-a.DstY) - float64(b.DstY-a.DstY)*float64(c.DstX-a.DstX)
		sum += math.Abs(size) / 2 * float64(a.ColorA+b.ColorA+c.ColorA) / 3
	}
	return sum
}

// TestShapesCoverWhatTheyShould draws shapes of every size, also of less than a pixel, and compares what they cover with the area
// that they have. What overlaps itself, leaves a gap, or is too wide by a tenth of a pixel along its edge, covers something else.
func TestShapesCoverWhatTheyShould(t *testing.T) {
	at := rapid.Float64Range(-50, 50)
	size := func(from float64) *rapid.Generator[float64] { return rapid.Float64Range(from, 200) }
	for name, draw := range map[string]func(t *rapid.T) (want, edge float64){
		"box": func(t *rapid.T) (want, edge float64) {
			x, y, w, h := at.Draw(t, "x"), at.Draw(t, "y"), size(.2).Draw(t, "w"), size(.2).Draw(t, "h")
			radius := rapid.Float64Range(0, 60).Draw(t, "radius")
			pen.box(x, y, x+w, y+h, All(radius))
			pen.fill(x+w/2, y+h/2, min(w, h)/2)
			if radius = min(radius, w/2, h/2); radius < .5 {
				radius = 0
			}
			return w*h - (4-math.Pi)*radius*radius, 2 * (w + h)
		},
		"disc": func(t *rapid.T) (want, edge float64) {
			radius := size(.05).Draw(t, "radius")
			pen.disc(at.Draw(t, "x"), at.Draw(t, "y"), radius)
			return math.Pi * radius * radius, 2 * math.Pi * radius
		},
		"line": func(t *rapid.T) (want, edge float64) {
			long, width, angle := size(.2).Draw(t, "long"), rapid.Float64Range(.1, 40).Draw(t, "width"), rapid.Float64Range(0, 7).Draw(t, "angle")
			pen.straight(at.Draw(t, "x"), at.Draw(t, "y"), math.Cos(angle), math.Sin(angle), long)
			pen.line(false, width/2)
			return long * width, 2 * (long + width)
		},
		"ring": func(t *rapid.T) (want, edge float64) {
			radius := size(4).Draw(t, "radius")
			width := rapid.Float64Range(.1, radius).Draw(t, "width")
			pen.arc(at.Draw(t, "x"), at.Draw(t, "y"), radius, 0, 2*math.Pi)
			pen.line(false, width/2)
			return 2 * math.Pi * radius * width, 4 * math.Pi * radius
		},
		"area": func(t *rapid.T) (want, edge float64) {
			points := star(t, 5)
			x, y, half, ok := pen.area(points)
			if !ok {
				t.Skip("the middle does not see everything")
			}
			pen.fill(x, y, half)
			_, _, want = middleOf(points)
			return math.Abs(want), 600
		},
		"between": func(t *rapid.T) (want, edge float64) {
			high := rapid.Float64Range(0, 50)
			list := []column{{at.Draw(t, "x"), -high.Draw(t, "high"), 0}}
			for i := range 4 {
				last, step := list[i], rapid.Float64Range(5, 20).Draw(t, "step")
				now := column{last.x + step, -high.Draw(t, "high"), 0}
				list = append(list, now)
				want, edge = want-step*(last.top+now.top)/2, edge+2*step+math.Abs(now.top-last.top)
			}
			pen.columns(slices.Values(list))
			return want, edge
		},
		"curve": func(t *rapid.T) (want, edge float64) { // bends gently, so that its length and width tell its area
			radius, by, half := size(60).Draw(t, "radius"), rapid.Float64Range(.5, 5).Draw(t, "by"), rapid.Float64Range(.5, 10).Draw(t, "half")
			var points []Point
			for i := range 41 {
				sin, cos := math.Sincos(by * float64(i) / 40)
				points = append(points, Point{radius * cos, radius * sin})
			}
			if !pen.path(points, false, half) {
				t.Fatal("a gentle curve is left to the library")
			}
			return radius*by*2*half + math.Pi*half*half, 2 * (radius*by + math.Pi*half)
		},
	} {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				pen.begin(color.Black)
				want, edge := draw(t)
				if got := painted(t, &pen); math.Abs(got-want) > .1*edge+.4 {
					t.Fatalf("it covers %.3f pixels instead of %.3f", got, want)
				}
			})
		})
	}
}

// star draws points around a middle.
func star(t *rapid.T, corners int) (points []Point) {
	for i := range corners {
		far, angle := rapid.Float64Range(30, 60).Draw(t, "far"), 2*math.Pi*float64(i)/float64(corners)
		points = append(points, Point{far * math.Cos(angle), far * math.Sin(angle)})
	}
	return points
}

// TestSharpLinesAreWhole draws a line that goes there and back: opaque ones have a disc where they turn, and what shines through
// would be darker there, so that it is left to the library.
func TestSharpLinesAreWhole(t *testing.T) {
	points := []Point{{0, 0}, {100, 0}, {0, 30}}
	pen.begin(color.Black)
	if !pen.path(points, false, 3) {
		t.Fatal("an opaque line is left to the library")
	}
	right := 0.0
	for _, v := range pen.verts {
		right = max(right, float64(v.DstX))
	}
	if math.Abs(right-103.5) > .1 {
		t.Errorf("it goes to %g instead of 103.5, where it turns round", right)
	}
	pen.begin(color.NRGBA{A: 99})
	if pen.path(points, false, 3) {
		t.Error("parts of a line that is seen through lie over each other")
	}
}

// TestBrokenOutlinesAreLeftToTheLibrary wants no shape of what has no inside, or whose middle does not see all of it.
func TestBrokenOutlinesAreLeftToTheLibrary(t *testing.T) {
	c := &Canvas{Scale: 1}
	nan := math.NaN()
	for name, points := range map[string][]Point{
		"nothing": nil, "a point": {{1, 1}}, "one point, often": {{1, 1}, {1, 1}, {1, 1}}, "a line": {{0, 0}, {50, 0}, {100, 0}},
		"no numbers": {{nan, 0}, {5, nan}, {9, 9}}, "a hook": {{0, 0}, {90, 0}, {90, 90}, {80, 90}, {80, 10}, {0, 10}},
	} {
		pen.begin(color.Black)
		if _, _, _, ok := pen.area(c.trace(points, true)); ok {
			t.Errorf("%s is painted as an area that is seen from its middle", name)
		}
	}
}
