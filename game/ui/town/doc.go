// Package town lays out a map for any set of districts, as geometry: outlines in rows along a river, with blocks of houses,
// bridges and fields. The same names give the same map.
//
//   - map.go: districts and where they lie
//   - land.go: river, bridges, ditches and trees around them
package town
