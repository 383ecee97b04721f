import {
  adultsOf,
  type CountryRound,
  type DemandSettings,
  demandServices,
  type ExpectedDemand,
  expectedDemand,
  type HeldOutResult,
  heldOutCheck,
  type LinkingGrant,
  linkedPanel,
  type Panel,
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

/** `expectedDemand` of a dataset that is open, with the forms that ship with the program. */
export function demandOf({ country, municipality, ...request }: DemandRequest): ExpectedDemand {
  const { dataset, round, criteria } = country
  const versions = mappingInstruments()
  return expectedDemand(dataset, {
    ...request,
    to: round,
    criteria,
    versions,
    municipality: municipality ?? null,
  })
}

/** How well a round is foretold by the two before it: see `heldOutCheck`. @param heldOut the round after the request's. */
export function demandHeldOut(request: DemandRequest, heldOut: string): HeldOutResult {
  const { country, from, grant, settings, minimum } = request
  const { dataset, round } = country
  const past: Panel = linkedPanel(dataset, {
    ...{ from, to: round, grant, criteria: newestInstrument(round).inclusion },
  })
  const after = adultsOf(dataset, heldOut, newestInstrument(heldOut).inclusion)
  const services = demandServices(dataset, mappingInstruments(), [from, round, heldOut])
  const codes = services.map(({ code }) => code)
  return heldOutCheck(dataset, past, after, codes, minimum, settings)
}
