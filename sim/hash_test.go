package sim

import (
	"reflect"
	"testing"
)

// specimen returns a world with one of everything.
func specimen() *World {
	d := District{Care: []Care{{Placed: make([]Placed, 1)}}}
	d.People = Residents{
		State: make([]State, 9), Wait: make([]uint8, 9), Provider: make([]uint8, 9), Vulnerability: make([]float32, 1),
		Threshold: make([]float32, 1), Informal: make([]uint8, 1), House: make([]House, 1), Need: make([]Mask, 1), Unserved: make([]Mask, 1),
	}
	w := &World{
		Regions:        []Region{{Care: []Market{{Organisations: make([]Provider, 1)}}}},
		Municipalities: make([]Municipality, 1),
		Districts:      []District{d},
		Running:        make([]Running, 1),
	}
	for i := range Practices {
		w.Landscape.Links[i] = make([]int8, 1)
		w.Landscape.Shared[i] = make([]float64, 1)
		for p := range w.Landscape.Planner {
			w.Landscape.Planner[p].Values[i] = make([]float64, 1)
		}
	}
	return w
}

// Every number, string and truth value that a World holds changes its hash, unless its field is marked as derived.
func TestHashCoversEveryField(t *testing.T) {
	w := specimen()
	before := w.Hash()
	fields := 0
	visit(reflect.ValueOf(w).Elem(), "World", func(v reflect.Value, path string) {
		fields++
		old := reflect.New(v.Type()).Elem()
		old.Set(v)
		change(v)
		if w.Hash() == before {
			t.Errorf("%s is not in the hash", path)
		}
		v.Set(old)
	})
	if w.Hash() != before {
		t.Fatal("the test itself left a trace")
	}
	if fields < 500 {
		t.Errorf("only %d fields were visited", fields)
	}
}

// visit calls f for every leaf of a value that counts as state.
func visit(v reflect.Value, path string, f func(reflect.Value, string)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() && field.Tag.Get("hash") != "-" {
				visit(v.Field(i), path+"."+field.Name, f)
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			visit(v.Index(i), path+"[]", f)
		}
	default:
		f(v, path)
	}
}

func change(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(v.String() + "x")
	case reflect.Bool:
		v.SetBool(!v.Bool())
	case reflect.Float32, reflect.Float64:
		v.SetFloat(v.Float() + 1)
	case reflect.Int, reflect.Int8, reflect.Int32, reflect.Int64:
		v.SetInt(v.Int() ^ 1)
	default:
		v.SetUint(v.Uint() ^ 1)
	}
}

// Fields that are left out of the hash are few, and each has its reason.
func TestFieldsLeftOutOfTheHash(t *testing.T) {
	out := map[string]string{
		"World.Scenario":                    "does not change during a run",
		"World.Log":                         "what was decided acts through what runs",
		"World.Districts[].LocalValues":     "follows from scenario and seed",
		"World.Districts[].Seen":            "a record of what parties met with, which nothing in the model acts on",
		"World.Districts[].MappedIn":        "a record of when parties mapped the force field, which nothing in the model acts on",
		"World.Districts[].Minutes":         "a record of what forums judged, which nothing in the model acts on",
		"World.Districts[].Actors[].Before": "is rewritten before it is read",
		"World.Districts[].People.Queue":    "is made anew each month",
		"World.News":                        "a record of what happened, which nothing acts on",
		"World.Districts[].People.Blocks":   "follows from the sizes and the vulnerability of households",
	}
	seen := 0
	var walk func(reflect.Type, string)
	walk = func(typ reflect.Type, path string) {
		switch typ.Kind() {
		case reflect.Slice, reflect.Array:
			walk(typ.Elem(), path+"[]")
		case reflect.Struct:
			for i := range typ.NumField() {
				f := typ.Field(i)
				switch where := path + "." + f.Name; {
				case !f.IsExported():
				case f.Tag.Get("hash") == "-":
					seen++
					if out[where] == "" {
						t.Errorf("%s is left out of the hash without a stated reason", where)
					}
				default:
					walk(f.Type, where)
				}
			}
		}
	}
	walk(reflect.TypeFor[World](), "World")
	if seen != len(out) {
		t.Errorf("%d fields are left out, %d have a reason", seen, len(out))
	}
}
