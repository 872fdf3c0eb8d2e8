package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"zwerm/scenarios/document"
)

// flagMistake says what is wrong with a flag, and what is allowed: the libraries tell it in words of programmers.
func flagMistake(c *cobra.Command, err error) error {
	var none *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var wrong *pflag.InvalidValueError
	switch {
	case errors.As(err, &none):
		return noFlag(c, none)
	case errors.As(err, &bare):
		f := bare.GetFlag()
		what, _ := pflag.UnquoteUsage(f)
		return fmt.Errorf("--%s needs a value: --%s %s", f.Name, f.Name, strings.ToUpper(what))
	case errors.As(err, &wrong):
		return fmt.Errorf("--%s: found %q; %s", wrong.GetFlag().Name, wrong.GetValue(), allowedOf(wrong.Unwrap()))
	}
	return err
}

// noFlag says that a command has no such flag, and which was probably meant.
func noFlag(c *cobra.Command, e *pflag.NotExistError) error {
	name := "--" + e.GetSpecifiedName()
	if short := e.GetSpecifiedShortnames(); short != "" {
		name = "-" + short
	}
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if meant := document.Nearest(strings.TrimLeft(name, "-"), names); meant != "" {
		return fmt.Errorf("there is no flag %s; did you mean --%s?", name, meant)
	}
	return fmt.Errorf("there is no flag %s", name)
}

// allowedOf says what a flag takes: flags of the program say it themselves.
func allowedOf(err error) string {
	var number *strconv.NumError
	var list *csv.ParseError
	switch {
	case errors.As(err, &number): // the only flags of the library with numbers or the like are switches
		return "allowed: true or false"
	case errors.As(err, &list):
		return "allowed: words with commas between them"
	}
	return err.Error()
}

// apart refuses flags that cannot go together: of every set, names with blanks between them, one at most.
func apart(c *cobra.Command, sets ...string) error {
	for _, set := range sets {
		given := ""
		for _, name := range strings.Fields(set) {
			switch {
			case !c.Flags().Changed(name):
			case given != "":
				return misusef("--%s and --%s cannot go together: leave one of them out", given, name)
			default:
				given = name
			}
		}
	}
	return nil
}

// notEmpty refuses flags that were given without saying anything, as with a variable of the shell that is not set.
func notEmpty(c *cobra.Command) (err error) {
	c.Flags().Visit(func(f *pflag.Flag) {
		if f.Value.Type() == "string" && strings.TrimSpace(f.Value.String()) == "" && err == nil {
			what, _ := pflag.UnquoteUsage(f)
			err = misusef("--%s is empty: give a %s, or leave the flag out", f.Name, what)
		}
	})
	return err
}
