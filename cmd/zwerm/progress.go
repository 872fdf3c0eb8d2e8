package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// progress tells on stderr how far a long job is. A terminal gets a bar that goes away when the job is done; a file gets a
// line now and then. Short jobs get nothing.
type progress struct {
	mutex sync.Mutex
	to    io.Writer
	what  string
	total int
	done  int
	began time.Time
	first time.Time                // when the first step was done, before which a world may have been made
	next  time.Time                // when to tell next
	bar   *progressbar.ProgressBar // nil without a terminal
}

const (
	quiet    = time.Second      // before the bar appears
	patience = 5 * time.Second  // before the first line in a file
	pause    = 10 * time.Second // between later lines
)

// newProgress begins a job of a number of steps.
func newProgress(to io.Writer, what string, total int) *progress {
	now := time.Now()
	p := &progress{to: to, what: what, total: total, began: now, next: now.Add(patience)}
	if f, ok := to.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		p.next = now.Add(quiet)
		p.bar = progressbar.NewOptions(total, progressbar.OptionSetWriter(to), progressbar.OptionSetDescription(what),
			progressbar.OptionShowCount(), progressbar.OptionSetPredictTime(true), progressbar.OptionSetElapsedTime(true),
			progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish())
	}
	return p
}

// step tells that one more step is done.
func (p *progress) step() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.done++
	now := time.Now()
	if p.done == 1 {
		p.first = now
		return
	}
	if now.Before(p.next) {
		return
	}
	if p.bar != nil {
		_ = p.bar.Set(p.done) // progress that cannot be shown is no reason to stop
		return
	}
	p.next = now.Add(pause)
	fmt.Fprintf(p.to, "%s: %d of %d, about %v left\n", p.what, p.done, p.total, p.left(now))
}

// left estimates how long the rest takes.
func (p *progress) left(now time.Time) time.Duration {
	perStep := now.Sub(p.first) / time.Duration(p.done-1)
	return (perStep * time.Duration(p.total-p.done)).Round(time.Second)
}

// end takes the bar away.
func (p *progress) end() {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
}
