package chart

import (
	"image"
	"image/color"
	"io"
	"math"
	"time"

	"codeberg.org/go-pdf/fpdf"
	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"

	"zwerm/assets/fonts"
)

// A document draws on a page of PDF. Gonum has one too, but its text has no euro sign and no true minus.
type document struct {
	pdf    *fpdf.Fpdf
	height float64
	state  []ink2d
}

// ink2d is what Push and Pop keep.
type ink2d struct {
	color  color.NRGBA
	width  vg.Length
	dashes []vg.Length
	offset vg.Length
}

// newPDF makes a page. Its dates are fixed, so that the same chart gives the same bytes.
func newPDF(size Size) canvas {
	pdf := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: size.Width.Points(), Ht: size.Height.Points()}})
	made := time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC)
	pdf.SetCreationDate(made)
	pdf.SetModificationDate(made)
	pdf.SetCatalogSort(true)
	pdf.SetProducer("zwerm", false)
	pdf.SetMargins(0, 0, 0)
	pdf.SetAutoPageBreak(false, 0)
	pdf.AddUTF8FontFromBytes("zwerm", "", fonts.Regular)
	pdf.AddUTF8FontFromBytes("zwerm", "B", fonts.Bold)
	pdf.AddPage()
	pdf.SetLineJoinStyle("round")
	d := &document{pdf: pdf, height: size.Height.Points(), state: []ink2d{{}}}
	vg.Initialize(d)
	return d
}

func (d *document) now() *ink2d { return &d.state[len(d.state)-1] }

// The methods of vg.Canvas.

func (d *document) SetLineWidth(w vg.Length)               { d.now().width = w }
func (d *document) SetLineDash(p []vg.Length, o vg.Length) { d.now().dashes, d.now().offset = p, o }
func (d *document) SetColor(c color.Color)                 { d.now().color = color.NRGBAModel.Convert(c).(color.NRGBA) }
func (d *document) Push()                                  { d.state = append(d.state, *d.now()) }
func (d *document) Pop()                                   { d.state = d.state[:len(d.state)-1] }

// Rotate, Translate and Scale are never asked for: charts place everything themselves.
func (d *document) Rotate(float64)                      { d.pdf.SetErrorf("charts do not rotate") }
func (d *document) Translate(vg.Point)                  { d.pdf.SetErrorf("charts do not move") }
func (d *document) Scale(x, y float64)                  { d.pdf.SetErrorf("charts do not scale") }
func (d *document) DrawImage(vg.Rectangle, image.Image) { d.pdf.SetErrorf("charts have no images") }

// Stroke draws a line along a path.
func (d *document) Stroke(path vg.Path) {
	s := d.now()
	if s.width <= 0 {
		return
	}
	d.pdf.SetDrawColor(int(s.color.R), int(s.color.G), int(s.color.B))
	d.pdf.SetLineWidth(s.width.Points())
	dashes := make([]float64, len(s.dashes))
	for i, v := range s.dashes {
		dashes[i] = v.Points()
	}
	d.pdf.SetDashPattern(dashes, s.offset.Points())
	d.paint(path, "D")
}

// Fill fills a path.
func (d *document) Fill(path vg.Path) {
	c := d.now().color
	d.pdf.SetFillColor(int(c.R), int(c.G), int(c.B))
	d.paint(path, "F")
}

// paint follows a path. The vertical axis of PDF pages points down here.
func (d *document) paint(path vg.Path, how string) {
	d.pdf.SetAlpha(float64(d.now().color.A)/255, "Normal")
	for _, step := range path {
		x, y := step.Pos.X.Points(), d.height-step.Pos.Y.Points()
		switch step.Type {
		case vg.MoveComp:
			d.pdf.MoveTo(x, y)
		case vg.LineComp:
			d.pdf.LineTo(x, y)
		case vg.ArcComp:
			d.arc(x, y, step.Radius.Points(), step.Start, step.Angle)
		case vg.CloseComp:
			d.pdf.ClosePath()
		}
	}
	d.pdf.DrawPath(how)
}

// arc follows an arc in pieces of an eighth of a turn or less, each a cubic curve.
func (d *document) arc(x, y, r, start, angle float64) {
	n := max(1, math.Ceil(math.Abs(angle)/(math.Pi/4)))
	step := angle / n
	k := 4. / 3 * math.Tan(step/4)
	at := func(a, out float64) (float64, float64) {
		sin, cos := math.Sincos(a)
		return x + r*(cos-out*sin), y - r*(sin+out*cos)
	}
	d.pdf.LineTo(at(start, 0))
	for i := range int(n) {
		from := start + float64(i)*step
		x1, y1 := at(from, k)
		x2, y2 := at(from+step, -k)
		x3, y3 := at(from+step, 0)
		d.pdf.CurveBezierCubicTo(x1, y1, x2, y2, x3, y3)
	}
}

// FillString writes text.
func (d *document) FillString(f font.Face, at vg.Point, text string) {
	style := ""
	if f.Font.Weight == xfont.WeightBold {
		style = "B"
	}
	c := d.now().color
	d.pdf.SetAlpha(float64(c.A)/255, "Normal")
	d.pdf.SetTextColor(int(c.R), int(c.G), int(c.B))
	d.pdf.SetFont("zwerm", style, f.Font.Size.Points())
	d.pdf.Text(at.X.Points(), d.height-at.Y.Points(), text)
}

// Size returns that of the page.
func (d *document) Size() (w, h vg.Length) {
	width, height := d.pdf.GetPageSize()
	return vg.Length(width), vg.Length(height)
}

// WriteTo implements canvas.
func (d *document) WriteTo(w io.Writer) (int64, error) {
	counted := &counter{to: w}
	err := d.pdf.Output(counted)
	return counted.n, err
}
