// Package fonts embeds the typeface of everything that Zwerm draws: Atkinson Hyperlegible Next of the Braille Institute,
// under the SIL Open Font License of OFL.txt.
package fonts

import _ "embed"

// The weights, as TrueType files.
var (
	//go:embed AtkinsonHyperlegibleNext-Regular.ttf
	Regular []byte
	//go:embed AtkinsonHyperlegibleNext-Bold.ttf
	Bold []byte
)
