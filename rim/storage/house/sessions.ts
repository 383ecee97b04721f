import { sql } from 'kysely'
import type { StoredAppointment } from './appointments.ts'
import { ahead, askLast } from './driver.ts'
import type { Work } from './scope.ts'

/** A login that lasts, kept on the server. Found by the hash of the cookie. */
export interface StoredSession {
  readonly tokenHash: string
  readonly staff: string | null
  /** A registered person's pseudonyms, sealed by the cookie. */
  readonly person: string | null
  readonly name: string
  readonly profile: string
  readonly issuer: string
  readonly sid: string | null
  /** Sealed by the cookie. */
  readonly idToken: string | null
  readonly level: 'low' | 'substantial' | 'high'
  readonly organizations: unknown
  readonly appointment: string | null
  readonly csrf: string
  readonly authenticatedAt: string
  readonly lastSeenAt: string
  readonly endsAt: string
  readonly endedAt: string | null
}

/** A session, and the appointments of whoever it is that hold on a day. */
export interface SessionAndAppointments {
  readonly session: StoredSession
  /** None of a registered person. */
  readonly appointments: readonly StoredAppointment[]
}

/**
 * The session of a cookie's hash. Asked at every request, so it ends the transaction: what is done with it is done in another.
 */
export async function findSession(
  work: Work,
  tokenHash: string,
  today: string,
): Promise<SessionAndAppointments | null> {
  await ahead(work, actAsWhoeverItIs, [tokenHash])
  const rows = await askLast<Readonly<Record<string, unknown>>>(work, withAppointments, [tokenHash, today])
  const [first] = rows
  if (!first) return null
  const appointments = rows.filter((row) => row['a:id'] !== null)
  return {
    session: part(first, sessionColumns, ''),
    appointments: appointments.map((row) => part(row, appointmentColumns, 'a:')),
  }
}

/** The members of one of the two, taken out of a row that holds both. */
const part = <T>(row: Readonly<Record<string, unknown>>, members: Named<T>, prefix: string): T =>
  Object.fromEntries(Object.keys(members).map((name) => [name, row[prefix + name]])) as T

/** The columns of members, all of them. */
type Named<T> = Readonly<Record<keyof T, string>>

const sessionColumns: Named<StoredSession> = {
  tokenHash: 'token_hash',
  staff: 'staff',
  person: 'person',
  name: 'name',
  profile: 'profile',
  issuer: 'issuer',
  sid: 'sid',
  idToken: 'id_token',
  level: 'level',
  organizations: 'organizations',
  appointment: 'appointment',
  csrf: 'csrf',
  authenticatedAt: 'authenticated_at',
  lastSeenAt: 'last_seen_at',
  endsAt: 'ends_at',
  endedAt: 'ended_at',
}
const appointmentColumns: Named<StoredAppointment> = {
  id: 'id',
  role: 'role',
  municipality: 'municipality',
  unit: 'unit',
  territories: 'territories',
  name: 'name',
  staff: 'staff',
  invitationExpiresAt: 'invitation_expires_at',
  appointedAt: 'appointed_at',
  validTo: 'valid_to',
  revokedAt: 'revoked_at',
}
const selected = (table: string, members: Readonly<Record<string, string>>, prefix: string): string =>
  Object.entries(members)
    .map(([name, column]) => `${table}.${column} as "${prefix}${name}"`)
    .join(', ')

// the appointments are shown to whoever they belong to; which hold on a day is said in `ownAppointments` too
const actAsWhoeverItIs = `select set_config('app.staff',
  coalesce((select staff::text from lyttepost.session where token_hash = $1), ''), true)`
const withAppointments = `select ${selected('s', sessionColumns, '')}, ${selected('a', appointmentColumns, 'a:')}
  from lyttepost.session s
  left join lyttepost.appointment a on a.staff = s.staff and a.revoked_at is null
    and (a.valid_to is null or a.valid_to >= $2)
  where s.token_hash = $1 order by a.appointed_at, a.id`

export async function addSession(work: Work, session: Omit<StoredSession, 'endedAt'>): Promise<void> {
  await work
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      staff: session.staff,
      person: session.person,
      name: session.name,
      profile: session.profile,
      issuer: session.issuer,
      sid: session.sid,
      id_token: session.idToken,
      level: session.level,
      organizations: JSON.stringify(session.organizations),
      appointment: session.appointment,
      csrf: session.csrf,
      authenticated_at: session.authenticatedAt,
      last_seen_at: session.lastSeenAt,
      ends_at: session.endsAt,
    })
    .execute()
}

export async function touchSession(work: Work, tokenHash: string, now: string): Promise<void> {
  await work.updateTable('session').set({ last_seen_at: now }).where('token_hash', '=', tokenHash).execute()
}

export async function chooseAppointment(work: Work, tokenHash: string, appointment: string): Promise<void> {
  await work.updateTable('session').set({ appointment }).where('token_hash', '=', tokenHash).execute()
}

/** What is left of a registered person when the session ends: that it was one. */
const emptied = sql<string | null>`case when person is null then null else '' end`

/** Ends a session; what it held of the login is emptied. */
export async function endSession(work: Work, tokenHash: string, now: string): Promise<void> {
  await work
    .updateTable('session')
    .set({ ended_at: now, id_token: null, person: emptied })
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .execute()
}

/** Ends all sessions of one login at the provider. Returns how many; no cookie is needed. */
export async function endSessionsOf(work: Work, issuer: string, sid: string, now: string): Promise<number> {
  const { numUpdatedRows } = await work
    .updateTable('session')
    .set({ ended_at: now, id_token: null, person: emptied })
    .where('issuer', '=', issuer)
    .where('sid', '=', sid)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Removes sessions and logins under way that ended before a time. */
export async function tidySessions(work: Work, before: string): Promise<void> {
  await work.deleteFrom('session').where('ends_at', '<', before).execute()
  await work.deleteFrom('pending_login').where('ends_at', '<', before).execute()
}

/** A login under way: what the callback must match. */
export interface StoredLogin {
  readonly stateHash: string
  /** SHA-256 of a cookie of the browser that began. */
  readonly browserHash: string
  readonly profile: string
  readonly pending: unknown
  readonly endsAt: string
}

export async function addLogin(work: Work, login: StoredLogin): Promise<void> {
  await work
    .insertInto('pending_login')
    .values({
      state_hash: login.stateHash,
      browser_hash: login.browserHash,
      profile: login.profile,
      pending: JSON.stringify(login.pending),
      ends_at: login.endsAt,
    })
    .execute()
}

/** Takes a login under way out of the table, so that it is used once; null where it is not there or has run out. */
export async function takeLogin(work: Work, stateHash: string, now: string): Promise<StoredLogin | null> {
  const taken = await work
    .deleteFrom('pending_login')
    .where('state_hash', '=', stateHash)
    .returning([
      'state_hash as stateHash',
      'browser_hash as browserHash',
      'profile',
      'pending',
      'ends_at as endsAt',
    ])
    .executeTakeFirst()
  return taken && Date.parse(taken.endsAt) > Date.parse(now) ? taken : null
}

/** Finds or makes the staff member of a login; keeps the name that the provider gives. */
export async function staffOf(
  work: Work,
  {
    id,
    issuer,
    subject,
    name,
    now,
  }: { id: string; issuer: string; subject: string; name: string; now: string },
): Promise<string> {
  const row = await work
    .insertInto('staff')
    .values({ id, issuer, subject, name, last_login_at: now })
    .onConflict((conflict) =>
      conflict.columns(['issuer', 'subject']).doUpdateSet({ name, last_login_at: now }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}
