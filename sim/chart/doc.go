// Package chart turns results into pictures: small multiples in the look of Zwerm, as PNG and as SVG. The same results give
// the same bytes.
//
//   - comparison.go: a paired experiment as a sheet of six panels
//   - forest.go: differences with their intervals, line by line
//   - sheet.go, header.go: what a sheet is, how it is laid out, and its title and key
//   - panel.go, ends.go: one panel: bands, lines, and a label at the end of each line
//   - ticks.go: few and round numbers on the axes
//   - style.go, glyph.go: colours, type, and the marker and dashes of each strategy
package chart
