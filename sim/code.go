package sim

import "embed"

// Code holds the files of this package, from which the description of the model is made (see package odd).
//
//go:embed *.go
var Code embed.FS
