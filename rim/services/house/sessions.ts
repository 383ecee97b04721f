import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { Actor, Level, Role } from '#core/access'
import { ProblemError, problem } from '#core/foundation'
import type { Identity, ProfileName } from '#rim/login'
import {
  addSession,
  chooseAppointment,
  endSession,
  endSessionsOf,
  findSession,
  listMunicipalities,
  listParticipations,
  listRounds,
  listUnits,
  logEvent,
  ownAppointments,
  type Scope,
  type StoredAppointment,
  type StoredSession,
  staffOf,
  takeUpInvitation,
  tell,
  touchSession,
  type Work,
  within,
} from '#rim/storage'
import type { Desks } from './desks.ts'
import { houseLevel } from './levels.ts'
import { type Pseudonyms, pseudonymsOf, readNumber } from './persons.ts'
import { houseProblems } from './problems.ts'
import { openText, sealText } from './sealed-text.ts'

/** Where a registered person's rows may lie: one entry for each municipality in each round. */
export interface OwnPlace extends Pseudonyms {
  readonly roundId: string
  readonly municipality: string
}

/** A session as the server needs it. */
export interface OpenSession {
  readonly name: string
  readonly level: Level
  readonly profile: ProfileName
  readonly csrf: string
  readonly staff: string | null
  /** Null where no appointment has been chosen yet. */
  readonly actor: Actor | null
  /** The eyes to see with; of nobody where there is no actor. */
  readonly scope: Scope
  readonly appointments: readonly StoredAppointment[]
  /** The one acted under. */
  readonly appointment: string | null
  readonly places: readonly OwnPlace[]
  /** What the provider wants back at logout. */
  readonly idToken: string | null
}

/** How long a session lasts without use, and at most (ID-porten's own limits). */
export const idleMinutes = 30
export const longestMinutes = 120

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')
const later = (now: string, minutes: number): string =>
  new Date(Date.parse(now) + minutes * 60_000).toISOString()
const login: Scope = { desk: 'login' }

/**
 * Makes a session of a login. `as` says whether somebody works here or is asking about herself; the latter is known by
 * pseudonyms alone. Returns the cookie's token, which is not stored.
 */
export async function beginSession(
  desks: Desks,
  profile: ProfileName,
  identity: Identity,
  as: 'staff' | 'person',
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const now = desks.clock.now()
  const name = identity.name ?? ''
  const person: OwnLogin | null = as === 'person' ? { name, places: await placesOf(desks, identity) } : null
  const staff = await within(desks.house, login, async (work) => {
    const { issuer, subject } = identity
    const staff =
      as === 'staff' ? await staffOf(work, { id: v7(), issuer, subject, name: name || '–', now }) : null
    await addSession(work, {
      tokenHash: hashOf(token),
      staff,
      person: person && sealText(JSON.stringify(person), token, 'person'),
      // that somebody has asked what is registered about her is itself something about her
      name: person ? '' : name,
      profile,
      issuer,
      sid: identity.sid ?? null,
      idToken: sealText(identity.idToken, token, 'id-token'),
      level: houseLevel(profile, identity.level),
      organizations: identity.organizations,
      appointment: staff && (await onlyAppointment(work, desks, staff)),
      csrf: randomBytes(24).toString('base64url'),
      authenticatedAt: identity.authenticatedAt,
      lastSeenAt: now,
      endsAt: later(now, longestMinutes),
    })
    return staff
  })
  // in a transaction of its own, so that a registered person's session is not found by the line
  await within(desks.house, { ...login, staff }, (work) =>
    logEvent(work, { verb: 'login', noun: 'session', details: { profile } }),
  )
  return token
}

/** Who has one appointment acts under it at once. */
async function onlyAppointment(work: Work, desks: Desks, staff: string): Promise<string | null> {
  await tell(work, 'staff', staff)
  const own = await ownAppointments(work, staff, desks.clock.today())
  return own.length === 1 ? own[0]!.id : null
}

async function placesOf(desks: Desks, { personNumber }: Identity): Promise<OwnPlace[]> {
  if (personNumber === undefined) throw new ProblemError(problem(houseProblems.ownNumberMissing))
  const read = readNumber(desks, personNumber)
  const [taking, rounds] = await within(desks.house, login, async (work) => [
    await listParticipations(work),
    await listRounds(work),
  ])
  const kept = new Set(rounds.filter((one) => one.retentionUntil >= desks.clock.today()).map(({ id }) => id))
  const places: OwnPlace[] = []
  for (const { round, municipality, mode } of taking) {
    if (mode !== 'person' || !kept.has(round)) continue
    places.push({ ...(await pseudonymsOf(desks, read, round, municipality)), roundId: round, municipality })
  }
  return places
}

/** The session of a cookie, or null where there is none, it has ended or stood unused too long. */
export async function openSession(desks: Desks, token: string): Promise<OpenSession | null> {
  const now = desks.clock.now()
  const found = await within(desks.house, login, (work) =>
    findSession(work, hashOf(token), desks.clock.today()),
  )
  if (!found || !isAlive(found.session, now)) return null
  const { session: stored, appointments } = found
  // not at each request: the table would be written more than anything else
  if (Date.parse(now) - Date.parse(stored.lastSeenAt) > 60_000) {
    await within(desks.house, login, (work) => touchSession(work, stored.tokenHash, now))
  }
  const { name, places } = stored.person ? readOwn(stored.person, token) : { ...stored, places: [] }
  const actor = actorOf(stored, appointments)
  return {
    name,
    level: stored.level,
    profile: stored.profile as ProfileName,
    csrf: stored.csrf,
    staff: stored.staff,
    actor,
    scope: actor ? scopeOf(actor, places) : login,
    appointments,
    appointment: actor ? stored.appointment : null,
    places,
    // opened by whoever logs out, not at each request
    get idToken() {
      return stored.idToken === null ? null : openText(stored.idToken, token, 'id-token')
    },
  }
}

