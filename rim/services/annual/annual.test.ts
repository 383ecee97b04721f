import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { archiveFaults, type PublicationTexts } from '#core/releases'
import { filesInZip } from '#rim/exports'
import { buildSite } from '#rim/site'
import {
  claimAnnualReport,
  findPublication,
  findRound,
  listAnnualFiles,
  listAnnualReports,
  type Scope,
  storeAnnualReport,
  submitRound,
  type Work,
  within,
} from '#rim/storage'
import {
  createWorld,
  drawRegistrations,
  seedEarlierYear,
  seedRegistrations,
  type TestWorkshop,
  testWorkshop,
  type World,
} from '#rim/test-kit'
import { problemsOf } from '../house/test-desk.ts'
import { archiveIn } from '../operate/archives.ts'
import {
  approveForPublication,
  beginPublication,
  publishedContents,
  setPublicationTime,
  submitForReview,
  verifyPublication,
  writePublication,
} from '../publications/index.ts'
import { askForCountry } from '../releases/ask.ts'
import { makeReleases } from '../releases/make-releases.ts'
import { askForAnnual, askForAnnualTexts } from './ask.ts'
import { annualReportModel } from './generated.ts'
import { makeAnnualReports } from './make-annual.ts'
import { annualProblems } from './problems.ts'
import { annualTextDesk, writeAnnualText } from './texts.ts'
import { type AnnualWorkshop, createAnnualWorkshop } from './workshop.ts'

let world: World
let releases: TestWorkshop
let workshop: AnnualWorkshop
const faults: unknown[] = []
const municipalities = ['1101', '1103', '4601']
const quietly = (text: string) => world.database.sql(`set local session_replication_role = replica; ${text}`)
const nation = (role: 'national-coordinator' | 'national-analyst' = 'national-coordinator'): Scope => ({
  desk: 'national',
  staff: world.staff['national-coordinator'],
  role,
})
const asking = (act: typeof askForAnnual, scope = nation()) =>
  within(world.desks.house, scope, async (work) =>
    act(world.desks, work, (await findRound(work, world.round))!, world.staff['national-coordinator']),
  )
const make = () => makeAnnualReports(world.desks, { workshop, onFault: (cause) => faults.push(cause) })
const versions = () => within(world.desks.house, nation(), (work) => listAnnualReports(work, world.round))
const place = () => ({ round: world.round, language: 'nb' as const })

beforeAll(async () => {
  world = await createWorld()
  releases = testWorkshop()
  workshop = createAnnualWorkshop(2)
  await world.database.seed('municipality', { code: '4601', name: 'Bergen' })
  await world.database.seed('participation', { round: world.round, municipality: '4601', mode: 'person' })
  await quietly(`update lyttepost.round set year = 2020 where id = '${world.round}'`)
  for (const [at, municipality] of municipalities.entries()) {
    const drawn = drawRegistrations(municipality, 60, at + 3)
    await seedRegistrations(world.database, { round: world.round, municipality }, drawn)
    const scope: Scope = {
      ...{ desk: 'municipality', municipality, role: 'coordinator', staff: world.staff.coordinator },
    }
    await within(world.desks.house, scope, (work) => submitRound(work, world.round))
  }
  await makeReleases(world.desks, releases.tools)
}, 240_000)
afterAll(async () => {
  await releases?.close()
  await workshop?.close()
  await world?.close()
})

