package batch

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"zwerm/sim/experiment"
	"zwerm/sim/policy"
)

// bench is an experiment of runs of about 20 ms, with everything that compare measures too.
const bench = "scenario: laboratorium\nset: {months: 48}\nstrategies: [co-creation]\nreplicates: 32\noutputs: {indicators: all, every: EVERY, level: LEVEL}\n"

// BenchmarkBare is the engine with every indicator of the whole world measured: what a batch is held against.
func BenchmarkBare(b *testing.B) {
	p := planOf(b, strings.NewReplacer("EVERY", "year", "LEVEL", "run").Replace(bench), nil)
	i := 0
	for b.Loop() {
		r := p.Recipe(i % p.Runs())
		s, err := r.Source.with(r.Changes)
		if err != nil {
			b.Fatal(err)
		}
		run := experiment.Run{Scenario: s, Name: "co-creation", Seed: r.Seed, Months: s.Months,
			Player: func() policy.Player { return policy.Everywhere(r.Strategy.Strategy) }}
		if _, err := run.Do(b.Context(), nil, nil); err != nil {
			b.Fatal(err)
		}
		i++
	}
}

// BenchmarkBatch is a whole batch of one worker, per run: chunks, final files and all.
func BenchmarkBatch(b *testing.B) {
	for _, kind := range [][2]string{{"year", "run"}, {"month", "run"}, {"month", "municipality"}} {
		b.Run(kind[0]+"/"+kind[1], func(b *testing.B) {
			p := planOf(b, strings.NewReplacer("EVERY", kind[0], "LEVEL", kind[1]).Replace(bench), nil)
			for b.Loop() {
				complete(b, b.TempDir(), p)
			}
			b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N*p.Runs()), "ms/run")
		})
	}
}

// BenchmarkBookkeeping is everything of a batch but its runs, per run.
func BenchmarkBookkeeping(b *testing.B) {
	for _, kind := range [][2]string{{"year", "run"}, {"month", "run"}, {"month", "municipality"}} {
		b.Run(kind[0]+"/"+kind[1], func(b *testing.B) {
			p := planOf(b, strings.NewReplacer("EVERY", kind[0], "LEVEL", kind[1]).Replace(bench), nil)
			one, err := p.Do(b.Context(), 0)
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				bt, err := Open(b.TempDir(), p, 1, 1, 32)
				if err != nil {
					b.Fatal(err)
				}
				var body []byte
				for i := range p.Runs() {
					e := *one
					e.Run = i
					body = e.append(body)
				}
				folder := filepath.Join(bt.Folder, chunksName)
				if err := os.MkdirAll(folder, 0o755); err != nil {
					b.Fatal(err)
				}
				if err := writeChunk(folder, chunkName(0), bt.State.identity(), 0, p.Runs(), body); err != nil {
					b.Fatal(err)
				}
				finish(b, bt)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*p.Runs()), "µs/run")
		})
	}
}

// complete does a whole batch.
func complete(b testing.TB, folder string, p *Plan) {
	bt, err := Open(folder, p, 1, 1, 32)
	if err != nil {
		b.Fatal(err)
	}
	finish(b, bt)
}

// finish does what is left and makes the final files.
func finish(b testing.TB, bt *Batch) {
	r, err := NewRunner(bt, 1)
	if err != nil {
		b.Fatal(err)
	}
	if err := r.Run(context.Background()); err != nil {
		b.Fatal(err)
	}
	if _, err := bt.Whole().Write(bt.Folder, false); err != nil {
		b.Fatal(err)
	}
	if err := bt.Close(); err != nil {
		b.Fatal(err)
	}
}
