import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createRandom } from '#core/foundation'
import { makeCode, orderInstruction } from '#core/survey'
import { findAnswering, finishAnswering, saveAnswering, voidCode } from '#rim/services'
import { within } from '#rim/storage'
import { type AnsweringWorld, createWorld, dayFromNow, openAnswering, type World } from '#rim/test-kit'
import { allProblems } from '../all-problems.ts'
import { createMetrics } from '../metrics.ts'
import { createWholeServer } from '../start.ts'
import { aboutWords, codeWords, endWords, stepWords } from './words.ts'

const publicUrl = 'https://svar.test'
let world: World
let open: AnsweringWorld
let server: FastifyInstance
const log: string[] = []

const serverOf = (of: World): Promise<FastifyInstance> =>
  createWholeServer(of.desks, {
    settings: { publicUrl, production: false, logStream: { write: (line) => void log.push(line) } },
    providers: [],
    problems: allProblems,
    metrics: createMetrics(),
  })

beforeAll(async () => {
  world = await createWorld()
  open = await openAnswering(world)
  server = await serverOf(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})
beforeEach(() => {
  log.length = 0
})

/** A browser without script: it keeps cookies, follows redirects and sends forms. */
function browser(address = '10.0.0.1', language = 'nb', on = server) {
  let cookies: Record<string, string> = {}
  const jar = (answer: LightMyRequestResponse) => {
    for (const { name, value } of answer.cookies) {
      if (value === '') cookies = Object.fromEntries(Object.entries(cookies).filter(([one]) => one !== name))
      else cookies[name] = value
    }
    return answer
  }
  const send = async (method: 'GET' | 'POST', url: string, form?: URLSearchParams, headers = {}) =>
    jar(
      await on.inject({
        method,
        url,
        cookies,
        remoteAddress: address,
        headers: {
          'accept-language': language,
          'user-agent': 'Gammel telefon 4.4',
          ...(form && { 'content-type': 'application/x-www-form-urlencoded', origin: publicUrl }),
          ...headers,
        },
        ...(form && { payload: form.toString() }),
      }),
    )
  const follow = async (answer: LightMyRequestResponse) => {
    let last = answer
    let url = ''
    while (last.statusCode === 303) {
      url = String(last.headers.location)
      last = await send('GET', url)
    }
    return Object.assign(last, { at: url })
  }
  return {
    cookies: () => cookies,
    send,
    get: async (url: string) => follow(await send('GET', url)),
    /** Sends the form of a page with some fields, as a button does. */
    press: async (
      page: LightMyRequestResponse,
      go: string,
      fields: Record<string, string | string[]> = {},
    ) => {
      const action = /<form method="post" action="([^"]+)"/.exec(page.body)?.[1] ?? ''
      const form = new URLSearchParams({ go })
      for (const name of ['token', 'shown']) {
        const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(page.body)?.[1]
        if (value !== undefined) form.set(name, value)
      }
      for (const [name, value] of Object.entries(fields))
        for (const one of [value].flat()) form.append(name, one)
      return follow(await send('POST', action, form))
    },
    enter: async (code: string) =>
      follow(await send('POST', '/svar', new URLSearchParams({ code, spraak: language }))),
  }
}

const titleOf = (answer: LightMyRequestResponse): string => /<h1[^>]*>([^<]*)/.exec(answer.body)?.[1] ?? ''
const newCode = async (): Promise<string> => (await open.issue(1))[0]!

