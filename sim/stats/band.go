package stats

// A Band is a Summary for every month. Months without any value are NaN.
type Band struct{ Mean, P10, P90 []float64 }

// BandOf describes series over replicates, month by month: series[replicate][month].
func BandOf(series [][]float64) Band {
	var b Band
	if len(series) == 0 {
		return b
	}
	column := make([]float64, len(series))
	for month := range series[0] {
		for i := range series {
			column[i] = series[i][month]
		}
		s := Summarise(column)
		b.Mean, b.P10, b.P90 = append(b.Mean, s.Mean), append(b.P10, s.P10), append(b.P90, s.P90)
	}
	return b
}
