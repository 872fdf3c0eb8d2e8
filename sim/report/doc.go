// Package report makes one page of results for a workshop: a self-contained HTML file in Dutch and English that says what was
// found and what it cost, how sure that is, and what would turn it round. The same results give the same bytes.
//
// Where results come from:
//
//   - study.go: what a report is about: arms, and the worlds that they come from
//   - compare.go: a paired experiment; folder.go, comparison.go, table.go: the folder of one
//   - batch.go, batchcourses.go: the folder of a batch
//   - tested.go, flipped.go: what came out of the registered claims, and where verdicts turn round
//
// What they mean:
//
//   - contrast.go: one arm minus another, and whether a difference may be claimed
//   - outcomes.go: ends, wins, and the axes of the goal space
//   - sentence.go, words.go, names.go: what was found, in words; differing.go: in what worlds differ
//
// What people see:
//
//   - page.go, figures.go, card.go, claims.go, honest.go: the page of a language, part by part
//   - pictures.go, swarm.go: charts and birds as SVG; csv.go: the table that can be downloaded
//   - html.go with page.html, page.css and page.js: the file
//
// With zwerm compare laboratorium --replicates 200 --out big (three strategies, 200 replicates at three recovery effects, 96
// months), zwerm report big takes .6 s of processor time and 60 MB, and the page has 1.2 MB; the comparison itself takes 64 s of
// processor time and 234 MB (/usr/bin/time -v).
package report
