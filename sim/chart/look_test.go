package chart

import (
	"fmt"
	"image/color"
	"math"
	"reflect"
	"testing"

	"zwerm/sim/policy"
)

// TestLooks holds that every strategy of the program has a look of its own, and that a new one gets one that is free.
func TestLooks(t *testing.T) {
	var subjects []Subject
	for _, s := range policy.Strategies {
		if fixed(s.Key) < 0 {
			t.Errorf("%s has no look", s.Key)
		}
		subjects = append(subjects, Subject{Key: s.Key})
	}
	for len(subjects) < Most {
		subjects = append([]Subject{{Key: fmt.Sprint("mine-", len(subjects))}}, subjects...)
	}
	seen := map[any]string{}
	for i, l := range looksOf(subjects, palettes[Light]) {
		if other, taken := seen[l.color]; taken {
			t.Errorf("%s looks like %s", subjects[i].Key, other)
		}
		seen[l.color] = subjects[i].Key
	}
	both := looksOf([]Subject{{Key: "mine"}, {Key: "blueprint"}}, palettes[Light])
	if alone := looksOf([]Subject{{Key: "blueprint"}}, palettes[Light]); both[1].color != alone[0].color || both[0].color == both[1].color {
		t.Error("a strategy changes its look with its company, or mine looks like it")
	}
}

// TestApart holds that any two looks differ in marker and in dashes, so that each says alone who is who in black and white.
func TestApart(t *testing.T) {
	if Most < 10 {
		t.Errorf("%d looks; ten are promised", Most)
	}
	for i, a := range looks {
		for _, b := range looks[:i] {
			if reflect.TypeOf(a.shape) == reflect.TypeOf(b.shape) {
				t.Errorf("%T twice", a.shape)
			}
			if reflect.DeepEqual(a.dashes, b.dashes) {
				t.Errorf("dashes %v twice", a.dashes)
			}
		}
	}
}

// TestContrast holds that text can be read by everybody: 4.5 to 1 of WCAG AA on panels and on the ground.
func TestContrast(t *testing.T) {
	ratio := func(a, b color.NRGBA) float64 {
		x, y := luminance(a)+.05, luminance(b)+.05
		return max(x, y) / min(x, y)
	}
	for theme, p := range palettes {
		inks := map[string]color.NRGBA{"ink": p.ink, "ink2": p.ink2, "mine": p.mine}
		for i, l := range looks {
			inks[fmt.Sprint("look ", i)] = l.under(p, i).color
		}
		for name, ink := range inks {
			for ground, colour := range map[string]color.NRGBA{"panel": p.card, "ground": p.back} {
				if r := ratio(ink, colour); r < 4.5 {
					t.Errorf("%s: %s on the %s has a contrast of %.2f", theme, name, ground, r)
				}
			}
		}
	}
}

// seenBy are the matrices of Machado, Oliveira and Fernandes (2009) for linear light, at full severity.
var seenBy = map[string][9]float64{
	"everybody":    {1, 0, 0, 0, 1, 0, 0, 0, 1},
	"protanopia":   {.152286, 1.052583, -.204868, .114503, .786281, .099216, -.003882, -.048116, 1.051998},
	"deuteranopia": {.367322, .860646, -.227968, .280085, .672501, .047413, -.011820, .042940, .968881},
	"tritanopia":   {1.255528, -.076749, -.178779, -.078411, .930809, .147602, .004733, .691367, .303900},
}

// TestColourBlind holds that the colours of the three approaches that are compared most stay far apart for colour-blind
// readers, and that no two of all melt together; marker and dashes do the rest.
func TestColourBlind(t *testing.T) {
	for eyes, matrix := range seenBy {
		for i, a := range looks {
			for j, b := range looks[:i] {
				least := 6.
				if i < 3 {
					least = 20
				}
				if d := distance(lab(a.color, matrix), lab(b.color, matrix)); d < least {
					t.Errorf("%s: looks %d and %d are %.1f apart, want %.0f", eyes, i, j, d, least)
				}
			}
		}
	}
}

func distance(a, b [3]float64) float64 {
	return math.Sqrt((a[0]-b[0])*(a[0]-b[0]) + (a[1]-b[1])*(a[1]-b[1]) + (a[2]-b[2])*(a[2]-b[2]))
}

// lab is a colour in CIELAB (D65) as eyes see it.
func lab(c color.NRGBA, m [9]float64) [3]float64 {
	linear := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= .04045 {
			return x / 12.92
		}
		return math.Pow((x+.055)/1.055, 2.4)
	}
	in := [3]float64{linear(c.R), linear(c.G), linear(c.B)}
	var s [3]float64
	for i := range s {
		s[i] = min(1, max(0, m[3*i]*in[0]+m[3*i+1]*in[1]+m[3*i+2]*in[2]))
	}
	x := (.4124*s[0] + .3576*s[1] + .1805*s[2]) / .9505
	y := .2126*s[0] + .7152*s[1] + .0722*s[2]
	z := (.0193*s[0] + .1192*s[1] + .9505*s[2]) / 1.089
	f := func(v float64) float64 {
		if v > .008856 {
			return math.Cbrt(v)
		}
		return 7.787*v + 16./116
	}
	return [3]float64{116*f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))}
}
