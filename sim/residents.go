package sim

// Residents are the people of a district as columns, household by household. A household's members stand together, so one
// pass over the columns touches memory in order. Three bytes per resident and thirteen per household, about 9 bytes per
// resident.
type Residents struct {
	State    []State // per resident
	Wait     []uint8 // months waited, 0-120
	Provider []uint8 // organisation that helps; OutsideContract when none does, Refused when a request was refused

	Vulnerability []float32 // v, lognormal with the district's mean, per household
	Threshold     []float32 // θ_h, share of joined households at which this one joins
	Informal      []uint8   // n, informal strength in steps of 1/256
	House         []House   // size and whether it joined
	Need          []Mask    // care domains with a moderate or severe need; caseload
	Unserved      []Mask    // care domains with such a need and no help

	// Blocks divides the households for the months; it follows from the sizes of households and their vulnerability.
	Blocks []Block `hash:"-"`
	// Queue lists the residents with a moderate or severe need, in order; it is made anew each month.
	Queue []Place `hash:"-"`
}

// Place is where a resident stands: its index and that of its household.
type Place struct{ Resident, Household int32 }

// A Block is up to 64 consecutive households of equal size.
type Block struct {
	House, First     int32   // its first household and first resident
	Households, Size uint8   // how many households, and members of each
	Vulnerability    float32 // the highest among them
}

// OutsideContract is the provider byte of people whom no contracted organisation helps.
const OutsideContract = 255

// Refused is the provider byte of people with a moderate need whose request for help was refused, or whose help was ended.
// They do not wait: until their request is granted they have no help.
const Refused = 254

// State packs what a resident is and needs: bits 0-1 the age group, 2-3 the stage of need, 4 in care, 5 helped since
// January, 6-7 on a caseload.
type State uint8

// Stages of need.
const (
	NoNeed = iota
	LightNeed
	ModerateNeed
	SevereNeed
)

// Bits of a State.
const (
	stageShift          = 2
	caseloadShift       = 6
	StageBits     State = 3 << stageShift
	InCare        State = 1 << 4
	Helped        State = 1 << 5
	OnCaseload    State = 1 << caseloadShift // the first caseload; the second is the bit above
	AnyCaseload   State = 3 << caseloadShift
)

// NewState returns the state of a resident of a group at a stage of need.
func NewState(g Group, stage int) State { return State(g) | State(stage)<<stageShift }

// Group returns the age group.
func (s State) Group() Group { return Group(s & 3) }

// Stage returns the stage of need.
func (s State) Stage() int { return int(s >> stageShift & 3) }

// WithStage returns the state at another stage of need.
func (s State) WithStage(stage int) State { return s&^StageBits | State(stage)<<stageShift }

// Needs reports a moderate or severe need.
func (s State) Needs() bool { return s&(2<<stageShift) != 0 }

// Waits reports a moderate or severe need without help.
func (s State) Waits() bool { return s.Needs() && s&InCare == 0 }

// CaseloadBit returns the bit of caseload domain c.
func CaseloadBit(c int) State { return OnCaseload << c }

// House packs a household: bits 0-3 its size, bit 7 whether it joined informal help.
type House uint8

// Joined is the bit of households that joined.
const Joined House = 1 << 7

// Size returns how many members a household has.
func (h House) Size() int { return int(h & 15) }

// Mask is a set of domains of a household: bit D for care domain D, and OnCaseloadMask.
type Mask uint8

// OnCaseloadMask is the bit of households with a member on a caseload.
const OnCaseloadMask Mask = 1 << 7

// N returns how many residents there are.
func (r *Residents) N() int { return len(r.State) }

// Households returns how many households there are.
func (r *Residents) Households() int { return len(r.House) }

// InformalStrength returns n of household h, within [0,1].
func (r *Residents) InformalStrength(h int) float64 { return (float64(r.Informal[h]) + .5) / 256 }

// Bytes returns the memory of the columns, in bytes.
func (r *Residents) Bytes() int {
	return cap(r.State) + cap(r.Wait) + cap(r.Provider) + 4*cap(r.Vulnerability) + 4*cap(r.Threshold) + cap(r.Informal) +
		cap(r.House) + cap(r.Need) + cap(r.Unserved) + 8*cap(r.Queue) + 16*cap(r.Blocks)
}

// Masks sets the need and unserved masks of all households from the residents' states, given the care domain of each group.
func (r *Residents) Masks(careOf *[Groups]int8) {
	clear(r.Need)
	clear(r.Unserved)
	i := 0
	for h, house := range r.House {
		for range house.Size() {
			s := r.State[i]
			i++
			if s&AnyCaseload != 0 {
				r.Need[h] |= OnCaseloadMask
			}
			if s.Needs() {
				bit := Mask(1) << careOf[s.Group()]
				r.Need[h] |= bit
				if s&InCare == 0 {
					r.Unserved[h] |= bit
				}
			}
		}
	}
}
