package texts

import "zwerm/sim"

// News returns the headline of a line of news from a run of a scenario.
func (r *Reader) News(s *sim.Scenario, n *sim.News) (string, error) {
	event := n.Headline(s).EN
	if r.lang == "nl" {
		event = n.Headline(s).NL
	}
	return r.Text("news."+sim.HappeningTable[n.What].Key, map[string]string{"Where": n.Name(s), "Event": event})
}
