package sim

import (
	"reflect"
	"testing"
)

// TestParamTable proves that every field of Params is declared exactly once, with a default that is allowed.
func TestParamTable(t *testing.T) {
	var p Params
	declared := map[*float64]string{}
	keys := map[string]bool{}
	for _, d := range ParamTable {
		declare(t, declared, keys, d.Key, d.Of(&p))
		if err := d.Check(d.Default); err != nil {
			t.Errorf("the default is refused: %v", err)
		}
		if d.Min >= d.Max || d.Unit == "" || d.Meaning == "" || d.Source == "" {
			t.Errorf("%s needs a range, a unit, a meaning and a source: %+v", d.Key, d)
		}
	}
	allDeclared(t, declared, reflect.ValueOf(&p).Elem(), "Params")

	next := 0
	for _, d := range ParamTable {
		if next < len(ParamGroups) && ParamGroups[next].First == d.Key {
			next++
		}
	}
	if next != len(ParamGroups) || ParamGroups[0].First != ParamTable[0].Key {
		t.Errorf("the groups do not follow the order of ParamTable: %v", ParamGroups)
	}
}

// TestDomainTables proves the same of care and caseload domains.
func TestDomainTables(t *testing.T) {
	t.Run("care", func(t *testing.T) { domainTable(t, CareTable) })
	t.Run("caseload", func(t *testing.T) { domainTable(t, CaseloadTable) })
}

func domainTable[D CareDomain | CaseloadDomain](t *testing.T, table []DomainParam[D]) {
	var domain D
	declared := map[*float64]string{}
	keys := map[string]bool{}
	for _, d := range table {
		declare(t, declared, keys, d.Key, d.Of(&domain))
		if d.Min >= d.Max || d.Unit == "" || d.Meaning == "" {
			t.Errorf("%s needs a range, a unit and a meaning: %+v", d.Key, d)
		}
		if d.In.Optional() && d.Min > 0 {
			t.Errorf("%s may be left out, which means 0, but is at least %v", d.Key, d.Min)
		}
	}
	allDeclared(t, declared, reflect.ValueOf(&domain).Elem(), reflect.TypeFor[D]().Name())
}

func declare(t *testing.T, declared map[*float64]string, keys map[string]bool, key string, field *float64) {
	t.Helper()
	if other, twice := declared[field]; twice {
		t.Errorf("%s and %s are the same field", key, other)
	}
	if keys[key] {
		t.Errorf("%s is declared twice", key)
	}
	declared[field], keys[key] = key, true
}

// allDeclared walks the numbers of a struct, in arrays too. Lists of other entities carry their own numbers.
func allDeclared(t *testing.T, declared map[*float64]string, v reflect.Value, name string) {
	t.Helper()
	switch v.Kind() {
	case reflect.Float64:
		field := v.Addr().Interface().(*float64)
		if _, ok := declared[field]; !ok {
			t.Errorf("%s is not declared in its table", name)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			allDeclared(t, declared, v.Field(i), name+"."+v.Type().Field(i).Name)
		}
	case reflect.Array:
		for i := range v.Len() {
			allDeclared(t, declared, v.Index(i), name+"[]")
		}
	case reflect.Int, reflect.Bool:
		t.Errorf("%s is a number that no table can declare: use a float64", name)
	}
}
