package document

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// MaxBytes is how large a file may be.
const MaxBytes = 4 << 20

// MaxProblems is how many problems are kept: a file with more was not meant to be read.
const MaxProblems = 1000

// A Document is a file that was parsed, and the problems found so far.
type Document struct {
	file     string
	lines    []string
	root     ast.Node
	places   map[string]place // where each value that was asked for stands, by its path
	problems Problems
	dropped  int // problems beyond MaxProblems
}

type place struct{ line, column int }

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// Load reads a file, but not more of it than Parse takes.
func Load(path string) ([]byte, error) { return LoadUpTo(path, MaxBytes) }

// LoadUpTo reads a file, or of a larger one a byte more than most, by which Unreadable knows it.
func LoadUpTo(path string, most int) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, fmt.Errorf("%s is a folder, not a file", path)
	}
	return io.ReadAll(io.LimitReader(f, int64(most)+1))
}

// Parse reads a file. The error is nil or Problems: then nothing of the file can be used.
func Parse(file string, data []byte) (*Document, error) {
	d := &Document{file: file, places: map[string]place{}}
	if p := Unreadable(data, MaxBytes); p != nil {
		p.File = file
		return nil, Problems{*p}
	}
	text := strings.TrimPrefix(string(data), "\ufeff") // a byte order mark, which some editors write
	text = lineEnds.Replace(text)
	d.lines = strings.Split(text, "\n")
	tokens := lexer.Tokenize(text)
	if d.guard(tokens); len(d.problems) > 0 {
		return nil, d.Err()
	}
	parsed, err := parse(tokens)
	if err != nil {
		d.syntax(err)
		return nil, d.Err()
	}
	if len(parsed.Docs) == 0 || parsed.Docs[0].Body == nil {
		return nil, Problems{{File: file, Found: "the file is empty"}}
	}
	d.root = parsed.Docs[0].Body
	for _, next := range parsed.Docs[1:] {
		at := place{len(d.lines), 1}
		if next.Start != nil {
			at = placeOf(next.Start)
		}
		d.add(at, Problem{Found: "found a second document", Allowed: "one document in a file", Hint: "remove --- and what follows it"})
	}
	return d, nil
}

// Unreadable says why data is not a text of at most so many bytes; nil when it is one.
func Unreadable(data []byte, most int) *Problem {
	switch {
	case len(data) > most:
		return &Problem{Found: "the file is too large", Allowed: fmt.Sprintf("at most %d MB", most>>20)}
	case len(bytes.TrimSpace(data)) == 0:
		return &Problem{Found: "the file is empty"}
	case bytes.IndexByte(data, 0) >= 0:
		return &Problem{Found: "the file is not a text: it contains zero bytes", Allowed: "text in UTF-8",
			Hint: "if it was written by a text editor, save it again as UTF-8"}
	}
	for i, size := 0, 0; i < len(data); i += size {
		var r rune
		if r, size = utf8.DecodeRune(data[i:]); r == utf8.RuneError && size == 1 {
			line := 1 + bytes.Count(data[:i], []byte("\n"))
			column := 1 + utf8.RuneCount(data[bytes.LastIndexByte(data[:i], '\n')+1:i])
			return &Problem{Line: line, Column: column, Found: fmt.Sprintf("found the byte %#x, which is not UTF-8", data[i]),
				Allowed: "text in UTF-8", Hint: "save the file again as UTF-8"}
		}
	}
	return nil
}

// parse keeps a panic of the YAML parser away from the person whose file it cannot handle.
func parse(tokens token.Tokens) (f *ast.File, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = errors.New("the YAML cannot be understood")
		}
	}()
	return parser.Parse(tokens, 0, parser.AllowDuplicateMapKey()) // duplicate keys are reported with the other mistakes
}

// syntax reports what the YAML parser refused.
func (d *Document) syntax(err error) {
	var e yaml.Error
	if errors.As(err, &e) && e.GetToken() != nil && e.GetToken().Position != nil {
		d.add(placeOf(e.GetToken()), Problem{Found: "not valid YAML: " + e.GetMessage(), Hint: syntaxHint(e.GetMessage())})
		return
	}
	d.add(place{}, Problem{Found: "not valid YAML: " + err.Error()})
}

// syntaxHint explains the messages that people meet most.
func syntaxHint(message string) string {
	switch {
	case strings.Contains(message, "'\t'"):
		return "indent with spaces, not with tabs"
	case strings.Contains(message, "mapping value is not allowed"):
		return `a text with ": " in it needs quotes; keys of one level need the same indentation`
	case strings.Contains(message, "could not find end character"):
		return "close the quotes"
	}
	return ""
}

func placeOf(t *token.Token) place { return place{t.Position.Line, t.Position.Column} }

// add keeps a problem of a place.
func (d *Document) add(at place, p Problem) {
	if len(d.problems) >= MaxProblems {
		d.dropped++
		return
	}
	p.File, p.Line, p.Column = d.file, at.line, at.column
	if slices.ContainsFunc(d.problems, func(q Problem) bool {
		return q.Line == p.Line && q.Column == p.Column && q.Path == p.Path && q.Found == p.Found && q.Allowed == p.Allowed
	}) {
		return // a value that is read twice, by those who look for different things in it, has one mistake
	}
	if at.line >= 1 && at.line <= len(d.lines) {
		p.Source = d.lines[at.line-1]
	}
	d.problems = append(d.problems, p)
}

// Report adds a problem at the place of a path, or of the nearest one above it that stands in the file.
func (d *Document) Report(path, found, allowed, hint string) {
	at := place{1, 1}
	for above := path; ; {
		if p, ok := d.places[above]; ok {
			at = p
			break
		}
		i := strings.LastIndexByte(above, '.')
		if i < 0 {
			break
		}
		above = above[:i]
	}
	d.add(at, Problem{Path: path, Found: found, Allowed: allowed, Hint: hint})
}

// Err returns nil or every problem, in the order of their places.
func (d *Document) Err() error {
	if len(d.problems) == 0 {
		return nil
	}
	d.problems.sort()
	if d.dropped > 0 {
		return append(d.problems, Problem{File: d.file, Found: fmt.Sprintf("%d more mistakes are not shown", d.dropped)})
	}
	return d.problems
}
