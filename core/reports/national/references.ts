import type { LocalText } from '#core/foundation'

/** A figure of the whole population, to be read beside a row of ours. */
export interface PopulationReference {
  readonly table: string
  readonly row: string
  /** Per cent, as printed. */
  readonly percent: number
  readonly year: string
  readonly source: LocalText
}

/**
 * What the annual report for 2020 sets beside its own figures: 34 per cent of the population have higher education, from
 * Statistics Norway's table on education as the report prints it. Reports of other years have none until it is declared.
 */
const populationReferences: readonly PopulationReference[] = [
  {
    table: 'education',
    row: 'higher',
    percent: 34,
    year: '2020',
    source: {
      nb: 'Statistisk sentralbyrå, befolkningens utdanningsnivå, gjengitt i årsrapporten for BrukerPlan 2020',
      nn: 'Statistisk sentralbyrå, utdanningsnivået i befolkninga, attgitt i årsrapporten for BrukerPlan 2020',
    },
  },
]

/** The population's figure beside a table of a round; undefined where none is declared. */
export const referenceFor = (table: string, round: string): PopulationReference | undefined =>
  populationReferences.find((one) => one.table === table && one.year === round)
