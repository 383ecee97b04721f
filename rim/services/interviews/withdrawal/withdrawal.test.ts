import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  all,
  coded,
  codedInVivo,
  type Doing,
  merged,
  type Operation,
  type Project,
  put,
  removed,
  replay,
} from '#core/interviews'
import {
  addProspect,
  addStudyReport,
  asHouse,
  findRecording,
  findStudy,
  listProspects,
  listStudyEvents,
  openStudyContact,
  putStudySite,
  within,
} from '#rim/storage'
import { createStudyHouse, type StudyHouse } from '#rim/test-kit'
import { doInStudy, visibleProject, wholeProject } from '../analysis/index.ts'
import { keepStudyContact, readStudyContact } from '../people/index.ts'
import { beginRecording, endRecording, openText, takeRecordingPart } from '../texts/index.ts'
import { withdrawalTrace, withdrawInformant } from './withdrawal.ts'

let here: StudyHouse
beforeAll(async () => {
  here = await createStudyHouse()
}, 120_000)
afterAll(() => here?.close())

const seen = (staff: string): Promise<Project> =>
  here.as(staff, async (work) => (await visibleProject(work, here.study, staff)).project)
const act = (doing: Doing, operations: readonly Operation[], reason = ''): Promise<number> =>
  here.as(here.people.leader, (work) =>
    doInStudy(
      work,
      here.study,
      { staff: here.people.leader, leader: true },
      { doing, reason, of: null, operations },
    ),
  )

/** Every row of every table as text, but the house's own log of who did what, which holds ids alone. */
async function dump(): Promise<ReadonlyMap<string, readonly string[]>> {
  const tables = await here.database.sql(
    `select table_name as name from information_schema.tables where table_schema = 'lyttepost' and table_type = 'BASE TABLE'`,
  )
  const texts = new Map<string, readonly string[]>()
  for (const { name } of tables) {
    const rows = await here.database.sql(`select t::text as text from lyttepost.${name} t`)
    texts.set(
      String(name),
      rows.map(({ text }) => String(text)),
    )
  }
  return texts
}
const tablesWith = (texts: ReadonlyMap<string, readonly string[]>, what: string): readonly string[] =>
  [...texts].filter(([, rows]) => rows.some((row) => row.includes(what))).map(([name]) => name)

const spoken = 'lang tid før noen svarte'
const earlierName = 'ble borte i køen'

const sound = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(200, 'lyden av Arne')])

/** A recording of an interview, whole. */
const record = (interview: string): Promise<void> =>
  here.as(here.people.interviewer, async (work) => {
    const found = (await findStudy(work, here.study))!
    const asked = {
      interview,
      staff: here.people.interviewer,
      bytes: sound.length,
      head: sound.subarray(0, 64),
    }
    const { id } = (await beginRecording(work, found, asked))!
    const recording = (await findRecording(work, id))!
    await takeRecordingPart(here.desks.keys, work, recording, 0, sound)
    expect(await endRecording(work, recording)).toBe(true)
  })

/** A draft of a report, with quotes of some interviews. */
const report = (quotes: readonly string[], interviews: readonly string[]): Promise<number> =>
  here.as(here.people.leader, async (work) => {
    const content = Buffer.from(`Rapport med ${quotes.length} sitater av ${interviews.length} intervjuer`)
    const sha256 = createHash('sha256').update(content).digest('hex')
    const { number } = await wholeProject(work, here.study)
    return await addStudyReport(
      work,
      {
        ...{ id: v7(), study: here.study, event: number, quotes, interviews },
        ...{ warnings: 0, reason: '', madeBy: here.people.leader },
      },
      [
        {
          ...{ edition: 'document', language: 'nb', name: 'rapport.pdf', mediaType: 'application/pdf' },
          ...{ size: content.length, sha256, content },
        },
      ],
    )
  })

