import { type Dataset, keyColumnOf, type Rows, selectRows } from '#core/dataset'
import { type LocalText, ProblemError, problem } from '#core/foundation'
import type { InclusionCriterion, Instrument } from '#core/instruments'
import { type LinkingGrant, linkedPanel } from '../panel/index.ts'
import { roundPopulation } from '../population.ts'
import { mappingProblems } from '../problems.ts'
import { assumptionsOfDemand } from './assumptions.ts'
import { forecastsOf, type ServiceForecast } from './forecast.ts'
import { demandHistory } from './history.ts'
import { demandServices } from './services.ts'
import { type DemandSettings, everyRecipient, simulateDemand } from './simulate.ts'
import { demandStart } from './start.ts'

/** What is asked of the time to come in a municipality, or in the country. */
export interface DemandQuestion {
  /** The rounds of the past; what is foretold begins with the later. */
  readonly from: string
  readonly to: string
  readonly criteria: readonly InclusionCriterion[]
  /** The versions of the form. */
  readonly versions: readonly Instrument[]
  /** Number in the later round; null: the whole country. */
  readonly municipality: string | null
  readonly grant: LinkingGrant | undefined
  /** The rows that may be followed from round to round; default all. */
  readonly follow?: (row: number) => boolean
  /** Services with fewer recipients than this are withheld: the policy's least count. */
  readonly minimum: number
  readonly settings: DemandSettings
}

/** What is to be expected; nothing in it is an exact count. */
export interface ExpectedDemand {
  readonly from: string
  readonly to: string
  readonly municipality: string | null
  readonly forecasts: readonly (ServiceForecast & {
    /** What the service is called; null: everybody. */
    readonly label: LocalText | null
    /** The service's part of the form; null: everybody. */
    readonly family: LocalText | null
  })[]
  readonly assumptions: readonly LocalText[]
}

/**
 * How many recipients of each service are to be expected, from how it went between two rounds.
 *
 * @param dataset with derived columns.
 * @throws problems 1504 to 1507 as the panel; 1530 where the municipality was not mapped in the later round.
 */
export function expectedDemand(dataset: Dataset, question: DemandQuestion): ExpectedDemand {
  const { from, to, criteria, versions, municipality, settings, minimum } = question
  const panel = linkedPanel(dataset, question)
  const named = demandServices(dataset, versions, [from, to])
  const services = named.map(({ code }) => code)
  const here = inMunicipality(dataset, municipality)
  const rows = adultsOf(dataset, to, criteria, here)
  if (rows.length === 0) {
    throw new ProblemError(
      problem(mappingProblems.notInRound, { municipality: municipality ?? '', round: to }),
    )
  }
  const past = demandHistory(dataset, panel, services)
  const own = municipality === null ? null : demandHistory(dataset, panel, services, here)
  const start = demandStart(dataset, rows, services, past.step)
  const draws = simulateDemand(past, own, start, settings)
  const names = new Map(named.map((one) => [one.code, one]))
  return {
    ...{ from, to, municipality },
    forecasts: forecastsOf(draws, start, Number(to), past.step, minimum).map((one) => ({
      ...one,
      label: one.service === everyRecipient ? null : names.get(one.service)!.label,
      family: one.service === everyRecipient ? null : names.get(one.service)!.family,
    })),
    assumptions: assumptionsOfDemand({ from, to }, settings),
  }
}

function inMunicipality(dataset: Dataset, municipality: string | null): (row: number) => boolean {
  const column = keyColumnOf(dataset, 'municipality')
  return (row) => municipality === null || column.keys[column.data[row]!] === municipality
}

/** The adults of a round, one row a person: the last where several units have registered her. */
export function adultsOf(
  dataset: Dataset,
  round: string,
  criteria: readonly InclusionCriterion[],
  keep: (row: number) => boolean = () => true,
): Rows {
  const person = keyColumnOf(dataset, 'person').data
  const { adults } = roundPopulation(dataset, round, round, criteria)
  const last = new Map([...selectRows(dataset, keep, adults)].map((row) => [person[row]!, row]))
  return Uint32Array.from(last.values()).sort()
}