describe('the annual report', () => {
  it('is refused until the country’s figures are released, and where none is made there is nothing to write in', async () => {
    expect(await problemsOf(asking(askForAnnual))).toEqual([1523])
    expect(await problemsOf(asking(askForAnnualTexts))).toEqual([1524])
    await quietly('update lyttepost.round set closed_at = now()')
    // the database refuses it too
    const id = '00000000-0000-7000-8000-00000000a001'
    await expect(
      world.database.sql(
        `insert into lyttepost.annual_report (id, round) values ('${id}', '${world.round}')`,
      ),
    ).rejects.toThrow('the figures of the round are not released')
    await within(world.desks.house, nation(), async (work) =>
      askForCountry(world.desks, work, (await findRound(work, world.round))!, {
        ...{ language: 'nb', by: world.staff['national-coordinator'] },
      }),
    )
    await makeReleases(world.desks, releases.tools)
    expect(releases.faults).toEqual([])
  }, 120_000)

  it('is decided and made in four formats and both forms, with its hash in the log', async () => {
    await asking(askForAnnual)
    expect(await problemsOf(asking(askForAnnual))).toEqual([annualProblems.underWay.number])
    expect(await make()).toBe(1)
    expect(faults).toEqual([])
    const [made] = await versions()
    expect(made).toMatchObject({ state: 'made', number: 1, follows: null, stepsDone: 10 })
    expect(made!.summary).toMatchObject({ municipalities: 3, development: false })
    const files = await within(world.desks.house, nation(), (work) => listAnnualFiles(work, made!.id))
    expect(files.map(({ language, edition }) => `${language} ${edition}`)).toEqual(
      ['nb', 'nn'].flatMap((form) =>
        ['document', 'page', 'slides', 'workbook'].map((edition) => `${form} ${edition}`),
      ),
    )
    const [logged] = await world.database.sql(
      `select details->>'hash' as hash from lyttepost.audit_event where noun = 'annual-report' and verb = 'complete'`,
    )
    expect(logged).toEqual({ hash: made!.hash })
    const said = JSON.stringify((await annualReportModel(world.desks, place())).sections)
    expect(said).toContain('Kapittelet om utvikling er ikke med: huset har ingen registreringer fra 2017')
    // 2020 lacked legal bases: rates are refused with the reason
    expect(said).toContain('per 1 000 voksne innbyggere er ikke oppgitt')
  }, 240_000)

  it('gets new files with the writers’ texts from the kept decision, and keeps the texts when it is decided anew', async () => {
    const before = (await versions())[0]!
    const model = await annualReportModel(world.desks, place())
    const desk = await within(world.desks.house, nation(), (work) => annualTextDesk(work, place(), model))
    const text = desk.sections.flatMap(({ parts }) => parts).find((part) => part.id === 'about_people')!
    if (text.type !== 'text') throw new Error('no text')
    await within(world.desks.house, nation('national-analyst'), (work) =>
      writeAnnualText(
        work,
        place(),
        {
          ...{ section: text.section, node: text.id, seen: 0, kind: 'replaced', follows: null },
          ...{ text: 'Vår egen tekst om mottakerne.', replaced: 'Noe som stod før.' },
        },
        world.staff['national-coordinator'],
      ),
    )
    await asking(askForAnnualTexts, nation('national-analyst'))
    expect(await make()).toBe(1)
    expect(faults).toEqual([])
    const [renewed] = await versions()
    expect(renewed).toMatchObject({ number: 2, state: 'made', follows: before.id, dataHash: before.dataHash })
    const rows = await world.database.sql(
      `select decision is null as undecided, screen_nb::text like '%Vår egen tekst om mottakerne.%' as written,
         screen_nn::text like '%Vår egen%' as other from lyttepost.annual_report order by number`,
    )
    expect(rows).toEqual([
      { undecided: false, written: false, other: false },
      { undecided: true, written: true, other: false },
    ])
    await asking(askForAnnual)
    expect(await make()).toBe(1)
    expect(faults).toEqual([])
    const anew = await within(world.desks.house, nation(), async (work) =>
      annualTextDesk(work, place(), await annualReportModel(world.desks, place())),
    )
    // the generated text is another than the writer saw: it is shown as a conflict, and the own text stands
    expect(anew.conflicts).toBe(1)
    const [last] = await world.database.sql(
      `select screen_nb::text like '%Vår egen tekst om mottakerne.%' as written from lyttepost.annual_report where number = 3`,
    )
    expect(last).toEqual({ written: true })
  }, 300_000)

  it('that a dead worker has left is made once by another, and what the first comes back with is not stored', async () => {
    await asking(askForAnnual)
    const dead = '00000000-0000-4000-8000-00000000dead'
    const inside = <T>(act: (work: Work) => Promise<T>) => within(world.desks.house, { desk: 'house' }, act)
    const left = await inside((work) => claimAnnualReport(work, dead, 60))
    // as long as the claim holds there is nothing to do
    expect(await make()).toBe(0)
    await quietly(
      `update lyttepost.annual_report set claimed_until = now() - interval '1 second' where state = 'making'`,
    )
    expect(await make()).toBe(1)
    expect(faults).toEqual([])
    const [made] = await versions()
    expect(made).toMatchObject({ id: left!.id, number: 4, state: 'made' })
    const late = {
      ...{
        dataHash: 'c'.repeat(64),
        manifest: {},
        hash: 'd'.repeat(64),
        decision: null,
        models: null,
        files: [],
      },
      ...{ screens: { nb: {}, nn: {} }, summary: {}, madeAt: '2026-01-01T00:00:00Z' },
    }
    expect(await inside((work) => storeAnnualReport(work, left!, dead, late))).toBe(false)
    expect((await versions())[0]).toEqual(made)
  }, 120_000)

  it('tells of development and of the same persons where the house has the round three years back', async () => {
    const back = await seedEarlierYear(
      world,
      2017,
      municipalities.map((municipality, at) => [municipality, drawRegistrations(municipality, 60, at + 40)]),
    )
    // Bergen had another number in 2017, and Stavanger was not whole: one municipality can be compared, two followed
    await makeReleases(world.desks, releases.tools)
    await quietly(`update lyttepost.round set closed_at = now() where id = '${back}'`)
    await within(world.desks.house, nation(), async (work) =>
      askForCountry(world.desks, work, (await findRound(work, back))!, {
        ...{ language: 'nb', by: world.staff['national-coordinator'] },
      }),
    )
    await makeReleases(world.desks, releases.tools)
    expect(releases.faults).toEqual([])
    await asking(askForAnnual)
    expect(await make()).toBe(1)
    expect(faults).toEqual([])
    const [made] = await versions()
    expect(made!.summary).toMatchObject({ development: true, followed: 120 })
    const { sections } = await annualReportModel(world.desks, place())
    const ids = sections.flatMap(({ nodes }) => nodes.map(({ id }) => id))
    expect(ids).toEqual(
      expect.arrayContaining(['over_time_sizes', 'panel_limits', 'panel_housing', 'panel_category']),
    )
    // the index was made anew in 2018: what was blue light then is not what it is now
    expect(ids).not.toContain('panel_index_level')
    const said = JSON.stringify(sections)
    expect(said).not.toContain('Enkeltpersoner er ikke fulgt')
    expect(said).toContain('ført inn av den enkelte kommunen')
    // what is decided is kept, and taken into account the next time
    await asking(askForAnnual)
    expect(await make()).toBe(1)
    expect(faults).toEqual([])
  }, 300_000)

  it('cannot be decided by an analyst, and what is made is never changed', async () => {
    expect(await problemsOf(asking(askForAnnual, nation('national-analyst')))).toEqual([4054])
    await expect(
      world.database.sql(`update lyttepost.annual_report set hash = '${'0'.repeat(64)}' where number = 1`),
    ).rejects.toThrow('a report that is made is not changed')
  })
})

