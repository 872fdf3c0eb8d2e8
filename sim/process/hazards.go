package process

import "zwerm/sim"

// hazards are the probabilities per month of what can happen to residents of one group in one district. Pairs are for
// people without and with an unserved need of another kind in their household, which takes from what help can do:
//
//	M = 1 - κ_c(1-g) if unserved needs ∖ {own domain} ≠ ∅, else 1
type hazards struct {
	domain         int      // care domain
	own            sim.Mask // its bit; none for a group that no care domain serves
	onset          float64  // none → light, at average vulnerability and without factors
	pass, fit      float64  // light → none is pass·(½+n) + fit
	escalate       float64  // light → moderate: a request for help that is granted
	refuse         float64  // the same for a request that is refused
	review         float64  // help of a moderate need is ended
	recoverHelped  [2]float64
	recoverWaiting float64
	worsenHelped   float64
	worsenWaiting  float64
	stepDown       [2]float64 // severe → moderate, in care
	leave          float64    // severe → national care, which is the way up, from care
	claim          [sim.MaxCaseloadDomains]float64
	takeUp         [sim.MaxCareDomains]float64 // of provisions, by people with a light or moderate need
	takeUps        float64                     // all of them together
}

// rates are all hazards of a district in one month.
type rates struct {
	group [sim.Groups]hazards
	exit  [sim.MaxCaseloadDomains][2]float64 // from a caseload
	// incident is the probability of an incident per severe need, and that without help.
	incident [2]float64
	// factor on onset: 1 for a housemate in need, 2 for a household on a caseload, 3 for both.
	factor    [4]float64
	caseloads int
}

const (
	incidentRate     = .004 // per month and severe need, at q=0 and without churn (assumption)
	unservedIncident = 5    // times more without help (assumption)
)

// set works out the hazards from the state of the district at this moment.
//
//	incident per severe need: .004(1-½q)(1+2χ), five times as much without help
//	caseload: out·(1+.1q)·M·economy, in·v·economy
func (x *rates) set(w *sim.World, d *sim.District) {
	p := &w.Params
	x.factor = [4]float64{1, p.HousemateFactor, p.CaseloadFactor, p.HousemateFactor * p.CaseloadFactor}
	x.incident[0] = incidentRate * (1 - float64(.5*d.Quality)) * (1 + float64(2*d.Churn))
	x.incident[1] = unservedIncident * x.incident[0]
	coupled := 1 - float64(p.Coupling*(1-d.Integration))
	x.caseloads = len(w.Scenario.Caseloads)
	for c := range x.caseloads {
		out := w.Scenario.Caseloads[c].Outflow * w.Nation.Climate.Outflow[c] * (1 + float64(.1*d.Quality))
		x.exit[c] = [2]float64{out, out * coupled}
	}
	for g := range x.group {
		y := &x.group[g]
		for c := range x.caseloads {
			y.claim[c] = w.Scenario.Caseloads[c].Inflow[g] * w.Nation.Climate.Inflow[c]
		}
		if c := int(w.CareOf[g]); c >= 0 {
			y.domain, y.own = c, 1<<c
			y.onset = w.Scenario.Care[c].Incidence[g] * w.Nation.Climate.Incidence[c]
			y.light(w, d, c)
			y.helped(w, d, c, coupled)
		}
		if sim.Group(g) != sim.Youth {
			y.provisions(w, d)
		}
	}
}

// light sets what happens to light needs. Teams raise all requests at once; prevention, fit, the gate and restraint act on
// the requests that pass the municipality only.
//
//	pass = r1(.9+.5s)(1+.05prevS), fit = .06B_Q·max(0,q)
//	escalate = e1(1+.14det)[Ext + (1-Ext)·A_D(1-c_s·restr_D)(1-.6B_Q·q)(1-.05prevS)·entl_D]
//
// Stricter access (lever 31) refuses a share of those requests. A need does not pass because a request is refused: who is
// refused has a moderate need without help, which passes and worsens as that of people who wait, and asks again. (When such
// needs stayed light they passed sooner than needs that were helped, and the lever was in 97% of the best tenth of random
// hands by wellbeing: see zwerm hypotheses --levers.)
func (y *hazards) light(w *sim.World, d *sim.District, c int) {
	p, m, care := &w.Params, &w.Municipalities[d.Municipality], &w.Scenario.Care[c]
	y.pass = care.Recover * (.9 + float64(.5*d.Informal)) * (1 + float64(.05*m.Prevention))
	y.fit = .06 * p.InflowEffect * max(0, d.Quality)
	municipal := d.Care[c].Gate * (1 - float64(p.Restraint*m.Restraint[c])) *
		(1 - float64(.6*p.InflowEffect*d.Quality)) * (1 - float64(.05*m.Prevention)) * w.Nation.Entitlement[c]
	requests := care.Escalate * w.Nation.Climate.Requests[c] * (1 + float64(p.Detection*m.Detection))
	granted := tightened(w, d, care)
	y.escalate = requests * (float64(care.External*external(p, m, d, care)) + float64((1-care.External)*municipal*granted))
	y.refuse = requests * (1 - care.External) * municipal * (1 - granted)
}

