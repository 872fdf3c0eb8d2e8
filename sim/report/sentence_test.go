package report

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"zwerm/assets/texts"
	"zwerm/sim"
	"zwerm/sim/chart"
	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/record"
	"zwerm/sim/stats"
)

func in(t interface{ Fatal(...any) }, language string) words {
	l, err := chart.In(language)
	if err != nil {
		t.Fatal(err)
	}
	return words{l}
}

// drawn makes two arms with outcomes that lie now near and now far from each other, differently at each recovery effect.
func drawn(t *rapid.T) *Study {
	runs := rapid.IntRange(1, 12).Draw(t, "runs")
	effects := experiment.RecoveryEffects
	if rapid.Bool().Draw(t, "only its own") {
		effects = effects[1:2]
	}
	s := &Study{}
	shifts := rapid.SampledFrom([]float64{0, .04, 1, 3, -3, 20})
	far := map[string]float64{}
	for _, name := range seen {
		far[name] = shifts.Draw(t, name)
	}
	for i, key := range []string{"blueprint", "co-creation"} {
		a := &Arm{Strategy: key, Own: .3, Origin: &Origin{}}
		for _, effect := range effects {
			l := Level{Effect: effect, Outcomes: make([][]float64, len(measure.Indicators))}
			for r := range runs {
				seed := uint64(r)
				if i == 1 && runs == 12 {
					seed += 100 // no pairs
				}
				l.Seeds = append(l.Seeds, seed)
			}
			for _, name := range seen {
				shift := far[name] * float64(i)
				if rapid.IntRange(0, 5).Draw(t, "otherwise here") == 0 {
					shift = shifts.Draw(t, "shift") * float64(i)
				}
				for r := range runs {
					l.Outcomes[place(name)] = append(l.Outcomes[place(name)], 50+shift+rapid.Float64Range(-2, 2).Draw(t, "luck")*float64(1+r%2))
				}
			}
			a.Levels = append(a.Levels, l)
		}
		s.Arms, s.Origins = append(s.Arms, a), append(s.Origins, a.Origin)
	}
	return s
}

// mayClaim is the rule again, from the outcomes: an interval without zero, enough to matter, the same sign, at every
// recovery effect; +1 when the second arm may be called higher, -1 for lower, 0 for silence.
func mayClaim(s *Study, key string) int {
	k, sign := place(key), 0
	for i := range s.Arms[0].Levels {
		a, b := s.Arms[1].Levels[i], s.Arms[0].Levels[i]
		d := stats.Unpaired(a.Outcomes[k], b.Outcomes[k])
		if slices.Equal(a.Seeds, b.Seeds) {
			d = stats.Paired(a.Outcomes[k], b.Outcomes[k])
		}
		small := measure.Indicators[k].Smallest
		if small == 0 {
			if small = .2 * stats.Spread(a.Outcomes[k], b.Outcomes[k]); math.IsNaN(small) {
				small = 0 // without luck every difference is large beside it
			}
		}
		here := 0
		if d.Low > 0 && d.Mean > small {
			here = +1
		} else if d.High < 0 && d.Mean < -small {
			here = -1
		}
		if here == 0 || i > 0 && here != sign {
			return 0
		}
		sign = here
	}
	if len(s.Arms[0].Levels) == 1 && slices.Contains(experiment.Welfare, key) {
		return 0
	}
	return sign
}

// TestNothingIsClaimedThatDoesNotHold holds for any results, in both languages: a sentence tells a difference only where the
// rule allows it and in its direction; where it holds at one recovery effect only, the sentence begins with that.
func TestNothingIsClaimedThatDoesNotHold(t *testing.T) {
	told := map[int]int{}
	rapid.Check(t, func(t *rapid.T) {
		s := drawn(t)
		for _, language := range texts.Languages {
			w := in(t, language)
			sentence := w.sentence(s.Contrasts()[0], "AAA", "BBB")
			any := false
			for _, key := range seen {
				higher, lower := w.say("higher."+key), w.say("lower."+key)
				if key == "deficit" {
					higher, lower = w.say("cost.more"), w.say("cost.less")
				}
				for sign, phrase := range map[int]string{+1: higher, -1: lower} {
					begin, _, _ := strings.Cut(phrase, "<")
					begin, _, _ = strings.Cut(begin, "{{")
					if strings.Contains(sentence, begin) {
						any = true
						told[sign]++
						if mayClaim(s, key) != sign {
							t.Fatalf("%s is claimed (%d): %s", key, sign, sentence)
						}
					}
				}
			}
			if only := strings.Contains(sentence, "A_Q ="); any && only != (len(s.Arms[0].Levels) == 1) {
				t.Fatalf("the condition is wrong: %s", sentence)
			}
		}
	})
	if told[+1] < 20 || told[-1] < 5 {
		t.Errorf("%d differences up and %d down were told: the test has seen nothing", told[+1], told[-1])
	}
}

