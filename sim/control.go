package sim

// Control is the vector u: everything that deciding can set. Levers write controls; processes read them; nothing else
// passes between the two, so that every advantage of a strategy must come out of the world itself.
type Control [Controls]float64

// The entries of a control vector.
const (
	// Plan is 1 while a blueprint plan is made and kept.
	Plan = iota
	// CoSign is 1 when the owners sign the plan, so that its items are theirs.
	CoSign
	// Insight adds dependencies to the planner's model.
	Insight
	// Vision is the number of practices that a vision prescribes, 0-12.
	Vision
	// Forum is the intensity of recurring ateliers, 0-1.
	Forum
	// Trials is the intensity of pilots, 0-1.
	Trials
	// Visits is the intensity of visits to other districts, 0-1.
	Visits
	// Pressure is the force with which the agenda is enforced, 0-1.
	Pressure
	// Procurement is the force of contracts on the practices of providers, 0-1.
	Procurement
	// Persuasion is the intensity of a campaign, 0-1.
	Persuasion
	// Lock is 1 while contracts close the practices of municipality and providers.
	Lock
	// Fast is 1 during a fast roll-out.
	Fast
	// Flips is the largest number of practices that a district may put in place per month.
	Flips
	// Slow is 1 while decisions are slowed down.
	Slow
	// Fair is 1 when losers of a deal are compensated.
	Fair
	// Room is 1 while errors are reviewed to learn from them.
	Room
	// Reflex is how strongly an incident is answered with rules, 0-1.
	Reflex
	// Prevention is the intensity of community basics, 0-1.
	Prevention
	// Teams is the coverage of integral district teams, 0-1.
	Teams
	// Ceiling is the strictness of budget ceilings, 0-1.
	Ceiling
	// PassThrough is the share of the cut that is passed on in tariffs, 0-2.
	PassThrough
	// Convene is 1 in the month in which an initiative group meets for the first time.
	Convene
	// Meet is 1 in a month with a single atelier, which is paid apart; the parties then meet as in recurring ateliers.
	Meet
	// Context is 1 in the month in which the parties explore the context together.
	Context
	// Imagine is 1 in the month in which the parties imagine the future together.
	Imagine
	// Agenda is 1 while the parties put on the agenda what they all want.
	Agenda
	// Simulate is 1 in the month in which changes are tried in a simulation.
	Simulate
	// Map is 1 in the month in which the force field is mapped.
	Map
	// Uniform is 1 while all districts must work alike.
	Uniform
	// Intake is 1 while access is decided centrally.
	Intake
	// Alliance is 1 under an alliance contract.
	Alliance
	// Lobby is 1 while a municipality lobbies in The Hague.
	Lobby
	// Tighten is the strictness of access, 0-1.
	Tighten
	// Nurse is 1 where a practice nurse sees young people at the general practitioner's.
	Nurse
	// Retain is 1 while staff are kept by better conditions.
	Retain
	// Rescued is 1 in the year after a rescue of an organisation.
	Rescued
	// HoldIntegration is 1 while integration of help is held at the level of Integration instead of moving by itself. No lever
	// does this; experiments do.
	HoldIntegration
	// Integration is the level at which integration of help is held, 0 (in separate boxes) to 1 (whole).
	Integration
	// SimpleFirst is 1 while a forum takes up practices that depend on nothing before the others. No lever does this;
	// experiments do.
	SimpleFirst
	// ResidentsAway is 1 while the community stays away from imagination ateliers, at which it otherwise sits with as much
	// weight as every other party. No lever does this; experiments do.
	ResidentsAway
	// Money is the price of levers that have no price of their own in M13, as a share of the monthly care budget.
	Money
	// Time is the price of levers in professionals' time that have none of their own in M3, as a share.
	Time
	// Attention is what the running levers take of management attention, in units of which there are two.
	Attention
	// Controls is how many entries there are.
	Controls
)

// ControlKeys names the entries for people.
var ControlKeys = [Controls]string{
	"plan", "co-sign", "insight", "vision", "forum", "trials", "visits", "pressure", "procurement", "persuasion", "lock",
	"fast", "flips", "slow", "fair", "room", "reflex", "prevention", "teams", "ceiling", "pass-through", "convene",
	"meet", "context", "imagine", "agenda", "simulate", "map", "uniform", "intake", "alliance", "lobby", "tighten", "nurse",
	"retain", "rescued", "hold-integration", "integration", "simple-first", "residents-away", "money", "time", "attention",
}

// NeutralReflex is how strongly incidents are answered with rules when nobody decides about it (assumption).
const NeutralReflex = .6

// Neutral returns the controls of a district for which nobody decides anything.
func (p *Params) Neutral() Control {
	var u Control
	u[Flips] = 2
	u[Reflex] = NeutralReflex
	u[Ceiling] = p.Ceiling
	u[PassThrough] = p.PassThrough
	return u
}
