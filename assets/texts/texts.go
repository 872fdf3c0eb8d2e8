// Package texts holds what players read, in plain Dutch (B1) and in English. Keys name things of the model, such as
// lever.edict.name; a test holds that both languages have all of them.
package texts

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"zwerm/sim"
)

// Languages are those that players can choose.
var Languages = []string{"nl", "en"}

// parts are the files of a language: the model's words, and those of its numbers and of each place where they are read.
var parts = []string{"", "letter.", "param.", "play.", "window."}

//go:embed *.yaml
var files embed.FS

// A Reader gives texts in one language.
type Reader struct {
	lang      string
	localizer *i18n.Localizer
	whole     map[string]string // the texts without gaps, most of them: these need no library
}

// In returns the reader of a language.
func In(lang string) (*Reader, error) {
	if !slices.Contains(Languages, lang) {
		return nil, fmt.Errorf("there is no language %q; there are: %s", lang, strings.Join(Languages, ", "))
	}
	bundle := i18n.NewBundle(language.English)
	bundle.RegisterUnmarshalFunc("yaml", func(data []byte, v any) error { return yaml.Unmarshal(data, v) })
	whole := map[string]string{}
	for _, part := range parts {
		file, err := bundle.LoadMessageFileFS(files, part+lang+".yaml")
		if err != nil {
			return nil, fmt.Errorf("language %q: %w", lang, err)
		}
		for _, m := range file.Messages {
			if m.Other != "" && !strings.Contains(m.Other, "{{") {
				whole[m.ID] = m.Other
			}
		}
	}
	return &Reader{lang, i18n.NewLocalizer(bundle, lang), whole}, nil
}

// Text returns the text of a key. Values fill its gaps: Lever fills {{.Lever}}. The error names a key that has no text.
func (r *Reader) Text(key string, values map[string]string) (string, error) {
	if text, is := r.whole[key]; is {
		return text, nil
	}
	text, err := r.localizer.Localize(&i18n.LocalizeConfig{MessageID: key, TemplateData: values})
	if err != nil {
		return "", fmt.Errorf("text %q: %w", key, err)
	}
	return text, nil
}

// Of returns a text of the model or of a scenario in the reader's language.
func (r *Reader) Of(t sim.Text) string {
	if r.lang == "nl" {
		return t.NL
	}
	return t.EN
}
