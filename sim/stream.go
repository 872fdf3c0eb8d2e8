package sim

// A Stream separates the purposes for which luck is drawn, so that a new use never shifts an old one. The numbers are part
// of the model (MODEL.md section 14.1): a changed number is another world.
type Stream uint64

// Streams of the set-up, drawn once.
const (
	StreamLocal        Stream = 1  // which practices are local
	StreamLinks        Stream = 2  // on which others a practice depends
	StreamFit          Stream = 3  // contributions to fit
	StreamPrivateCost  Stream = 4  // private cost of a practice to its owner
	StreamStatusQuo    Stream = 5  // candidate designs of the status quo
	StreamTrust        Stream = 6  // trust at the start
	StreamConviction   Stream = 7  // convictions at the start
	StreamHousehold    Stream = 8  // household type
	StreamVulnerable   Stream = 9  // vulnerability
	StreamInformal     Stream = 10 // informal strength
	StreamNeed         Stream = 11 // care state at the start
	StreamSimple       Stream = 12 // which practices are simple
	StreamThreshold    Stream = 13 // joining threshold
	StreamCaseloadAt   Stream = 14 // caseload at the start
	StreamProviderAt   Stream = 15 // organisation at the start
	StreamYouths       Stream = 16 // number of youths in a family
	StreamEquity       Stream = 17 // equity of organisations
	StreamProvisionAt  Stream = 18 // provisions at the start
	StreamPlaces       Stream = 19 // mean vulnerability of generated places
	StreamPlannerStart Stream = 20 // where the planner's search begins
)

// Streams of the months.
const (
	StreamRule         Stream = 30 // a new national rule
	StreamFrozen       Stream = 31 // the practice that it freezes
	StreamEntitlement  Stream = 32 // whether it widens entitlement
	StreamProposals    Stream = 40 // number of proposals in a forum
	StreamShared       Stream = 41 // what parties share about their practices
	StreamProposal     Stream = 42 // the practice proposed
	StreamForumNoise   Stream = 43 // error of a forum's judgement
	StreamImplement    Stream = 50 // implementation
	StreamRelapse      Stream = 51 // relapse
	StreamTrialNoise   Stream = 53 // error of a trial's judgement
	StreamTrials       Stream = 54 // number of trials
	StreamTrial        Stream = 55 // the practice tried
	StreamVisit        Stream = 56 // whether a visit takes place
	StreamPeer         Stream = 57 // the peer visited
	StreamVisitBit     Stream = 58 // the practice brought home
	StreamBundle       Stream = 59 // further practices of a bundle
	StreamResidents    Stream = 60 // residents' month
	StreamEntry        Stream = 61 // organisation of a new client
	StreamJoining      Stream = 62 // households that reconsider joining
	StreamProvision    Stream = 63 // leaving a provision
	StreamPeerNoise    Stream = 64 // error in seeing a peer's quality
	StreamQueueStart   Stream = 65 // where the allocation loop starts
	StreamElection     Stream = 70 // election outcome
	StreamTopUp        Stream = 71 // undated national top-up
	StreamAlderman     Stream = 72 // an alderman resigns
	StreamClientStop   Stream = 73 // an organisation takes no new clients
	StreamRuling       Stream = 74 // a court forbids tightened access
	StreamTender       Stream = 75 // length of a tender
	StreamMapError     Stream = 76 // error of a force-field map
	StreamSimulation   Stream = 78 // error of a simulation day
	StreamLobby        Stream = 79 // a lobby frees a practice
	StreamContextMonth Stream = 77 // second draw of what parties share
)
