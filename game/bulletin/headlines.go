package bulletin

import (
	"cmp"
	"slices"
	"strings"

	"zwerm/game"
	"zwerm/sim"
)

// weight says what is read first.
var weight = [sim.Happenings]int{
	sim.Dated: 5, sim.DatedEnd: 1, sim.NationalRule: 3, sim.WiderRight: 2, sim.CourtRuling: 4, sim.FreedPractice: 3, sim.TopUpGranted: 4,
	sim.Headlines: 3, sim.ElectionKept: 4, sim.ElectionLost: 6, sim.Deadline: 5, sim.Notice: 2, sim.OrganisationFell: 6,
	sim.AldermanLeft: 5, sim.BudgetGone: 4, sim.MoneyLeft: 3, sim.ClientStop: 4,
}

// Headlines returns what was in the news in the game's own municipality: what happened to the nation, to it, and to the
// organisations of its region. Of more than most lines the weightiest are kept; they stand in the order of months.
func Headlines(s *game.Session, news []sim.News, most int) []sim.News {
	home := s.Settings().Home
	region, _, _ := strings.Cut(home, "/")
	var here []sim.News
	for _, n := range news {
		organisation := strings.HasPrefix(n.Where, region+"/") && strings.Count(n.Where, "/") == 2
		if n.Where == "" || n.Where == home || organisation {
			here = append(here, n)
		}
	}
	slices.SortStableFunc(here, func(a, b sim.News) int { return cmp.Compare(weight[b.What], weight[a.What]) })
	here = here[:min(most, len(here))]
	slices.SortStableFunc(here, func(a, b sim.News) int { return cmp.Compare(a.Month, b.Month) })
	return here
}
