// Package ui is the game in a window: a scene per screen on the rules of package game, which decides everything.
//
//   - window.go: the window, frame by frame; input.go: keys, mouse and touch become intents, here and nowhere else
//   - layers.go: the pictures of layers, which are kept until something changes
//   - scene.go: what a scene is; scenes return where to go next, and drawing changes nothing but the picture
//   - view.go: what a scene is shown through: size, language, focus
//   - app.go, match.go: what outlives scenes
//   - title.go, choose.go, seats.go, board*.go, maplayers.go, time*.go, terms*.go, menu.go, events.go, field*.go, atelier*.go,
//     playing.go, report*.go, why.go, debrief*.go, settings.go, list.go, saves.go, said.go: the scenes
//   - sight.go, reasons.go, debriefruns.go, debriefweigh.go, debriefassume.go: what is worked out beside the frames
//     (debriefjob.go); coach.go: the practice game
//   - shot.go: pictures of scenes, for the README
//
// Below it: widget (our look), swarm and town (the geometry of the flock and the map).
package ui