describe('the code', () => {
  it('lets in whoever types it, in small letters and with spaces, and is held in one cookie', async () => {
    const code = await newCode()
    const one = browser()
    const about = await one.enter(` ${code.slice(0, 5).toLowerCase()} ${code.slice(5)}`)
    expect([about.statusCode, about.at, titleOf(about)]).toEqual([
      200,
      '/svar/om',
      'Brukerundersøkelsen 2026',
    ])
    expect(Object.keys(one.cookies())).toEqual(['__Secure-svar'])
    const typed = await one.send('POST', '/svar', new URLSearchParams({ code }))
    expect(String(typed.headers['set-cookie'])).toMatch(
      /^__Secure-svar=\w{10}\.nb\.[\w-]{22}\.\w{4}; Path=\/svar; HttpOnly; Secure; SameSite=Strict$/,
    )
  })

  it('is asked for again the next day, where a browser kept what it should not', async () => {
    const one = browser()
    await one.press(await one.enter(await newCode()), 'begin')
    const [name, value] = Object.entries(one.cookies())[0]!
    const hour = Math.floor(Date.now() / 3_600_000)
    const given = async (at: number) => {
      one.cookies()[name] = value.replace(/[^.]+$/, at.toString(36))
      return (await one.get('/svar/1')).at
    }
    expect(await given(hour - 19)).toBe('')
    // and is given anew by each page
    expect(one.cookies()[name]!.split('.')[3]).toBe(hour.toString(36))
    expect(await given(hour - 22)).toBe('/svar?hvorfor=igjen')
    expect(await given(hour + 2)).toBe('/svar?hvorfor=igjen')
  })

  it('comes by a link too, and does not stay in the address', async () => {
    const code = await newCode()
    const one = browser()
    const link = await one.send('GET', `/svar/${code.slice(0, 5)}-${code.slice(5)}`)
    expect([link.statusCode, link.headers.location]).toEqual([303, '/svar/inn'])
    const about = await one.get('/svar/inn')
    expect([about.at, titleOf(about)]).toEqual(['/svar/om', 'Brukerundersøkelsen 2026'])
    expect(about.body).not.toContain(code)
    // a browser that comes from another site sends the cookie first from a page of ours
    const other = browser()
    const going = await other.get('/svar/inn')
    expect(going.body).toContain('<meta http-equiv="refresh" content="0;url=/svar/om?inn=1">')
    const without = await other.get('/svar/om?inn=1')
    expect(without.body).toContain('cookies')
  })

  it('is not needed to read about the survey, which printed papers refer to', async () => {
    for (const [language, title, whom] of [
      ['nb', 'Om undersøkelsen', 'ringe kommunen'],
      ['nn', 'Om undersøkinga', 'ringje kommunen'],
      ['en', 'About the survey', 'call the municipality'],
    ] as const) {
      const about = await browser('10.0.0.1', language).get('/svar/om')
      expect([about.statusCode, about.at, titleOf(about)]).toEqual([200, '', title])
      for (const part of [whom, `href="/svar?spraak=${language}"`]) expect(about.body).toContain(part)
    }
    expect((await browser().get('/svar')).body).toContain('href="/svar/om?spraak=nb"')
  })

  it('who answers for the survey is told with it, and without where one wave alone is open', async () => {
    const change = (text: string, wave = open.wave) =>
      world.database.sql(
        `set local session_replication_role = replica; update lyttepost.survey_wave set ${text} where id = '${wave}'`,
      )
    await change(`responsible = 'KoRus <vest> & co', contact = 'telefon 12 34 56 78'`)
    const named = 'Ansvarlig for undersøkelsen: KoRus &#60;vest&#62; &#38; co.'
    for (const page of [await browser().get('/svar/om'), await browser().enter(await newCode())]) {
      for (const part of [named, 'telefon 12 34 56 78']) expect(page.body).toContain(part)
      expect(page.body).not.toContain(aboutWords.whoText.nb)
    }
    // one that is planned is nobody's yet
    const next = await openAnswering(world, { year: 2033 })
    await change(`state = 'planned', opened_at = null`, next.wave)
    expect((await browser().get('/svar/om')).body).toContain(named)
    await change(`state = 'open', opened_at = now()`, next.wave)
    const either = (await browser().get('/svar/om')).body
    expect([either.includes('KoRus'), either.includes(aboutWords.whoText.nb)]).toEqual([false, true])
    expect((await browser().enter(await newCode())).body).toContain(named)
    await change(`responsible = '', contact = ''`)
  })

  it('is asked for from the front page', async () => {
    const front = await server.inject({ url: '/', headers: { 'accept-language': 'nn' } })
    expect(front.body).toContain('href="/svar?spraak=nn"')
  })

  it('of the one before is gone where the next one is to enter theirs, and their answers with it', async () => {
    const one = browser()
    const first = await one.press(await one.enter(await newCode()), 'begin')
    expect((await one.press(first, 'next', { 'q.sex': 'male' })).at).toBe('/svar/2')
    await one.get('/svar')
    expect(one.cookies()).toEqual({})
    expect((await one.get('/svar/1')).at).toBe('/svar?hvorfor=igjen')
    // and no browser fills in what was written before
    expect(first.body).toMatch(/<form [^>]*autocomplete="off"/)
  })

  it('that is wrong is told so in the language chosen, with what to do', async () => {
    const cases = [
      ['nb', 'ACEFHJKM0O', 422, '0 O'],
      ['nn', 'ACEFH', 422, 'teikn'],
      ['en', 'ACEFHJKMNN', 422, 'changed places'],
    ] as const
    for (const [language, typed, status, part] of cases) {
      const answer = await browser('10.0.0.2', language).enter(typed)
      expect([answer.statusCode, answer.body.includes(part)], typed).toEqual([status, true])
      expect(answer.body).toContain(`value="${typed}"`)
      expect(answer.body).toContain(`<html lang="${language}">`)
      expect(answer.body).toContain(codeWords.stuck[language])
    }
    const link = await browser().get('/svar/ACEFHJKM0O')
    expect([link.statusCode, link.body.includes('ACEFHJKM0O')]).toEqual([422, false])
  })

  it('of a wave that has not begun, is over, or is void', async () => {
    const before = await openAnswering(world, { year: 2030, opens: 5, closes: 9 })
    const after = await openAnswering(world, { year: 2031, opens: -9, closes: -5 })
    const [early, late, gone] = [...(await before.issue(1)), ...(await after.issue(1)), await newCode()] as [
      string,
      string,
      string,
    ]
    const day = (offset: number) => dayFromNow(offset).split('-').reverse().join('.')
    expect((await browser().enter(early)).body).toContain(`Du kan svare fra ${day(5)}`)
    expect((await browser().enter(late)).body).toContain(`Siste dag å svare på nett var ${day(-5)}`)
    await within(world.desks.house, { desk: 'house' }, (work) => voidCode(world.desks, work, open.wave, gone))
    const voided = await browser().enter(gone)
    expect(voided.body).toContain('Denne koden gjelder ikke lenger')
  })
})

