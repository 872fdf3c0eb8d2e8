package process

import (
	"fmt"
	"testing"

	"zwerm/sim"
)

// benchmarkMonth times steps of the month in worlds of two sizes, with districts of 5,000 residents and queues.
func benchmarkMonth(b *testing.B, steps ...func(*sim.World, *sim.District)) {
	for _, residents := range []int{100_000, 1_000_000} {
		b.Run(fmt.Sprint(residents), func(b *testing.B) {
			w := careWorld(careScenario(), 1, residents/5000, 5000)
			live(w, 30)
			takeOver(w, .98)
			live(w, 12)
			b.ReportAllocs()
			for b.Loop() {
				for _, step := range steps {
					w.EachDistrict(step)
				}
				w.Month++
			}
			bytes := 0
			for i := range w.Districts {
				bytes += w.Districts[i].People.Bytes()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(residents), "ns/resident-month")
			b.ReportMetric(float64(bytes)/float64(residents), "bytes/resident")
			b.ReportMetric(0, "ns/op")
		})
	}
}

func BenchmarkMonthOfResidents(b *testing.B) {
	benchmarkMonth(b, Capacity, Households, Residents, Allocation)
}

func BenchmarkHouseholds(b *testing.B) { benchmarkMonth(b, Households) }

// BenchmarkResidents leaves new needs unallocated, so that the queue lengthens with b.N; compare short runs.
func BenchmarkResidents(b *testing.B) { benchmarkMonth(b, Residents) }

func BenchmarkAllocation(b *testing.B) { benchmarkMonth(b, Allocation) }