describe('what becomes of an annual report', () => {
  const analyst = () => ({ ...nation('national-analyst'), staff: world.staff['national-analyst'] })
  const by = (scope: Scope) => ({ by: scope.staff! })
  const at = async (id: string) =>
    (await within(world.desks.house, nation(), (work) => findPublication(work, id)))!

  it('is published with its pages and the country’s tables, all of it in the manifest', async () => {
    const origin = { source: 'annual', of: world.round } as const
    const id = await within(world.desks.house, analyst(), (work) =>
      beginPublication(work, { kind: 'report', code: 'arsrapport-2020', origin }, analyst().staff),
    )
    const draft = await at(id)
    const texts: PublicationTexts = {
      ...draft.texts,
      excerpt: { nb: 'Hvem får hjelp?', nn: 'Kven får hjelp?' },
      contact: { name: 'Nora', role: { nb: 'leder', nn: 'leiar' }, telephone: '', email: '' },
    }
    await within(world.desks.house, analyst(), async (work) => {
      await writePublication(world.desks, work, draft, { texts, basedOn: 0, ...by(analyst()) })
    })
    const written = await at(id)
    await within(world.desks.house, analyst(), (work) =>
      submitForReview(world.desks, work, written, analyst().staff),
    )
    expect(await publishedContents(world.desks, { base: 'https://x.example', publisher: 'X' })).toBeNull()
    const sent = await at(id)
    await within(world.desks.house, nation(), (work) =>
      approveForPublication(world.desks, work, sent, { because: '', ...by(nation()) }),
    )
    const approved = await at(id)
    await within(world.desks.house, nation(), (work) =>
      setPublicationTime(world.desks, work, approved, { at: null, ...by(nation()) }),
    )
    const place = { base: 'https://x.example', publisher: 'X', licence: 'CC_BY_4_0' } as const
    const contents = (await publishedContents(world.desks, place))!
    expect(contents.licence).toBe('CC_BY_4_0')
    expect(contents.publications).toHaveLength(1)
    const [report] = contents.publications
    expect(report!.title.nb).toBe('Årsrapporten for 2020')
    expect(report!.files).toHaveLength(8)
    expect(report!.bodies.nb).toContain('<h2')
    expect(report!.bodies.nn).not.toBe(report!.bodies.nb)
    expect(contents.tables.length).toBeGreaterThan(10)
    const site = buildSite(contents)
    expect(site.pages.has('/nb/rapporter/arsrapport-2020/')).toBe(true)
    const check = () =>
      within(world.desks.house, { desk: 'house' }, async (work) => verifyPublication(work, await at(id)))
    const found = await check()
    expect(found.holds).toBe(true)
    // manifest, log, eight files, the annual report and the country's release
    expect(found.checked).toHaveLength(12)
    // somebody gets at the database itself, file and checksum alike
    await quietly(`update lyttepost.publication_file set bytes = 'x', size = 1, sha256 = encode(sha256('x'), 'hex')
      where name like '%-nb.pdf'`)
    const broken = await check()
    expect(broken.holds).toBe(false)
    expect(broken.checked.filter(({ outcome }) => outcome !== 'agrees')).toEqual([
      { part: 'file', name: expect.stringMatching(/-nb[.]pdf$/), outcome: 'differs' },
    ])
  }, 120_000)

  it('is archived as PDF/A with tables, form and code book, and without any person', async () => {
    const asked = { kind: 'round', of: world.round, now: '2026-12-01T10:00:00Z', synthetic: true } as const
    const made = await archiveIn(world.desks.house, asked)
    const files = filesInZip(made.bytes)!
    expect(archiveFaults(files, made.hash)).toEqual([])
    for (const language of ['nb', 'nn']) {
      const pdf = Buffer.from(files.get(`rapport-${language}.pdf`)!).toString('latin1')
      expect(pdf).toContain('<pdfaid:part>2</pdfaid:part>')
    }
    expect([...files.keys()].filter((path) => path.startsWith('tabeller/')).length).toBeGreaterThan(30)
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['skjema.json', 'kodebok-nn.csv', 'utgivelse.json']),
    )
    const people = await world.database.sql('select id, round_pseudonym from lyttepost.registration')
    const secrets = people.flatMap((one) => [String(one.id), String(one.round_pseudonym)])
    expect(secrets.length).toBeGreaterThan(300)
    for (const [path, bytes] of files) {
      const whole = Buffer.from(bytes).toString('latin1')
      expect(
        secrets.filter((secret) => whole.includes(secret)),
        path,
      ).toEqual([])
    }
    const logged = await world.database.sql(
      `select details ->> 'archive' as hash from lyttepost.audit_event where noun = 'round' and verb = 'export'`,
    )
    expect(logged).toEqual([{ hash: made.hash }])
    expect((await archiveIn(world.desks.house, asked)).hash).toBe(made.hash)
    expect(await problemsOf(archiveIn(world.desks.house, { ...asked, of: 'ingen' }))).toEqual([4740])
  }, 120_000)
})
