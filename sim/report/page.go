package report

import (
	"html/template"
	"strings"

	"zwerm/assets/texts"
	"zwerm/sim/chart"
)

// A page is the report in one language, ready to be written.
type page struct {
	words
	Study     *Study
	Names     []string // of the arms, as they begin a line
	Title     string
	About     string
	Runs      string
	Lead      template.HTML   // what was found, and what it cost
	More      []template.HTML // the same for further pairs
	Legend    []sample
	Courses   []*figure
	Goal      *figure
	Wins      *figure
	Ends      grid
	Contrasts []contrastCard
	Claims    claims
	Honest    honest

	subjects []chart.Subject
	inText   []string // names of the arms within a sentence
}

// A sample is an arm in the key.
type sample struct {
	Name, Colour string
	SVG          template.HTML
}

// A figure is a chart with its data.
type figure struct {
	Title, Sub string
	SVG        template.HTML
	Table      grid
}

// A grid is a table; the first cell of a row names it.
type grid struct {
	Caption string
	Head    []cell
	Rows    [][]cell
}

// A cell is a number with, smaller, what belongs to it.
type cell struct{ Text, Small string }

// newPage makes the page of a language.
func newPage(s *Study, language string) (*page, error) {
	l, err := chart.In(language)
	if err != nil {
		return nil, err
	}
	p := &page{words: words{l}, Study: s}
	p.inText = p.names(s)
	for _, name := range p.inText {
		p.Names = append(p.Names, capital(name))
	}
	p.subjects = s.subjects(p.Names)
	for _, make := range []func() error{p.head, p.legend, p.courses, p.goal, p.wins} {
		if err := make(); err != nil {
			return nil, err
		}
	}
	p.Ends = p.ends()
	p.Claims, err = p.claims()
	if err != nil {
		return nil, err
	}
	p.Honest = p.honest()
	return p, nil
}

// data is what a details element of the page holds.
type data struct {
	Summary, Title string
	Table          grid
}

// Data returns the table of a figure for the template.
func (p *page) Data(f *figure) data { return data{p.say("page.table"), f.Title, f.Table} }

// heads makes the cells of a head.
func heads(texts ...string) (list []cell) {
	for _, t := range texts {
		list = append(list, cell{Text: t})
	}
	return list
}

// Other returns the language that the page can be changed for.
func (p *page) Other() string {
	for _, l := range texts.Languages {
		if l != p.Key {
			return l
		}
	}
	return p.Key
}

// Say returns a text of the report without gaps, for the template.
func (p *page) Say(key string) string { return p.say(key) }

// head says what this is and what was found.
func (p *page) head() error {
	s := p.Study
	p.Title = capital(p.title())
	var where []string
	for _, o := range s.Origins {
		if name := p.world(o); !strings.Contains(strings.Join(where, "\n"), name) {
			where = append(where, name)
		}
	}
	p.About = p.say("about", "Where", p.list(where))
	arms, runs, months := 0, 0, 0
	for _, a := range s.Arms {
		arms, runs, months = arms+1, max(runs, len(a.own().Seeds)), max(months, a.Origin.Months)
	}
	p.Runs = p.say("runs", "Arms", p.Number(float64(arms), 0), "Runs", p.Number(float64(runs), 0), "Months", p.Number(float64(months), 0))
	contrasts := s.Contrasts()
	if len(contrasts) == 0 {
		p.Lead = marked(capital(p.say("found.alone", "A", string(nameBegins)+p.inText[0]+string(nameEnds))))
	}
	strips := &strips{}
	for i, c := range contrasts {
		text := marked(p.sentence(c, p.nameOf(c.A), p.nameOf(c.B)))
		if i == 0 {
			p.Lead = text
		} else {
			p.More = append(p.More, text)
		}
		strips.hold(c)
	}
	for _, c := range contrasts {
		p.Contrasts = append(p.Contrasts, p.card(c, strips))
	}
	return nil
}

// title says how many are compared, and under which luck.
func (p *page) title() string {
	strategies := map[string]bool{}
	for _, a := range p.Study.Arms {
		strategies[a.Strategy] = true
	}
	n := len(p.Study.Arms)
	key := "title.approaches"
	switch {
	case n == 1:
		return p.say("title.none")
	case len(strategies) == 1:
		key = "title.worlds"
	}
	if !p.Study.Paired() {
		key += "-apart"
	}
	return p.say(key, "N", p.count(n))
}

// nameOf returns what an arm is called in a sentence.
func (p *page) nameOf(a *Arm) string {
	for i := range p.Study.Arms {
		if p.Study.Arms[i] == a {
			return p.inText[i]
		}
	}
	return a.Strategy
}

// marked makes HTML of a sentence in which the names of arms stand between marks.
func marked(sentence string) template.HTML {
	escaped := template.HTMLEscapeString(sentence)
	return template.HTML(strings.NewReplacer(string(nameBegins), "<b>", string(nameEnds), "</b>").Replace(escaped))
}

// legend shows how each arm looks.
func (p *page) legend() error {
	colours := chart.Colours(p.subjects)
	for i, name := range p.Names {
		svg, err := p.inline(&chart.Sample{Subjects: p.subjects, Which: i}, sampleSize, "")
		if err != nil {
			return err
		}
		p.Legend = append(p.Legend, sample{name, colours[i], svg})
	}
	return nil
}

// Single reports whether there are no bands, because every arm has one run.
func (p *page) Single() bool {
	for _, a := range p.Study.Arms {
		if len(a.own().Seeds) > 1 {
			return false
		}
	}
	return true
}

// Several reports whether there are so many arms that two pages of paper hold them only with smaller charts, and Many whether
// there are too many for their differences, too.
func (p *page) Several() bool { return len(p.Study.Arms) > everyPair }

// Many is explained at Several.
func (p *page) Many() bool { return len(p.Study.Arms) > 6 }
