package policy

import (
	"slices"
	"strings"
)

// Conflict begins the keys of refusals of levers that cannot run together; the key of the other lever follows.
const Conflict = "conflict-"

// Refusals returns every reason why a decision may be refused, once each, so that texts can be held against them.
func Refusals() []*Refusal {
	list := []*Refusal{
		needsAgenda, needsIncident, needsPlan, needsTender, needsTrust, needsDeficit, needsAtelier, needsTwo, needsDoctors,
		needsNotice, rescuedBefore, needsGroup, alreadyRuns, notTheirs, doesNotRun,
	}
	for i := range Levers {
		for _, c := range Levers[i].Conflicts {
			if !slices.ContainsFunc(list, func(r *Refusal) bool { return r.Key == c.refusal.Key }) {
				list = append(list, c.refusal)
			}
		}
	}
	return list
}

// Other returns the lever that stands in the way, for a refusal by conflict.
func (r *Refusal) Other() (key string, ok bool) { return strings.CutPrefix(r.Key, Conflict) }
