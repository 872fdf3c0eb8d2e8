package ui

import (
	"runtime"
	"syscall"
	"testing"
	"time"
	"unsafe"

	"zwerm/game"
)

// cpu is the processor time of this thread. It leaves out what graphics cost beside it, and whatever else the machine does.
func cpu(t testing.TB) time.Duration {
	const thread = 3 // CLOCK_THREAD_CPUTIME_ID, which is finer than rusage: that may count in ticks of milliseconds
	var used syscall.Timespec
	if _, _, failed := syscall.RawSyscall(syscall.SYS_CLOCK_GETTIME, thread, uintptr(unsafe.Pointer(&used)), 0); failed != 0 {
		t.Fatal(failed)
	}
	return time.Duration(used.Nano())
}

// BenchmarkUpdateDuringForecast ticks the board of Waterveen while simulations run on the other processors, and asks again twice a
// second. cpu-ms/worst is the longest Update in processor time, which other programs do not change; wall-ms/worst says most on a
// machine that does nothing else.
func BenchmarkUpdateDuringForecast(b *testing.B) {
	s, err := game.New(Default, shotSeed, game.Settings{})
	if err != nil {
		b.Fatal(err)
	}
	a := newPlayer(b)
	m := newMatch(s, "", leastW, leastH)
	m.Sight.Look(m)
	board := NewBoard(m)
	v := newView(a, 1280, 720)
	var used, worst, wall time.Duration
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		began, before := time.Now(), cpu(b)
		board.Spots(v)
		if i++; i%30 == 0 {
			board.Handle(a, v, Intent{Act: Card, N: i / 30 % 7})
		}
		board.Tick(a, v)
		took := cpu(b) - before
		used, worst, wall = used+took, max(worst, took), max(wall, time.Since(began))
	}
	m.Sight.Rest()
	b.ReportMetric(float64(used.Microseconds())/1000/float64(b.N), "cpu-ms/update")
	b.ReportMetric(float64(worst.Microseconds())/1000, "cpu-ms/worst")
	b.ReportMetric(float64(wall.Microseconds())/1000, "wall-ms/worst")
}
