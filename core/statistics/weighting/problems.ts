import type { ProblemKind } from '#core/foundation'

/** What can be wrong with weights, numbered in the range of statistics (1600-1699). */
export const weightingProblems = {
  emptyInSample: {
    number: 1601,
    severity: 'error',
    text: {
      nb: 'Utvalget har ingen i gruppe {cell} av «{margin}», men populasjonen har {total}. Slå sammen gruppen med en annen.',
      nn: 'Utvalet har ingen i gruppe {cell} av «{margin}», men populasjonen har {total}. Slå saman gruppa med ei anna.',
      en: 'The sample has nobody in group {cell} of "{margin}", but the population has {total}. Merge the group with another.',
    },
  },
  emptyInPopulation: {
    number: 1602,
    severity: 'error',
    text: {
      nb: 'Populasjonen har ingen i gruppe {cell} av «{margin}», men utvalget har noen. Rett tallene eller grupperingen.',
      nn: 'Populasjonen har ingen i gruppe {cell} av «{margin}», men utvalet har nokon. Rett tala eller grupperinga.',
      en: 'The population has nobody in group {cell} of "{margin}", but the sample has. Correct the figures or the grouping.',
    },
  },
  notConverged: {
    number: 1603,
    severity: 'error',
    text: {
      nb: 'Vektingen nådde ikke tallene for populasjonen: størst relativt avvik er {gap} etter {iterations} runder. Bruk færre marginer, videre grenser eller større grupper.',
      nn: 'Vektinga nådde ikkje tala for populasjonen: størst relativt avvik er {gap} etter {iterations} rundar. Bruk færre marginar, vidare grenser eller større grupper.',
      en: 'The weights did not reach the population figures: the largest relative gap is {gap} after {iterations} rounds. Use fewer margins, wider bounds or larger groups.',
    },
  },
  negativeWeights: {
    number: 1604,
    severity: 'error',
    text: {
      nb: 'Lineær kalibrering ga {rows} rader en vekt på 0 eller mindre. Bruk avstanden «raking» eller sett grenser.',
      nn: 'Lineær kalibrering gav {rows} rader ei vekt på 0 eller mindre. Bruk avstanden «raking» eller set grenser.',
      en: 'Linear calibration gave {rows} rows a weight of 0 or less. Use the distance "raking" or set bounds.',
    },
  },
  nothingToSpreadOver: {
    number: 1605,
    severity: 'error',
    text: {
      nb: 'Ingen vekter ligger mellom grensene {lower} og {upper}, så det som ble kuttet har ikke noe sted å gå. Sett videre grenser.',
      nn: 'Ingen vekter ligg mellom grensene {lower} og {upper}, så det som vart kutta har ikkje nokon stad å gå. Set vidare grenser.',
      en: 'No weight lies between the limits {lower} and {upper}, so what was cut off has nowhere to go. Set wider limits.',
    },
  },
} as const satisfies Record<string, ProblemKind>
