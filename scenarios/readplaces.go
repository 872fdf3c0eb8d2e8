package scenarios

import (
	"zwerm/scenarios/document"
	"zwerm/sim"
)

func readRegions(s *sim.Scenario, m *document.Mapping) {
	m.Each(func(key string, v document.Value) {
		r := sim.RegionPlan{Key: key}
		b := v.Mapping("a region: name and municipalities")
		r.Name = b.Text("name", nameRule)
		b.Block("municipalities", "municipalities, by key").Each(func(key string, v document.Value) {
			r.Municipalities = append(r.Municipalities, readMunicipality(key, v))
		})
		b.Close()
		s.Regions = append(s.Regions, r)
	})
}

func readMunicipality(key string, v document.Value) sim.MunicipalityPlan {
	m := sim.MunicipalityPlan{Key: key}
	b := v.Mapping("a municipality: name and districts")
	m.Name = b.Text("name", nameRule)
	b.Block("districts", "districts, by key").Each(func(key string, v document.Value) {
		d := sim.DistrictPlan{Key: key}
		b := v.Mapping("a district: name, residents and perhaps vulnerability")
		d.Name = b.Text("name", nameRule)
		d.Residents = whole(b.Number("residents", residentsRule))
		if v := b.Optional("vulnerability"); v.Exists() {
			d.Vulnerability = v.Number(vulnerabilityRule)
		}
		b.Close()
		m.Districts = append(m.Districts, d)
	})
	b.Close()
	return m
}
