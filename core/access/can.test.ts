import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { can, levelFor, mayEver, rightTo, type Thing } from './can.ts'
import { type Noun, rights, type Verb } from './rights.ts'
import { type Actor, levels, type Role, roles } from './roles.ts'

const everyRole = Object.keys(roles) as Role[]
const nouns = [...new Set(rights.map(({ noun }) => noun))]
const verbs = [...new Set(rights.flatMap((right) => right.verbs))]
const deeds = verbs.flatMap((verb) => nouns.map((noun) => ({ verb, noun })))

const place = fc.constantFrom('1101', '1103', '', null)
const unit = fc.constantFrom('a', 'b', '', null)
const actorWith = (role: fc.Arbitrary<Role>): fc.Arbitrary<Actor> =>
  fc.record({
    role,
    level: fc.constantFrom(...levels),
    staff: fc.constantFrom('s', null),
    municipality: place,
    unit,
    territories: fc.subarray(['11', '46', '1103', 'NO', '']),
  })
const actors = actorWith(fc.constantFrom(...everyRole))
const present = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined
const things: fc.Arbitrary<Thing> = fc
  .record({
    noun: fc.constantFrom(...nouns),
    municipality: fc.option(fc.constantFrom('1101', '1103', ''), { nil: undefined }),
    unit: fc.option(fc.constantFrom('a', 'b', ''), { nil: undefined }),
    territories: fc.option(fc.subarray(['11', '46', '1101', '1103', '4601', 'NO']), { nil: undefined }),
    own: fc.option(fc.boolean(), { nil: undefined }),
    part: fc.option(fc.constantFrom('leader', 'interviewer', 'coder'), { nil: undefined }),
  })
  .map(
    (thing) =>
      Object.fromEntries(Object.entries(thing).filter(([, value]) => present(value))) as unknown as Thing,
  )
const ofPlace: ReadonlySet<string> = new Set(['own-unit', 'own-municipality', 'own-territory'])
const verb: fc.Arbitrary<Verb> = fc.constantFrom(...verbs)
const settings = { seed: 1, numRuns: 3000 }
/** Somebody, a deed and a thing: as often as not one that there is a right to. */
const cases: fc.Arbitrary<[Actor, Verb, Thing]> = fc.oneof(
  fc.tuple(actors, verb, things),
  fc.constantFrom(...rights).chain((right) =>
    fc.tuple(
      actorWith(fc.constantFrom(...right.roles)),
      fc.constantFrom(...right.verbs),
      things.map((thing) => ({ ...thing, noun: right.noun })),
    ),
  ),
)

/** Rights of a role to a deed that hold by where the thing lies. */
const rightsTo = (role: Role, of: Verb, noun: Noun) =>
  rights.filter((right) => right.roles.includes(role) && right.noun === noun && right.verbs.includes(of))

