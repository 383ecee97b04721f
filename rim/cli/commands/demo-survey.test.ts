import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEmbedded, stopEmbedded } from '#rim/storage'
import { lyttepost, type Said } from '#rim/test-kit'

let home: string
let said: Said
let facts: {
  sample: { taking: number; invited: number; declined: number; replacements: number }
  services: { joined: number; orders: number; copies: number }
  answers: { web: number; paper: number; handedOut: number }
  reception: { entered: number; twice: number; batches: number; differing: number; compared: number }
  mixed: number
  closed: { answers: number; withoutParticipant: number; lost: number; drafts: number }
  coding: { texts: number; coded: number; left: number }
  comments: { comments: number; out: number; second: number }
  results: { reports: number; few: number; files: number; numbers: number; withheld: number; hash: string }
  earlier: unknown[]
  draw: { hash: string }
  paths: string[]
}
let client: pg.Client
const at = (name: string): string => join(home, name)
const rows = async (text: string): Promise<readonly Record<string, unknown>[]> =>
  (await client.query(text)).rows
const count = async (table: string, condition = 'true'): Promise<number> =>
  Number((await rows(`select count(*) as n from lyttepost.${table} where ${condition}`))[0]!.n)

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'lyttepost-demo-'))
  chmodSync(home, 0o711)
  const words = [
    'demo',
    'survey',
    '--folder',
    at('house'),
    '--out',
    at('out'),
    '--port',
    '28070',
    '--no-serve',
  ]
  said = await lyttepost(...words, '--participants', '4', '--json')
  if (said.exit === 0) facts = JSON.parse(said.out)
  const server = await startEmbedded(at('house'))
  client = new pg.Client({ connectionString: server.url('lyttepost') })
  await client.connect()
})
afterAll(async () => {
  await client?.end()
  await stopEmbedded(at('house'))
  rmSync(home, { recursive: true, force: true })
})

