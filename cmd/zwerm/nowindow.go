//go:build headless

package main

import (
	"errors"
	"io"

	"github.com/spf13/cobra"
)

// windowFlags are none: this build has no window.
type windowFlags struct{}

func (*windowFlags) add(*cobra.Command) {}

func (*windowFlags) show(string, io.Writer) error {
	return errors.New("this build has no window: it was made with -tags headless, for machines without a screen")
}
