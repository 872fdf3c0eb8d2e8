//go:build headless

package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"zwerm/game/save"
)

// windowFlags are those of a window, which this build does not have.
type windowFlags struct{}

func (*windowFlags) add(*cobra.Command) {}

func (*windowFlags) check(*cobra.Command, bool) error { return nil }

func (*windowFlags) show(context.Context, *wish, string, save.Shelf) error {
	return errors.New("this program was built without a window; zwerm play --text plays in a terminal, and zwerm compare needs no screen either")
}
