package batch

import (
	"math"

	"zwerm/scenarios/document"
)

// seeds reads a list of seeds, or how many there are from the first on.
func (r *reader) seeds(top *document.Mapping) {
	list, first := top.Optional("seeds"), uint64(1)
	luck := top.Optional("luck")
	if luck.Exists() {
		if r.e.Own = luck.Word() == "own"; !r.e.Own && luck.Word() != "shared" {
			luck.Choose([]string{"shared", "own"})
		}
	}
	if !list.Exists() {
		if v := top.Optional("seed"); v.Exists() {
			first = uint64(max(v.Number(seedRule), 0))
		}
		n := top.Number("replicates", replicatesRule)
		for i := range whole(n) {
			r.e.Seeds = append(r.e.Seeds, first+uint64(i))
		}
		return
	}
	for _, key := range []string{"replicates", "seed"} {
		if v := top.Optional(key); v.Exists() {
			v.Refuse("seeds, or replicates with seed, not both", "")
		}
	}
	if r.e.Own {
		luck.Refuse("shared with a list of seeds; own needs replicates", "")
	}
	seen := map[uint64]bool{}
	values := list.List("the seeds of the replicates")
	for _, v := range values {
		n := v.Number(seedRule)
		if math.IsNaN(n) {
			continue
		}
		if seen[uint64(n)] {
			v.Refuse("each seed once", "")
		}
		seen[uint64(n)] = true
		r.e.Seeds = append(r.e.Seeds, uint64(n))
	}
	if values != nil && len(values) == 0 {
		list.Refuse("at least one seed", "")
	}
}