describe('a page of questions', () => {
  it('is saved when it is left, comes back as it was, and asks what follows from an answer before going on', async () => {
    const code = await newCode()
    const one = browser()
    const about = await one.enter(code)
    const first = await one.press(about, 'begin')
    expect([first.at, titleOf(first)]).toEqual(['/svar/1', 'Opplysninger om deg selv'])
    const second = await one.press(first, 'next', { 'q.sex': 'female', 'q.birth_year': ' 1980 ' })
    expect(second.at).toBe('/svar/2')
    const saved = await findAnswering(world.desks, code)
    expect(saved).toMatchObject({
      state: 'started',
      answers: { birth_year: 1980 },
      mode: { channel: 'web', helped: null },
    })
    // follow-ups that nobody saw: the page comes again, and nothing is written for it
    const again = await one.press(second, 'next', { 'q.has_children': 'yes' })
    expect([again.statusCode, again.at]).toEqual([200, ''])
    expect(again.body).toContain('noen flere spørsmål')
    expect(again.body).toMatch(/name="shown" value="care_for_children"/)
    expect((await findAnswering(world.desks, code))?.answers).not.toHaveProperty('has_children')
    const third = await one.press(again, 'next', { 'q.has_children': 'yes', 'q.care_for_children': 'daily' })
    expect(third.at).toBe('/svar/3')
    // changed: what followed from it goes with it
    const back = await one.press(third, 'back')
    expect(back.at).toBe('/svar/2')
    await one.press(back, 'next', { 'q.has_children': 'no', 'q.care_for_children': 'daily' })
    const { answers } = (await findAnswering(world.desks, code))!
    expect(answers).toMatchObject({ has_children: 'no' })
    expect(answers).not.toHaveProperty('care_for_children')
  })

  it('keeps what is ticked when the language is changed or an answer taken back, and saves it with the page', async () => {
    const code = await newCode()
    const one = browser()
    const first = await one.press(await one.enter(code), 'begin')
    const english = await one.press(first, 'language:en', { 'q.sex': 'female' })
    expect(english.body).toContain('<html lang="en">')
    expect(english.body).toMatch(/name="q.sex" value="female" checked/)
    const cleared = await one.press(english, 'clear:sex', {
      'q.sex': 'female',
      'q.education': 'upper_secondary',
    })
    expect(cleared.body).not.toMatch(/name="q.sex" value="female" checked/)
    expect((await findAnswering(world.desks, code))?.state).toBe('issued')
    await one.press(cleared, 'next', { 'q.sex': '-' })
    const saved = await findAnswering(world.desks, code)
    expect(saved).toMatchObject({ language: 'en', answers: { sex: { missing: 'refused' } } })
  })

  it('says what is no number, and saves nothing of the page before it is mended', async () => {
    const code = await newCode()
    const one = browser()
    const first = await one.press(await one.enter(code), 'begin')
    for (const typed of ['for lenge siden', '12', '3000', '1e3']) {
      const wrong = await one.press(first, 'next', { 'q.sex': 'female', 'q.birth_year': typed })
      expect(wrong.statusCode, typed).toBe(422)
      expect(wrong.body).toContain(`value="${typed}"`)
      expect(wrong.body).toMatch(/name="q.sex" value="female" checked/)
      expect(wrong.body).toMatch(/aria-invalid="true"/)
    }
    expect((await findAnswering(world.desks, code))?.state).toBe('issued')
  })

  it('offers not to answer only where the wave does, and takes it only then', async () => {
    const strict = await openAnswering(world, { year: 2032, refusalOffered: false })
    const [code] = (await strict.issue(1)) as [string]
    const one = browser()
    const first = await one.press(await one.enter(code), 'begin')
    expect(first.body).not.toContain('Jeg vil helst ikke svare')
    await one.press(first, 'next', { 'q.sex': '-', 'q.education': 'upper_secondary' })
    expect((await findAnswering(world.desks, code))?.answers).not.toHaveProperty('sex')
  })

  it('does not offer twice not to answer, where it is printed', async () => {
    const one = browser()
    await one.press(await one.enter(await newCode()), 'begin')
    const { body } = await one.get('/svar/3')
    expect(body).toContain('name="q.satisfied_with_service" value="no_answer"')
    expect(body).not.toContain('name="q.satisfied_with_service" value="-"')
    expect(body).toContain('name="q.services_received" value="-"')
  })

  it('is escaped whatever somebody writes, and takes no answer of another page', async () => {
    const code = await newCode()
    const one = browser()
    await one.press(await one.enter(code), 'begin')
    const services = await one.get('/svar/3')
    const text = '</textarea><script>alert(1)</script>" onfocus=x'
    const shown = await one.press(services, 'language:nn', { 'q.service_of_form': text, 'q.sex': 'female' })
    expect(shown.body).not.toContain('<script>alert')
    await one.press(shown, 'next', {
      'q.service_of_form': text,
      'q.sex': 'female',
      'q.__proto__': 'x',
      constructor: 'y',
    })
    const { answers } = (await findAnswering(world.desks, code))!
    expect(Object.keys(answers)).toEqual(['service_of_form'])
  })
})

