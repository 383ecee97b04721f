import type { LocalText } from '#core/foundation'
import { loadTerritory } from '#rim/assets'
import {
  listContacts,
  listInvitations,
  listMessages,
  listMunicipalities,
  listParticipations,
  listRounds,
  type MessageState,
  type StoredInvitation,
  type StoredRound,
  type Work,
} from '#rim/storage'

/** A municipality as the nation sees it when it invites to a round. */
export interface InvitedMunicipality {
  readonly municipality: string
  readonly name: string
  readonly county: { readonly number: string; readonly name: string }
  /** By residents; null where the number of residents is not known. */
  readonly sizeClass: { readonly code: string; readonly label: LocalText } | null
  /** How many contacts are written to about rounds. */
  readonly contacts: number
  /** Whether it took part in the round before this one. */
  readonly lastTime: boolean
  /** `joined`: without having been invited. */
  readonly state: 'none' | 'invited' | 'accepted' | 'declined' | 'joined'
  readonly invitation: Pick<StoredInvitation, 'invitedAt' | 'answerBy' | 'answeredAt' | 'reason'> | null
  /** The newest of what it has been written about the invitation. */
  readonly lastMessage: { readonly state: MessageState; readonly at: string } | null
}

/** All municipalities of the house, by number, with how they stand to a round. */
export async function invitedMunicipalities(
  work: Work,
  round: StoredRound,
): Promise<readonly InvitedMunicipality[]> {
  const municipalities = await listMunicipalities(work)
  const invitations = new Map((await listInvitations(work, round.id)).map((one) => [one.municipality, one]))
  const takingPart = await listParticipations(work)
  const earlier = (await listRounds(work)).find(
    ({ id, opensOn }) => id !== round.id && opensOn < round.opensOn,
  )
  const inRound = (id: string | undefined) =>
    new Set(takingPart.filter((one) => one.round === id).map(({ municipality }) => municipality))
  const [now, before] = [inRound(round.id), inRound(earlier?.id)]
  const contacts = (await listContacts(work)).filter(({ receives }) => receives.includes('rounds'))
  const messages = (await listMessages(work, round.id)).filter(({ kind }) =>
    ['invitation', 'reminder'].includes(kind),
  )
  return municipalities.map(({ code, name }): InvitedMunicipality => {
    const found = invitations.get(code)
    // the newest come first
    const last = messages.find(({ municipality }) => municipality === code)
    return {
      municipality: code,
      name,
      ...placeOf(code, round.year),
      contacts: contacts.filter(({ municipality }) => municipality === code).length,
      lastTime: before.has(code),
      state: stateOf(found, now.has(code)),
      invitation: found
        ? {
            invitedAt: found.invitedAt,
            answerBy: found.answerBy,
            answeredAt: found.answeredAt,
            reason: found.reason,
          }
        : null,
      lastMessage: last ? { state: last.state, at: last.sentAt ?? last.createdAt } : null,
    }
  })
}

function stateOf(invitation: StoredInvitation | undefined, joined: boolean): InvitedMunicipality['state'] {
  if (!invitation) return joined ? 'joined' : 'none'
  return invitation.answer ?? 'invited'
}

/** County and size class of a municipality number in a year; a number that is not in use has the county it begins with. */
function placeOf(code: string, year: number): Pick<InvitedMunicipality, 'county' | 'sizeClass'> {
  const territory = loadTerritory()
  const number = code.slice(0, 2)
  const found = territory.municipalityAt(code, year)
  const county = {
    number,
    name: found?.countyName ?? territory.counties(year).find((one) => one.number === number)?.name ?? number,
  }
  const population = territory.population(code, year)
  if (!population) return { county, sizeClass: null }
  const { code: sizeCode, label } = territory.sizeClassOf(population.residents)
  return { county, sizeClass: { code: sizeCode, label } }
}

/** Municipalities of the country that the house does not have yet, by number. */
export async function municipalitiesToAdd(
  work: Work,
  year: number,
): Promise<readonly { readonly code: string; readonly name: string; readonly county: string }[]> {
  const there = new Set((await listMunicipalities(work)).map(({ code }) => code))
  const territory = loadTerritory()
  return territory
    .municipalitiesAt(year)
    .filter(({ number }) => !there.has(number))
    .map((one) => ({
      code: one.number,
      name: territory.nameIn(one, year),
      county: one.countyName,
    }))
}
