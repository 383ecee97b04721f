import { describe, expect, it } from 'vitest'
import { type AuditEvent, auditNouns, auditVerbs, type EventNames, publicEvent } from './index.ts'

const names: EventNames = {
  staff: (id) => ({ 's-1': 'Kari Nordmann' })[id] ?? null,
  unit: (id) => ({ 'u-1': 'Enhet A' })[id] ?? null,
  municipality: (code) => ({ '1103': 'Stavanger' })[code] ?? null,
  role: (code) =>
    code === 'registrar'
      ? { nb: 'Registrator', nn: 'Registrator' }
      : { nb: 'Kommunens koordinator', nn: 'Koordinator i kommunen' },
  purpose: () => ({ nb: 'kartlegging', nn: 'kartlegging' }),
}
const event: AuditEvent = {
  id: '019c2000-0000-7000-a000-000000000000',
  at: '2026-02-03T09:15:00Z',
  actor: 's-1',
  role: 'registrar',
  municipality: '1103',
  unit: 'u-1',
  verb: 'read',
  noun: 'registration',
  thing: 'r-1',
  subject: 'r-1',
  purpose: 'mapping',
  request: 'q-1',
  details: { secret: 'not told' },
}
const say = (
  change: Partial<AuditEvent>,
  language: 'nb' | 'nn' = 'nb',
  reader: 'registered-person' | 'staff' = 'staff',
) => publicEvent({ ...event, ...change }, names, language, reader).replaceAll('\u00a0', ' ')

describe('an event in one sentence', () => {
  it('says who, from where, what, when and why', () => {
    expect(say({})).toBe(
      'Kari Nordmann (registrator ved Enhet A) leste registreringen 3. februar 2026 kl. 10.15. Formål: kartlegging.',
    )
    expect(say({}, 'nn')).toBe(
      'Kari Nordmann (registrator ved Enhet A) las registreringa 3. februar 2026 kl. 10.15. Formål: kartlegging.',
    )
  })

  it('without unit, municipality, role, purpose or name', () => {
    expect(say({ unit: null, role: 'coordinator', purpose: null, verb: 'list' })).toBe(
      'Kari Nordmann (kommunens koordinator i Stavanger) så listen over registreringer 3. februar 2026 kl. 10.15.',
    )
    expect(say({ unit: null, municipality: null, verb: 'login', noun: 'session', purpose: null }, 'nn')).toBe(
      'Kari Nordmann (registrator) logga inn 3. februar 2026 kl. 10.15.',
    )
    expect(say({ role: null, purpose: null })).toBe(
      'Kari Nordmann leste registreringen 3. februar 2026 kl. 10.15.',
    )
    expect(say({ actor: 's-2', purpose: null })).toBe(
      'En ansatt som ikke lenger står i listen (registrator ved Enhet A) leste registreringen 3. februar 2026 kl. 10.15.',
    )
  })

  it('speaks to the person herself, and to others about her', () => {
    const own = { actor: null, role: 'registered-person', noun: 'own-registrations', purpose: null }
    expect(say(own, 'nb', 'registered-person')).toBe(
      'Du leste registreringene om deg 3. februar 2026 kl. 10.15.',
    )
    expect(say(own, 'nn')).toBe('Den registrerte las registreringane om seg sjølv 3. februar 2026 kl. 10.15.')
    expect(say({ actor: null, role: null, verb: 'delete', purpose: null })).toBe(
      'Systemet slettet registreringen 3. februar 2026 kl. 10.15.',
    )
  })

  it('tells some deeds in their own words', () => {
    expect(say({ verb: 'create', noun: 'opt-out', purpose: null })).toContain(
      'noterte at personen ikke vil være med i kartleggingen',
    )
    expect(say({ verb: 'delete', noun: 'appointment', purpose: null }, 'nn')).toContain(
      'trekte tilbake tilgangen til ein tilsett',
    )
  })

  it('never tells ids or details', () => {
    for (const verb of Object.keys(auditVerbs))
      for (const noun of Object.keys(auditNouns))
        for (const language of ['nb', 'nn'] as const)
          expect(say({ verb, noun }, language)).not.toMatch(/[{}]|r-1|q-1|u-1|s-1|secret|not told/)
  })

  it('has no words for what the program does not know', () => {
    expect(() => say({ verb: 'peek' })).toThrow(/verb "peek"/)
    expect(() => say({ noun: 'toString' })).toThrow(/noun "toString"/)
    expect(() => say({ at: 'i går' })).toThrow(RangeError)
  })
})

it('every word of the log is there in both forms', () => {
  const texts = [
    ...Object.values(auditVerbs),
    ...Object.values(auditNouns).flatMap(({ one, many }) => [one, many]),
  ]
  for (const { nb, nn } of texts) {
    expect(nb.trim()).not.toBe('')
    expect(nn.trim()).not.toBe('')
    // words that are wrong in the other form
    expect(nn).not.toMatch(/\b(ikke|enhet|registreringen|ansatt|noen|hvem|opprettet|endret|slettet)\b/)
    expect(nb).not.toMatch(/\b(ikkje|eining|registreringa|tilsett|nokon|kven|oppretta|endra|sletta)\b/)
  }
})
