package sim

// A Decision is one line of the log of a run. The log, the scenario and the seed determine the run.
type Decision struct {
	Month  int    `json:"month"`          // in which it was taken
	Actor  string `json:"actor"`          // who decides: region/municipality, that with :professionals or :community, or region/domain/organisation
	Lever  string `json:"lever"`          // what is started, or stopped
	Stop   bool   `json:"stop,omitempty"` // whether the lever is stopped instead of started
	Target string `json:"target"`         // what it aims at, as a path: region/municipality, region/municipality/district or region/domain/organisation
	// Consulted is who sat at the table before the decision was taken.
	Consulted []string `json:"consulted,omitempty"`
	// Level is the intensity for levers that have one; 0 means the lever's usual level.
	Level float64 `json:"level,omitempty"`
}

// A Running lever is one that was started and goes on.
type Running struct {
	Lever        string  // its key
	Municipality int     // index of the one where it was decided, which pays
	By           Party   // who decided: the municipality itself or another party
	Actor        string  `hash:"-"` // the same as in the log, from which it follows
	From, To     int     // it works in Districts[From:To]
	Level        float64 // its intensity
	Since        int     // month of the start
	Until        int     // first month in which it no longer runs; Forever without an end
	Provider     string  // path of the organisation that it is about, for a rescue
	Given        bool    // whether what it needs was taken as given, which experiments do
}

// Forever is the end of levers that run until they are stopped.
const Forever = 1 << 30