describe('what somebody may do', () => {
  it('is what stands in the rights: nothing else is granted', () => {
    let granted = 0
    fc.assert(
      fc.property(cases, ([actor, of, thing]) => {
        if (rightTo(actor, of, thing) === 'refused') return
        expect(rightsTo(actor.role, of, thing.noun)).not.toEqual([])
        granted++
      }),
      settings,
    )
    expect(granted).toBeGreaterThan(50)
  })

  it('is never granted where the role has no such right anywhere, and some thing is where it has', () => {
    const unclear = everyRole.flatMap((role) =>
      deeds.filter(({ verb: of, noun }) => {
        const actor: Actor = {
          role,
          level: 'high',
          staff: 's',
          municipality: '1101',
          unit: 'a',
          territories: ['11'],
        }
        const home: Thing = {
          noun,
          municipality: '1101',
          unit: 'a',
          territories: ['11'],
          own: true,
          part: 'leader',
        }
        // what is the nation's own lies in no municipality
        return mayEver(actor, of, noun) !== (can(actor, of, home) || can(actor, of, { noun }))
      }),
    )
    expect(unclear).toEqual([])
  })

  it('to what is the nation’s own reaches into no municipality and no unit', () => {
    let nations = 0
    fc.assert(
      fc.property(cases, ([actor, of, thing]) => {
        const found = rightsTo(actor.role, of, thing.noun)
        if (found.length === 0 || !found.every(({ within }) => within === 'nation')) return
        const placed = thing.municipality !== undefined || thing.unit !== undefined
        expect(rightTo(actor, of, thing) === 'refused').toBe(placed)
        nations++
      }),
      { ...settings, numRuns: 20_000 },
    )
    expect(nations).toBeGreaterThan(5)
  })

  it('in the own municipality or unit reaches nobody outside it, and empty is nowhere', () => {
    let inside = 0
    let outside = 0
    fc.assert(
      fc.property(cases, ([actor, of, thing]) => {
        const found = rightsTo(actor.role, of, thing.noun)
        if (found.length === 0 || !found.every(({ within }) => ofPlace.has(within))) return
        const answer = rightTo(actor, of, thing)
        const municipal = found.filter(({ within }) => within !== 'own-territory')
        const same =
          present(actor.municipality) &&
          actor.municipality !== '' &&
          actor.municipality === thing.municipality
        if (municipal.length === found.length && !same) {
          expect(answer).toBe('refused')
          outside++
        }
        const inUnit = same && present(actor.unit) && actor.unit !== '' && actor.unit === thing.unit
        if (found.every(({ within }) => within === 'own-unit')) expect(answer === 'refused').toBe(!inUnit)
        if (answer !== 'refused' && municipal.length > 0) inside++
      }),
      settings,
    )
    expect(inside).toBeGreaterThan(20)
    expect(outside).toBeGreaterThan(200)
  })

  it('in a study reaches those who work in it, and what its leader does the leader alone', () => {
    const counts = { inside: 0, outside: 0 }
    fc.assert(
      fc.property(cases, ([actor, of, thing]) => {
        const found = rightsTo(actor.role, of, thing.noun)
        const studies = found.filter(({ within }) => within.endsWith('-study'))
        if (found.length === 0 || studies.length < found.length) return
        const led = studies.every(({ within }) => within === 'led-study')
        const inside = thing.part !== undefined && (!led || thing.part === 'leader')
        expect(rightTo(actor, of, thing) === 'refused').toBe(!inside)
        counts[inside ? 'inside' : 'outside']++
      }),
      settings,
    )
    expect(counts.inside).toBeGreaterThan(20)
    expect(counts.outside).toBeGreaterThan(20)
  })

  it('with safe tables of a territory reaches those of it alone', () => {
    let read = 0
    const territorial = actorWith(
      fc.constantFrom('regional-adviser', 'state-administrator', 'user-organisation'),
    )
    fc.assert(
      fc.property(territorial, things, (actor, thing) => {
        const answer = rightTo(actor, 'read', { ...thing, noun: 'safe-table' })
        const about = thing.territories ?? []
        const within = (code: string): boolean =>
          code === 'NO' ||
          actor.territories.some((own) => own === code || (own !== 'NO' && own === code.slice(0, 2)))
        expect(answer !== 'refused').toBe(about.length > 0 && about.every(within))
        if (answer !== 'refused') read++
      }),
      settings,
    )
    expect(read).toBeGreaterThan(100)
  })

  it('is never less after a surer login', () => {
    let more = 0
    const order = ['refused', 'stronger-login', 'granted']
    fc.assert(
      fc.property(cases, ([actor, of, thing]) => {
        const answers = levels.map((level) => order.indexOf(rightTo({ ...actor, level }, of, thing)))
        expect(answers).toEqual([...answers].sort((a, b) => a - b))
        // the surest login is enough for whatever is within reach at all
        expect(answers[2] === 1).toBe(false)
        expect(answers[0] === 0).toBe(answers[2] === 0)
        if (answers[0] !== answers[2]) more++
      }),
      settings,
    )
    expect(more).toBeGreaterThan(50)
  })

  it('is told with the level that a stronger login needs', () => {
    const actor: Actor = {
      role: 'registrar',
      level: 'low',
      staff: 's',
      municipality: '1101',
      unit: 'a',
      territories: [],
    }
    const thing: Thing = { noun: 'registration', municipality: '1101', unit: 'a' }
    expect(rightTo(actor, 'read', thing)).toBe('stronger-login')
    expect(can(actor, 'read', thing)).toBe(false)
    expect(levelFor(actor, 'read', 'registration')).toBe('high')
    expect(can({ ...actor, level: 'high' }, 'read', thing)).toBe(true)
    expect(levelFor(actor, 'list', 'round')).toBe('low')
  })

  it('is not decided by a unit of the same name in another municipality', () => {
    const actor: Actor = {
      role: 'unit-leader',
      level: 'high',
      staff: 's',
      municipality: '1101',
      unit: 'a',
      territories: [],
    }
    expect(rightTo(actor, 'delete', { noun: 'registration', municipality: '1101', unit: 'a' })).toBe(
      'granted',
    )
    expect(rightTo(actor, 'delete', { noun: 'registration', municipality: '1103', unit: 'a' })).toBe(
      'refused',
    )
    expect(rightTo(actor, 'delete', { noun: 'registration', municipality: '1101', unit: 'b' })).toBe(
      'refused',
    )
  })
})

