package hypotheses

import _ "embed"

// Kept is what came out of the registered claims with 200 replicates, as Study.Run and JSON give it, for those who have not
// run it themselves. It names the version of the model and the hash of the claims: of others it says nothing.
//
//go:embed results/hypotheses.json
var Kept []byte