describe('the end', () => {
  it('shows all, warns of what contradicts, takes it once, and leaves nothing on the device', async () => {
    const code = await newCode()
    const one = browser()
    let page = await one.press(await one.enter(code), 'begin')
    const last = Number(/Side \d+ av (\d+)/.exec(page.body)![1])
    page = await one.get(`/svar/${last - 1}`)
    page = await one.press(page, 'next', { 'q.substances': ['alcohol', 'none_used'] })
    expect(page.at).toBe(`/svar/${last}`)
    const summary = await one.press(page, 'next', { helped: 'yes', 'q.open_comment': 'Takk' })
    expect(summary.at).toBe('/svar/oppsummering')
    expect(summary.body).toContain('Se gjerne over dette')
    expect(summary.body).toContain(`/svar/${last - 1}#q-substances`)
    expect((await findAnswering(world.desks, code))?.mode).toEqual({ channel: 'web', helped: true })
    const held = { ...one.cookies() }
    expect((await one.get('/svar/ferdig')).at).toBe('/svar/oppsummering')
    const done = await one.press(summary, 'finish')
    expect([done.at, titleOf(done)]).toEqual(['/svar/ferdig?spraak=nb', 'Takk for at du svarte'])
    expect(one.cookies()).toEqual({})
    expect((await one.get('/svar/oppsummering')).at).toBe('/svar?hvorfor=igjen')
    // pressed again by a browser that never got the answer
    const late = browser()
    Object.assign(late.cookies(), held)
    expect(titleOf(await late.press(summary, 'finish'))).toBe('Takk for at du svarte')
    const used = await browser('10.0.0.3').enter(code)
    expect([used.statusCode, used.body.includes('Denne koden er brukt')]).toEqual([409, true])
    expect([used.body.includes(codeWords.notYou.nb), used.body.includes(codeWords.stuck.nb)]).toEqual([
      true,
      false,
    ])
    expect(done.headers['cache-control']).toBe('no-store')
  })

  it('cannot be reached with nothing answered, or with what must be mended', async () => {
    const code = await newCode()
    const one = browser()
    const first = await one.press(await one.enter(code), 'begin')
    await one.press(first, 'next')
    const summary = await one.get('/svar/oppsummering')
    const empty = await one.press(summary, 'finish')
    expect([empty.statusCode, empty.body.includes('minst ett spørsmål')]).toEqual([422, true])
  })

  it('a pause tells the code and puts the device back; another device goes on', async () => {
    const code = await newCode()
    const one = browser()
    const first = await one.press(await one.enter(code), 'begin')
    const second = await one.press(first, 'next', { 'q.sex': 'male' })
    const pause = await one.press(second, 'pause', { 'q.has_children': 'no' })
    expect(pause.at).toBe('/svar/avslutt?side=2')
    expect(pause.body).toContain(`${code.slice(0, 5)}-${code.slice(5)}`)
    // whoever handed the code out may have it still
    expect(pause.body).toContain(endWords.pauseSeen.nb)
    const left = await one.press(pause, 'leave')
    expect([left.at, one.cookies()]).toEqual(['/svar/avsluttet?spraak=nb', {}])
    expect(left.body).not.toContain(code.slice(0, 5))
    const other = browser('10.9.9.9', 'nn')
    const about = await other.enter(code)
    expect(about.body).toContain('Du har begynt før')
    expect(about.body).toContain(aboutWords.untilSent.nn)
    const resumed = await other.press(about, 'begin')
    expect(resumed.at).toBe('/svar/2')
    expect(resumed.body).toMatch(/name="q.has_children" value="no" checked/)
  })
})

