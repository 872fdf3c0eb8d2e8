package odd

import (
	"go/doc/comment"
	"regexp"
	"strings"
)

// jargon are words of the language in which the program is written, and what they mean to everyone else.
var jargon = map[string]string{"nil": "none", "Slices": "Lists", "slices": "lists", "goroutine": "thread"}

var words = regexp.MustCompile(`\b(nil|[Ss]lices|goroutine)\b`)

// markdown returns a comment as Markdown: paragraphs, lists, and equations in fences. Headings become bold lines, so that the
// headings of the document stay its own.
func markdown(text string) string {
	text = words.ReplaceAllStringFunc(text, func(word string) string { return jargon[word] })
	var parser comment.Parser
	var printer comment.Printer
	var b strings.Builder
	for _, block := range parser.Parse(text).Content {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		switch block := block.(type) {
		case *comment.Code:
			b.WriteString("```text\n" + block.Text + "```\n")
		case *comment.Heading:
			inline := &comment.Doc{Content: []comment.Block{&comment.Paragraph{Text: block.Text}}}
			b.WriteString("**" + strings.TrimSpace(string(printer.Markdown(inline))) + "**\n")
		default:
			b.Write(printer.Markdown(&comment.Doc{Content: []comment.Block{block}}))
		}
	}
	return b.String()
}

// line returns a comment as one line of Markdown, for a cell of a table or an item of a list.
func line(text string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(markdown(text)), " "), "|", `\|`)
}

// meaning returns the comment on something as a cell: without its name at the beginning, which stands beside it, and without
// a full stop.
func meaning(name, text string) string {
	text = line(text)
	for _, verb := range []string{" is ", " are "} {
		if rest, ok := strings.CutPrefix(text, name+verb); ok {
			text = rest
		}
	}
	return strings.TrimSuffix(text, ".")
}

// item returns a comment as an item of a list, with everything in it indented.
func item(text string) string {
	text = strings.ReplaceAll(strings.TrimSpace(text), "\n", "\n  ")
	return "- " + strings.ReplaceAll(text, "\n  \n", "\n\n") + "\n"
}

var special = strings.NewReplacer(`\`, `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "`", "\\`", "<", `\<`, "[", `\[`)

// plain returns a text that is not Markdown so that it reads as it stands.
func plain(text string) string { return special.Replace(text) }

// mono returns a name of the program.
func mono(name string) string { return "`" + name + "`" }

// A table is one of Markdown.
type table struct {
	head []string
	rows [][]string
}

// newTable begins a table with its header.
func newTable(head ...string) *table { return &table{head: head} }

// add adds a row.
func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

// String writes the table, or nothing when it has no rows.
func (t *table) String() string {
	if len(t.rows) == 0 {
		return ""
	}
	var b strings.Builder
	write := func(cells []string) { b.WriteString("| " + strings.Join(cells, " | ") + " |\n") }
	write(t.head)
	b.WriteString(strings.Repeat("|---", len(t.head)) + "|\n")
	for _, row := range t.rows {
		write(row)
	}
	return b.String()
}
