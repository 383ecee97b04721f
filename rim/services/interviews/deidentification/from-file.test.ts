import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProblemError } from '#core/foundation'
import {
  begun,
  coded,
  codedInVivo,
  createdCode,
  type Mark,
  type Project,
  readersChecklist,
  type SpeakerRole,
  sameWords,
  tokenFor,
  tokensIn,
  withMark,
} from '#core/interviews'
import {
  addConsent,
  addInformant,
  addInterview,
  addSecondCoding,
  findStudy,
  listInformationSheets,
  listInterviewTexts,
  listStudyEvents,
} from '#rim/storage'
import { createStudyHouse, type StudyHouse } from '#rim/test-kit'
import { doInStudy, visibleProject } from '../analysis/index.ts'
import { correctText } from '../texts/correction.ts'
import { readDraft, saveDraft, type TranscriptDraft } from '../texts/drafts.ts'
import { readTranscriptFile } from '../texts/import.ts'
import { readInterviewText } from '../texts/read.ts'
import { textSteps } from '../texts/steps.ts'
import { finishTranscript } from '../texts/transcript.ts'
import { deidentify, deidentifying } from './deidentify.ts'
import { confirmText, expireTokenKeys, readTokenKey, sendTextBack } from './second-reader.ts'

let here: StudyHouse
const interview = v7()
beforeAll(async () => {
  here = await createStudyHouse()
  const { leader, interviewer } = here.people
  const { study } = here
  await here.as(leader, async (work) => {
    const [sheet] = await listInformationSheets(work, study)
    const informant = v7()
    await addInformant(work, {
      id: informant,
      study,
      code: 'I09',
      sex: 'male',
      age: 70,
      site: null,
      attributes: {},
    })
    const scope = { recording: false, quotes: true, reuse: false }
    await addConsent(work, {
      id: v7(),
      study,
      informant,
      sheet: sheet!.id,
      ...scope,
      givenOn: '2026-03-09',
      form: 'written',
    })
    const told = {
      heldOn: '2026-03-09',
      minutes: 50,
      setting: '',
      others: '',
      interviewer,
      source: 'recording',
    } as const
    await addInterview(work, { id: interview, study, informant, ...told })
  })
}, 120_000)
afterAll(() => here?.close())

const vtt = `WEBVTT

00:00:01.000 --> 00:00:04.000
<v Ida Intervjuer>Hvordan fikk du hjelp?</v>

00:00:05.000 --> 00:00:11.500
<v Arne Haugland>Jeg ringte til Kari Solberg i Tynset kommune 😀.</v>

00:00:12.000 --> 00:00:15.000
<v Ida Intervjuer>Og da?</v>

00:00:16.000 --> 00:00:21.000
<v Arne Haugland>Kari svarte med en ganng. Det var trygt, og jeg fikk komme.</v>
`

const numbers = async (refused: Promise<unknown>): Promise<readonly number[]> => {
  try {
    await refused
  } catch (cause) {
    if (cause instanceof ProblemError) return cause.problems.map(({ number }) => number)
    throw cause
  }
  return []
}
const now = () => here.desks.clock.now()
const of = (kind: 'transcript' | 'deidentification') => ({ study: here.study, interview, kind })
const save = (
  staff: string,
  kind: 'transcript' | 'deidentification',
  content: unknown,
  after: number,
  version: string | null = null,
) =>
  here.as(staff, (work) =>
    saveDraft(here.desks.keys, work, of(kind), { content, after, version, staff, now: now() }),
  )
const everything = Object.keys(readersChecklist)
let raw = ''
let cleaned = ''

test('a file is read, who is who is told, and a raw version is made that keeps no name of a speaker', async () => {
  const { interviewer, coder } = here.people
  const { text, speakers, cues } = readTranscriptFile(Buffer.from(vtt))
  expect(speakers.map(({ name }) => name)).toEqual(['Ida Intervjuer', 'Arne Haugland'])
  const roles: Record<string, SpeakerRole> = {
    [speakers[0]!.prefix]: 'interviewer',
    [speakers[1]!.prefix]: 'informant',
  }
  const draft: TranscriptDraft = { text, roles, imported: { text, cues } }
  expect(await save(interviewer, 'transcript', draft, 0)).toBe(1)
  // another tab that has not seen the first saving, and somebody who does not read raw texts
  expect(await numbers(save(interviewer, 'transcript', draft, 0))).toEqual([4590])
  expect(await numbers(save(coder, 'transcript', draft, 1))).toEqual([4590])
  const mended = { ...draft, text: `${text}\n` }
  expect(await save(interviewer, 'transcript', mended, 1)).toBe(2)
  expect(await here.as(coder, (work) => readDraft(here.desks.keys, work, of('transcript')))).toBeNull()
  const finish = (revision: number) =>
    here.as(interviewer, (work) =>
      finishTranscript(here.desks.keys, work, { study: here.study, interview, revision, staff: interviewer }),
    )
  expect(await numbers(finish(1))).toEqual([4590])
  raw = await finish(2)
  const made = await here.as(interviewer, (work) =>
    readInterviewText(here.desks.keys, work, { study: here.study, text: raw }),
  )
  expect(made!.text).not.toMatch(/Ida|Arne|Haugland/u)
  expect(made!.turns.map(({ role, startMs, endMs }) => [role, startMs, endMs])).toEqual([
    ['interviewer', 1000, 4000],
    ['informant', 5000, 11_500],
    ['interviewer', 12_000, 15_000],
    ['informant', 16_000, 21_000],
  ])
  expect(
    await here.as(coder, (work) =>
      readInterviewText(here.desks.keys, work, { study: here.study, text: raw }),
    ),
  ).toBeNull()
  expect(await numbers(finish(2))).toEqual([4590])
})

