import { v7 } from 'uuid'
import type { Actor, Role } from '#core/access'
import { daysAfter } from '#core/foundation'
import {
  addLegalBasis,
  addMunicipality,
  addRound,
  addUnit,
  appointAtInstallation,
  changeRound,
  findMunicipality,
  findRegistration,
  findRound,
  findUnit,
  joinRound,
  type Scope,
  staffOf,
  submitRound,
  takeUpInvitation,
  within,
} from '#rim/storage'
import { appoint, newInvitation, type Wanted } from './appointments.ts'
import type { Desks } from './desks.ts'
import { beginRegistration, complete, saveAnswers } from './registrations.ts'
import { hashOf, scopeOf } from './sessions.ts'
import { trialEarlier, trialRecipients } from './trial-recipients.ts'

/** Somebody made up, as the trial login knows them; the id is the login's subject. */
export interface TrialPerson {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** The unit, by its place in the list below. */
  readonly unit?: 0 | 1
}

const municipality = { code: '1121', name: 'Time' }
const units = [
  { name: 'Rus og psykisk helse', unitType: 'health', contact: 'Torggata 1, telefon 00 00 00 01' },
  { name: 'Oppfølgingstjenesten', unitType: 'health', contact: 'Torggata 2, telefon 00 00 00 02' },
]

/** The people of the training municipality. */
export const trialPeople: readonly TrialPerson[] = [
  { id: 'kari', name: 'Kari Registrator', role: 'registrar', unit: 0 },
  { id: 'nils', name: 'Nils Nabo', role: 'registrar', unit: 1 },
  { id: 'eva', name: 'Eva Enhetsleder', role: 'unit-leader', unit: 0 },
  { id: 'ingrid', name: 'Ingrid Koordinator', role: 'coordinator' },
  { id: 'randi', name: 'Randi Rådgiver', role: 'regional-adviser' },
  { id: 'stian', name: 'Stian Statsforvalter', role: 'state-administrator' },
  { id: 'berit', name: 'Berit Brukerorganisasjon', role: 'user-organisation' },
  { id: 'amund', name: 'Amund Analytiker', role: 'national-analyst' },
  { id: 'nora', name: 'Nora Nasjonal', role: 'national-coordinator' },
  { id: 'rolf', name: 'Rolf Revisjon', role: 'revision-group' },
  { id: 'siri', name: 'Siri Skjemamottak', role: 'survey-clerk' },
  { id: 'sigurd', name: 'Sigurd Skjemamottak', role: 'survey-clerk' },
  { id: 'ida', name: 'Ida Intervjuer', role: 'interviewer' },
  { id: 'isak', name: 'Isak Intervjuer', role: 'interviewer' },
  { id: 'iben', name: 'Iben Intervjuer', role: 'interviewer' },
  { id: 'dag', name: 'Dag Drift', role: 'operator' },
]

/** Roles that nobody in the house appoints. */
const installed = ['national-coordinator', 'operator'] as const

/**
 * Fills an empty house with the training municipality, a round that is open, one that is over with some registrations, and
 * somebody in each role, through the same doors as in earnest. Does nothing where the municipality is there already. Returns whether it was made.
 */
