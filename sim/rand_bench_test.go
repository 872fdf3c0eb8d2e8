package sim

import "testing"

// BenchmarkMix is the yardstick of this machine: one draw of luck, which the months' figures can be held against.
func BenchmarkMix(b *testing.B) {
	var sum uint64
	for b.Loop() {
		for i := range uint64(1000) {
			sum += Mix(i*golden) >> 32
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/1000, "ns/draw")
	b.ReportMetric(0, "ns/op")
	if sum == 0 {
		b.Fatal("the loop was optimised away")
	}
}
