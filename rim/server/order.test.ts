import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  asSomebody,
  calls,
  canary,
  createGround,
  farUnitId,
  otherUnitId,
  publicUrl,
  refusedWith,
  type TestGround,
  unitId,
} from './test-ground.ts'

let ground: TestGround
beforeAll(async () => {
  ground = await createGround()
})
afterAll(() => ground.close())
beforeEach(() => {
  calls.length = 0
})

const units = '/api/municipalities/1101/units'
const make = (name: string, more: object = {}) => ({
  method: 'POST' as const,
  url: units,
  payload: { name, ...more },
})
const count = async (name: string) =>
  (await ground.database.sql('select count(*)::int as n from lyttepost.unit where name = $1', [name]))[0]?.n

describe('who asks', () => {
  it('must be logged in', async () => {
    expect(refusedWith(await ground.server.inject(units))).toBe('401 5001')
    expect(
      refusedWith(
        await ground.server.inject({ url: units, cookies: { lyttepost: 'coordinator_of_1101_1101' } }),
      ),
    ).toBe('401 5001')
    expect(
      refusedWith(await ground.server.inject({ url: units, cookies: { '__Host-lyttepost': 'x' } })),
    ).toBe('401 5001')
  })

  it('is told where the login has ended', async () => {
    const response = await ground.server.inject({
      url: units,
      cookies: { '__Host-lyttepost': 'a_cookie_of_yesterday_x' },
    })
    expect(refusedWith(response)).toBe('401 5035')
    expect(response.json().detail).toContain('Det du har lagret, er ikke tapt. Logg inn igjen')
  })

  it('must have chosen an appointment', async () => {
    expect(refusedWith(await ground.as('nobody_chosen_yet_1101', { url: units }))).toBe('403 5037')
  })

  it('is let through, and sees with the own eyes', async () => {
    const all = await ground.as('coordinator_of_1101_1101', { url: units })
    expect(all.json().map(({ name }: { name: string }) => name)).toEqual(['Annen enhet', 'Egen enhet'])
    const own = await ground.as('registrar_of_1101_unit', { url: `${units}/${unitId}` })
    expect(own.json()).toEqual({ id: unitId, name: 'Egen enhet' })
  })
})

describe('a write', () => {
  it.each([
    ['without the token of the pages', { 'x-csrf-token': '' }, '403 5033'],
    ["with another's", { 'x-csrf-token': 'csrf-registrar' }, '403 5033'],
    ['from another site', { origin: 'https://evil.test' }, '403 5034'],
    ['from a site without a name', { origin: 'null' }, '403 5034'],
    ['from the same host by another way', { origin: 'http://lyttepost.test' }, '403 5034'],
    ['without a key', { 'idempotency-key': '' }, '400 5030'],
    ['with too short a key', { 'idempotency-key': 'abc' }, '400 5030'],
    ['with too long a key', { 'idempotency-key': 'a'.repeat(101) }, '400 5030'],
  ])('%s is refused', async (_, headers, expected) => {
    const response = await ground.as('coordinator_of_1101_1101', { ...make('Ikke laget'), headers })
    expect(refusedWith(response)).toBe(expected)
    expect(calls).toEqual([])
  })

  it('does not need an origin, as from a program that is no browser', async () => {
    const { origin: _, ...headers } = asSomebody('coordinator_of_1101_1101', make('x')).headers as Record<
      string,
      string
    >
    const response = await ground.server.inject({
      ...make('Fra et program'),
      cookies: { '__Host-lyttepost': 'coordinator_of_1101_1101' },
      headers,
    })
    expect(response.statusCode).toBe(201)
  })

  it('of a registered person needs no key', async () => {
    const response = await ground.as('registered_person_self', {
      method: 'DELETE',
      url: '/api/own-registrations',
      headers: { 'idempotency-key': '' },
    })
    expect(response.json()).toEqual({ done: true })
  })

  it('without a token is refused before what it holds is read', async () => {
    const response = await ground.as('coordinator_of_1101_1101', {
      ...make('x'),
      payload: '{"name":',
      headers: { 'x-csrf-token': 'wrong', 'content-type': 'application/json' },
    })
    expect(refusedWith(response)).toBe('403 5033')
  })
})

