package report

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// differing names everything in which the worlds of the arms differ, besides what their names tell.
func (w words) differing(s *Study) (list []string) {
	say := func(key string, of func(*Origin) string) {
		if values := distinct(s.Origins, of); len(values) > 1 {
			list = append(list, w.say("differ."+key, "List", w.list(values)))
		}
	}
	say("scenario", func(o *Origin) string { return w.world(o) })
	for _, key := range distinct(s.Origins, func(o *Origin) string { return o.Scenario }) {
		same := slices.DeleteFunc(slices.Clone(s.Origins), func(o *Origin) bool { return o.Scenario != key })
		if len(distinct(same, func(o *Origin) string { return o.Hash })) > 1 {
			list = append(list, w.say("differ.file", "Name", w.world(same[0])))
		}
	}
	say("set", func(o *Origin) string {
		if len(o.Set) == 0 {
			return w.say("differ.nothing")
		}
		return strings.Join(o.Set, " ")
	})
	say("town", func(o *Origin) string {
		if o.Town == "" {
			return w.say("differ.whole")
		}
		return o.Town
	})
	say("others", func(o *Origin) string {
		if o.Others == "" {
			return w.say("differ.others-same")
		}
		return w.strategy(o.Others)
	})
	say("residents", func(o *Origin) string { return w.Number(float64(o.Residents), 0) })
	say("first", func(o *Origin) string { return w.month(o, 0) })
	say("months", func(o *Origin) string { return fmt.Sprint(o.Months) })
	say("seeds", func(o *Origin) string { return w.seeds(o) })
	say("averaged", func(o *Origin) string {
		if len(o.Averaged) == 0 {
			return w.say("differ.nothing")
		}
		return strings.Join(o.Averaged, " ")
	})
	if len(distinct(s.Origins, func(o *Origin) string { return o.Claims })) > 1 {
		list = append(list, w.say("differ.claims"))
	}
	list = append(list, w.differingFiles(s)...)
	return append(list, w.differingAssumptions(s)...)
}

// differingFiles names the strategies that are not the same everywhere.
func (w words) differingFiles(s *Study) (list []string) {
	hashes := map[string][]string{}
	for _, a := range s.Arms {
		if h := a.Origin.Files[a.Strategy]; !slices.Contains(hashes[a.Strategy], h) {
			hashes[a.Strategy] = append(hashes[a.Strategy], h)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(hashes)) {
		if len(hashes[key]) > 1 {
			list = append(list, w.say("differ.strategy", "Name", w.strategy(key)))
		}
	}
	return list
}

// differingAssumptions names the switches that are not the same everywhere.
func (w words) differingAssumptions(s *Study) (list []string) {
	for i, assumption := range s.Origins[0].Assumptions {
		values := distinct(s.Origins, func(o *Origin) string { return w.assumed(o, i, assumption.Key) })
		if len(values) > 1 {
			list = append(list, w.say("differ.assumption", "Name", w.assumption(assumption.Key), "List", w.list(values)))
		}
	}
	return list
}

// assumed writes what the i-th switch is in a world.
func (w words) assumed(o *Origin, i int, key string) string {
	if i < len(o.Assumptions) && o.Assumptions[i].Key == key {
		return w.decimal(o.Assumptions[i].Value)
	}
	return "–"
}

// assumption returns what a switch is about, or its key.
func (w words) assumption(key string) string {
	if text, ok := w.find("report.assumption." + key); ok {
		return text
	}
	return key
}

// distinct returns the different values of the origins, in their order.
func distinct(origins []*Origin, of func(*Origin) string) (values []string) {
	for _, o := range origins {
		if v := of(o); !slices.Contains(values, v) {
			values = append(values, v)
		}
	}
	return values
}

// seeds writes which luck a world had: seeds that follow on each other from the first to the last.
func (w words) seeds(o *Origin) string {
	var list []string
	for rest := slices.Sorted(slices.Values(o.Seeds)); len(rest) > 0; {
		n := 1
		for n < len(rest) && rest[n] == rest[0]+uint64(n) {
			n++
		}
		if n == 1 {
			list = append(list, fmt.Sprint(rest[0]))
		} else {
			list = append(list, w.say("honest.from-to", "From", fmt.Sprint(rest[0]), "To", fmt.Sprint(rest[n-1])))
		}
		rest = rest[n:]
	}
	return w.list(list)
}

// month writes the month that comes some months after the first of a world: its year where the calendar is real, else its
// number.
func (w words) month(o *Origin, after int) string {
	month := o.First + after
	year, of := (month-(month%12+12)%12)/12, (month%12+12)%12
	if o.Dated {
		return strings.Fields(w.say("months"))[of] + " " + fmt.Sprint(2015+year)
	}
	if month == -1 {
		return w.say("month-before")
	} else if month < 0 {
		return w.say("months-before", "N", fmt.Sprint(-month))
	}
	return w.say("month-of-year", "Month", fmt.Sprint(of+1), "Year", fmt.Sprint(year+1))
}
