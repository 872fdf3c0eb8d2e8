package batch

import (
	"strings"
	"testing"
)

// TestCheck holds that every setting is looked at, however many there are, and that the first which is refused is named.
func TestCheck(t *testing.T) {
	rows := []string{"equity-low,equity-high"}
	for i := range 7000 {
		if i >= 6100 {
			rows = append(rows, "HIGH,LOW")
		} else {
			rows = append(rows, "LOW,HIGH")
		}
	}
	text := strings.NewReplacer("LOW", "0.2", "HIGH", "0.3").Replace(strings.Join(rows, "\n"))
	p := planOf(t, head+"design: {kind: table, file: t.csv}\n", map[string]string{"t.csv": text})
	ticks := make(chan bool, 7000)
	err := p.Check(t.Context(), func() { ticks <- true })
	if err == nil || !strings.Contains(err.Error(), "setting 6100 of the design (equity-low=0.3 equity-high=0.2) is refused by scenario oefenronde:\nparams.equity-low: found equity-low at 0.3, above equity-high at 0.2") {
		t.Errorf("%v", err)
	}
	if len(ticks) != 7000 {
		t.Errorf("%d settings were looked at", len(ticks))
	}
}
