package batch

// A Design chooses settings: values of the factors. Setting i depends on i, the factors and the design's seed alone.
type Design interface {
	// Settings returns how many there are.
	Settings() int
	// Setting returns the value of every factor, in their order.
	Setting(i int) []float64
}

// A Kind is a way to make a design; others can be added to Kinds.
type Kind struct {
	Key  string
	Does string // one sentence
	// Samples says that it takes a number of points and a seed.
	Samples bool
	// Grid says that every factor needs values, or steps between low and high.
	Grid bool
	Make func(factors []Factor, points int, seed uint64) Design
}

// Kinds are the designs. A table is one too, but it is read and not made.
var Kinds = []Kind{
	{Key: "full-factorial", Does: "every combination of the values of the factors", Grid: true, Make: newFactorial},
	{Key: oneAtATimeKey, Does: "the scenario as it is, and each value of each factor with the others as they are", Grid: true, Make: newOneAtATime},
	{Key: "random", Does: "points drawn independently; more points leave the first as they are", Samples: true, Make: newRandom},
	{Key: "latin-hypercube", Does: "points of which every factor has one in each of as many equal parts of its range", Samples: true, Make: newLatinHypercube},
	{Key: "halton", Does: "points of a scrambled Halton sequence, which fill the space evenly", Samples: true, Make: newHalton},
}

// oneAtATimeKey is the design in which the scenario's own numbers have a place.
const oneAtATimeKey = "one-at-a-time"

// table is the design that is read from a CSV file.
const table = "table"

// findKind returns the kind with a key.
func findKind(key string) *Kind {
	for i := range Kinds {
		if Kinds[i].Key == key {
			return &Kinds[i]
		}
	}
	return nil
}

// kindKeys are the keys of all designs.
func kindKeys() []string {
	var keys []string
	for i := range Kinds {
		keys = append(keys, Kinds[i].Key)
	}
	return append(keys, table)
}
