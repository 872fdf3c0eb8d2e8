package experiment

// ModelVersion is that of the model. It goes up whenever the same scenario, seed and decisions give another result.
const ModelVersion = "0.1"