/** The first informant: recruited, coded, quoted, written about and merged; the second with things of their own. */
async function study(): Promise<void> {
  const { leader } = here.people
  const [first, second] = here.interviews
  const site = v7()
  await here.as(leader, async (work) => {
    await putStudySite(work, { id: site, study: here.study, name: 'Stedet', municipality: null })
    const prospect = v7()
    await addProspect(work, {
      id: prospect,
      study: here.study,
      channel: 'Hjemmesykepleien',
      site,
      state: 'interviewed',
      askedOn: '2026-02-01',
      since: '2026-03-01',
      reason: null,
      told: 'ville helst møtes hjemme',
      informant: first!.informant,
      meetingOn: '2026-03-01',
      meetingAt: '10:30',
      meetingPlace: 'Storgata 4',
      interviewer: leader,
      compensation: 300,
      compensationForm: 'Gavekort',
      compensationOn: '2026-03-01',
      receipt: 'K-77',
      helpToldOn: '2026-03-01',
    })
    const contact = { name: 'Arne Arnesen', phone: '00 00 00 09', note: '' }
    await keepStudyContact(here.desks.keys, work, { study: here.study, prospect }, contact)
  })
  const stretch = (index: number, start: number, end: number) => {
    const { id, version } = here.interviews[index]!
    return { interview: id, version, start, end }
  }
  const invivo = v7()
  const gone = v7()
  let project = await seen(leader)
  await act(
    'code',
    codedInVivo(project, { id: v7(), newCode: invivo, coder: leader, words: spoken, ...stretch(0, 50, 74) }),
  )
  project = await seen(leader)
  // a code by the informant's words that is merged away before anybody withdraws
  await act(
    'code',
    codedInVivo(project, {
      id: v7(),
      newCode: gone,
      coder: leader,
      words: earlierName,
      ...stretch(0, 80, 90),
    }),
  )
  project = await seen(leader)
  await act('merge', merged(project, { from: [gone], into: invivo, fuse: false }), 'det samme')
  project = await seen(leader)
  await act('code', coded(project, { id: v7(), code: invivo, coder: leader, ...stretch(1, 50, 74) }))
  project = await seen(leader)
  const [quote, kept, theme] = [v7(), v7(), v7()]
  const quoteOf = (id: string, index: number) => ({
    kind: 'quote' as const,
    id,
    ...stretch(index, 50, 74),
    edits: [],
    label: { sex: true, age: 'exact' as const },
    themes: [],
    chosenBy: leader,
    signedBy: null,
  })
  await act('choose-quote', put(project, quoteOf(quote, 0)))
  await act('choose-quote', put(await seen(leader), quoteOf(kept, 1)))
  await act(
    'create',
    put(await seen(leader), {
      kind: 'theme',
      id: theme,
      name: 'Ventetid',
      text: '',
      standing: 'candidate',
      questions: [],
      sources: [],
      place: 1,
    }),
  )
  await act(
    'write',
    put(await seen(leader), {
      kind: 'finding',
      id: v7(),
      theme,
      text: 'Noen venter lenge.',
      quotes: [quote, kept],
      place: 1,
    }),
  )
  await record(first!.id)
  await report([quote, kept], [first!.id, second!.id])
  await report([kept], [second!.id])
  const memo = (interview: string | null, about: { kind: 'interview'; id: string } | null, text: string) =>
    ({ kind: 'memo', id: v7(), about, interview, type: 'note', text, author: leader }) as const
  await act(
    'write',
    put(
      await seen(leader),
      memo(first!.id, { kind: 'interview', id: first!.id }, 'Arne var lei av å vente i telefonen'),
    ),
  )
  // about the interview, and of none alone: it stays, and points nowhere
  await act(
    'write',
    put(
      await seen(leader),
      memo(null, { kind: 'interview', id: first!.id }, 'Hvordan spør vi om telefonen?'),
    ),
  )
  const short = memo(second!.id, null, 'Rolig samtale')
  await act('write', put(await seen(leader), short))
  await act('remove', removed(await seen(leader), 'memo', short.id))
}

