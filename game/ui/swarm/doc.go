// Package swarm is the flock over the map, as geometry: where birds are and where they head. It draws the model's order
// parameter and nothing else.
//
//   - picture.go: what the model says about a flock
//   - flock.go: birds, and how they begin; step.go: how they fly: separation, alignment, cohesion, goal
//   - order.go: the correction that makes the spread of headings exactly the model's
//   - near.go: who flies near whom
//   - ribbon.go: a flock along a curve, for pictures without a model behind them
//
// A flock is a function of its picture, its seed and the number of steps: nothing else moves it. A step allocates nothing.
package swarm