describe('the rights', () => {
  it.each(everyRole)('give %s something to do', (role) => {
    expect(rights.filter((right) => right.roles.includes(role)).length).toBeGreaterThan(0)
  })

  it('to rows about persons belong to their unit, and to the person', () => {
    const about = rights.filter(({ noun }) => noun === 'registration' || noun === 'opt-out')
    expect(about.length).toBeGreaterThan(1)
    for (const { roles: who, within, level } of about) {
      for (const role of who) expect(['registrar', 'unit-leader']).toContain(role)
      expect([within, level]).toEqual(['own-unit', 'high'])
    }
    const own = rights.filter(({ noun }) => noun === 'own-registrations')
    expect(own.map((right) => [right.roles, right.within, right.level])).toEqual([
      [['registered-person'], 'self', 'high'],
    ])
  })

  it('give the operator, the nation, territories and coordinators no registration, whatever it says of itself', () => {
    const others = everyRole.filter(
      (role) => !['registrar', 'unit-leader', 'registered-person'].includes(role),
    )
    expect(others).toHaveLength(10)
    fc.assert(
      fc.property(actorWith(fc.constantFrom(...others)), verb, things, (actor, of, thing) => {
        for (const noun of ['registration', 'own-registrations', 'opt-out'] as const) {
          expect(rightTo(actor, of, { ...thing, noun })).toBe('refused')
        }
      }),
      settings,
    )
  })

  it('give a registered person what is about herself and nothing else', () => {
    const actor: Actor = {
      role: 'registered-person',
      level: 'high',
      staff: null,
      municipality: null,
      unit: null,
      territories: [],
    }
    const reached = deeds.filter(({ verb: of, noun }) =>
      can(actor, of, { noun, own: true, municipality: '1101', unit: 'a', territories: ['NO'] }),
    )
    expect(reached.map(({ verb: of, noun }) => `${of} ${noun}`).sort()).toEqual([
      'delete own-registrations',
      'export own-registrations',
      'read own-registrations',
    ])
    expect(can(actor, 'read', { noun: 'own-registrations' })).toBe(false)
  })

  it('demand the surest login for whatever writes or shows rows, people’s access or the log', () => {
    const sensitive: readonly Noun[] = [
      'registration',
      'own-registrations',
      'opt-out',
      'appointment',
      'access-log',
    ]
    for (const right of rights.filter(({ noun }) => sensitive.includes(noun))) {
      expect(right.level, right.noun).toBe('high')
    }
    // and no change at all is made with the weakest
    for (const right of rights.filter(({ level }) => level === 'low')) {
      expect(right.verbs.filter((of) => of !== 'list' && of !== 'read')).toEqual([])
    }
  })

  it('are said once: no two give the same role the same deed in the same place', () => {
    const said = rights.flatMap((right) =>
      right.roles.flatMap((role) => right.verbs.map((of) => `${role} ${of} ${right.noun} ${right.within}`)),
    )
    expect(new Set(said).size).toBe(said.length)
  })
})