it.each(['nb', 'nn', 'en'] as const)(
  'what is said of shared screens names the buttons, in %s',
  (language) => {
    const facts = {
      responsible: 'A',
      contact: 'B',
      lastDay: 'C',
      address: 'D',
      service: 'E',
      place: 'F',
      copies: 1,
    }
    const lines = orderInstruction(facts, 'cards', language).parts.flatMap((part) => part.lines)
    const said = [lines.join(' '), aboutWords.sharedText[language]]
    for (const text of said) {
      for (const name of [stepWords.pause[language], endWords.leave[language]]) {
        expect(text).toMatch(new RegExp(`[«“"]${name}[»”"]`))
      }
    }
  },
)

describe('what is refused', () => {
  it('another site’s form, a page of another code, and methods that are not there', async () => {
    const one = browser()
    const first = await one.press(await one.enter(await newCode()), 'begin')
    const form = new URLSearchParams({ go: 'next', 'q.sex': 'male' })
    const elsewhere = await one.send('POST', '/svar/1', form, { origin: 'https://ond.test' })
    expect([
      elsewhere.statusCode,
      elsewhere.body.includes('<small>') || elsewhere.body.includes('5034'),
    ]).toEqual([403, true])
    const bare = await one.send('POST', '/svar/1', form)
    expect([bare.statusCode, bare.body.includes('5061')]).toEqual([403, true])
    // the next person's code, and a page that the one before left open
    await one.enter(await newCode())
    const left = await one.press(first, 'next', { 'q.sex': 'male' })
    expect([left.statusCode, left.body.includes('hører til en annen kode')]).toEqual([403, true])
    expect((await one.send('GET', '/svar/1', undefined)).headers['cache-control']).toBe('no-store')
    const put = await server.inject({ method: 'PUT', url: '/svar/1' })
    expect(put.statusCode).toBe(405)
  })

  it('guesses, and not those who are in already behind the same address', async () => {
    const random = createRandom(5)
    const below = (limit: number) => random.below(limit)
    const here = '198.51.100.7'
    const inside = browser(here)
    const first = await inside.press(await inside.enter(await newCode()), 'begin')
    const guesser = browser(here, 'en')
    const answers: number[] = []
    for (let at = 0; at < 32; at++) answers.push((await guesser.enter(makeCode(below))).statusCode)
    expect(answers).toEqual([...Array<number>(30).fill(422), 429, 429])
    const stopped = await guesser.enter(makeCode(below))
    expect(stopped.body).toContain('Wait 10 minutes')
    expect(stopped.headers['retry-after']).toBe('600')
    // by the cookie and by the link as well
    const linked = await browser(here).get(`/svar/${makeCode(below)}`)
    expect([linked.statusCode, linked.body.includes('5060')]).toEqual([429, true])
    expect((await inside.press(first, 'next', { 'q.sex': 'male' })).at).toBe('/svar/2')
    expect((await browser('198.51.100.8').enter(await newCode())).at).toBe('/svar/om')
  })

  it('a form that is being entered from paper, and one that was finished on paper meanwhile', async () => {
    const code = await newCode()
    const one = browser()
    const first = await one.press(await one.enter(code), 'begin')
    const given = {
      answers: { sex: 'male' },
      mode: { channel: 'paper', helped: null },
      language: 'nb',
    } as const
    await saveAnswering(world.desks, code, given)
    const late = await one.press(first, 'next', { 'q.sex': 'female' })
    expect([late.statusCode, titleOf(late), late.body.includes('papir')]).toEqual([
      409,
      'Det gikk ikke',
      true,
    ])
    await finishAnswering(world.desks, code, world.desks.clock.today(), 'paper')
    const later = await one.press(first, 'next', { 'q.sex': 'female' })
    expect([later.statusCode, later.body.includes('Denne koden er brukt')]).toEqual([409, true])
    expect(one.cookies()).toEqual({})
  })

  it('too many requests, apart from those of the staff behind the same address', async () => {
    const few = await createWholeServer(world.desks, {
      settings: {
        publicUrl,
        production: false,
        limits: { answering: 3, perAddress: 2 },
        logStream: { write: () => undefined },
      },
      providers: [],
      problems: allProblems,
      metrics: createMetrics(),
    })
    try {
      const one = browser('198.51.100.9', 'en', few)
      const statuses = []
      for (let at = 0; at < 4; at++) statuses.push((await one.get('/svar')).statusCode)
      expect(statuses).toEqual([200, 200, 200, 429])
      const waiting = await one.get('/svar')
      expect([
        waiting.body.includes('/svar/stil-'),
        waiting.body.includes('There were too many requests'),
      ]).toEqual([true, true])
      expect((await few.inject({ url: '/', remoteAddress: '198.51.100.9' })).statusCode).toBe(200)
    } finally {
      await few.close()
    }
  })

  it('addresses that are not there, in the look of these pages', async () => {
    const one = browser()
    await one.enter(await newCode())
    for (const url of ['/svar/99', '/svar/a/b/c']) {
      const answer = await one.get(url)
      expect([answer.statusCode, answer.body.includes('/svar/stil-')], url).toEqual([404, true])
      expect(answer.body).not.toContain('href="/style.css"')
    }
  })

  it('what leads away: other sites get no address, no frame, no script but our own', async () => {
    const { headers } = await browser().get('/svar')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['content-security-policy']).toMatch(
      /default-src 'self';.*frame-ancestors 'none';form-action 'self'/,
    )
    expect(headers['content-security-policy']).not.toContain('unsafe')
  })
})

