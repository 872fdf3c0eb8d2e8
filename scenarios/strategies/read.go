package strategies

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"zwerm/scenarios/document"
	"zwerm/sim"
	"zwerm/sim/policy"
	"zwerm/sim/rules"
)

// A Strategy is what a file says.
type Strategy struct {
	Key  string   // the name by which programs know it
	Name sim.Text // as people see it
	// About is what it tries.
	About sim.Text
	Plan  rules.Plan
	Hash  string // of the file, in hexadecimal
}

// Player returns the automatic player that follows the rules.
func (s *Strategy) Player() *policy.Strategy { return s.Plan.Strategy(s.Key, s.About.EN, s.Hash) }

// What the fields of a file may be.
var (
	keyRule   = document.TextRule{Max: 40, Meaning: "the name by which programs know the strategy"}
	nameRule  = document.TextRule{Max: 80, Meaning: "a name that people see"}
	aboutRule = document.TextRule{Max: 1000, Meaning: "what the strategy tries"}
)

// most is how many rules people can still oversee, and more.
const most = 200

// Read reads a strategy file. The name is used in messages only. The error is document.Problems: every mistake in the file.
func Read(name string, data []byte) (*Strategy, error) {
	d, err := document.Parse(name, data)
	if err != nil {
		return nil, err
	}
	hash := sha256.Sum256(data)
	s := &Strategy{Hash: hex.EncodeToString(hash[:])}
	top := d.Root().Mapping("a strategy")
	s.Key = readKey(top.Need("key", keyRule.String()))
	s.Name = readText(top, "name", nameRule)
	s.About = readText(top, "about", aboutRule)
	drafts := readRules(top.Need("rules", "a list of rules"))
	top.Close()
	checkStops(drafts)
	checkCircles(drafts)
	if err := d.Err(); err != nil {
		return nil, err
	}
	for i := range drafts {
		s.Plan.Rules = append(s.Plan.Rules, drafts[i].rule())
	}
	return s, nil
}

// readKey reads the key of a strategy, which must not be that of one of the program.
func readKey(v document.Value) string {
	key := v.Text(keyRule)
	if _, taken := policy.FindStrategy(key); taken {
		v.Refuse("a name that no strategy of the program has", "choose a name of your own, such as our-"+key)
	} else if key != "" && !document.GoodKey(key) {
		v.Refuse(document.Keys, "")
	}
	return key
}

func readText(m *document.Mapping, key string, r document.TextRule) sim.Text {
	b := m.Block(key, r.Meaning+", with nl and en")
	defer b.Close()
	nl, en := r, r
	nl.Meaning, en.Meaning = r.Meaning+", in Dutch", r.Meaning+", in English"
	return sim.Text{NL: b.Text("nl", nl), EN: b.Text("en", en)}
}

func readRules(v document.Value) (drafts []draft) {
	const meaning = "rules, each with do or stop"
	list := v.List(meaning)
	switch {
	case list != nil && len(list) == 0:
		v.Refuse("at least one rule", "")
	case len(list) > most:
		v.Refuse(fmt.Sprintf("at most %d rules", most), "")
		return nil
	}
	for _, item := range list {
		if m := item.Mapping("a rule: from, until, when, any, do, stop"); m != nil {
			drafts = append(drafts, readRule(item, m))
		}
	}
	return drafts
}
