import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProblemError } from '#core/foundation'
import { all, coded, codingCount, createdCode, type put } from '#core/interviews'
import { findStudy, listStudyExports, type StoredStudy, type StudyExportForm, within } from '#rim/storage'
import { createStudyHouse, type StudyHouse, schemaErrors } from '#rim/test-kit'
import { doInStudy, undoInStudy, visibleProject, wholeProject } from '../analysis/index.ts'
import { placeStudy } from '../trial/index.ts'
import { withdrawalTrace, withdrawInformant } from '../withdrawal/index.ts'
import { exportStudy, importIntoStudy, readImport } from './index.ts'

let here: StudyHouse
let study: StoredStudy
let other: StoredStudy
let people: { readonly first: string; readonly second: string; readonly third: string }
beforeAll(async () => {
  here = await createStudyHouse()
  const { leader, interviewer, coder } = here.people
  people = { first: leader, second: interviewer, third: coder }
  const id = await placeStudy(here.desks, people, here.staff['national-coordinator'])
  study = (await here.as(leader, (work) => findStudy(work, id)))!
  other = (await here.as(leader, (work) => findStudy(work, here.study)))!
}, 120_000)
afterAll(() => here?.close())

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const give = (form: StudyExportForm, staff = people.first) =>
  here.as(staff, (work) => exportStudy(here.desks, work, study, { staff, form, language: 'nb' }))
const read = (into: StoredStudy, bytes: Uint8Array) =>
  here.as(people.first, (work) => readImport(here.desks, work, into, { staff: people.first, bytes }))
const take = (into: StoredStudy, bytes: Uint8Array, changed = false) =>
  here.as(people.first, (work) =>
    importIntoStudy(here.desks, work, into, { staff: people.first, leader: true, bytes, changed }),
  )
const project = async (of: StoredStudy) =>
  (await here.as(people.first, (work) => visibleProject(work, of.id, people.first))).project
const numbers = async (refused: Promise<unknown>): Promise<readonly number[]> => {
  try {
    await refused
  } catch (cause) {
    if (cause instanceof ProblemError) return cause.problems.map(({ number }) => number)
    throw cause
  }
  return []
}

test('packages are valid by the schema, hold nothing of who it is about, and are remembered', async () => {
  for (const form of ['archive', 'share'] as const) {
    const { bytes, name } = await give(form)
    expect(name).toMatch(/[.]qdpx$/)
    const files = unzipSync(bytes)
    const xml = text(files['project.qde']!)
    expect(schemaErrors(xml, 'Project')).toEqual([])
    const whole = Object.values(files).map(text).join('\n')
    for (const { raw } of (await import('#core/synthetic')).syntheticStudy().interviews) {
      expect(whole).not.toContain(raw.id)
      expect(whole).not.toContain(raw.text.slice(0, 400))
    }
    // the archive tells who coded, by a number and initials; what is shared tells neither
    for (const id of Object.values(people)) expect(whole.includes(id)).toBe(form === 'archive')
    const [made] = await here.as(people.first, (work) => listStudyExports(work, study.id))
    expect(made).toMatchObject({
      form,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
      madeBy: people.first,
    })
    expect(made!.interviews.length).toBe(12)
  }
  const book = await give('code-book')
  expect(schemaErrors(text(book.bytes), 'Codebook')).toEqual([])
  const events = await here.database.sql(
    `select details->>'form' as form from lyttepost.audit_event where noun = 'study-exchange' and verb = 'export' order by at`,
  )
  expect(events.map(({ form }) => form)).toEqual(['archive', 'share', 'code-book'])
  // another house's people see nothing of it
  const national = { desk: 'national', role: 'national-coordinator' } as const
  await expect(
    within(here.desks.house, national, (work) => listStudyExports(work, study.id)),
  ).rejects.toThrow()
})

test('what comes back to its own study is all known again', async () => {
  const { bytes } = await give('archive')
  const draft = await read(study, bytes)
  expect(draft.newTexts).toEqual([])
  expect(draft.sameTexts).toBe(12)
  expect(draft.counts.map(({ kind, fresh, changed, waiting }) => [kind, fresh, changed, waiting])).toEqual(
    draft.counts.map(({ kind }) => [kind, 0, 0, 0]),
  )
  expect(draft.counts.find(({ kind }) => kind === 'coding')!.same).toBe(codingCount(await project(study)))
  expect(await numbers(take(study, bytes))).toEqual([4640])
})

test('a code book comes into another study as one event, undone as one, in three forms', async () => {
  const before = await project(other)
  const wanted = [...all(await project(study), 'code')].map(({ name }) => name).toSorted()
  for (const form of ['code-book', 'table'] as const) {
    const { bytes } = await give(form)
    const draft = await read(other, bytes)
    expect(draft.kind).toBe('code-book')
    expect(draft.counts.find(({ kind }) => kind === 'code')).toMatchObject({
      fresh: wanted.length,
      waiting: 0,
    })
    const { brought } = await take(other, bytes)
    expect(brought).toBeGreaterThan(wanted.length)
    const now = await project(other)
    expect([...all(now, 'code')].map(({ name }) => name).toSorted()).toEqual(wanted)
    const actor = { staff: people.first, leader: true }
    await here.as(people.first, (work) => undoInStudy(work, other.id, actor, 'undo'))
    expect([...all(await project(other), 'code')]).toEqual([...all(before, 'code')])
  }
})