it('the first page is small', async () => {
  const page = await browser().get('/svar')
  const address = /href="(\/svar\/stil-[^"]+)"/.exec(page.body)![1]!
  const styles = await browser().get(address)
  const bytes = Buffer.byteLength(page.body) + Buffer.byteLength(styles.body)
  expect(styles.headers['cache-control']).toContain('immutable')
  expect(bytes).toBeLessThan(15_000)
})

describe('the log', () => {
  it('tells that the pages were asked for something, and neither who, with which code, which page nor when', async () => {
    const code = await newCode()
    const one = browser('203.0.113.77')
    let page = await one.press(await one.enter(code), 'begin')
    page = await one.press(page, 'next', { 'q.sex': 'male' })
    await one.get(`/svar/${code}`)
    await one.get('/svar/oppsummering')
    await one.press(await one.get('/svar/oppsummering'), 'finish')
    await browser('203.0.113.77').enter('ACEFHJKM0O')
    await browser('203.0.113.77').get(`/svar/${code}/mer?kode=${code}`)
    await browser('203.0.113.77').get(`/svar/%ZZ${code}`)
    expect(log.length).toBeGreaterThan(12)
    for (const line of log) {
      const { level, time, route, status, msg, problem, ...rest } = JSON.parse(line)
      expect([level, route, msg, rest], line).toEqual(['info', '/svar/…', 'request', {}])
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:00:00\.000Z$/)
      expect([200, 303, 400, 404, 422]).toContain(status)
      expect([undefined, 4401, 5062, 5039]).toContain(problem)
    }
    const everything = log.join('')
    for (const trace of [code, code.slice(0, 5), '203.0.113', 'Gammel', 'ACEFHJKM0O', open.service]) {
      expect(everything, trace).not.toContain(trace)
    }
  })

  it('other addresses are told of as before, also those that only begin alike', async () => {
    await server.inject('/svarbrev')
    const line = JSON.parse(log[0]!)
    expect(line).toMatchObject({ route: '-', status: 404 })
    expect(line).toHaveProperty('request')
  })

  it('a fault is told without them too', async () => {
    const code = await newCode()
    const one = browser('203.0.113.78')
    const first = await one.press(await one.enter(code), 'begin')
    log.length = 0
    await world.database.sql('alter function lyttepost.save_draft rename to save_draft_away')
    const answer = await one.press(first, 'next', { 'q.sex': 'male' })
    await world.database.sql('alter function lyttepost.save_draft_away rename to save_draft')
    expect([answer.statusCode, titleOf(answer)]).toEqual([500, 'Det gikk ikke'])
    expect(answer.body).toContain('Tilbake til skjemaet')
    const everything = log.join('')
    expect(log.map((line) => JSON.parse(line).msg)).toEqual(['fault', 'request'])
    for (const trace of [code, '203.0.113', 'male', 'Gammel']) expect(everything, trace).not.toContain(trace)
  })
})
