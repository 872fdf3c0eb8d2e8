// Command zwerm explores the transformation of a social domain: runs, comparisons and the files that they start from.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	p := Program{Args: os.Args[1:], Stdout: os.Stdout, Stderr: os.Stderr}
	os.Exit(p.Run(ctx))
}
