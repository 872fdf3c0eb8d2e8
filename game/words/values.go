package words

import (
	"math"

	"zwerm/sim/measure"
)

// Shown writes a value of an indicator with its unit.
func (w *Words) Shown(i *measure.Indicator, x float64) string {
	if math.IsNaN(x) {
		return w.Say("unknown")
	}
	switch i.Unit {
	case "€":
		return w.Euros(x)
	case "%":
		return w.Number(x, i.Decimals) + "%"
	case "weeks":
		return w.Say("weeks", "N", w.Number(x, 0))
	case "0-100":
		return w.Say("of-100", "N", w.Number(x, 0))
	}
	return w.Number(x, i.Decimals)
}

// Brief writes a value of an indicator with its unit where there is little room.
func (w *Words) Brief(i *measure.Indicator, x float64) string {
	switch {
	case math.IsNaN(x):
		return "–"
	case i.Unit == "weeks":
		return w.Say("weeks-short", "N", w.Number(x, 0))
	case i.Unit == "0-100":
		return w.Say("of-100-short", "N", w.Number(x, 0))
	}
	return w.Shown(i, x)
}

// Changed writes a difference of an indicator, with its sign and unit.
func (w *Words) Changed(i *measure.Indicator, x float64) string {
	sign := ""
	if x > 0 {
		sign = "+"
	}
	switch i.Unit {
	case "€":
		return sign + w.Euros(x)
	case "%":
		return w.Signed(x, i.Decimals)
	case "weeks", "0-100":
		return w.Signed(x, 0)
	}
	return w.Signed(x, i.Decimals)
}

// Delta writes a difference where there is little room: in the unit of Brief, which stands beside it.
func (w *Words) Delta(i *measure.Indicator, x float64) string {
	if i.Unit == "€" {
		return w.Signed(x/1e6, 1)
	}
	return w.Changed(i, x)
}

// Range writes a range of an indicator; the unit stands beside it.
func (w *Words) Range(i *measure.Indicator, low, high float64) string {
	return w.between("range", i, low, high)
}

// Tight writes a range as Range does, where there is little room.
func (w *Words) Tight(i *measure.Indicator, low, high float64) string {
	return w.between("range-short", i, low, high)
}

func (w *Words) between(key string, i *measure.Indicator, low, high float64) string {
	write := func(x float64) string {
		switch i.Unit {
		case "€":
			return w.Number(x/1e6, 1)
		case "weeks", "0-100", "%":
			return w.Number(x, 0)
		}
		return w.Number(x, i.Decimals)
	}
	if low < 0 {
		return w.Say(key, "Low", write(low), "High", write(high))
	}
	return write(low) + "–" + write(high)
}

// Between writes a range of an indicator with its unit.
func (w *Words) Between(i *measure.Indicator, low, high float64) string {
	text := w.Range(i, low, high)
	switch i.Unit {
	case "€":
		return "€ " + text + " " + w.Say("money.million")
	case "%":
		return text + "%"
	case "weeks":
		return w.Say("weeks-range", "Range", text)
	}
	return text
}
