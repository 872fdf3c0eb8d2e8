package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"zwerm/assets/texts"
	"zwerm/scenarios/document"
	"zwerm/sim"
)

// newsJSON is a line of the log of events.
type newsJSON struct {
	Month    int      `json:"month"` // January 2015 is 0
	Kind     string   `json:"kind"`
	Event    string   `json:"event,omitempty"`
	Where    string   `json:"where,omitempty"`
	Number   float64  `json:"number,omitempty"`
	Unit     string   `json:"unit,omitempty"`
	Headline sim.Text `json:"headline"`
	Changed  string   `json:"changed,omitempty"`
}

// toNewsJSON returns the log of events with its headlines in both languages.
func toNewsJSON(s *sim.Scenario, news []sim.News) (list []newsJSON, err error) {
	var readers [2]*texts.Reader
	for i, lang := range []string{"nl", "en"} {
		if readers[i], err = texts.In(lang); err != nil {
			return nil, err
		}
	}
	for i := range news {
		n := &news[i]
		kind := &sim.HappeningTable[n.What]
		line := newsJSON{n.Month, kind.Key, n.Event, n.Where, n.Number, kind.Unit, sim.Text{}, changedBy(readers[1], s, n)}
		for k, headline := range []*string{&line.Headline.NL, &line.Headline.EN} {
			if *headline, err = readers[k].News(s, n); err != nil {
				return nil, err
			}
		}
		list = append(list, line)
	}
	return list, nil
}

// printNews writes the log of events, a line each.
func printNews(w io.Writer, s *sim.Scenario, news []sim.News) error {
	reader, err := texts.In("en")
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "\nWhat happened\n")
	for i := range news {
		n := &news[i]
		when := "month " + strconv.Itoa(n.Month)
		if s.Dated {
			when = document.Month(n.Month)
		}
		headline, err := reader.News(s, n)
		if err != nil {
			return err
		}
		line := fmt.Sprintf("  %-9s  %s", when, headline)
		if changed := changedBy(reader, s, n); changed != "" {
			line += " (" + changed + ")"
		}
		fmt.Fprintln(w, line)
	}
	if len(news) == 0 {
		fmt.Fprintln(w, "  nothing that the log of events keeps")
	}
	return nil
}

// changedBy says in words what a line of news changed.
func changedBy(english *texts.Reader, s *sim.Scenario, n *sim.News) string {
	switch n.What {
	case sim.Dated:
		return effectsOf(s, n.Event)
	case sim.NationalRule:
		return fmt.Sprintf("%s may not change for 36 months; administration rises", practice(english, n))
	case sim.WiderRight:
		return "requests for help rise"
	case sim.CourtRuling:
		return fmt.Sprintf("access may not be tightened for %s", document.Counted(int(n.Number), "month", "months"))
	case sim.FreedPractice:
		return fmt.Sprintf("%s may change again", practice(english, n))
	case sim.TopUpGranted:
		return fmt.Sprintf("%s: %.1f%% more budget this year", s.Care[n.Place].Key, 100*n.Number)
	case sim.Headlines:
		return fmt.Sprintf("%s this month; media attention rises", document.Counted(int(n.Number), "incident", "incidents"))
	case sim.ElectionKept:
		return fmt.Sprintf("credit %.0f", 100*n.Number)
	case sim.ElectionLost:
		return fmt.Sprintf("credit was %.0f; the agenda is cleared, trust and learning fall", 100*n.Number)
	case sim.Deadline:
		return fmt.Sprintf("%.0f%% of the preparation unfinished; capacity and support fall", 100*n.Number)
	case sim.Notice:
		return fmt.Sprintf("%s: its equity is spent", s.Care[n.Place].Key)
	case sim.AldermanLeft:
		return "learning and support fall; ateliers and pilots slow down for three months"
	case sim.BudgetGone:
		return "media attention rises"
	case sim.MoneyLeft:
		return fmt.Sprintf("%.1f months of budget in reserve; media attention rises, support falls", n.Number)
	case sim.ClientStop:
		return fmt.Sprintf("no new clients for %s", document.Counted(int(n.Number), "month", "months"))
	case sim.OrganisationFell:
		return fmt.Sprintf("%s: %s back on the waiting list, 5%% of staff lost", s.Care[n.Place].Key, document.Counted(int(n.Number), "client", "clients"))
	}
	return ""
}

// practice is the name of the practice that a line of news is about.
func practice(r *texts.Reader, n *sim.News) string {
	name, err := r.Text(fmt.Sprintf("practice.%.0f", n.Number+1), nil)
	if err != nil {
		return fmt.Sprintf("practice %.0f", n.Number+1)
	}
	return name
}

// effectsOf lists what a dated event does.
func effectsOf(s *sim.Scenario, key string) string {
	var list []string
	for i := range s.Events {
		if s.Events[i].Key != key {
			continue
		}
		for _, e := range s.Events[i].Effects {
			kind := &sim.EffectTable[e.What]
			text := kind.Key
			if e.Domain != sim.AllDomains {
				if kind.Of == sim.CaseloadKind {
					text += " of " + s.Caseloads[e.Domain].Key
				} else {
					text += " of " + s.Care[e.Domain].Key
				}
			}
			value := document.Number(e.Value)
			if kind.Unit == "factor" {
				value = "×" + value
			}
			list = append(list, text+" "+value)
		}
	}
	return strings.Join(list, ", ")
}
