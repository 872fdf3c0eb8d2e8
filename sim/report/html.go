package report

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"

	"zwerm/assets/fonts"
	"zwerm/assets/texts"
)

var (
	//go:embed page.html
	pageFile string
	//go:embed page.css
	styleFile string
	//go:embed page.js
	scriptFile string
)

var pageTemplate = template.Must(template.New("report").Parse(pageFile))

// A document is the whole file: the pages in all languages, of which one is seen.
type document struct {
	Pages  []*page
	Style  template.CSS
	Script template.JS
	Policy string       // what the page may load: nothing but what is in it
	CSV    template.URL // the outcomes, as a link that holds them
	Swarm  template.HTML
}

// HTML writes the report: one file that needs no network. The same study gives the same bytes.
func (s *Study) HTML(w io.Writer) error {
	if err := s.check(); err != nil {
		return err
	}
	d := &document{Style: style(), Script: template.JS(scriptFile), Swarm: swarm()}
	for _, language := range texts.Languages {
		p, err := newPage(s, language)
		if err != nil {
			return err
		}
		d.Pages = append(d.Pages, p)
	}
	hash := sha256.Sum256([]byte(scriptFile))
	d.Policy = "default-src 'none'; base-uri 'none'; form-action 'none'; font-src data:; style-src 'unsafe-inline'; script-src 'sha256-" +
		base64.StdEncoding.EncodeToString(hash[:]) + "'"
	var table strings.Builder
	if err := s.csv(&table); err != nil {
		return err
	}
	d.CSV = template.URL("data:text/csv;charset=utf-8;base64," + base64.StdEncoding.EncodeToString([]byte(table.String())))
	return pageTemplate.Execute(w, d)
}

// style is the style sheet with the typeface in it.
func style() template.CSS {
	var b strings.Builder
	for _, f := range []struct {
		weight int
		data   []byte
	}{{400, fonts.Regular}, {700, fonts.Bold}} {
		fmt.Fprintf(&b, "@font-face{font-family:\"Atkinson Hyperlegible Next\";font-weight:%d;src:url(data:font/ttf;base64,%s)}\n", f.weight,
			base64.StdEncoding.EncodeToString(f.data))
	}
	return template.CSS(b.String() + styleFile)
}
