package report

import (
	"fmt"
	"html/template"
	"math"
	"strings"
)

// swarm draws the flock in the head of the page: birds on a sunflower spiral that is drawn out towards the light, each
// turned the way the flock goes.
func swarm() template.HTML {
	const birds, width, height = 150, 380, 260
	golden := math.Pi * (3 - math.Sqrt(5))
	var b strings.Builder
	fmt.Fprintf(&b, `<svg aria-hidden="true" class="swarm" viewBox="0 0 %d %d" preserveAspectRatio="xMaxYMin slice">`, width, height)
	for i := range birds {
		far := math.Sqrt((float64(i) + .5) / birds)
		angle := golden * float64(i)
		along, across := far*math.Cos(angle), far*math.Sin(angle)*(1-.35*far*math.Cos(angle))
		bend := .34 * along * along
		x, y := 238+126*along-24*across, 146+64*across+44*along-80*bend
		turn := 12 + 38*along - 26*across*far
		fmt.Fprintf(&b, `<path d="M6 0-5 3.2-2.6 0-5-3.2z" opacity="%.2f" transform="translate(%.1f %.1f) rotate(%.0f) scale(%.2f)"/>`,
			.55+.45*far, x, y, turn, .62+.4*math.Abs(math.Sin(float64(i)*1.7)))
	}
	return template.HTML(b.String() + "</svg>")
}