test('what lies in texts that the study does not have waits, and the tree comes', async () => {
  const { bytes } = await give('share')
  const draft = await read(other, bytes)
  expect(draft.newTexts).toHaveLength(12)
  expect(draft.newTexts.every(({ sex, age }) => sex !== null && age !== null)).toBe(true)
  const of = (kind: string) => draft.counts.find((one) => one.kind === kind)!
  expect(of('coding')).toMatchObject({ fresh: 0, waiting: codingCount(await project(study)) })
  expect(of('quote').fresh).toBe(0)
  expect(of('theme').waiting).toBe(0)
  await take(other, bytes)
  const now = await project(other)
  expect(codingCount(now)).toBe(0)
  expect([...all(now, 'theme')]).toHaveLength(of('theme').fresh)
  expect([...all(now, 'finding')].every(({ quotes }) => quotes.length === 0)).toBe(true)
  // once more: what came without its quotes is not told to have changed as long as these wait
  const again = await read(other, bytes)
  for (const { kind, fresh, changed } of again.counts) expect([kind, fresh, changed]).toEqual([kind, 0, 0])
  expect(again.counts.find((one) => one.kind === 'coding')!.waiting).toBe(of('coding').waiting)
})

test('an identity number in a file is refused, and changed things are taken where they are wanted alone', async () => {
  const whole = await project(study)
  const [code] = [...all(whole, 'code')]
  const { bytes } = await give('table')
  const edited = (words: string): Uint8Array =>
    Buffer.from(text(bytes).replace(`;${code!.name};`, `;${code!.name};${words}`))
  expect(text(edited('x'))).not.toBe(text(bytes))
  expect(await numbers(take(study, edited('13827929780 '), true))).toEqual([4641])
  expect(await numbers(take(study, edited('Endret. ')))).toEqual([4640])
  expect(await take(study, edited('Endret. '), true)).toMatchObject({ brought: 1 })
  expect((await project(study)).code.get(code!.id)!.text).toMatch(/^Endret[.]/)
})

test('nobody takes out what a colleague has coded that they are not to see, nor somebody who has withdrawn', async () => {
  const { leader, interviewer, coder } = here.people
  const [interview] = here.interviews
  const actor = (staff: string) => ({ staff, leader: staff === leader })
  const act = (staff: string, doing: 'create' | 'code' | 'change', operations: ReturnType<typeof put>) =>
    here.as(staff, (work) =>
      doInStudy(work, here.study, actor(staff), { doing, reason: '', of: null, operations }),
    )
  const whole = async () => (await here.as(leader, (work) => wholeProject(work, here.study))).project
  const id = '0199a000-0000-7000-8000-00000000c001'
  await act(
    leader,
    'create',
    createdCode(await whole(), { id, name: 'Blindprøve', origin: { from: 'reading' } }),
  )
  const { addSecondCoding } = await import('#rim/storage')
  await here.as(leader, (work) =>
    addSecondCoding(work, {
      id: '0199a000-0000-7000-8000-00000000c002',
      study: here.study,
      interview: interview!.id,
      first: interviewer,
      second: coder,
      askedBy: leader,
    }),
  )
  const coding = '0199a000-0000-7000-8000-00000000c003'
  const place = { interview: interview!.id, version: interview!.version, start: 0, end: 12 }
  await act(interviewer, 'code', coded(await whole(), { id: coding, code: id, coder: interviewer, ...place }))
  const out = async (staff: string) => {
    const { bytes } = await here.as(staff, (work) =>
      exportStudy(here.desks, work, other, { staff, form: 'archive', language: 'nn' }),
    )
    return Object.values(unzipSync(bytes)).map(text).join('\n')
  }
  expect(await out(interviewer)).toContain(coding)
  expect(await out(coder)).not.toContain(coding)

  // the exports are told of when somebody withdraws, and the next has nothing of them
  const asked = { study: here.study, informant: interview!.informant, on: '2026-10-02' }
  const trace = (await here.as(leader, (work) => withdrawalTrace(work, asked)))!
  const [{ trace: found }] = trace.interviews as [(typeof trace.interviews)[number]]
  expect(found.releases.map(({ release, doing }) => [release.name, doing])).toEqual([
    ['Eksport 1', 'made-again'],
    ['Eksport 2', 'made-again'],
  ])
  await here.as(leader, (work) =>
    withdrawInformant(work, { ...asked, code: trace.code }, { staff: leader, open: true }),
  )
  const after = await out(leader)
  for (const gone of [coding, interview!.version, interview!.informant]) expect(after).not.toContain(gone)
})
