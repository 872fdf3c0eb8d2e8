package odd

import (
	"slices"
	"strings"
	"testing"

	"zwerm/sim/policy"
)

// TestStrategiesDeclareTheirLevers holds that every strategy declares those levers that its source mentions.
func TestStrategiesDeclareTheirLevers(t *testing.T) {
	lines := strings.Split(described(t, module{}), "\n")
	for i := range policy.Strategies {
		s := &policy.Strategies[i]
		k := slices.IndexFunc(lines, func(line string) bool {
			return strings.HasPrefix(line, "| `"+s.Key+"` | "+strings.ReplaceAll(s.Does, "_", `\_`)+" |")
		})
		if k < 0 {
			t.Errorf("%s is not described", s.Key)
			continue
		}
		cells := strings.Split(strings.Trim(lines[k], "| "), " | ")
		mentioned := strings.Split(strings.ReplaceAll(cells[len(cells)-1], "`", ""), ", ")
		declared := slices.Clone(s.Levers)
		slices.Sort(mentioned)
		slices.Sort(declared)
		if !slices.Equal(mentioned, declared) {
			t.Errorf("%s declares %v, its source mentions %v", s.Key, declared, mentioned)
		}
	}
}
