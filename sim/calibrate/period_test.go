package calibrate

import "testing"

func TestPeriods(t *testing.T) {
	for text, want := range map[string]Period{
		"2015": {0, 12}, "2014": {-12, 0}, "2018": {36, 48}, "2017-Q1": {24, 27}, "2017-q4": {33, 36}, "2016-12": {23, 24},
		"2014-07": {-6, -5}, "2015-2018": {0, 48}, "2016-2016": {12, 24}, "2014-Q4": {-3, 0},
	} {
		if got, ok := ParsePeriod(text); !ok || got != want {
			t.Errorf("%s is %v, %v, want %v", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "15", "2018-2015", "2017-Q5", "2017-Q0", "2016-13", "2016-00", "2016-1", "2015-2018-2020", " 2015", "2015..2018"} {
		if p, ok := ParsePeriod(text); ok {
			t.Errorf("%q is taken for %v", text, p)
		}
	}
}

func TestPeriodText(t *testing.T) {
	for _, text := range []string{"2015", "2014", "2013-2014", "2017-Q1", "2014-Q4", "2016-12", "2014-07", "2015-2018"} {
		if p, _ := ParsePeriod(text); p.String() != text {
			t.Errorf("%s is written as %s", text, p)
		}
	}
	if got := (Period{-6, 30}).String(); got != "2014-07 to 2017-06" {
		t.Errorf("a run is written as %s", got)
	}
}
