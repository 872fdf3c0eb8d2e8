package sim

// A Region is a labour market with its provider organisations.
type Region struct {
	Path             string   // its key in the scenario
	Key              uint64   // hash of its path, for luck
	Name             string   // as people see it
	From, To         int      // its municipalities are Municipalities[From:To]
	FromDist, ToDist int      // its districts are Districts[FromDist:ToDist]
	Residents        int      // people
	Care             []Market // per care domain
	// Variety is V, how much the practices of municipalities and providers differ between districts [0,1].
	Variety float64
}

// A Market is one care domain in one region: its organisations, their common tariff and how busy they are.
type Market struct {
	Tariff        float64    // θ, paid per reference hour relative to the cost price of month 0
	Paid          float64    // the tariff at which this month was paid, before its step
	Absorb        float64    // staff of fallen organisations that the others have not yet taken on, reference hours
	Load          float64    // L_D, hours needed relative to hours of capacity, before restraint
	Need          float64    // reference hours needed this month
	Distress      float64    // how near organisations are to the end of their equity [0,1], weighted by staff
	Organisations []Provider // in the order of their paths
}

// A Provider is one organisation in one market.
type Provider struct {
	Path     string  // region/domain/organisation
	Key      uint64  // hash of its path, for luck
	Name     string  // as people see it
	Share    float64 // of the market at the start
	Staff    float64 // n, reference hours per month at standard productivity
	Equity   float64 // E, months of turnover
	Wage     float64 // a, wage and effort relative to the collective agreement
	Sick     float64 // s, sick leave, share of time
	Turnover float64 // to, staff leaving per month, share
	Notice   int     // consecutive months of negative equity
	Dead     bool    // has closed
	// ClosedUntil is the first month in which it takes new clients again, after a client stop.
	ClosedUntil int
	Fallen      bool    // died this month: its clients go back to the waiting list
	Hours       float64 // reference hours delivered this month
	Revenue     int64   // cents received this month
	Grant       int64   // cents of rescue that a municipality has promised and not yet paid
	Grantor     int     // index of that municipality
	Rescues     int     // how often it was rescued
	Guarantee   int64   // cents that the nation added to the turnover of this month
}