test('a withdrawal is traced, carried out, and leaves nothing of the informant', async () => {
  await study()
  const { leader, coder } = here.people
  const [first, second] = here.interviews
  const asked = { study: here.study, informant: first!.informant, on: '2026-10-02' }
  const before = await seen(leader)
  const trace = (await here.as(leader, (work) => withdrawalTrace(work, asked)))!
  expect(trace.code).toBe('I01')
  expect(trace.interviews).toHaveLength(1)
  expect(trace.interviews[0]).toMatchObject({ id: first!.id, texts: 2, secondCodings: 0, recordings: 1 })
  const found = trace.interviews[0]!.trace
  const counts = Object.fromEntries(found.deleted.map(({ kind, ids }) => [kind, ids.length]))
  expect(counts).toEqual({ coding: 2, quote: 1, memo: 1 })
  expect(found.citations.map(({ kind, left }) => [kind, left])).toEqual([['finding', 1]])
  expect([...found.renamed.values()]).toEqual(['Omdøpt kode 1'])
  expect(found.demandable).toBe(true)
  expect(found.releases.map(({ release, doing }) => [release.name, doing])).toEqual([
    ['Rapport 1', 'made-again'],
  ])

  const stored = await here.database.sql('select sealed from lyttepost.interview_text where id = $1', [
    first!.raw,
  ])
  const others = JSON.stringify([...before.codings.get(second!.id)!.values()])
  const words = [spoken, earlierName, 'Arne var lei', first!.version, first!.raw, 'Storgata', 'K-77']
  const earlier = await dump()
  // what is looked for afterwards is there beforehand
  for (const word of words) expect(tablesWith(earlier, word), word).not.toEqual([])

  const actor = { staff: leader, open: true }
  const done = await here.as(leader, (work) => withdrawInformant(work, { ...asked, code: 'I01' }, actor))
  expect(done).toEqual({
    texts: 2,
    codings: 2,
    quotes: 1,
    memos: 1,
    renamed: 1,
    recordings: 1,
    takenBack: 1,
    kept: 0,
  })

  const after = await dump()
  for (const word of words)
    expect(
      tablesWith(after, word).filter((name) => name !== 'audit_event'),
      word,
    ).toEqual([])
  // ids stand in the register of what was, and in the house's log of who did what
  expect(tablesWith(after, first!.id).toSorted()).toEqual(['audit_event', 'interview', 'study_recording'])
  // when a recording was deleted stands, and nothing of what was heard
  expect(after.get('study_recording')![0]).toContain(',withdrawal)')
  expect(earlier.get('study_recording_part')).toHaveLength(1)
  expect(after.get('study_recording_part')).toEqual([])
  expect(earlier.get('study_report')).toHaveLength(2)
  expect(after.get('study_report')).toHaveLength(1)
  expect(after.get('study_report_file')).toHaveLength(1)
  expect(tablesWith(after, first!.informant).toSorted()).toEqual([
    'audit_event',
    'informant',
    'interview',
    'study_consent',
    'study_prospect',
  ])
  expect(tablesWith(after, 'I01')).toEqual(['informant'])
  expect(after.get('audit_event')!.join()).not.toContain(spoken)
  expect(after.get('informant')!.find((row) => row.includes('I01'))).toBe(
    `(${first!.informant},${here.study},I01,male,66,,{},2026-10-02)`,
  )
  expect(after.get('study_contact')).toEqual([])
  expect(after.get('wrapped_key')!.filter((row) => row.includes(first!.id))).toEqual([])
  expect(after.get('wrapped_key')!.filter((row) => row.includes(second!.id))).toHaveLength(1)

  // others' things are as they were, and the log leads to what is shown
  const now = await seen(coder)
  expect(JSON.stringify([...now.codings.get(second!.id)!.values()])).toBe(others)
  expect(now.codings.has(first!.id)).toBe(false)
  expect([...all(now, 'code')].map(({ name, origin }) => [name, origin.from])).toEqual([
    ['Omdøpt kode 1', 'reading'],
  ])
  expect([...all(now, 'finding')].map(({ quotes }) => quotes.length)).toEqual([1])
  expect([...all(now, 'memo')].map(({ about, text }) => [about, text])).toEqual([
    [null, 'Hvordan spør vi om telefonen?'],
  ])
  const events = await within(here.desks.house, { desk: 'house' }, (work) =>
    listStudyEvents(work, here.study, 0),
  )
  expect(replay(events)).toEqual(await seen(leader))
  expect(events.map(({ number }) => number)).toEqual(events.map((_, index) => index + 1))
  expect(events.at(-1)).toMatchObject({ doing: 'withdraw', operations: [] })

  // a copy of the text does not open any more, once the process has forgotten the key too
  const kept = {
    id: first!.raw,
    study: here.study,
    interview: first!.id,
    sealed: stored[0]!.sealed as Buffer,
  }
  await here.desks.keys.destroy('study-text', `${here.study}/${first!.id}`)
  await expect(openText(here.desks.keys, kept as never)).rejects.toThrow()
  await expect(here.as(leader, (work) => withdrawalTrace(work, asked))).rejects.toMatchObject({
    problems: [{ number: 4581 }],
  })
})

