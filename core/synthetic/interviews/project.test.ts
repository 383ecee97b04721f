import { describe, expect, it } from 'vitest'
import { canonicalHash } from '#core/foundation'
import {
  all,
  applied,
  CodePoints,
  emptyProject,
  firstConflict,
  replay,
  type Standing,
  withoutInterview,
  wrongWith,
} from '#core/interviews'
import { standardTable } from '#core/mapping'
import { findIdentifiers } from '#core/privacy'
import { loadInstruments, loadLexicon } from '#rim/assets'
import { largeProject } from './large.ts'
import { syntheticProject } from './project.ts'

const { study, events, project } = syntheticProject()
const textOf = new Map(study.interviews.map(({ id, text }) => [id, new CodePoints(text.text)]))
const versions = new Map(study.interviews.map(({ id, text }) => [id, text.id]))

describe('the log of the made-up study', () => {
  it('is one that the rules let through, doing by doing', () => {
    const standing = (actor: string): Standing => ({
      actor,
      leader: actor === 'ingvild',
      lengthOf: (interview, version) =>
        versions.get(interview) === version ? textOf.get(interview)!.length : undefined,
      hasInterview: (interview) => versions.has(interview),
    })
    let now = emptyProject
    for (const event of events) {
      expect([event.number, wrongWith(now, event, standing(event.actor))]).toEqual([event.number, []])
      now = applied(now, event.operations)
    }
  })

  it('leads to the project when it is played again, is numbered without holes and goes forward in time', () => {
    expect(canonicalHash(plain(replay(events)))).toBe(canonicalHash(plain(project)))
    expect(
      firstConflict(
        emptyProject,
        events.flatMap(({ operations }) => operations),
      ),
    ).toBeNull()
    expect(events.map(({ number }) => number)).toEqual(events.map((_, at) => at + 1))
    const times = events.map(({ at }) => at)
    expect(times).toEqual(times.toSorted())
    expect(times.at(-1)! < `${study.about.to}T`).toBe(true)
  })

  it('is the same every time, with an id for each thing', () => {
    expect(syntheticProject().events).toEqual(events)
    const ids = events.flatMap(({ operations }) => operations.map(({ kind, id }) => `${kind} ${id}`))
    for (const id of ids)
      expect(id).toMatch(/^\w+ [\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(new Set([...all(project, 'coding')].map(({ id }) => id)).size).toBe(project.interviewOfCoding.size)
  })

  it('is left without a trace of whoever withdraws, and can be played again', () => {
    const { id, informant } = study.interviews.find((one) => one.informant === study.withdrawal.informant)!
    const own = [...project.code.values()].filter(
      ({ origin }) => origin.from === 'in-vivo' && origin.interview === id,
    )
    expect([informant, own.length]).toEqual(['I04', 3])
    const renamed = new Map(own.map((code, at) => [code.id, `Uten navn ${at + 1}`]))
    const left = withoutInterview(events, id, renamed)
    const written = JSON.stringify(left)
    expect(written).not.toContain(id)
    expect(written).not.toContain(versions.get(id))
    for (const { name } of own) expect(written).not.toContain(name)
    const after = replay(left)
    expect(after.code.size).toBe(project.code.size)
    expect(after.quote.size).toBe(project.quote.size - 3)
    for (const { quotes } of [...after.finding.values(), ...after.recommendation.values()]) {
      expect(quotes.length).toBeGreaterThan(0)
      for (const quote of quotes) expect(after.quote.has(quote)).toBe(true)
    }
  })

  it('can be made in the names of others', () => {
    const others = syntheticProject({ first: 'a', second: 'b', third: 'c' })
    expect(new Set(others.events.map(({ actor }) => actor))).toEqual(new Set(['a', 'b', 'c']))
  })
})

const plain = (of: typeof project): unknown =>
  (
    ['question', 'theme', 'category', 'code', 'coding', 'quote', 'memo', 'finding', 'recommendation'] as const
  ).map((kind) => [...all(of, kind)].toSorted((a, b) => (a.id < b.id ? -1 : 1)))

describe('the analysis', () => {
  const themes = [...project.theme.values()].filter(({ standing }) => standing !== 'set-aside')

  it('goes from every question over themes, categories and codes to what was said', () => {
    for (const { id } of project.question.values()) {
      expect(themes.some(({ questions }) => questions.some(({ question }) => question === id))).toBe(true)
    }
    for (const { id } of themes) {
      const categories = [...project.category.values()].filter((one) => one.themes.includes(id))
      const codes = [...project.code.values()].filter((one) =>
        categories.some((category) => one.categories.includes(category.id)),
      )
      const codings = [...all(project, 'coding')].filter(({ code }) => codes.some((one) => one.id === code))
      expect(new Set(codings.map(({ interview }) => interview)).size).toBeGreaterThan(6)
      expect([...project.finding.values()].filter(({ theme }) => theme === id).length).toBeGreaterThan(1)
    }
    for (const { categories } of project.code.values()) expect(categories.length).toBeGreaterThan(0)
    expect([...project.code.values()].some(({ categories }) => categories.length > 1)).toBe(true)
  })

  it('has quotes of its own theme behind every finding, and behind every recommendation and each of its themes', () => {
    for (const { theme, quotes } of project.finding.values()) {
      expect(quotes.length).toBeGreaterThan(0)
      for (const id of quotes) expect(project.quote.get(id)!.themes).toContain(theme)
    }
    const recommendations = [...project.recommendation.values()]
    expect(recommendations).toHaveLength(7)
    for (const { themes: own, quotes } of recommendations) {
      for (const theme of own) {
        expect(themes.map(({ id }) => id)).toContain(theme)
        expect(quotes.some((id) => project.quote.get(id)!.themes.includes(theme))).toBe(true)
      }
      const said = new Set(quotes.map((id) => project.quote.get(id)!.interview))
      // one who withdraws must not take the ground away from a recommendation
      said.delete(study.interviews.find(({ informant }) => informant === study.withdrawal.informant)!.id)
      expect(said.size).toBeGreaterThan(0)
    }
  })

  it('quotes everybody, nobody more than five times, and every quote bears something', () => {
    const quotes = [...project.quote.values()]
    for (const { id } of study.interviews) {
      const own = quotes.filter(({ interview }) => interview === id)
      expect(own.length).toBeGreaterThan(0)
      expect(own.length).toBeLessThan(6)
    }
    const cited = new Set([...project.finding.values()].flatMap((finding) => finding.quotes))
    expect(quotes.filter(({ id }) => !cited.has(id))).toEqual([])
    expect(new Set(quotes.flatMap(({ edits }) => edits.map(({ type }) => type)))).toEqual(
      new Set(['omit', 'insert', 'mask', 'wording']),
    )
    for (const { edits, start, end } of quotes) {
      edits.forEach((edit, at) => {
        expect(edit.end).toBeLessThanOrEqual(end - start)
        expect(edit.start).toBeGreaterThanOrEqual(edits[at - 1]?.end ?? 0)
      })
    }
  })

  it('has nobody’s name, number or address in a quote, a memo, a summary or a finding', () => {
    const lexicon = loadLexicon()
    const texts = [
      ...[...project.quote.values()].map(({ interview, start, end }) =>
        textOf.get(interview)!.slice(start, end),
      ),
      ...[...project.memo.values(), ...project.summary.values(), ...project.finding.values()].map(
        ({ text }) => text,
      ),
      ...[...project.code.values()].map(({ name, text }) => `${name}. ${text}`),
    ]
    const left = texts.flatMap((text) =>
      findIdentifiers(text, lexicon)
        .filter(
          ({ kind, certainty }) =>
            certainty !== 'possible' &&
            ['name', 'phone', 'e-mail', 'identity-number', 'address'].includes(kind),
        )
        .map(({ start, end }) => [...text].slice(start, end).join('')),
    )
    expect(left).toEqual([])
  })

  it('points to questions and tables that there are', () => {
    const form = loadInstruments('brukertilfredshet').find(({ id }) => id === 'brukertilfredshet@2021.1')!
    const written = JSON.stringify(form)
    for (const { source, code } of themes.flatMap(({ sources }) => sources)) {
      if (source === 'survey') expect(written).toContain(`"code":"${code}"`)
      else expect(standardTable(code)?.id).toBe(code)
    }
    for (const { sources } of themes) expect(new Set(sources.map(({ source }) => source)).size).toBe(2)
  })

  it('has a summary of each interview, and memos of several kinds', () => {
    const whole = [...project.summary.values()].filter(({ topic }) => topic === null)
    expect(whole.map(({ interview }) => interview).toSorted()).toEqual([...versions.keys()].toSorted())
    expect(new Set([...project.memo.values()].map(({ type }) => type)).size).toBe(5)
  })
})

describe('a study to measure with', () => {
  const options = { interviews: 4, codings: 500, codes: 40, seed: 7, words: 800 }
  const large = largeProject(options)

  it('has as many interviews, codings and codes as told, on words of informants', () => {
    expect(large.texts).toHaveLength(4)
    expect(large.project.interviewOfCoding.size).toBe(500)
    expect(large.project.code.size).toBe(40)
    expect(firstConflict(emptyProject, large.operations)).toBeNull()
    for (const { version, start, end } of all(large.project, 'coding')) {
      const { text, turns } = large.texts.find(({ id }) => id === version)!
      const words = [...text].slice(start, end).join('')
      expect(words).toBe(words.trim())
      expect(turns.find((turn) => turn.start <= start && end <= turn.end)?.role).toBe('informant')
    }
  })

  it('is the same for a seed, and another for another', () => {
    expect(largeProject(options).operations).toEqual(large.operations)
    expect(largeProject({ ...options, seed: 8 }).texts).not.toEqual(large.texts)
  })
})