describe('a reading', () => {
  it('by a page that was made for somebody else is refused; a program that sends no token reads', async () => {
    const read = (headers: Record<string, string>) =>
      ground.as('coordinator_of_1101_1101', { url: units, headers })
    expect(refusedWith(await read({ 'x-csrf-token': 'csrf-registrar' }))).toBe('403 5033')
    expect((await read({ 'x-csrf-token': 'csrf-coordinator' })).statusCode).toBe(200)
    expect((await read({})).statusCode).toBe(200)
  })
})

describe('rights', () => {
  it('are refused openly at home, and as if there were nothing elsewhere', async () => {
    const cases = [
      // a registrar may not make a unit in the own municipality
      ['registrar_of_1101_unit', make('Min'), '403 5002'],
      // another unit of the own municipality is not seen
      ['registrar_of_1101_unit', { url: `${units}/${otherUnitId}` }, '404 5004'],
      [
        'coordinator_of_1101_1101',
        { method: 'DELETE', url: `/api/units/${unitId}/registrations` },
        '403 5002',
      ],
      [
        'coordinator_of_1101_1101',
        { method: 'DELETE', url: `/api/units/${farUnitId}/registrations` },
        // what a role may do nowhere is refused before anything is looked for
        '403 5002',
      ],
      [
        'registrar_of_1101_unit',
        { method: 'DELETE', url: `/api/units/${otherUnitId}/registrations` },
        '404 5004',
      ],
      // nor one of another municipality, by either address
      ['coordinator_of_1101_1101', { url: `/api/municipalities/1103/units/${farUnitId}` }, '404 5004'],
      ['coordinator_of_1101_1101', { url: `${units}/${farUnitId}` }, '404 5004'],
      [
        'coordinator_of_1101_1101',
        { ...make('Hos andre'), url: '/api/municipalities/1103/units' },
        '404 5004',
      ],
      ['national_coordinator_no', { url: units }, '403 5002'],
      // nothing in particular is asked about, so nothing is given away
      ['registrar_of_1101_unit', { method: 'POST', url: '/api/rounds' }, '403 5002'],
      ['registrar_of_1101_unit', { url: '/api/audit-chain/7' }, '403 5002'],
      ['coordinator_of_1101_1101', { method: 'DELETE', url: '/api/own-registrations' }, '403 5002'],
    ] as const
    for (const [who, options, expected] of cases) {
      expect(refusedWith(await ground.as(who, options)), `${who} ${JSON.stringify(options)}`).toBe(expected)
    }
    expect(calls).toEqual([])
  })

  it('that need a surer login say where it begins and lead back to the page', async () => {
    const response = await ground.as('coordinator_low_1101_1101', {
      ...make('Min'),
      headers: { referer: `${publicUrl}/enheter?side=2` },
    })
    expect(refusedWith(response)).toBe('403 5003')
    expect(response.json().stepUp).toBe('/login?level=substantial&returnTo=%2Fenheter%3Fside%3D2')
    const away = await ground.as('coordinator_low_1101_1101', {
      ...make('Min'),
      headers: { referer: 'https://evil.test//evil' },
    })
    expect(away.json().stepUp).toBe('/login?level=substantial&returnTo=%2F')
  })
})