const isAlive = ({ endedAt, endsAt, lastSeenAt }: StoredSession, now: string): boolean =>
  endedAt === null &&
  Date.parse(endsAt) > Date.parse(now) &&
  Date.parse(later(lastSeenAt, idleMinutes)) > Date.parse(now)

/** What a registered person's session holds, sealed. */
interface OwnLogin {
  readonly name: string
  readonly places: readonly OwnPlace[]
}

const readOwn = (sealed: string, token: string): OwnLogin => {
  const text = openText(sealed, token, 'person')
  return text === null ? { name: '', places: [] } : (JSON.parse(text) as OwnLogin)
}

function actorOf(stored: StoredSession, appointments: readonly StoredAppointment[]): Actor | null {
  if (stored.staff === null) {
    const person = { role: 'registered-person', staff: null, municipality: null, unit: null } as const
    return { ...person, level: stored.level, territories: [] }
  }
  const chosen = appointments.find(({ id }) => id === stored.appointment)
  if (!chosen) return null
  return {
    role: chosen.role as Role,
    level: stored.level,
    staff: stored.staff,
    municipality: chosen.municipality,
    unit: chosen.unit,
    territories: chosen.territories,
  }
}

/** The database role and settings that go with an actor. */
export function scopeOf(
  actor: Actor,
  places: readonly OwnPlace[] = [],
  request: string | null = null,
): Scope {
  const { role, staff, municipality, unit, territories } = actor
  const common = { role, staff, municipality, unit, request }
  switch (role) {
    case 'registrar':
    case 'unit-leader':
      return { desk: 'unit', ...common }
    case 'coordinator':
      return { desk: 'municipality', ...common }
    case 'operator':
      return { desk: 'operator', ...common }
    case 'survey-clerk':
      return { desk: 'survey', ...common }
    case 'interviewer':
      return { desk: 'interview', ...common }
    case 'registered-person':
      return {
        desk: 'person',
        ...common,
        pseudonyms: places.map((place) => place.round),
      }
    case 'regional-adviser':
    case 'state-administrator':
    case 'user-organisation':
      return { desk: 'territory', ...common, territories }
    default:
      return { desk: 'national', ...common }
  }
}

/** Where each of the own appointments holds, in words, by its id: the same role may be held in two units. */
export async function placesOfAppointments(
  desks: Desks,
  { staff, appointments }: Pick<OpenSession, 'staff' | 'appointments'>,
): Promise<ReadonlyMap<string, string>> {
  if (staff === null) return new Map()
  return within(desks.house, login, async (work) => {
    await tell(work, 'staff', staff)
    const units = new Map((await listUnits(work)).map(({ id, name }) => [id, name]))
    const municipalities = new Map((await listMunicipalities(work)).map(({ code, name }) => [code, name]))
    return new Map(
      appointments.map(({ id, unit, municipality, territories }) => {
        const names = [
          unit === null ? undefined : units.get(unit),
          municipality === null ? undefined : (municipalities.get(municipality) ?? municipality),
          ...territories,
        ]
        return [id, names.filter((name) => name !== undefined).join(', ')]
      }),
    )
  })
}

/** Acts from now on under another of the own appointments. Throws 4216 for one that is not. */
export async function actUnder(
  desks: Desks,
  token: string,
  session: OpenSession,
  appointment: string,
): Promise<void> {
  if (!session.appointments.some(({ id }) => id === appointment)) {
    throw new ProblemError(problem(houseProblems.notAppointed))
  }
  await within(desks.house, login, (work) => chooseAppointment(work, hashOf(token), appointment))
}

/** A code as it was given, however it was typed from paper. */
const asGiven = (code: string): string => code.replace(/[\s-]/g, '').toUpperCase()

/** Takes up an invitation and acts under it. Throws 4215 where it does not hold. */
export async function takeUp(desks: Desks, token: string, session: OpenSession, code: string): Promise<void> {
  const { staff } = session
  if (staff === null) throw new ProblemError(problem(houseProblems.notAppointed))
  await within(desks.house, { desk: 'login', staff }, async (work) => {
    const taken = await takeUpInvitation(work, hashOf(asGiven(code)), staff, desks.clock.now())
    if (!taken) throw new ProblemError(problem(houseProblems.invitationNotValid))
    await chooseAppointment(work, hashOf(token), taken.id)
  })
}

export async function closeSession(desks: Desks, token: string): Promise<void> {
  await within(desks.house, login, (work) => endSession(work, hashOf(token), desks.clock.now()))
}

/** Ends the sessions of a login that has been ended at the provider. Returns how many. */
export async function closeSessionsOf(desks: Desks, issuer: string, sid: string): Promise<number> {
  return within(desks.house, login, (work) => endSessionsOf(work, issuer, sid, desks.clock.now()))
}
