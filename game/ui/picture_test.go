package ui

import (
	"errors"
	"fmt"
	"image"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// The screens as they were found right are kept at a quarter of their width and height, so that an edge that another machine
// paints a little differently weighs little, and eight units of the screen are two whole pixels.
const (
	shrink = 4
	// tolerance is how far a pixel of the small picture may be off, of 255 in each of its colours, and strays how many may be further
	// off. TestGoldenFramesFindWhatMoved holds these to finding every place that moves by eight units.
	tolerance = 20
	strays    = 6
)

// golden is the path of the small picture of a screen.
func golden(name string) string { return filepath.Join("testdata", "golden", name+".png") }

// differ says how two small pictures differ more than machines do, or nothing.
func differ(a, b *image.RGBA) error {
	if a.Rect != b.Rect {
		return fmt.Errorf("sizes %v and %v", a.Rect, b.Rect)
	}
	off, worst, at := 0, 0, image.Point{}
	for i := 0; i < len(a.Pix); i += 4 {
		d := 0
		for j := i; j < i+3; j++ {
			d = max(d, int(a.Pix[j])-int(b.Pix[j]), int(b.Pix[j])-int(a.Pix[j]))
		}
		if d > worst {
			worst, at = d, image.Pt(i%a.Stride/4*shrink, i/a.Stride*shrink)
		}
		if d > tolerance {
			off++
		}
	}
	if off > strays {
		return fmt.Errorf("%d places of %d x %d pixels are off by more than %d of 255, one by %d at %v", off, shrink, shrink, tolerance, worst, at)
	}
	return nil
}

// readGolden reads the small picture of a screen.
func readGolden(name string) (*image.RGBA, error) {
	f, err := os.Open(golden(name))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	p, err := png.Decode(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", golden(name), err)
	}
	out := image.NewRGBA(p.Bounds())
	for y := range out.Rect.Dy() {
		for x := range out.Rect.Dx() {
			out.Set(x, y, p.At(x, y))
		}
	}
	return out, nil
}

// TestGoldenFramesFindWhatMoved moves every place that can be pointed at, on every golden frame, eight units to each side and up and
// down, and wants that to be found. It needs no screen.
func TestGoldenFramesFindWhatMoved(t *testing.T) {
	a := newPlayer(t)
	v := newView(a, int(leastW), int(leastH))
	all := scenes(t)
	for _, name := range Shots {
		picture, err := readGolden(name)
		if errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s has no golden frame; .ci/window --update makes it", name)
			continue
		}
		if err != nil {
			t.Error(err)
			continue
		}
		if err := differ(picture, picture); err != nil {
			t.Errorf("%s differs from itself: %v", name, err)
		}
		tried := 0
		for _, spot := range all[name].Spots(v) {
			if name == "luck" && spot.Group == "marks" {
				continue // they lie where the scale of two hundred games puts them, which are not played here
			}
			if !spot.At.Within(v.Screen()) || plain(picture, spot.At.X, spot.At.Y, spot.At.W, spot.At.H) {
				continue
			}
			tried++
			for _, by := range []image.Point{{2, 0}, {-2, 0}, {0, 2}, {0, -2}} {
				at := image.Rect(int(spot.At.X)/shrink, int(spot.At.Y)/shrink, int(spot.At.Right())/shrink+1, int(spot.At.Bottom())/shrink+1)
				if differ(picture, moved(picture, at, by)) == nil {
					t.Errorf("%s: nobody sees that %s at %v moved by %v", name, spot.ID, spot.At, by.Mul(shrink))
				}
			}
		}
		if tried == 0 {
			t.Errorf("%s: nothing was moved", name)
		}
	}
}

// moved is a picture in which a part moved.
func moved(p *image.RGBA, at image.Rectangle, by image.Point) *image.RGBA {
	out := image.NewRGBA(p.Rect)
	copy(out.Pix, p.Pix)
	for y := at.Min.Y; y < at.Max.Y; y++ {
		for x := at.Min.X; x < at.Max.X; x++ {
			out.SetRGBA(x+by.X, y+by.Y, p.RGBAAt(x, y))
		}
	}
	return out
}

// plain reports whether there is nothing to see in a part of a picture, so that nobody could see it move.
func plain(p *image.RGBA, x, y, w, h float64) bool {
	first := p.RGBAAt(int(x)/shrink, int(y)/shrink)
	for py := int(y) / shrink; py < int(y+h)/shrink; py++ {
		for px := int(x) / shrink; px < int(x+w)/shrink; px++ {
			if c := p.RGBAAt(px, py); max(abs(float64(c.R)-float64(first.R)), abs(float64(c.G)-float64(first.G)), abs(float64(c.B)-float64(first.B))) > tolerance {
				return false
			}
		}
	}
	return true
}
