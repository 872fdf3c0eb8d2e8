// Package icons embeds the icons of everything that Zwerm draws: those of Lucide that it uses, as SVG of 24 by 24 units with
// strokes of 2, under the ISC and MIT licences of LICENSE.
package icons

import (
	"embed"
	"fmt"
)

//go:embed *.svg
var files embed.FS

// Read returns the SVG of an icon. The error names an icon that is not here.
func Read(name string) ([]byte, error) {
	data, err := files.ReadFile(name + ".svg")
	if err != nil {
		return nil, fmt.Errorf("no icon %q in assets/icons", name)
	}
	return data, nil
}
