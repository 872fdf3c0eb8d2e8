package odd

import (
	"cmp"
	"go/ast"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"zwerm/sim"
	"zwerm/sim/policy"
)

// leverTable returns the table of the levers.
func (s *source) leverTable(all []declaration) *table {
	t := newTable("no.", "lever", "what it does", "level (range)", "runs", "price", "cannot start when", "not beside", "sets")
	for i, d := range all {
		l := &policy.Levers[i]
		refused := s.refusals(d.fields["Need"])
		if l.AtProvider {
			refused = append(refused, s.refusalsOfProviders()...)
		}
		t.add(strconv.Itoa(l.Number), mono(l.Key), plain(l.Does), level(l), runs(l), price(l),
			plain(cmp.Or(strings.Join(refused, "; or "), "always can")), listed(excluded(l), "none"), listed(keysOf(s.controlsIn(d.uses)), "none"))
	}
	return t
}

// excluded returns the levers that a lever cannot run beside.
func excluded(l *policy.Lever) (keys []string) {
	for i := range policy.Levers {
		if other := &policy.Levers[i]; l.Excludes(other) {
			keys = append(keys, mono(other.Key))
		}
	}
	return keys
}

// level returns the levels of a lever in words.
func level(l *policy.Lever) string {
	if l.Min == l.Max {
		return "on or off"
	}
	return number(l.Level) + " (" + span(l.Min, l.Max, false) + ")"
}

// runs returns in words how long a lever runs.
func runs(l *policy.Lever) string {
	switch l.Months {
	case 0:
		return "until stopped"
	case 1:
		return "1 month"
	}
	return strconv.Itoa(l.Months) + " months"
}

// price returns in words what a lever costs by itself.
func price(l *policy.Lever) string {
	var parts []string
	switch {
	case l.Credit > 0:
		parts = append(parts, number(l.Credit)+" credit")
	case l.Credit < 0:
		parts = append(parts, "gains "+number(-l.Credit)+" credit")
	}
	if l.Renew > 0 {
		parts = append(parts, "again every "+strconv.Itoa(l.Renew)+" months")
	}
	for _, p := range []struct {
		of   float64
		name string
	}{{l.Money, "money"}, {l.Time, "time"}, {l.Attention, "attention"}} {
		if p.of != 0 {
			parts = append(parts, number(p.of)+" "+p.name)
		}
	}
	return listed(parts, "none of its own")
}

// refusals returns the reasons for which a need may keep a lever from starting.
func (s *source) refusals(need ast.Expr) (reasons []string) {
	if need == nil {
		return nil
	}
	for _, o := range s.used(need) {
		if reason := s.reason(o); reason != "" && !slices.Contains(reasons, reason) {
			reasons = append(reasons, reason)
		}
	}
	return reasons
}

// refusalsOfProviders returns the reasons that hold for levers at organisations: those of the cases about one.
func (s *source) refusalsOfProviders() (reasons []string) {
	for _, file := range s.policy.files {
		ast.Inspect(file, func(n ast.Node) bool {
			c, ok := n.(*ast.CaseClause)
			if !ok || len(c.List) != 1 || !strings.Contains(s.text(c.List[0]), ".provider.") {
				return true
			}
			ast.Inspect(c, func(n ast.Node) bool {
				if name, ok := n.(*ast.Ident); ok && s.reason(s.info.Uses[name]) != "" {
					reasons = append(reasons, s.reason(s.info.Uses[name]))
				}
				return true
			})
			return false
		})
	}
	return reasons
}

// reason returns the text of a variable that is a refusal, or nothing.
func (s *source) reason(o types.Object) string {
	if v, ok := o.(*types.Var); !ok || v.Pkg() != s.policy.types {
		return ""
	}
	refusal := s.literal(s.policy, o.Name())
	if refusal == nil || len(refusal.Elts) != 2 || s.text(refusal.Type) != "Refusal" {
		return ""
	}
	return unquoted(refusal.Elts[1])
}

// keys returns the keys that an expression names.
func (s *source) keys(x ast.Expr) (keys []string) {
	if x == nil {
		return nil
	}
	ast.Inspect(x, func(n ast.Node) bool {
		if e, ok := n.(ast.Expr); ok && unquoted(e) != "" {
			keys = append(keys, mono(unquoted(e)))
		}
		return true
	})
	return keys
}

// unquoted returns the text of a literal, or nothing.
func unquoted(e ast.Expr) string {
	if l, ok := e.(*ast.BasicLit); ok {
		text, _ := strconv.Unquote(l.Value)
		return text
	}
	return ""
}

// setBy reports whether a lever sets a control, by what it does or by its price.
func (s *source) setBy(l *policy.Lever, d declaration, control int) bool {
	switch {
	case control == sim.Attention, control == sim.Money && l.Money != 0, control == sim.Time && l.Time != 0:
		return true
	}
	return slices.Contains(s.controlsIn(d.uses), control)
}

// strategyTable returns the table of the strategies with the levers that they use, and what is written about their rules.
func (s *source) strategyTable(all []declaration) (*table, string) {
	t := newTable("strategy", "what it does", "levers")
	var rules strings.Builder
	told := map[types.Object]bool{}
	home := s.decl[s.policy.find("Strategies")].file // what it needs from others is plumbing
	for i, d := range all {
		var levers []string
		for _, o := range d.uses {
			body := s.decl[o].body
			if body == nil || o.Pkg() != s.policy.types {
				continue
			}
			ast.Inspect(body, func(n ast.Node) bool {
				if w, ok := n.(*ast.CompositeLit); ok && w.Type != nil && s.text(w.Type) == "Want" {
					for _, key := range s.keys(w.Elts[0]) {
						if !slices.Contains(levers, key) {
							levers = append(levers, key)
						}
					}
				}
				return true
			})
			if text := s.decl[o].text; text != "" && !told[o] && s.decl[o].file == home {
				told[o] = true
				rules.WriteString(item(titled(o.Name(), markdown(text))))
			}
		}
		x := &policy.Strategies[i]
		t.add(mono(x.Key), plain(x.Does), listed(levers, "none"))
	}
	return t, rules.String()
}
