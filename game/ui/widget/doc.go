// Package widget is our look: shapes, text, icons and the parts that screens are made of. It knows no game.
//
//   - rect.go: areas, and how they are divided; pure, tested without a screen
//   - theme.go: colours and sizes of the style guide
//   - fit.go: text that never leaves its box: wrapping, ellipsis, size; pure
//   - shape.go, outline.go: shapes as triangles whose edges fade; pure
//   - canvas.go, mesh.go, text.go, icon.go: drawing, in logical units of 1280 x 720, at the resolution of the screen
//   - spot.go: what can be pointed at; focus that follows keys
//   - button.go, panel.go, list.go, tip.go: the parts
//
// Drawing changes nothing but the picture. What a part looks like follows from its arguments alone.
package widget
