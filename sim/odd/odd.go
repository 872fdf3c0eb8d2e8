package odd

import (
	"embed"
	"io"
	"io/fs"
	"strings"
	"text/template"
)

// texts are the chapters, in the order of their names.
//
//go:embed text/*.md
var texts embed.FS

// Write writes the description of the model, at a version, as Markdown. The same program writes the same bytes.
func Write(w io.Writer, version string) error {
	text, err := describe(module{}, version)
	if err == nil {
		_, err = io.WriteString(w, text)
	}
	return err
}

// describe makes the description from a module's source. Whatever lacks a comment there is an error.
func describe(module fs.FS, version string) (string, error) {
	d, err := gather(module)
	if err != nil {
		return "", err
	}
	d.Version = version
	chapters, err := template.ParseFS(texts, "text/*.md")
	if err != nil {
		return "", err
	}
	names, err := fs.Glob(texts, "text/*.md") // sorted
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, name := range names {
		if err := chapters.ExecuteTemplate(&b, strings.TrimPrefix(name, "text/"), d); err != nil {
			return "", err
		}
	}
	return b.String(), nil
}
