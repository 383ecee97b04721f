import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProblemError } from '#core/foundation'
import { addInterviewText } from '#rim/storage'
import { createStudyHouse, type StudyHouse } from '#rim/test-kit'
import { sealText } from '../texts/index.ts'
import { forgetSearched, keptTexts } from './kept.ts'
import { type StudyHits, type StudySearch, searchStudy } from './search.ts'

let here: StudyHouse
beforeAll(async () => {
  here = await createStudyHouse()
}, 120_000)
afterAll(() => here?.close())

const anything = { how: 'words', whole: false, matchCase: false, informants: false } as const
const find = (asked: Partial<StudySearch> & { text: string }, staff = here.people.coder, now = 0) =>
  here.as(staff, (work) =>
    searchStudy({ keys: here.desks.keys, work, now }, here.study, { ...anything, ...asked }),
  )
const expression = (text: string, more: Partial<StudySearch> = {}): Promise<StudyHits> =>
  find({ how: 'expression', text, ...more })
const numbers = async (refused: Promise<unknown>): Promise<readonly number[]> => {
  try {
    await refused
  } catch (cause) {
    if (cause instanceof ProblemError) return cause.problems.map(({ number }) => number)
    throw cause
  }
  return []
}

test('a hit is where it says, in code points, in the version that is coded now', async () => {
  const { hits, total, searched } = await find({ text: 'ringer' })
  expect([total, searched]).toEqual([3, 3])
  for (const [index, { id, version, text }] of here.interviews.entries()) {
    const hit = hits[index]!
    expect([hit.interview, hit.version]).toEqual([id, version])
    expect([...text].slice(hit.start, hit.end).join('')).toBe('ringe')
  }
})

test('what was taken out of a text is not found, by whoever may read the raw one either', async () => {
  for (const staff of [here.people.leader, here.people.interviewer, here.people.coder]) {
    expect((await find({ text: 'Arne' }, staff)).total).toBe(0)
    expect((await find({ text: 'NAVN' }, staff)).total).toBe(3)
  }
})

test('expressions find what JavaScript finds, character by character', async () => {
  const part = fc.constantFrom('e', 'o', '.', '[aeiou]', 'n+', '\\w', '(en|er)', 'å|ø', '\\s', 'r?t')
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 4 }), async (parts) => {
      const written = parts.join('')
      const { hits } = await expression(`(?:${written})x?n`, { matchCase: true })
      const wanted = here.interviews.flatMap(({ id, text }) =>
        [...text.matchAll(new RegExp(`(?:${written})x?n`, 'gmu'))].map(({ index, 0: said }) => {
          const start = [...text.slice(0, index)].length
          return { id, start, end: start + [...said].length }
        }),
      )
      const trimmed = ({ id, start, end }: (typeof wanted)[number]): string => {
        const points = [...here.interviews.find((one) => one.id === id)!.text]
        let [from, to] = [start, end]
        while (from < to && /\s/u.test(points[from]!)) from++
        while (to > from && /\s/u.test(points[to - 1]!)) to--
        return `${id}/${from}/${to}`
      }
      const told = hits.map(({ interview, start, end }) => `${interview}/${start}/${end}`)
      expect(new Set(told)).toEqual(new Set(wanted.map(trimmed)))
    }),
    { seed: 1, numRuns: 60 },
  )
})

test('an expression that would hold JavaScript up for ever is answered, and one that is none is refused', async () => {
  expect((await expression('(\\w+\\s?)+$é')).total).toBe(0)
  for (const written of ['(', 'a{2000}', '(?=a)', '[z-a]', '\\1']) {
    expect(await numbers(expression(written)), written).toEqual([4610])
  }
})

test('interviews are left out by sex and age', async () => {
  const where = async (more: Partial<StudySearch>) =>
    (await find({ text: 'trygt', ...more })).interviews.map(({ interview }) => interview)
  const [first, second, third] = here.interviews.map(({ id }) => id)
  expect(await where({ sex: 'female' })).toEqual([second])
  expect(await where({ ageFrom: 67 })).toEqual([second, third])
  expect(await where({ ageTo: 71 })).toEqual([first, second])
  expect(await where({ sex: 'other' })).toEqual([])
})

test('what is kept ready is dropped when a text is corrected, and when nobody has searched for a while', async () => {
  await find({ text: 'trygt' })
  expect(keptTexts(here.study)).toBe(3)
  const [{ id, version }] = here.interviews as [StudyHouse['interviews'][number]]
  const row = { id: v7(), study: here.study, interview: id }
  const text = 'INFORMANT: Alt er utrygt.\n'
  const sealed = await sealText(here.desks.keys, row, { text, turns: [] })
  await here.as(here.people.coder, (work) =>
    addInterviewText(work, {
      ...row,
      number: 3,
      kind: 'corrected',
      parent: version,
      sha256: 'a'.repeat(64),
      length: [...text].length,
      sealed,
      madeBy: here.people.coder,
    }),
  )
  expect((await find({ text: 'trygt' })).interviews).toHaveLength(2)
  expect((await find({ text: 'utrygt' })).hits.map((hit) => hit.version)).toEqual([row.id])
  expect(keptTexts(here.study)).toBe(3)
  expect(forgetSearched(here.study)).toBe(true)
  expect(keptTexts(here.study)).toBe(0)
  await find({ text: 'trygt' }, here.people.coder, 1)
  await expect(
    here.as(here.people.coder, (work) =>
      searchStudy({ keys: here.desks.keys, work, now: 16 * 60_000 }, v7(), { ...anything, text: 'x' }),
    ),
  ).resolves.toMatchObject({ total: 0, searched: 0 })
  expect(keptTexts(here.study)).toBe(0)
})
