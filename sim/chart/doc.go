// Package chart turns results into pictures in the look of Zwerm: PNG, SVG in which text stays text, and PDF; light, dark, and
// for black-and-white print; in Dutch and in English. The same chart gives the same bytes.
//
// A chart is a value that holds what it shows, and Write draws it. There is one kind per file: trajectory.go, spaghetti.go,
// multiples.go, difference.go, goalspace.go, forest.go, wins.go, budget.go, tornado.go, sensitivity.go, complexity.go and
// waterfall.go.
//
//   - chart.go: what a chart is, and how it is written; formats.go, pdf.go: the files
//   - comparison.go: a paired experiment as small multiples
//   - language.go, measure.go: words, numbers, and how an indicator is written
//   - page.go: title, notes and the room between; key.go: who is who, sample.go: the same for keys of others
//   - field.go, ticks.go: places of values, with few and round numbers; rows.go: rows with a label
//   - lines.go, labels.go, chips.go, centres.go: lines with bands, and names that lie over nothing
//   - theme.go, look.go, glyph.go: colours, and the colour, marker and dashes of each strategy
//   - type.go, shapes.go: the typeface and the brush
//   - results.go and files beside it: folders of results as charts
//
// Drawing from the runs to a PNG at 108 pixels per inch takes 80 to 150 ms of one core's time for 3 x 200 runs of 96 months:
// 95 ms for a trajectory, 123 for six small multiples, 146 for spaghetti (go test ./sim/chart -bench Large -run '^$' -cpu 1). From
// the folder of zwerm compare laboratorium --replicates 200 --out big, zwerm plot big at 144 pixels per inch takes .4 to .7 s of
// processor time with the program's own start and the reading of all 600 runs, and 90 MB.
package chart
