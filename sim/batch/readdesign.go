package batch

import (
	"slices"
	"strings"

	"zwerm/scenarios/document"
	"zwerm/sim/measure"
)

// design reads how settings are chosen. Without factors there is one setting, and no design is needed.
func (r *reader) design(v document.Value, factors bool) {
	e := r.e
	if e.Table != nil || r.tableErr != nil {
		if factors {
			v.Refuse("no factors beside a table: its columns are the factors", "")
		}
		r.tableDesign()
		return
	}
	if !v.Exists() {
		e.kind = Kinds[0].Key
		e.Design = newFactorial(nil, 0, 0)
		return
	}
	b := v.Mapping("kind, and what it needs: points and seed, or file")
	defer b.Close()
	word := b.Need("kind", strings.Join(kindKeys(), ", "))
	kind := findKind(word.Word())
	if kind == nil {
		if word.Exists() && word.Word() != table {
			word.Choose(kindKeys())
		}
		for _, key := range []string{"points", "seed", "file"} {
			b.Optional(key)
		}
		return
	}
	if !factors && word.Exists() {
		word.Refuse("factors for a design to vary, or no design", "")
		return
	}
	e.kind = kind.Key
	points := 0
	if kind.Samples {
		points = whole(b.Number("points", pointsRule))
		if seed := b.Optional("seed"); seed.Exists() {
			e.sampling = uint64(max(seed.Number(drawRule), 0))
		}
	}
	for i := range e.Factors {
		f := &e.Factors[i]
		if kind.Grid && f.Values == nil {
			if e.kind == oneAtATimeKey {
				f.Values = []float64{f.Low, f.High}
				continue
			}
			word.Refuse("values or steps for the factor "+f.Key, "a range alone is for designs that sample: random, latin-hypercube, halton")
		}
	}
	if len(e.Factors) > 0 && (points > 0 || !kind.Samples) {
		e.Design = kind.Make(e.Factors, points, e.sampling)
	}
}

// outputs reads what is written down.
func (r *reader) outputs(b *document.Mapping) {
	o := &r.e.Outputs
	o.Every = Every(choice(b, "every", string(End), string(Month), string(Year), string(End)))
	o.Level = Level(choice(b, "level", string(OfRun), string(OfRun), string(OfMunicipality), string(OfDistrict)))
	list := b.Need("indicators", "a list of indicators, or all")
	if list.Word() == "all" {
		for k := range measure.Indicators {
			if o.Level != OfDistrict || measure.Indicators[k].Local() {
				o.Indicators = append(o.Indicators, k)
			}
		}
	} else {
		values := list.List("indicators")
		for _, v := range values {
			r.indicator(v)
		}
		if values != nil && len(values) == 0 {
			list.Refuse("at least one indicator, or all", "")
		}
	}
	b.Close()
}

func (r *reader) indicator(v document.Value) {
	o := &r.e.Outputs
	k := slices.IndexFunc(measure.Indicators, func(i measure.Indicator) bool { return i.Key == v.Word() })
	switch {
	case k < 0:
		var keys []string
		for i := range measure.Indicators {
			keys = append(keys, measure.Indicators[i].Key)
		}
		v.Choose(append(keys, "all"))
	case slices.Contains(o.Indicators, k):
		v.Refuse("each indicator once", "")
	case o.Level == OfDistrict && !measure.Indicators[k].Local():
		v.Refuse("an indicator that a single district has", "this one is of municipalities or providers: use level: municipality")
	default:
		o.Indicators = append(o.Indicators, k)
	}
}

// choice reads one of some words; the usual one when it is left out.
func choice(b *document.Mapping, key, usual string, words ...string) string {
	v := b.Optional(key)
	if !v.Exists() {
		return usual
	}
	if !slices.Contains(words, v.Word()) {
		v.Choose(words)
		return usual
	}
	return v.Word()
}