const opened = (staff: string) =>
  here.as(staff, (work) => deidentifying(here.desks.keys, work, { study: here.study, interview }))
const finishAs = async (staff: string, revision: number) =>
  here.as(staff, async (work) => {
    const study = await findStudy(work, here.study)
    return deidentify(here.desks.keys, work, study!, { interview, revision, staff, now: now() })
  })

test('each suggestion is decided, the same person has the same token, and the key is sealed apart', async () => {
  const { leader, interviewer, coder } = here.people
  const open = (await opened(interviewer))!
  const wordsOf = ({ start, end }: Mark) => [...open.version.text].slice(start, end).join('')
  expect(open.marks.map((mark) => [wordsOf(mark), mark.token])).toEqual(
    expect.arrayContaining([
      ['Kari Solberg', '[NAVN 1]'],
      ['Kari', '[NAVN 1]'],
    ]),
  )
  expect(await opened(coder)).toBeNull()
  expect(await save(interviewer, 'deidentification', { marks: open.marks, ticked: [] }, 0, raw)).toBe(1)
  expect(await numbers(finishAs(interviewer, 1))).toEqual([4593])
  const decided = open.marks.map((mark): Mark => ({ ...mark, state: 'taken' }))
  await save(interviewer, 'deidentification', { marks: decided, ticked: ['clubs'] }, 1, raw)
  expect(await numbers(finishAs(interviewer, 2))).toEqual([4594])
  // what a person marks beside what was found
  const at = sameWords(open.version.text, rangeOf(open.version.text, 'trygt'))
  const marks = at.reduce(
    (all, range) => withMark(all, range, 'other', '[ANNET 1]'),
    decided as readonly Mark[],
  )
  await save(interviewer, 'deidentification', { marks, ticked: everything }, 2, raw)
  cleaned = await finishAs(interviewer, 3)
  const version = (await here.as(leader, (work) =>
    readInterviewText(here.desks.keys, work, { study: here.study, text: cleaned }),
  ))!
  expect(version.text).not.toMatch(/Kari|Solberg|Tynset|trygt/u)
  expect(tokensIn(version.text).filter(({ token }) => token === tokenFor('NAVN', 1))).toHaveLength(2)
  expect(version.turns.map(({ startMs }) => startMs)).toEqual([1000, 5000, 12_000, 16_000])
  const read = (staff: string) =>
    here.as(staff, (work) => readTokenKey(here.desks.keys, work, { study: here.study, version: cleaned }))
  const key = await read(leader)
  expect(key!.deleteBy).toBe('2027-12-31')
  expect(key!.tokens!.find(({ token }) => token === '[NAVN 1]')!.originals).toEqual(['Kari Solberg', 'Kari'])
  expect(await read(coder)).toBeNull()
  expect(await numbers(opened(leader))).toEqual([4600])
  const list = await here.as(coder, (work) => listInterviewTexts(work, here.study))
  expect(list.filter((one) => one.interview === interview)).toEqual([])
})

test('a second person sends back with a note, and confirms the next; nobody confirms their own', async () => {
  const { leader, interviewer, coder } = here.people
  const reading = (staff: string, version = cleaned) => ({ study: here.study, version, staff })
  const confirm = (staff: string, version = cleaned, ticked = everything) =>
    here.as(staff, (work) => confirmText(work, reading(staff, version), ticked))
  expect(await numbers(confirm(interviewer))).toEqual([4563])
  expect(await numbers(confirm(leader, cleaned, []))).toEqual([4594])
  expect(await confirm(coder)).toBeNull()
  await here.as(leader, (work) =>
    sendTextBack(here.desks.keys, work, reading(leader), 'Dialektordet i siste svar.'),
  )
  expect(await numbers(confirm(leader))).toEqual([4605])
  expect(
    await numbers(
      here.as(leader, (work) => sendTextBack(here.desks.keys, work, reading(leader), 'En gang til')),
    ),
  ).toEqual([4051])
  const [row] = await here.database.sql('select sealed from lyttepost.study_text_return')
  expect((row!.sealed as Buffer).includes('Dialektordet')).toBe(false)
  const steps = await here.as(interviewer, (work) => textSteps(here.desks.keys, work, here.study))
  expect(steps.find(({ id }) => id === interview)!.returns.map(({ note }) => note)).toEqual([
    'Dialektordet i siste svar.',
  ])
  // what was decided stands, and is to be gone through again
  const open = (await opened(interviewer))!
  expect([open.revision, open.ticked, open.marks.some(({ state }) => state !== 'taken')]).toEqual([
    4,
    [],
    false,
  ])
  expect(await numbers(finishAs(interviewer, 2))).toEqual([4590])
  await save(interviewer, 'deidentification', { marks: open.marks, ticked: everything }, 4, raw)
  cleaned = await finishAs(interviewer, 5)
  expect(await confirm(leader)).toBe(true)
  expect(await numbers(opened(interviewer))).toEqual([4598])
})

