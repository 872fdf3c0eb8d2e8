// Package texts holds what players read, in plain Dutch (B1) and in English. Keys name things of the model, such as
// lever.edict.name; a test holds that both languages have all of them.
package texts

import (
	"embed"
	"fmt"

	"github.com/goccy/go-yaml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// Languages are those that players can choose.
var Languages = []string{"nl", "en"}

//go:embed *.yaml
var files embed.FS

// A Reader gives texts in one language.
type Reader struct{ localizer *i18n.Localizer }

// In returns the reader of a language.
func In(lang string) (*Reader, error) {
	bundle := i18n.NewBundle(language.English)
	bundle.RegisterUnmarshalFunc("yaml", func(data []byte, v any) error { return yaml.Unmarshal(data, v) })
	for _, name := range []string{lang + ".yaml", "window." + lang + ".yaml"} {
		if _, err := bundle.LoadMessageFileFS(files, name); err != nil {
			return nil, fmt.Errorf("language %q: %w", lang, err)
		}
	}
	return &Reader{i18n.NewLocalizer(bundle, lang)}, nil
}

// Text returns the text of a key. Values fill its gaps: Lever fills {{.Lever}}. The error names a key that has no text.
func (r *Reader) Text(key string, values map[string]string) (string, error) {
	text, err := r.localizer.Localize(&i18n.LocalizeConfig{MessageID: key, TemplateData: values})
	if err != nil {
		return "", fmt.Errorf("text %q: %w", key, err)
	}
	return text, nil
}
