package strategies

import (
	"errors"
	"strings"
	"testing"

	"zwerm/scenarios/document"
)

// head is what every file begins with.
const head = "key: mine\nname: {nl: a, en: a}\nabout: {nl: a, en: a}\nrules:\n"

// mistakes returns what is wrong with rules.
func mistakes(t *testing.T, rules string) document.Problems {
	t.Helper()
	_, err := Read("f", []byte(head+rules))
	var problems document.Problems
	if err != nil && !errors.As(err, &problems) {
		t.Fatalf("not Problems: %v", err)
	}
	return problems
}

func TestMistakes(t *testing.T) {
	for _, test := range []struct {
		rules, want string // what is said, from the place on
	}{
		{"- do: [pilot]", `5:8: rules.1.do.1: found "pilot"; allowed: a lever, such as pilots`},
		{"- do: [{lever: pilots, level: 3}]", `5:31: rules.1.do.1.level: found 3; allowed: 0.01 to 1: how strongly; usually 0.6`},
		{"- do: [{lever: initiative-group, level: .5}]", `5:41: rules.1.do.1.level: found .5; allowed: 1 to 1`},
		{"- do: [{lever: pilots, levl: .5}]", `5:24: rules.1.do.1: unknown key "levl"; allowed: lever, level`},
		{"- do: [rescue-provider]", `5:8: rules.1.do.1: found "rescue-provider"; allowed: a lever for a whole municipality`},
		{`- {when: ["wating > 3"], do: [pilots]}`, `5:11: rules.1.when.1: found "wating"; allowed: an indicator, such as waiting`},
		{`- {when: ["waiting => 3"], do: [pilots]}`, `5:11: rules.1.when.1: found "=>"; allowed: one of the signs < <= > >=`},
		{`- {when: ["waiting >"], do: [pilots]}`, `5:11: rules.1.when.1: found "waiting >"; allowed: one number after waiting >`},
		{`- {when: [waiting], do: [pilots]}`, `5:11: rules.1.when.1: found "waiting"; allowed: a sign and a number after waiting`},
		{`- {when: ["trust < 40%"], do: [pilots]}`, `5:11: rules.1.when.1: found "40%"; allowed: a number (%)`},
		{`- {when: ["waiting > 3 for"], do: [pilots]}`, `5:11: rules.1.when.1: found "waiting > 3 for"; allowed: "for" and a number of months at the end`},
		{`- {when: ["waiting > 3 for 1.5"], do: [pilots]}`, `5:11: rules.1.when.1: found 1.5; allowed: 1 to 1200, whole (months)`},
		{`- {when: ["not waiting > 3"], do: [pilots]}`, `5:11: rules.1.when.1: found "not waiting > 3"; allowed: "running LEVER"`},
		{`- {when: [running pilot], do: [pilots]}`, `5:11: rules.1.when.1: found "pilot"; allowed: a lever, such as`},
		{`- {when: [pilots], do: [pilots]}`, `5:11: rules.1.when.1: found "pilots"; allowed: "running LEVER"`},
		{`- {when: ["waiting > 5", "waiting < 3"], do: [pilots]}`, `5:26: rules.1.when.2: this can never hold: waiting is never < 3 while waiting > 5`},
		{`- {when: ["trust >= 50", "trust < 50"], do: [pilots]}`, `5:26: rules.1.when.2: this can never hold: trust is never < 50 while trust >= 50`},
		{`- {when: ["trust > 100"], do: [pilots]}`, `5:11: rules.1.when.1: this can never hold: trust is never > 100; allowed: a number that it can have: 0 to 100`},
		{`- {when: ["trust > 50"], any: ["trust < 40", "fit > 50"], do: [pilots]}`, `5:32: rules.1.any.1: this can never hold: trust is never < 40 while trust > 50`},
		{`- {do: [visits]}` + "\n" + `- {when: [running visits, not running visits], do: [pilots]}`, `6:27: rules.2.when.2: this can never hold: not running visits contradicts running visits`},
		{`- {from: 2016-01, until: 2015-01, do: [pilots]}`, `5:26: rules.1.until: found "2015-01"; allowed: a month from 2016-01 on`},
		{`- {from: 2016-13, do: [pilots]}`, `5:10: rules.1.from: found "2016-13"; allowed: a month from 2013-01 to 2125-01 (-24 to 1320, January 2015 being 0)`},
		{`- {when: [running pilots], do: [pilots]}`, `5:11: rules.1.when.1: this can never hold: pilots is only started by rules that wait for it, or for each other`},
		{"- {when: [running pilots], do: [visits]}\n- {when: [running visits], do: [pilots]}", `5:11: rules.1.when.1: this can never hold: pilots is only started by rules`},
		{`- {when: [running edict], do: [pilots]}`, `5:11: rules.1.when.1: this can never hold: no rule starts edict`},
		{`- {when: ["waiting > 3"]}`, `5:3: rules.1: the rule does nothing; allowed: do,`},
		{`- {do: []}`, `5:3: rules.1: the rule does nothing`},
		{`- {do: [pilots, pilots]}`, `5:17: rules.1.do.2: the rule runs pilots twice`},
		{`- {do: [tariff-cut, real-tariff]}`, `5:21: rules.1.do.2: real-tariff cannot run together with tariff-cut, which the same rule runs`},
		{`- {do: [pilots], stop: [pilots]}`, `5:25: rules.1.stop.1: the rule runs and stops pilots`},
		{`- {stop: [pilots]}`, `5:11: rules.1.stop.1: no earlier rule runs pilots`},
		{`[]`, `5:1: rules: found a list of 0; allowed: at least one rule`},
	} {
		problems := mistakes(t, test.rules)
		if len(problems) == 0 || !strings.HasPrefix(problems[0].Error(), "f:"+test.want) {
			t.Errorf("%s\n got %v\nwant %s", test.rules, problems, test.want)
		}
	}
}

// TestRightRules holds that what is unusual, but not wrong, is taken.
func TestRightRules(t *testing.T) {
	for _, rules := range []string{
		`- {when: ["waiting>3 for 2 months", "waiting >= 3", "trust <= 100"], do: [pilots]}`,
		`- {any: ["waiting > 5", "waiting < 3"], do: [pilots]}`,
		"- {do: [pilots]}\n- {when: [running pilots for 6], stop: [pilots]}",
		"- {any: [running pilots, \"fit > 60\"], do: [pilots]}",
		"- {from: -6, until: -6, do: [{lever: pilots}]}",
		`- {when: [not possible fair-exchange, not running edict for 12], do: [initiative-group]}`,
	} {
		if problems := mistakes(t, rules); len(problems) > 0 {
			t.Errorf("%s\n%v", rules, problems)
		}
	}
}

func TestKeyOfTheProgram(t *testing.T) {
	_, err := Read("f", []byte(strings.Replace(head, "mine", "blueprint", 1)+"- {do: [pilots]}"))
	if err == nil || !strings.Contains(err.Error(), `f:1:6: key: found "blueprint"`) {
		t.Error(err)
	}
}

// TestAllAtOnce holds that one reading finds everything.
func TestAllAtOnce(t *testing.T) {
	problems := mistakes(t, `- {when: ["wating > 3", "trust > 200"], do: [pilot], stop: [visits]}
- {from: 2016-01, until: 2015-01, colour: red}
`)
	if len(problems) != 6 {
		t.Errorf("%d mistakes:\n%v", len(problems), problems)
	}
}