const seen = (staff: string): Promise<Project> =>
  here.as(staff, async (work) => (await visibleProject(work, here.study, staff)).project)

test('a correction moves all that is coded to the new version, also what the one who corrects does not see', async () => {
  const { leader, interviewer, coder } = here.people
  const { study } = here
  const text = (await here.as(coder, (work) =>
    readInterviewText(here.desks.keys, work, { study, text: cleaned }),
  ))!.text
  const act = (staff: string, operations: Parameters<typeof doInStudy>[3]['operations']) =>
    here.as(staff, (work) =>
      doInStudy(
        work,
        study,
        { staff, leader: staff === leader },
        { doing: 'code', reason: '', of: null, operations },
      ),
    )
  await act(leader, begun([v7(), v7(), v7(), v7()]))
  await act(
    leader,
    createdCode(await seen(leader), { id: v7(), name: 'ventetid', origin: { from: 'reading' } }),
  )
  const [code] = [...(await seen(leader)).code.values()]
  const place = { interview, version: cleaned }
  const exact = v7()
  const lost = v7()
  await act(
    interviewer,
    coded(await seen(interviewer), {
      id: exact,
      code: code!.id,
      coder: interviewer,
      ...place,
      ...rangeOf(text, 'jeg fikk komme'),
    }),
  )
  await act(
    interviewer,
    codedInVivo(await seen(interviewer), {
      id: lost,
      newCode: v7(),
      words: 'Og da',
      coder: interviewer,
      ...place,
      ...rangeOf(text, 'Og da?'),
    }),
  )
  const blind = { id: v7(), study, interview, first: interviewer, second: coder, askedBy: leader }
  await here.as(leader, (work) => addSecondCoding(work, blind))
  const own = v7()
  const typo = rangeOf(text, 'med en ganng')
  await act(coder, coded(await seen(coder), { id: own, code: code!.id, coder, ...place, ...typo }))
  // the coder, who sees one of three, corrects
  const mended = text.replace('ganng', 'gang').replace('Og da?', 'Hva skjedde videre med deg?')
  const correct = (staff: string, version: string, to: string) =>
    here.as(staff, (work) =>
      correctText(here.desks.keys, work, { study, version, text: to, reason: 'Skrivefeil', staff }),
    )
  expect(await numbers(correct(coder, cleaned, text))).toEqual([4596])
  expect(await correct(coder, raw, mended)).toBeNull()
  const done = (await correct(coder, cleaned, mended))!
  expect(done).toMatchObject({ moved: 2, lost: 1 })
  expect(await numbers(correct(coder, cleaned, `${mended} `))).toEqual([4597])
  const after = (await here.as(coder, (work) =>
    readInterviewText(here.desks.keys, work, { study, text: done.version }),
  ))!
  expect(after.text).toBe(mended)
  expect(after.turns.map(({ role, startMs }) => [role, startMs])).toEqual([
    ['interviewer', 1000],
    ['informant', 5000],
    ['interviewer', null],
    ['informant', 16_000],
  ])
  const codings = (await seen(leader)).codings.get(interview)!
  expect(codings.get(exact)).toMatchObject({
    version: done.version,
    adrift: false,
    ...rangeOf(mended, 'jeg fikk komme'),
  })
  expect(codings.get(own)).toMatchObject({
    version: done.version,
    adrift: false,
    ...rangeOf(mended, 'med en gang'),
  })
  expect(codings.get(lost)).toMatchObject({ version: cleaned, adrift: true })
  expect([...(await seen(coder)).codings.get(interview)!.keys()]).toEqual([own])
  const events = await here.as(leader, (work) => listStudyEvents(work, study, 0))
  expect(events.at(-1)).toMatchObject({
    doing: 'correct-text',
    actor: coder,
    reason: 'Skrivefeil',
    number: done.event,
  })
})

test('the key of the tokens is deleted by its day', async () => {
  const clock = { now: () => '2027-12-31T02:00:00Z', today: () => '2027-12-31' }
  expect(await expireTokenKeys(here.desks)).toBe(0)
  expect(await expireTokenKeys({ ...here.desks, clock })).toBe(2)
  const { study } = here
  const read = here.as(here.people.leader, (work) =>
    readTokenKey(here.desks.keys, work, { study, version: cleaned }),
  )
  expect(await read).toEqual({ deleteBy: '2027-12-31', tokens: null })
})

/** Where words stand in a text, in code points. */
function rangeOf(text: string, words: string): { readonly start: number; readonly end: number } {
  const at = text.indexOf(words)
  if (at === -1) throw new Error(`«${words}» is not in the text`)
  const start = [...text.slice(0, at)].length
  return { start, end: start + [...words].length }
}
