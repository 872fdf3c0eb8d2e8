package process

import (
	"fmt"
	"testing"

	"zwerm/sim"
)

// BenchmarkMonth times the whole month, with parties that create together, on one goroutine: in laboratorium, where the
// parties weigh most, and in a country of 200 districts of 5,000 residents.
func BenchmarkMonth(b *testing.B) {
	for _, s := range []*sim.Scenario{laboratory(1, 5, 3, 1000), laboratory(10, 5, 4, 5000)} {
		b.Run(fmt.Sprint(s.Residents()), func(b *testing.B) {
			w := NewWorld(s, 1, nil)
			month := Month(everyone(creatingTogether))
			for range 12 {
				Step(w, month)
			}
			b.ReportAllocs()
			for b.Loop() {
				Step(w, month)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(s.Residents()), "ns/resident-month")
			b.ReportMetric(0, "ns/op")
		})
	}
}