describe('demo survey', () => {
  it('plays a wave to results that are approved, and tells it', () => {
    expect(said.notes).not.toContain('Feil')
    expect(said.exit).toBe(0)
    expect(facts.sample.taking).toBe(4)
    // as many as in 2021 by participant: 1,121 of 64, and 97 of these on the web
    expect(facts.answers.web + facts.answers.paper).toBe(70)
    expect(facts.answers.web).toBe(6)
    expect(facts.answers.handedOut).toBeGreaterThanOrEqual(70)
    expect(facts.services.orders).toBe(facts.services.joined)
    expect(facts.reception.entered).toBe(facts.answers.paper)
    expect(facts.closed.lost).toBe(0)
    expect(facts.coding.coded + facts.coding.left).toBe(facts.coding.texts)
    expect(facts.coding.coded).toBeGreaterThan(facts.coding.texts / 2)
  })

  it('leaves in the house what it tells', async () => {
    expect(await rows('select year, state from lyttepost.survey_wave')).toEqual([
      { year: 2021, state: 'closed' },
    ])
    expect(await count('survey_participant', `answer = 'accepted'`)).toBe(4)
    expect(await count('survey_participant', 'invited_at is not null')).toBe(facts.sample.invited)
    expect(await count('survey_participant', `origin = 'replacement'`)).toBe(facts.sample.replacements)
    // whoever takes part and was drawn has a weight
    expect(await count('survey_participant', `answer = 'accepted' and weight is null`)).toBe(0)
    expect(await count('survey_service', `state = 'joined'`)).toBe(facts.services.joined)
    expect(await count('survey_order', `state = 'made'`)).toBe(facts.services.orders)
    expect(await count('survey_answer')).toBe(70)
    expect(await count('survey_answer', 'participant is null')).toBe(facts.closed.withoutParticipant)
    const [sum] = await rows('select sum(finished) as n from lyttepost.survey_count')
    expect(Number(sum!.n)).toBe(70)
    expect(await count('survey_service_coding', 'not second')).toBeGreaterThanOrEqual(facts.coding.coded)
    // the results are made of all of it, approved, and have their files
    expect(await rows('select state, problem, hash from lyttepost.survey_release')).toEqual([
      { state: 'released', problem: null, hash: facts.results.hash },
    ])
    expect(await count('survey_release_file')).toBe(facts.results.files)
    expect(await count('survey_release_part', `outcome = 'report'`)).toBe(facts.results.reports + 1)
    expect(await count('survey_release_part', `outcome = 'few'`)).toBe(facts.results.few)
    expect(facts.results.files).toBe((facts.results.reports + 1) * 8)
    expect(facts.results.withheld).toBeLessThan(facts.results.numbers)
    // and what people wrote is read
    expect(facts.comments.comments).toBeGreaterThan(facts.comments.out)
    expect(await count('survey_comment_closing')).toBe(1)
    expect(facts.earlier).toEqual([])
    for (const gone of ['survey_code', 'survey_draft', 'survey_pool', 'survey_sheet', 'survey_order_file'])
      expect([gone, await count(gone)]).toEqual([gone, 0])
    expect(await count('wrapped_key', `kind = 'survey'`)).toBe(0)
  })

  it('was done by those who are to do it, in the clock of then where the wave tells it', async () => {
    const roles = await rows(
      `select distinct noun, role from lyttepost.audit_event where noun like 'survey-%' and role is not null order by 1, 2`,
    )
    const of = (noun: string): readonly unknown[] =>
      roles.filter((one) => one.noun === noun).map(({ role }) => role)
    expect(of('survey-draw')).toEqual(['national-coordinator'])
    expect(of('survey-service')).toEqual(['coordinator'])
    expect(of('survey-envelope')).toEqual(['survey-clerk'])
    expect(of('survey-service-coding')).toEqual(['survey-clerk'])
    const [days] = await rows(
      'select min(day)::text as first, max(day)::text as last from lyttepost.survey_count',
    )
    expect([days!.first! >= '2021-02-01', days!.last! <= '2021-04-12']).toEqual([true, true])
    // answers have neither actor nor clock
    const columns = await rows(
      `select column_name from information_schema.columns where table_name = 'survey_answer' order by 1`,
    )
    expect(columns.map((one) => one.column_name)).toEqual([
      'answers',
      'channel',
      'helped',
      'id',
      'language',
      'participant',
      'texts',
      'wave',
    ])
  })

  it('places the papers, the reports and the draw, which can be made again', async () => {
    const names = facts.paths.map((path) => path.slice(at('out').length + 1))
    const eight = (name: string) =>
      ['nb', 'nn'].flatMap((language) =>
        ['pdf', 'html', 'pptx', 'xlsx'].map((ending) => `${name}-${language}.${ending}`),
      )
    expect(names.slice(0, 4)).toEqual([
      'sporreskjema-2021-nb.pdf',
      'informasjonsskriv-2021-nb.pdf',
      'instruks-til-ansatte-2021-nb.pdf',
      expect.stringMatching(/^skjema-.*[.]pdf$/),
    ])
    expect(names).toEqual(expect.arrayContaining(eight('brukertilfredshet-2021-nasjonal')))
    // of the places and regions that have a report, one each
    const kinds = await rows(
      `select distinct split_part(scope, '/', 1) as kind from lyttepost.survey_release_part where outcome = 'report'`,
    )
    expect(names).toHaveLength(4 + 8 * kinds.length + 2)
    expect(names.slice(-2)).toEqual(['trekking-2021.json', 'trekking-2021.csv'])
    const begins: Readonly<Record<string, string>> = {
      pdf: '%PDF-',
      html: '<!doctype html>',
      pptx: 'PK',
      xlsx: 'PK',
    }
    for (const path of facts.paths) {
      const wanted = begins[path.split('.').at(-1)!]
      if (wanted)
        expect(readFileSync(path).subarray(0, wanted.length).toString().toLowerCase()).toBe(
          wanted.toLowerCase(),
        )
    }
    const verified = await lyttepost('survey', 'verify-draw', at('out/trekking-2021.json'))
    expect([verified.exit, verified.out.includes(facts.draw.hash)]).toEqual([0, true])
  })

  it('is not played twice in the same house, nor served and not served', async () => {
    const again = await lyttepost(
      'demo',
      'survey',
      '--folder',
      at('house'),
      '--out',
      at('out'),
      '--participants',
      '4',
    )
    expect([again.exit, again.notes]).toEqual([3, expect.stringContaining('4331')])
    const both = await lyttepost('demo', 'survey', '--serve', '--no-serve')
    expect(both.exit).toBe(2)
  })
})