// external returns the factor on requests that do not pass the municipality. A practice nurse at the general practitioner's
// brings .15 of all requests under the influence of fit and prevention (lever 32).
func external(p *sim.Params, m *sim.Municipality, d *sim.District, care *sim.CareDomain) float64 {
	if d.U[sim.Nurse] == 0 || care.External == 0 {
		return 1
	}
	share := min(1, .15*d.U[sim.Nurse]/care.External)
	influenced := float64((1 - float64(.6*p.InflowEffect*d.Quality)) * (1 - float64(.05*m.Prevention)))
	return 1 - float64(share*(1-influenced))
}

// tightened returns the factor of stricter access on requests that pass the municipality: down to .7 where the municipality
// decides about most requests (lever 31), unless a court has forbidden it.
func tightened(w *sim.World, d *sim.District, care *sim.CareDomain) float64 {
	if care.External > .5 || w.Month < w.Nation.RuledUntil {
		return 1
	}
	return 1 - float64(.3*d.U[sim.Tighten])
}

// helped sets what happens to moderate and severe needs.
//
//	in care: 2→0 r2(1+A_Q·q)M + reassessment, 2→3 d2(1-B_Q·q)(1-.15sevmat·g), 3→2 r3(1+A_Q·q)M, 3→national care x3
//	waiting: 2→0 w2, 2→3 dw2(1-B_Q·q)
//
// Stricter access comes with reviews, which end the help of at most .006 of the moderate needs a month; the need stays.
func (y *hazards) helped(w *sim.World, d *sim.District, c int, coupled float64) {
	p, m, care := &w.Params, &w.Municipalities[d.Municipality], &w.Scenario.Care[c]
	recovery := 1 + float64(p.RecoveryEffect*d.Quality)
	worsening := 1 - float64(p.InflowEffect*d.Quality)
	ended := w.Nation.Climate.Reassessment[c]
	y.review = .02 * (1 - tightened(w, d, care))
	y.recoverHelped = [2]float64{float64(care.RecoverHelped*recovery) + ended, float64(care.RecoverHelped*recovery*coupled) + ended}
	y.recoverWaiting = care.RecoverWaiting
	y.worsenHelped = care.WorsenHelped * worsening * (1 - float64(p.SevereMaturity*m.SevereMaturity*d.Integration))
	y.worsenWaiting = care.WorsenWaiting * worsening
	y.stepDown = [2]float64{care.StepDown * recovery, care.StepDown * recovery * coupled}
	y.leave = care.Leave
}

// provisions sets the hazards of taking provisions up. The gate, restraint and the law act on all of it.
//
//	a·fee·A_D(1-c_s·restr_D)·entl_D
func (y *hazards) provisions(w *sim.World, d *sim.District) {
	m, n := &w.Municipalities[d.Municipality], &w.Nation
	for c := range w.Scenario.Care {
		if care := &w.Scenario.Care[c]; care.IsProvision() {
			y.takeUp[c] = care.TakeUp * n.Climate.TakeUp[c] * n.Climate.Requests[c] * n.Entitlement[c] * d.Care[c].Gate * tightened(w, d, care) *
				(1 - float64(w.Params.Restraint*m.Restraint[c]))
			y.takeUps += float64(y.takeUp[c])
		}
	}
}

// need returns the state after a month in which the resident's number in [0,1) was u: an improvement if u < p, a worsening
// if u > 1-p'; and, next to those, whether a request was refused or help was ended. Vulnerability is v times the factors of
// the household.
func (y *hazards) need(s sim.State, u, vulnerability, informal float64, coupled int) (next sim.State, refused bool) {
	better, worse, up, down := 0., 0., s.Stage()+1, sim.NoNeed
	review, refuse := 0., 0.
	switch s & (sim.StageBits | sim.InCare) {
	case sim.NewState(0, sim.NoNeed):
		worse = y.onset * vulnerability
	case sim.NewState(0, sim.LightNeed):
		better = float64(y.pass*(.5+informal)) + y.fit
		worse, refuse = y.escalate, y.refuse
	case sim.NewState(0, sim.ModerateNeed):
		better, worse = y.recoverWaiting, y.worsenWaiting
	case sim.NewState(0, sim.ModerateNeed) | sim.InCare:
		better, worse, review = y.recoverHelped[coupled], y.worsenHelped, y.review
	case sim.NewState(0, sim.SevereNeed) | sim.InCare:
		better, down = y.stepDown[coupled], sim.ModerateNeed
		worse, up = y.leave, sim.NoNeed
	}
	switch {
	case u < better:
		s = s.WithStage(down)
	case u > 1-float64(worse):
		s = s.WithStage(up)
	case u < better+review:
		return s &^ sim.InCare, true
	case u > 1-float64(worse)-float64(refuse):
		return s.WithStage(up), true
	}
	if !s.Needs() {
		s &^= sim.InCare
	}
	return s, false
}

// asksAgain reports whether somebody whose request was refused asks again this month and is granted help: as often as people
// with a light need are.
func (y *hazards) asksAgain(u float64) bool {
	return u <= 1-y.worsenWaiting && u > 1-y.worsenWaiting-y.escalate
}

// claims returns the state after a month's inflow into and outflow from caseloads, which compete for the top of one number:
// at most one of them changes in a month.
func (x *rates) claims(s sim.State, u, vulnerability float64, coupled int) sim.State {
	top := 1.
	for c := range x.caseloads {
		bit := sim.CaseloadBit(c)
		if s&bit != 0 {
			top -= x.exit[c][coupled]
		} else {
			top -= float64(x.group[s.Group()].claim[c] * vulnerability)
		}
		if u > top {
			return s ^ bit
		}
	}
	return s
}
