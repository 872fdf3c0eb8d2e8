package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"zwerm/scenarios"
	"zwerm/scenarios/document"
	"zwerm/sim/batch"
	"zwerm/sim/experiment"
)

// Exit codes.
const (
	done     = 0
	failed   = 1
	wrongUse = 2
)

// A Program is one start of zwerm. Tests start it as the shell does.
type Program struct {
	Args           []string
	Stdin          io.Reader // the one of the process when nil
	Stdout, Stderr io.Writer
}

// commands are the subcommands, in the order in which help lists them. Each has a file of its own.
var commands = []func() *cobra.Command{
	playCommand,
	runCommand,
	compareCommand,
	reportCommand,
	batchCommand,
	plotCommand,
	hypothesesCommand,
	calibrateCommand,
	replayCommand,
	debriefCommand,
	autoplayCommand,
	scenarioCommand,
	strategyCommand,
	paramsCommand,
	oddCommand,
}

func init() { cobra.EnableCommandSorting = false }

// Run runs the command that the arguments name, until it is done or the context is cancelled, and returns the exit code.
func (p Program) Run(ctx context.Context) int {
	out := &output{to: p.Stdout}
	started := false
	root := rootCommand()
	root.SetArgs(p.Args)
	root.SetIn(p.Stdin)
	root.SetOut(out)
	root.SetErr(p.Stderr)
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd(p.Args...)
	for _, c := range root.Commands() {
		if c.Name() == "completion" {
			group(c)
		}
	}
	eachCommand(root, func(c *cobra.Command) {
		if run := c.RunE; run != nil {
			c.RunE = func(c *cobra.Command, args []string) error {
				if err := notEmpty(c); err != nil {
					return err
				}
				started = true
				return run(c, args)
			}
		}
	})
	ran, err := root.ExecuteContextC(ctx)
	if err == nil && out.err != nil {
		started = true
		err = fmt.Errorf("the output could not be written: %w", out.err)
	}
	if err == nil {
		return done
	}
	code := exitCode(err, started)
	if errors.Is(err, context.Canceled) && ctx.Err() != nil {
		err = errors.New("stopped")
	}
	fmt.Fprintf(p.Stderr, "zwerm: %v\n", err)
	if !started {
		fmt.Fprintf(p.Stderr, "see: %s --help\n", ran.CommandPath())
	}
	return code
}

// exitCode tells wrong use from failure. What is refused before a command starts (flags, arguments, names of commands) is
// wrong use.
func exitCode(err error, started bool) int {
	var misused *misuse
	var unknown *scenarios.Unknown
	if !started || errors.As(err, &misused) || errors.As(err, &unknown) {
		return wrongUse
	}
	return failed
}

// A misuse is an error in what was asked, such as a name that does not exist, and not in doing it.
type misuse struct{ error }

func (m *misuse) Unwrap() error { return m.error }

// misusef makes a misuse.
func misusef(format string, args ...any) error { return &misuse{fmt.Errorf(format, args...)} }

// rootCommand is zwerm itself.
func rootCommand() *cobra.Command {
	root := group(&cobra.Command{
		Use:   "zwerm",
		Short: "An agent-based model of the transformation of the Dutch social domain",
		Long: `Zwerm (Dutch for swarm) is an agent-based model of the transformation of the Dutch social domain.

A run is a scenario, a seed and a log of decisions: the same three give the same results, everywhere.
Without a command the game opens in a window.`,
		SilenceErrors: true,
		SilenceUsage:  true,
	})
	version := false
	root.Flags().BoolVar(&version, "version", false, "say which program and model this is, as manifests of results do")
	root.RunE = func(c *cobra.Command, _ []string) error {
		if version {
			_, err := fmt.Fprintf(c.OutOrStdout(), "zwerm: %v, claims %.12s\n", batch.CurrentVersion(), experiment.ClaimsHash())
			return err
		}
		return (&playFlags{shelf: shelf()}).run(c, nil)
	}
	root.SetFlagErrorFunc(flagMistake)
	root.SetHelpCommand(helpCommand())
	for _, command := range commands {
		root.AddCommand(command())
	}
	return root
}

// group makes a command that only has subcommands: without one it prints its help, and a name that is none is wrong use.
func group(c *cobra.Command) *cobra.Command {
	c.Args = func(c *cobra.Command, args []string) error {
		if len(args) == 0 {
			return nil
		}
		return noCommand(c, args[0])
	}
	c.RunE = func(c *cobra.Command, _ []string) error { return c.Help() }
	return c
}

// noCommand says that a command has no subcommand of a name, and which was probably meant.
func noCommand(c *cobra.Command, name string) error {
	if hint := document.Suggest(name, below(c)); hint != "" {
		return fmt.Errorf("there is no command %q; %s", name, hint)
	}
	return fmt.Errorf("there is no command %q", name)
}

// below lists the names of a command's subcommands.
func below(c *cobra.Command) (names []string) {
	for _, sub := range c.Commands() {
		names = append(names, sub.Name())
	}
	return names
}

// takes checks how many arguments a command gets: from least to most, or any number from least on when most is below 0.
func takes(least, most int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if n := len(args); n < least || most >= 0 && n > most {
			return fmt.Errorf("%s given; usage: %s", document.Counted(n, "argument was", "arguments were"), c.UseLine())
		}
		return nil
	}
}

// helpCommand is `zwerm help`, which refuses names that do not exist.
func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]...",
		Short: "Help about any command",
		RunE: func(c *cobra.Command, args []string) error {
			about, rest, err := c.Root().Find(args)
			if len(rest) > 0 {
				return &misuse{noCommand(about, rest[0])}
			} else if err != nil {
				return &misuse{err}
			}
			about.InitDefaultHelpFlag()
			return about.Help()
		},
	}
}

// eachCommand does something with a command and all below it.
func eachCommand(c *cobra.Command, do func(*cobra.Command)) {
	do(c)
	for _, below := range c.Commands() {
		eachCommand(below, do)
	}
}

// output remembers the first error in writing, so that a full disk is not taken for success.
type output struct {
	to  io.Writer
	err error
}

func (o *output) Write(b []byte) (int, error) {
	n, err := o.to.Write(b)
	if o.err == nil {
		o.err = err
	}
	return n, err
}
