//go:build unix

package batch

import (
	"strings"
	"syscall"
	"testing"
	"time"

	"zwerm/sim"
	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
)

// held is an experiment of some seconds, with runs of some 20 ms.
const held = "scenario: laboratorium\nset: {months: 48}\nstrategies: [co-creation]\nreplicates: 256\noutputs: {indicators: all, every: EVERY, level: LEVEL}\n"

// BenchmarkOverhead holds a whole batch of one worker, chunks, final files and all, against the same runs of the engine alone
// and against those of the engine that also measures every indicator of the whole world every month. They take turns in one
// process. The metrics are shares of the engine's time, each of the pass that took least: of the processor, and of the clock,
// which means something on an idle machine alone. Give -benchtime 5x or more.
func BenchmarkOverhead(b *testing.B) {
	for _, kind := range [][2]string{{"year", "run"}, {"month", "run"}, {"year", "municipality"}, {"month", "municipality"}, {"month", "district"}} {
		b.Run(kind[0]+"/"+kind[1], func(b *testing.B) {
			p := planOf(b, strings.NewReplacer("EVERY", kind[0], "LEVEL", kind[1]).Replace(held), nil)
			var alone, measured, batch spent
			for b.Loop() {
				alone.add(func() { engine(b, p, func(*sim.World, int) {}) })
				measured.add(func() { engine(b, p, nil) })
				batch.add(func() { complete(b, b.TempDir(), p) })
			}
			share := func(a, b time.Duration) float64 { return 100 * (a.Seconds()/b.Seconds() - 1) }
			b.ReportMetric(alone.processor.Seconds()*1e3/float64(p.Runs()), "ms/run")
			b.ReportMetric(share(measured.processor, alone.processor), "%measuring")
			b.ReportMetric(share(batch.processor, measured.processor), "%over-measuring")
			b.ReportMetric(share(batch.processor, alone.processor), "%over-engine")
			b.ReportMetric(share(batch.clock, alone.clock), "%over-engine-clock")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// BenchmarkWhole does whole batches with the largest tables, for profiles: on a busy machine the shares of one profile tell more
// than passes that took turns.
func BenchmarkWhole(b *testing.B) {
	for _, level := range []string{"run", "municipality"} {
		b.Run(level, func(b *testing.B) {
			p := planOf(b, strings.NewReplacer("EVERY", "month", "LEVEL", level).Replace(held), nil)
			for b.Loop() {
				complete(b, b.TempDir(), p)
			}
		})
	}
}

// spent is the least time that something took, of the clock and of the processor.
type spent struct{ clock, processor time.Duration }

func (s *spent) add(do func()) {
	clock, processor := time.Now(), processorTime()
	do()
	c, p := time.Since(clock), processorTime()-processor
	if s.clock == 0 || c < s.clock {
		s.clock = c
	}
	if s.processor == 0 || p < s.processor {
		s.processor = p
	}
}

func processorTime() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		panic(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// engine does all runs without a batch.
func engine(b testing.TB, p *Plan, watch func(*sim.World, int)) {
	for i := range p.Runs() {
		r := p.Recipe(i)
		s, err := r.Source.with(r.Changes)
		if err != nil {
			b.Fatal(err)
		}
		run := experiment.Run{Scenario: s, Name: r.Strategy.Key, Seed: r.Seed, Months: s.Months, Watch: watch,
			Player: func() policy.Player { return policy.Everywhere(r.Strategy.Strategy) }}
		if _, err := run.Do(b.Context(), nil, nil); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkMeasuring measures every indicator of every municipality and of the whole, once.
func BenchmarkMeasuring(b *testing.B) {
	p := planOf(b, strings.NewReplacer("EVERY", "month", "LEVEL", "municipality").Replace(held), nil)
	r := p.Recipe(0)
	s, err := r.Source.with(r.Changes)
	if err != nil {
		b.Fatal(err)
	}
	s.Months = 20
	run := experiment.Run{Scenario: s, Months: 20, Seed: 1, Player: func() policy.Player { return policy.Everywhere(r.Strategy.Strategy) }}
	var world *sim.World
	run.Watch = func(w *sim.World, _ int) { world = w }
	if _, err := run.Do(b.Context(), nil, nil); err != nil {
		b.Fatal(err)
	}
	observer := newObserver(&p.Outputs, s, 1, &room{})
	b.ReportMetric(float64(len(world.Municipalities)), "municipalities")
	b.ReportMetric(float64(len(measure.Indicators)), "indicators")
	for b.Loop() {
		observer.see(world, 0)
	}
}