test('a second withdrawal finds its way in a log that has holes', async () => {
  const { leader } = here.people
  const [, second, third] = here.interviews
  const asked = { study: here.study, informant: second!.informant, on: '2026-10-03' }
  const actor = { staff: leader, open: true }
  await expect(
    here.as(leader, (work) => withdrawInformant(work, { ...asked, code: 'I03' }, actor)),
  ).rejects.toMatchObject({ problems: [{ number: 4582 }] })
  const done = await here.as(leader, (work) => withdrawInformant(work, { ...asked, code: 'I02' }, actor))
  expect(done).toMatchObject({ texts: 2, codings: 1, quotes: 1 })
  const after = await dump()
  expect(tablesWith(after, second!.version).filter((name) => name !== 'audit_event')).toEqual([])
  expect(tablesWith(after, 'Rolig samtale')).toEqual([])
  expect(tablesWith(after, third!.version)).toContain('interview_text')
  const now = await seen(leader)
  expect([...all(now, 'finding')].map(({ quotes, text }) => [quotes, text])).toEqual([
    [[], 'Noen venter lenge.'],
  ])
  const events = await within(here.desks.house, { desk: 'house' }, (work) =>
    listStudyEvents(work, here.study, 0),
  )
  expect(replay(events)).toEqual(now)
})

test('nothing comes in for somebody who has withdrawn, and names are for those alone who may', async () => {
  const { leader, coder } = here.people
  const [first] = here.interviews
  await expect(
    here.as(leader, (work) =>
      work
        .insertInto('interview_text')
        .values({
          id: v7(),
          study: here.study,
          interview: first!.id,
          number: 1,
          kind: 'raw',
          parent: null,
          sha256: 'a'.repeat(64),
          length: 1,
          sealed: Buffer.from('x'),
          made_by: leader,
        })
        .execute(),
    ),
  ).rejects.toMatchObject({ problems: [{ number: 4561 }] })
  const prospect = v7()
  const line = (await here.as(leader, (work) => listProspects(work, here.study)))[0]!
  const { number: _, ...rest } = line
  await here.as(leader, async (work) => {
    await addProspect(work, { ...rest, id: prospect, state: 'agreed', informant: null })
    const contact = { name: 'Bodil Bo', phone: '00', note: '' }
    await keepStudyContact(here.desks.keys, work, { study: here.study, prospect }, contact)
  })
  const at = { study: here.study, prospect }
  expect(await here.as(leader, (work) => readStudyContact(here.desks.keys, work, at))).toMatchObject({
    name: 'Bodil Bo',
  })
  expect(await here.as(coder, (work) => readStudyContact(here.desks.keys, work, at))).toBeNull()
  const openings = await here.database.sql(
    `select actor from lyttepost.audit_event where noun = 'informant' and verb = 'read' and thing = $1`,
    [prospect],
  )
  expect(openings).toEqual([{ actor: leader }])
  await here.as(coder, (work) =>
    asHouse(work, async () => expect(await openStudyContact(work, here.study, v7())).toBeNull()),
  )
})
