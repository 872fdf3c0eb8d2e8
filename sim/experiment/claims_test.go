package experiment

import (
	"bytes"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// each runs a check for every claim.
func each(t *testing.T, check func(t *testing.T, c Claim)) {
	t.Helper()
	claims, err := Claims()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range claims {
		t.Run(c.ID, func(t *testing.T) { check(t, c) })
	}
}

func TestClaimsInOrder(t *testing.T) {
	claims, err := Claims()
	if err != nil {
		t.Fatal(err)
	}
	var got, want []string
	for _, c := range claims {
		got = append(got, c.ID)
	}
	for i := range 26 {
		want = append(want, fmt.Sprintf("H%d", i+1))
	}
	if !slices.Equal(got, want) {
		t.Errorf("claims are %v, want H1 to H26", got)
	}
}

func TestClaimsRejectUnknownFields(t *testing.T) {
	was := claimsFile
	defer func() { claimsFile = was }()
	claimsFile = bytes.Replace(was, []byte("smallest:"), []byte("smalest:"), 1)
	if _, err := Claims(); err == nil {
		t.Error("a misspelt field was accepted")
	}
}

func TestClaimTexts(t *testing.T) {
	essays := map[string]string{}
	each(t, func(t *testing.T, c Claim) {
		facts := slices.Contains([]string{"H22", "H23", "H24", "H25"}, c.ID)
		if s := c.Source; facts {
			if len(s.Facts) == 0 || s.Essay+s.Key+c.Quote != "" {
				t.Errorf("wants facts and no essay or quote: %+v %q", s, c.Quote)
			}
			for _, f := range s.Facts {
				if f.Number < 1 || f.Number > 18 || f.Says == "" {
					t.Errorf("fact %+v is not one of the eighteen, or says nothing", f)
				}
			}
		} else {
			if s.Essay == "" || len(s.Key) != 3 || len(s.Facts) > 0 {
				t.Errorf("wants an essay and no facts: %+v", s)
			}
			if was, seen := essays[s.Key]; seen && was != s.Essay {
				t.Errorf("essay %s has two titles: %q and %q", s.Key, was, s.Essay)
			}
			essays[s.Key] = s.Essay
			if n := utf8.RuneCountInString(c.Quote); n < 10 || n > 90 || strings.TrimSpace(c.Quote) != c.Quote {
				t.Errorf("quote of %d characters, want a short one: %q", n, c.Quote)
			}
		}
		for _, s := range []string{c.Claim, c.ClaimNL} {
			if !strings.HasSuffix(s, ".") || strings.Count(s, ". ") > 0 {
				t.Errorf("not one sentence: %q", s)
			}
		}
		if c.Claim == c.ClaimNL {
			t.Error("the Dutch claim is not translated")
		}
	})
	if len(essays) != 5 {
		t.Errorf("claims come from %d essays, want 5", len(essays))
	}
}

func TestClaimsBaseline(t *testing.T) {
	got, err := ClaimsBaseline()
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]float64{"interdependence": 5, "local-share": .5, "cut": .2, "pressure": .6}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("baseline is %v, want %v", got, want)
	}
	for key, v := range got {
		checkParam(t, key, v)
	}
}

func TestClaimsHash(t *testing.T) {
	was := claimsFile
	defer func() { claimsFile = was }()
	first := ClaimsHash()
	if !regexp.MustCompile(`^[0-9a-f]{64}$`).MatchString(first) {
		t.Errorf("hash %q is not 64 hexadecimal digits", first)
	}
	if again := ClaimsHash(); again != first {
		t.Errorf("hash changed from %s to %s", first, again)
	}
	claimsFile = append(slices.Clone(was), '\n')
	if ClaimsHash() == first {
		t.Error("the hash does not see a change of the file")
	}
}
