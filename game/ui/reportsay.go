package ui

import (
	"image/color"
	"strings"
	"unicode"

	"zwerm/game"
	"zwerm/game/ui/widget"
)

// draft is a sentence that somebody is writing for themselves in the report.
type draft struct {
	text    string
	writing bool
}

// Writing says that letters go into the sentence.
func (r *Report) Writing() bool { return r.writing }

// write does what people ask for with the sentence, and reports whether that was anything.
func (r *Report) write(a *App, v *View, in Intent) bool {
	switch {
	case in.Act == Back && r.writing:
		r.writing = false
	case in.Act == Type && r.writing:
		letters := []rune(r.text + printable(in.Text))
		r.text = string(letters[:min(len(letters), game.MostLetters)])
	case in.Act == Erase && r.writing:
		letters := []rune(r.text)
		r.text = string(letters[:max(0, len(letters)-1)])
	case in.Act == Pick && in.Spot == "say" && r.writing && v.Focus == "say", in.Act == Pick && in.Spot == "keep" && r.text != "":
		r.say(a)
	case in.Act == Pick && in.Spot == "keep":
		if text, ok := r.m.Session.Unsay(); ok {
			r.text, r.writing, v.Focus = text, true, "say"
			a.keep(r.m)
		}
	case in.Act == Pick && in.Spot == "say":
		r.writing, v.Focus = true, "say"
	default:
		return false
	}
	return true
}

// say keeps the sentence with the round. Why it cannot be kept becomes a notice.
func (r *Report) say(a *App) {
	if strings.TrimSpace(r.text) == "" {
		r.writing = false
		return
	}
	if err := r.m.Session.Say(r.text); err != nil {
		a.Notice = err.Error()
		return
	}
	r.text = ""
	a.keep(r.m)
}

// printable keeps of what was typed what can be printed.
func printable(text string) string {
	return strings.Map(func(x rune) rune {
		if unicode.IsPrint(x) {
			return x
		}
		return -1
	}, text)
}

// kept are how many sentences of the round were kept.
func (r *Report) kept() int { return len(r.m.Session.Rounds()[r.report.Round].Said) }

// drawSay draws where people write a sentence for themselves, its end in sight.
func (r *Report) drawSay(c *widget.Canvas, v *View, field, keep widget.Rect) {
	w, m := v.Words, v.Mood("say")
	c.Fill(field, widget.Rounded, rgb(0x17305A))
	edge := color.Color(widget.Alpha(widget.White, .6))
	if m.Hover || r.writing {
		edge = widget.Light
	}
	c.Border(field, widget.Rounded, 1.5, edge)
	c.Icon("pencil", field.X+20, field.Y+field.H/2, 18, widget.White)
	text := widget.Rect{X: field.X + 38, Y: field.Y + 3, W: keep.X - field.X - 42, H: field.H - 6}
	style := widget.Type{Size: 15, Color: widget.White, Down: widget.Middle, Lines: 2}
	switch say := r.text; {
	case r.writing || say != "":
		if r.writing {
			say += "|"
		}
		plain := *c
		plain.Text = min(1.15, c.Text)
		lines := widget.Wrap(say, style.Size*plain.Text, text.W, widget.Measuring(false))
		plain.Print(strings.Join(lines[max(0, len(lines)-2):], "\n"), text, style)
	case r.kept() > 0:
		c.Print(w.Say("said.another", "N", w.Number(float64(r.kept()), 0)), text, style)
	default:
		c.Print(w.Say("said.yours"), text, style)
	}
	if r.text != "" || r.kept() > 0 {
		k, icon := v.Mood("keep"), "check"
		if r.text == "" {
			icon = "undo-2"
		}
		k.OnNight = true
		widget.Button{Icon: icon, Face: widget.Dark}.Draw(c, keep, k)
	}
	if m.Focus {
		c.Focus(field, widget.Rounded, true)
	}
}