describe('what is sent', () => {
  const bad = async (payload: unknown, language = 'nb') =>
    ground.as('coordinator_of_1101_1101', {
      ...make('x'),
      payload: payload as object,
      headers: { 'accept-language': language },
    })

  it.each([
    [{}, '«name» mangler.', ['name']],
    [{ name: '' }, '«name» må ha minst 1 tegn.', ['name']],
    [{ name: 'x'.repeat(61) }, '«name» må ha høyst 60 tegn.', ['name']],
    [{ name: 4 }, '«name» må være tekst.', ['name']],
    [{ name: 'x', type: 'skole' }, '«type» må være en av disse: health, nav.', ['type']],
    [{ name: 'x', [canary]: canary }, '«Innholdet» har felt som ikke finnes.', ['body']],
    [[], '«Innholdet» må være et objekt.', ['body']],
  ])('%j is refused with the field and what is expected', async (payload, detail, columns) => {
    const response = await bad(payload)
    expect(refusedWith(response)).toBe('400 5006')
    expect(response.json().detail).toBe(detail)
    expect(response.json().problems.map((met: { where: { column: string } }) => met.where.column)).toEqual(
      columns,
    )
    expect(response.body).not.toContain('Kanari')
  })

  it('is refused for each field that is wrong', async () => {
    expect((await bad({ type: 'skole' })).json().problems).toHaveLength(2)
  })

  it.each([
    ['/api/municipalities/11/units', '«municipality» har en verdi som ikke er gyldig.'],
    [`${units}?limit=10`, '«limit» må være høyst 9.'],
    [`${units}?limit=x`, '«limit» må være et tall.'],
    [`${units}?kanari=x`, '«Adressen etter «?»» har felt som ikke finnes.'],
    [`${units}/ikke-en-id`, '«unit» må være en id (UUID).'],
  ])('%s is refused', async (url, detail) => {
    const response = await ground.as('coordinator_of_1101_1101', { url })
    expect(refusedWith(response)).toBe('400 5006')
    expect(response.json().detail).toBe(detail)
  })

  it.each([
    ['{"name":', 'application/json', '400 5039'],
    ['', 'application/json', '400 5039'],
    ['{"name":"x","__proto__":{}}', 'application/json', '400 5039'],
    ['name=x', 'application/x-www-form-urlencoded', '415 5009'],
    ['name', 'text/plain', '415 5009'],
    [JSON.stringify({ name: 'x'.repeat(256 * 1024) }), 'application/json', '413 5007'],
  ])('%.20s as %s is refused', async (payload, type, expected) => {
    const response = await ground.as('coordinator_of_1101_1101', {
      ...make('x'),
      payload,
      headers: { 'content-type': type },
    })
    expect(refusedWith(response)).toBe(expected)
    expect(calls).toEqual([])
  })

  it('is refused in nynorsk and English too, for who has not chosen a language', async () => {
    const speak = async (language: string) =>
      (await ground.server.inject({ url: units, headers: { 'accept-language': language } })).json()
    expect(await speak('nn-NO,nb;q=0.5')).toMatchObject({ title: 'Ikkje logga inn' })
    expect(await speak('de, en;q=0.4')).toMatchObject({ detail: 'You are not logged in. Log in to go on.' })
    expect(await speak('de')).toMatchObject({ title: 'Ikke logget inn' })
  })
})

describe('what is answered', () => {
  it('holds nothing that the schema does not have', async () => {
    const response = await ground.as('coordinator_of_1101_1101', make('Ny enhet'))
    expect(response.statusCode).toBe(201)
    expect(Object.keys(response.json())).toEqual(['id', 'name'])
    expect(await count('Ny enhet')).toBe(1)
  })

  it.each([
    ['before', '500 5000'],
    ['after', '500 5000'],
    ['answer', '500 5000'],
    ['refused', '409 4044'],
    ['away', '503 5036'],
  ])('where it fails (%s), and then nothing is stored', async (fails, expected) => {
    const response = await ground.as('coordinator_of_1101_1101', make(`${canary} ${fails}`, { fails }))
    expect(refusedWith(response)).toBe(expected)
    expect(response.body).not.toContain('Kanari')
    expect(calls).toEqual([`${canary} ${fails}`])
    expect(await count(`${canary} ${fails}`)).toBe(0)
    if (expected.startsWith('500')) expect(response.json().detail).toContain(response.headers['x-request-id'])
    if (expected.startsWith('503')) expect(response.headers['retry-after']).toBe('5')
  })

  it('by the database in its own words', async () => {
    expect(refusedWith(await ground.as('coordinator_of_1101_1101', make('Egen enhet')))).toBe('409 4051')
  })

  it('as a file is named and saved', async () => {
    const response = await ground.as('coordinator_of_1101_1101', {
      method: 'POST',
      url: '/api/municipalities/1101/letter',
    })
    expect(response.rawPayload).toEqual(Buffer.from([37, 80, 68, 70, 0, 255]))
    expect(response.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Brev p_ nynorsk.pdf"; filename*=UTF-8''Brev%20p%C3%A5%20nynorsk.pdf`,
      'cache-control': 'no-store',
    })
  })
})

describe('a refusal that tells of a person', () => {
  it('leaves its line in the log, and no answer: asked again it is told again', async () => {
    const told = make('Fortalt', { fails: 'told' })
    const headers = { 'idempotency-key': 'the-key-of-what-is-told' }
    for (let time = 1; time <= 2; time++) {
      const response = await ground.as('coordinator_of_1101_1101', { ...told, headers })
      expect(refusedWith(response)).toBe('409 4046')
      const lines = await ground.database.sql(
        "select actor, request from lyttepost.audit_event where noun = 'opt-out' and thing = 'Fortalt'",
      )
      expect(lines).toHaveLength(time)
    }
    expect(calls).toEqual(['Fortalt', 'Fortalt'])
    expect(await count('Fortalt')).toBe(0)
  })
})
