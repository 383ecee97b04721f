import { type Actor, roles } from '#core/access'
import { loadTerritory } from '#rim/assets'
import {
  listInvitations,
  listMunicipalities,
  listReleaseStates,
  type MunicipalityState,
  municipalityStates,
  type StoredRound,
  type Work,
} from '#rim/storage'

/**
 * How far a municipality has come. `outside`: not in the system; `joined`: takes part and has registered nobody yet;
 * `registering`: has registered somebody.
 */
export type StatusStage =
  | 'outside'
  | 'not-invited'
  | 'invited'
  | 'declined'
  | 'joined'
  | 'registering'
  | 'submitted'

/** A municipality's line in the status of a round. What it has not come to is null. */
export interface MunicipalityStatus {
  readonly municipality: string
  readonly name: string
  /** Number of its county: two digits. */
  readonly county: string
  readonly stage: StatusStage
  readonly invitation: {
    readonly invitedAt: string
    readonly answerBy: string
    readonly answer: 'accepted' | 'declined' | null
    readonly reason: string
  } | null
  readonly taking: Omit<MunicipalityState, 'municipality'> | null
  /** Of its newest report; null: none, or not known to whoever asks. */
  readonly report: 'waiting' | 'making' | 'made' | 'failed' | null
}

export interface RoundStatus {
  readonly counties: readonly { readonly number: string; readonly name: string }[]
  readonly municipalities: readonly MunicipalityStatus[]
}

/**
 * The status of a round by municipality: all of the country for the nation, for a territory's desk its own counties and
 * municipalities. Registrations are counted by the database, which logs the reading.
 */
export async function roundStatus(work: Work, actor: Actor, round: StoredRound): Promise<RoundStatus> {
  const territory = loadTerritory()
  const year = Math.min(round.year, territory.years.at(-1)!)
  const isNation = roles[actor.role].reach === 'country'
  const within = (code: string): boolean =>
    isNation || actor.territories.some((own) => own === code || own === code.slice(0, 2))
  const inHouse = (await listMunicipalities(work)).filter(({ code }) => within(code))
  const names = new Map(
    territory
      .municipalitiesAt(year)
      .filter(({ number }) => within(number))
      .map((one) => [one.number, territory.nameIn(one, year)]),
  )
  const houseNames = new Map(inHouse.map(({ code, name }) => [code, name]))
  const taking = new Map(
    (await municipalityStates(work, round.id, isNation ? 'nation' : 'territories')).map((state) => [
      state.municipality,
      state,
    ]),
  )
  const invited = new Map((await listInvitations(work, round.id)).map((one) => [one.municipality, one]))
  const reports = await listReleaseStates(work, round.id)
  const municipalities = [...new Set([...names.keys(), ...houseNames.keys()])].sort().map((code) => {
    const state = taking.get(code)
    const invitation = invited.get(code)
    return {
      municipality: code,
      name: houseNames.get(code) ?? names.get(code)!,
      county: code.slice(0, 2),
      stage: stageOf(houseNames.has(code), invitation?.answer, invitation !== undefined, state),
      invitation: invitation
        ? {
            invitedAt: invitation.invitedAt,
            answerBy: invitation.answerBy,
            answer: invitation.answer,
            reason: invitation.reason,
          }
        : null,
      taking: state ? withoutCode(state) : null,
      report: reports.get(code) ?? null,
    }
  })
  const counties = new Map(territory.counties(year).map(({ number, name }) => [number, name]))
  const shown = [...new Set(municipalities.map(({ county }) => county))]
  return {
    counties: shown.map((number) => ({ number, name: counties.get(number) ?? number })),
    municipalities,
  }
}

const withoutCode = ({ municipality: _, ...rest }: MunicipalityState) => rest

function stageOf(
  inHouse: boolean,
  answer: 'accepted' | 'declined' | null | undefined,
  invited: boolean,
  state: MunicipalityState | undefined,
): StatusStage {
  if (state) {
    if (state.submittedAt !== null) return 'submitted'
    return state.units > 0 ? 'registering' : 'joined'
  }
  if (answer === 'declined') return 'declined'
  if (invited) return 'invited'
  return inHouse ? 'not-invited' : 'outside'
}
