package batch

// Example is an experiment that says everything such a file can say. `zwerm batch new` writes it, and help shows it.
const Example = `# An experiment for zwerm batch. Check it after every change: zwerm batch check FILE
about: What cuts and trust do under three strategies.

scenario: laboratorium        # of the program (see zwerm scenario list), or the path of a file from here
strategies: [laissez-faire, blueprint, co-creation]    # each meets every setting, with the same luck; or files of rules
replicates: 10                # runs of every setting and strategy, each with its own luck
seed: 1                       # replicate r has seed 1+r, counting from 0; or seeds: [3, 5, 8] in the place of both
luck: shared                  # the settings meet the same seeds; own: every setting has seeds of its own
parties: consent              # professionals, communities and organisations go along; auto: they also decide by themselves
set: {months: 48}             # what differs from the scenario in every run, as for --set
limit: 120                    # months; a run that would last longer is put aside and reported

factors:                      # what is varied: any number that --set takes, scenario, strategy and parties
  cut: {low: 0, high: .2, steps: 3}          # a range, with steps for a grid
  recovery-effect: {values: [.1, .3, .6]}    # or a list of values

# How settings are chosen:
#   full-factorial    every combination of values
#   one-at-a-time     the scenario as it is, and each value of each factor with the others as they are
#   random            {kind: random, points: 200, seed: 1}
#   latin-hypercube   {kind: latin-hypercube, points: 200, seed: 1}
#   halton            {kind: halton, points: 200, seed: 1}
#   table             {kind: table, file: settings.csv}, a factor per column, without factors here
design: {kind: full-factorial}

outputs:
  indicators: [wellbeing, waiting, trust, fit, deficit]    # or all
  every: year                 # month, year or end
  level: run                  # run, municipality or district
`
