import { keyColumnOf, type Rows } from '#core/dataset'
import { type LocalText, ProblemError, problem } from '#core/foundation'
import {
  assumptionsOfDemand,
  type CountryRound,
  type DemandSettings,
  demandHistory,
  demandServices,
  demandStart,
  forecastsOf,
  type HeldOutResult,
  heldOutCheck,
  type LinkingGrant,
  linkedPanel,
  mappingProblems,
  type Panel,
  type ServiceForecast,
  simulateDemand,
} from '#core/mapping'
import { mappingInstruments, newestInstrument } from './open.ts'

export interface DemandRequest {
  /** The later of the two rounds of the past; what is foretold begins with it. */
  readonly country: CountryRound
  readonly from: string
  /** Absent: the whole country. */
  readonly municipality?: string | undefined
  readonly grant: LinkingGrant
  /** Services with fewer recipients than this are withheld: the policy's least count. */
  readonly minimum: number
  readonly settings: DemandSettings
}

export interface DemandAnswer {
  readonly from: string
  readonly to: string
  readonly municipality: string | null
  readonly forecasts: readonly (ServiceForecast & { readonly label: LocalText | null })[]
  readonly assumptions: readonly LocalText[]
}

/**
 * How many recipients of each service are to be expected, from how it went between two rounds.
 *
 * @throws problems 1504 to 1507 as the panel; 1530 where the municipality was not mapped in the later round.
 */
export function demandOf(request: DemandRequest): DemandAnswer {
  const { country, from, municipality = null, settings, minimum } = request
  const { dataset, round } = country
  const panel = panelOfAll(request, from, round)
  const named = demandServices(dataset, mappingInstruments(), [from, round])
  const services = named.map(({ code }) => code)
  const column = keyColumnOf(dataset, 'municipality')
  const here = (row: number): boolean =>
    municipality === null || column.keys[column.data[row]!] === municipality
  const rows = adultsOf(panel).filter(here)
  if (rows.length === 0) {
    throw new ProblemError(problem(mappingProblems.notInRound, { municipality: municipality ?? '', round }))
  }
  const past = demandHistory(dataset, panel, services)
  const own = municipality === null ? null : demandHistory(dataset, panel, services, here)
  const start = demandStart(dataset, rows, services, past.step)
  const draws = simulateDemand(past, own, start, settings)
  const labels = new Map(named.map(({ code, label }) => [code, label]))
  return {
    ...{ from, to: round, municipality },
    forecasts: forecastsOf(draws, start, Number(round), past.step, minimum).map((one) => ({
      ...one,
      label: labels.get(one.service) ?? null,
    })),
    assumptions: assumptionsOfDemand({ from, to: round }, settings),
  }
}

/** How well a round is foretold by the two before it: see `heldOutCheck`. @param heldOut the round after the request's. */
export function demandHeldOut(request: DemandRequest, heldOut: string): HeldOutResult {
  const { country, from, settings, minimum } = request
  const past = panelOfAll(request, from, country.round)
  const after = panelOfAll(request, country.round, heldOut)
  const rounds = [from, country.round, heldOut]
  const services = demandServices(country.dataset, mappingInstruments(), rounds).map(({ code }) => code)
  return heldOutCheck(country.dataset, past, adultsOf(after), services, minimum, settings)
}

function panelOfAll({ country, grant }: DemandRequest, from: string, to: string): Panel {
  return linkedPanel(country.dataset, { from, to, grant, criteria: newestInstrument(to).inclusion })
}

/** The adults of the panel's second round, one row a person, in the dataset's order. */
const adultsOf = ({ fates }: Panel): Rows =>
  Uint32Array.from([...fates.to.values()].flatMap((rows) => [...rows])).sort()
