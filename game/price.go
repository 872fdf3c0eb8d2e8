package game

import (
	"zwerm/sim"
	"zwerm/sim/policy"
	"zwerm/sim/process"
)

// A Price is what a lever takes, alone and at its dearest: levers that have to be built or tendered for cost one thing before
// and another after.
type Price struct {
	Euros     float64 // of the municipality's money per month
	Time      float64 // of professionals' time, as a share of 1
	Credit    float64 // points of political credit out of 100, at the start; negative is a gain
	Attention float64 // units of management attention, of which there are two
	Months    int     // how long it lasts; 0 is until it is stopped
}

// established is how many months after its start a lever has been built, tendered for and delivered.
const established = 24

// Price returns what a choice would take, were it made; what it names has to exist. What is paid to organisations and what is
// saved on help are not in it: those are effects.
func (s *Session) Price(c Choice) Price {
	d := s.decision(c)
	lever, ok := policy.Find(d.Lever)
	if !ok || d.Stop {
		return Price{}
	}
	level := d.Level
	if level == 0 {
		level = lever.Level
	}
	home := s.Home()
	neutral := s.world.Params.Neutral()
	money, time := process.Programmes(s.world, &neutral), process.Ask(&neutral)
	p := Price{Credit: 100 * s.credit(&d), Months: lever.Months}
	for _, since := range []int{s.world.Month, s.world.Month - established} {
		u := s.controls(lever, &sim.Running{Lever: lever.Key, Municipality: home, Level: level, Since: since, Given: true})
		p.Euros = max(p.Euros, process.Programmes(s.world, &u)-money)
		p.Time = max(p.Time, process.Ask(&u)-time)
	}
	share := s.share(d.Target)
	p.Euros *= share * s.careBudget() / 100
	p.Time *= share
	if d.Actor == s.settings.Home {
		p.Attention = max(.25, lever.Attention) * min(1, level/lever.Level) * share
	} else {
		p.Credit = 0
	}
	return p
}

// controls returns what a lever sets where nothing else runs.
func (s *Session) controls(lever *policy.Lever, r *sim.Running) sim.Control {
	u := s.world.Params.Neutral()
	lever.Run(s.world, &u, r)
	u[sim.Money] += lever.Money
	u[sim.Time] += lever.Time
	return u
}

// share returns the share of the home municipality's residents who live in a target: 1 for what is no district of it.
func (s *Session) share(target string) float64 {
	for _, d := range s.world.DistrictsOf(&s.world.Municipalities[s.Home()]) {
		if d.Path == target {
			return d.Share
		}
	}
	return 1
}

// careBudget returns the home municipality's monthly budget for care in month 0, in cents.
func (s *Session) careBudget() float64 {
	var sum int64
	for _, cents := range s.world.Municipalities[s.Home()].Base[:len(s.scenario.Care)] {
		sum += cents
	}
	return float64(sum)
}
