package chart

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

// TestSample holds that a sample looks as its subject does in charts, whoever stands beside it, and that there is one.
func TestSample(t *testing.T) {
	subjects := []Subject{{Key: "ours"}, {Key: "co-creation"}, {Key: "theirs"}}
	colours := Colours(subjects)
	if colours[1] != "#007A5A" || slices.Contains(colours[2:], colours[0]) {
		t.Errorf("colours %v", colours)
	}
	for i := range subjects {
		var b bytes.Buffer
		if err := Write(&b, &Sample{Subjects: subjects, Which: i}, Options{Format: SVG, Inline: true}); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), "stroke:"+colours[i]) || !strings.Contains(b.String(), "fill:"+colours[i]) {
			t.Errorf("sample %d has no line or no marker of %s", i, colours[i])
		}
	}
	if err := Write(&bytes.Buffer{}, &Sample{Subjects: subjects, Which: 3}, Options{Format: SVG}); err == nil {
		t.Error("a sample of nobody was drawn")
	}
}
