package main

import (
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/spf13/cobra"

	"zwerm/sim/batch"
	"zwerm/sim/measure"
	"zwerm/sim/stats"
)

// batchSummaryCommand is `zwerm batch summary`.
func batchSummaryCommand() *cobra.Command {
	var by string
	var shown []string
	var asJSON bool
	c := &cobra.Command{
		Use:   "summary FOLDER",
		Short: "Means, quantiles and paired differences of the strategies of a batch",
		Long: `Means, quantiles and paired differences of the strategies of a batch, one number per run (see dictionary.csv).

Each strategy is compared with the first, in the same setting under the same luck: the mean difference with its 95% interval
(Student's t), how often it is higher, and the share of the variance that this pairing takes away. Where settings share their
seeds, the differences of one seed are averaged before the interval is made, because they are not independent: the interval
says how far luck may carry the mean over these settings. With one replicate there is none.`,
		Example: "  zwerm batch summary cuts --by cut --indicators wellbeing,deficit",
		Args:    takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			b, err := batch.Show(args[0])
			if err != nil {
				return err
			}
			if b.Manifest == nil {
				return fmt.Errorf("%s has no final files: go on with the batch, or see zwerm batch merge --partial", args[0])
			}
			if by != "" && !slices.Contains(b.Groups(), by) {
				return unknown("factor", by, b.Groups())
			}
			places, err := shownOf(b.Plan, shown)
			if err != nil {
				return err
			}
			list, err := batch.Summarise(args[0], b.Plan, by, places)
			if err != nil {
				return err
			}
			if asJSON {
				return printJSON(c, summariesJSON(list))
			}
			for i := range list {
				printSummary(c.OutOrStdout(), &list[i], i > 0)
			}
			return nil
		},
	}
	c.Flags().StringVar(&by, "by", "", "one table per value of this `factor`")
	c.Flags().StringSliceVar(&shown, "indicators", []string{"all"}, "what to print, as `key,key`")
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

// shownOf finds indicators among those that a batch wrote down: their places there.
func shownOf(p *batch.Plan, keys []string) (places []int, err error) {
	var known []string
	for _, k := range p.Outputs.Indicators {
		known = append(known, measure.Indicators[k].Key)
	}
	for _, key := range keys {
		i := slices.Index(known, key)
		if key == "all" {
			places = places[:0]
			for i := range known {
				places = append(places, i)
			}
			return places, nil
		}
		if i < 0 {
			return nil, unknown("indicator in this batch", key, append(known, "all"))
		}
		places = append(places, i)
	}
	return places, nil
}

// printSummary writes the table of an indicator.
func printSummary(w io.Writer, s *batch.Summary, apart bool) {
	if apart {
		fmt.Fprintln(w)
	}
	var all []float64
	for i := range s.Rows {
		all = append(all, s.Rows[i].P10, s.Rows[i].P90)
	}
	d := displayOf(s.Indicator.Unit, s.Indicator.Decimals, all...)
	title := fmt.Sprintf("%s (%s)", s.Indicator.Key, d.unit)
	if s.Group != "" {
		title += ", " + s.Group
	}
	fmt.Fprintln(w, title)
	table := grid{names: 1, gap: 2}
	table.add("strategy", "runs", "mean", "P10", "P50", "P90", "difference [95%]", "higher in", "variance less")
	for i := range s.Rows {
		r := &s.Rows[i]
		cells := []string{r.Strategy, fmt.Sprint(r.N), d.number(r.Mean), d.number(r.P10), d.number(r.P50), d.number(r.P90)}
		if r.First {
			cells = append(cells, "", "", "")
		} else {
			cells = append(cells, blockInterval(r.Difference, d), percentage(r.Difference.Higher), percentage(r.Reduction))
		}
		table.add(cells...)
	}
	table.print(w)
}

// blockInterval writes a difference with its interval; one seed has none, however many pairs it has.
func blockInterval(difference stats.Difference, d display) string {
	if difference.N == 1 {
		return d.signed(difference.Mean) + "  [one seed]"
	}
	return interval(difference, d)
}

// percentage writes a share.
func percentage(v float64) string {
	if math.IsNaN(v) {
		return nothing
	}
	return decimal(100*v, 0) + "%"
}

// summaryJSON is a table of `zwerm batch summary --json`; null is nothing to measure.
type summaryJSON struct {
	Group     string       `json:"group,omitempty"`
	Indicator string       `json:"indicator"`
	Unit      string       `json:"unit"`
	Rows      []summaryRow `json:"strategies"`
}

type summaryRow struct {
	Strategy   string      `json:"strategy"`
	Runs       int         `json:"runs"`
	Mean       *float64    `json:"mean"`
	P10        *float64    `json:"p10"`
	P50        *float64    `json:"p50"`
	P90        *float64    `json:"p90"`
	Difference *pairedJSON `json:"difference"` // with the first strategy; null for that one
}

type pairedJSON struct {
	Pairs     int      `json:"pairs"`
	Blocks    int      `json:"independent"` // what the interval is made of: seeds, or pairs with luck of their own
	Mean      *float64 `json:"mean"`
	Low       *float64 `json:"low"`
	High      *float64 `json:"high"`
	Higher    *float64 `json:"higher"`
	Reduction *float64 `json:"variance_reduction"`
}

func summariesJSON(list []batch.Summary) []summaryJSON {
	out := []summaryJSON{}
	for _, s := range list {
		j := summaryJSON{Group: s.Group, Indicator: s.Indicator.Key, Unit: s.Indicator.Unit}
		for _, r := range s.Rows {
			row := summaryRow{Strategy: r.Strategy, Runs: r.N, Mean: orNull(r.Mean), P10: orNull(r.P10), P50: orNull(r.P50), P90: orNull(r.P90)}
			if d := r.Difference; !r.First {
				row.Difference = &pairedJSON{r.Pairs, d.N, orNull(d.Mean), orNull(d.Low), orNull(d.High), orNull(d.Higher), orNull(r.Reduction)}
			}
			j.Rows = append(j.Rows, row)
		}
		out = append(out, j)
	}
	return out
}