export async function fillTrainingHouse(
  desks: Desks,
  administrator: string,
  issuer: string,
): Promise<boolean> {
  const nation: Scope = { desk: 'national', role: 'national-coordinator' }
  if (await within(desks.house, nation, (work) => findMunicipality(work, municipality.code))) return false
  const day = (offset: number): string => daysAfter(desks.clock.today(), offset)
  const round = v7()
  const before = v7()
  await within(desks.house, nation, async (work) => {
    await addMunicipality(work, municipality)
    // open until what was registered then is made: the database takes nothing into a round that is closed
    await addRound(work, {
      id: before,
      code: 'forrige-ovingsrunde',
      name: { nb: 'Forrige øvingsrunde', nn: 'Førre øvingsrunde' },
      instrument: 'brukerplan@2019.1',
      opensOn: day(-380),
      closesOn: day(0),
      retentionUntil: day(2 * 365),
    })
    await addRound(work, {
      id: round,
      code: 'ovingsrunden',
      name: { nb: 'Øvingsrunden', nn: 'Øvingsrunden' },
      instrument: 'brukerplan@2026.1',
      opensOn: day(-7),
      closesOn: day(60),
      retentionUntil: day(3 * 365),
    })
  })
  const people = (role: Role): readonly TrialPerson[] => trialPeople.filter((one) => one.role === role)
  for (const role of installed) {
    for (const person of people(role)) {
      const { code, hash, expiresAt } = newInvitation(desks)
      await appointAtInstallation(administrator, {
        role,
        name: person.name,
        invitationHash: hash,
        invitationExpiresAt: expiresAt,
      })
      await takeUp(desks, issuer, person, code)
    }
  }
  const appointed = async (scope: Scope, person: TrialPerson, wanted: Partial<Wanted>): Promise<string> => {
    const code = await within(desks.house, scope, async (work) => {
      const nobody: Wanted = {
        role: person.role,
        name: person.name,
        municipality: null,
        unit: null,
        territories: [],
        validTo: null,
      }
      return (await appoint(desks, work, actorOf(scope), { ...nobody, ...wanted })).code
    })
    return takeUp(desks, issuer, person, code)
  }
  for (const role of ['regional-adviser', 'state-administrator', 'user-organisation'] as const) {
    for (const person of people(role))
      await appointed(nation, person, { territories: [municipality.code.slice(0, 2)] })
  }
  for (const role of ['national-analyst', 'revision-group', 'survey-clerk', 'interviewer'] as const) {
    for (const person of people(role)) await appointed(nation, person, {})
  }
  const [coordinator] = people('coordinator')
  const staff = await appointed(nation, coordinator!, { municipality: municipality.code })
  const own = scopeOf(actorOf({ desk: 'municipality', staff, municipality: municipality.code }))
  const made = units.map((unit) => ({ id: v7(), municipality: municipality.code, ...unit }))
  await within(desks.house, own, async (work) => {
    for (const unit of made) await addUnit(work, unit)
    for (const [joined, validFrom, validTo] of [
      [before, day(-380), day(0)],
      [round, day(-7), day(365)],
    ] as const) {
      await joinRound(work, joined, municipality.code, { mode: 'person' })
      await addLegalBasis(
        work,
        {
          id: v7(),
          round: joined,
          municipality: municipality.code,
          unitType: 'health',
          law: 'Øvingsloven',
          paragraph: '§ 1',
          decisionReference: 'Øving 1',
          validFrom,
          validTo,
          allowsLinking: true,
          allowsAttention: true,
        },
        staff,
      )
    }
  })
  const registrars: string[] = []
  for (const role of ['registrar', 'unit-leader'] as const) {
    for (const person of people(role)) {
      const { unit = 0 } = person
      const hired = await appointed(own, person, { municipality: municipality.code, unit: made[unit]!.id })
      if (role === 'registrar') registrars[unit] = hired
    }
  }
  const desksOf = made.map(({ id }, place) =>
    actorOf({
      desk: 'unit',
      role: 'registrar',
      staff: registrars[place]!,
      municipality: municipality.code,
      unit: id,
    }),
  )
  await registerEarlier(desks, before, desksOf)
  await within(desks.house, own, (work) => submitRound(work, before))
  // the round was over long ago: the national coordinator sets its dates, as may be done at any time
  await within(desks.house, nation, (work) => changeRound(work, before, { closesOn: day(-320) }))
  return true
}

/**
 * Registers some of the made-up persons in the round before, as the units' registrars and through the same doors as in
 * earnest. The log tells when it was really done.
 */
async function registerEarlier(desks: Desks, before: string, registrars: readonly Actor[]): Promise<void> {
  const recipients = trialRecipients()
  for (const { id, unit, answers } of trialEarlier) {
    const actor = registrars[unit]!
    const { number } = recipients.find((one) => one.id === id)!
    await within(desks.house, scopeOf(actor), async (work) => {
      const round = (await findRound(work, before))!
      const place = (await findUnit(work, actor.municipality!, actor.unit!))!
      const begun = await beginRegistration(desks, work, actor, round, place, {
        number,
        localReference: null,
      })
      const saved = await saveAnswers(desks, work, begun, round, { basedOn: begun.revision, patch: answers })
      const found = (await findRegistration(work, begun.id))!
      await complete(desks, work, found, round, saved.revision)
    })
  }
}

/** Logs a made-up person in for the first time, and takes up the appointment. Returns the staff id. */
export async function takeUp(
  desks: Desks,
  issuer: string,
  person: TrialPerson,
  code: string,
): Promise<string> {
  const now = desks.clock.now()
  const staff = await within(desks.house, { desk: 'login' }, (work) =>
    staffOf(work, { id: v7(), issuer, subject: person.id, name: person.name, now }),
  )
  await within(desks.house, { desk: 'login', staff }, (work) =>
    takeUpInvitation(work, hashOf(code), staff, now),
  )
  return staff
}

const actorOf = ({ staff, municipality, unit, role }: Scope): Actor => ({
  role: (role ?? 'coordinator') as Role,
  level: 'high',
  staff: staff ?? null,
  municipality: municipality ?? null,
  unit: unit ?? null,
  territories: [],
})