// TestSentences has one sentence for each pattern.
func TestSentences(t *testing.T) {
	finding := func(key string, mean, half float64, why Why) Finding {
		return Finding{Indicator: &measure.Indicators[place(key)], Own: stats.Difference{N: 9, Mean: mean, Low: mean - half, High: mean + half},
			Effect: mean, Why: why}
	}
	more, same := finding("deficit", 2.2e6, .3e6, Holds), finding("deficit", .1e6, .3e6, Zero)
	better, worse := finding("trust", 19, 1, Holds), finding("waiting", 30, 4, Holds)
	unsure := finding("trust", 1, 2, Zero)
	arm := &Arm{Own: .3}
	for _, test := range []struct {
		findings []Finding
		want     string
	}{
		{[]Finding{better, more}, "Co-creatie geeft meer vertrouwen (19 procentpunt, 18 tot 20) dan plan; de prijs is € 2,2 mln meer tekort (1,9 tot 2,5)."},
		{[]Finding{better, worse, same}, "Co-creatie geeft meer vertrouwen (19 procentpunt, 18 tot 20) dan plan, maar ook een langere wachtlijst (30 mensen, 26 tot 34); of het meer of minder kost, is niet te zeggen (tekort: € 200 duizend minder tot € 400 duizend meer)."},
		{[]Finding{worse, finding("deficit", -2.2e6, .3e6, Holds)}, "Co-creatie geeft een langere wachtlijst (30 mensen, 26 tot 34) dan plan; het scheelt € 2,2 mln tekort (1,9 tot 2,5)."},
		{[]Finding{unsure, more}, "Wat co-creatie oplevert, is niet te onderscheiden van wat plan oplevert; de prijs is € 2,2 mln meer tekort (1,9 tot 2,5)."},
		{[]Finding{unsure, finding("deficit", 1e6, .3e6, Turns)}, "Tussen co-creatie en plan houdt geen enkel verschil stand; of het meer of minder kost, hangt af van een aanname die niemand heeft gemeten (A_Q)."},
		{[]Finding{better}, "Co-creatie geeft meer vertrouwen (19 procentpunt, 18 tot 20) dan plan; wat het kost, is niet gemeten."},
		{[]Finding{finding("trust", 19, math.NaN(), Few)}, "Tussen co-creatie en plan valt niets te zeggen: daarvoor zijn ten minste twee spellen per aanpak nodig."},
		{[]Finding{finding("trust", 19, 1, Conditional)}, "Alleen doorgerekend bij A_Q = 0,3: co-creatie geeft meer vertrouwen (19 procentpunt, 18 tot 20) dan plan; wat het kost, is niet gemeten."},
	} {
		got := in(t, "nl").sentence(&Contrast{A: arm, B: arm, Findings: test.findings}, "co-creatie", "plan")
		got = strings.NewReplacer(string(nameBegins), "", string(nameEnds), "", "\u00a0", " ").Replace(got)
		if got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
}

// TestWords holds that everything which a report may have to say has words in both languages.
func TestWords(t *testing.T) {
	claims, err := experiment.Claims()
	if err != nil {
		t.Fatal(err)
	}
	keys := []string{}
	for _, why := range []Why{Holds, Conditional, Few, Zero, Small, Turns, Unknown} {
		keys = append(keys, "why."+string(why))
	}
	for _, why := range []Why{Few, Zero, Small, Turns} {
		keys = append(keys, "cost."+string(why))
	}
	for _, verdict := range verdicts {
		keys = append(keys, "claims."+slug(verdict))
	}
	for i := range claims {
		keys = append(keys, "claim."+claims[i].ID)
	}
	for _, taken := range []string{"end", "mean", "sum"} {
		keys = append(keys, "taken."+taken)
	}
	for _, language := range texts.Languages {
		w := in(t, language)
		for _, key := range keys {
			if text, ok := w.find("report." + key); !ok || text == "" {
				t.Errorf("%s: %s has no text", language, key)
			}
		}
		for _, a := range record.AssumptionsOf(&sim.Params{}) {
			if w.assumption(a.Key) == a.Key {
				t.Errorf("%s: switch %s has no text", language, a.Key)
			}
		}
	}
}
