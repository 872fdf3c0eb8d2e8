package calibrate

// Example is a file of targets that says everything such a file can say, for a dated scenario. Help shows it.
const Example = `about: Youth care from 2015 to 2018.
player: historical            # the strategy that plays everywhere
seeds: 8                      # runs per candidate, each with its own luck
parameters:                   # what may be fitted: any number that --set takes
  hiring:                     # within its own range
  youth.growth: {low: 0, high: .06, source: assumption}
targets:
  youth-spending-2018:
    name: youth spending 2018 / 2015
    # over: a year (2018), a quarter (2017-Q1), a month (2016-12) or a span of years (2015-2018)
    measure: {indicator: spending, domains: [youth], over: 2018}
    relative-to: {indicator: spending, domains: [youth], over: 2015}    # optional: a ratio
    times: 100                # optional: for a percentage
    value: 142
    error: 5                  # the deviation that counts as 1 in the loss
    weight: 2                 # optional; 0 only shows the target
    source: Statistics Netherlands
  first-collapse:
    # the first month in which the indicator reaches 1 (January 2015 is 0), or the month after the period
    measure: {indicator: collapses, first: 1, over: 2015-2018}    # without over: the whole run
    range: [8, 16]            # anything in it is right
    error: 4
    source: assumption
`
