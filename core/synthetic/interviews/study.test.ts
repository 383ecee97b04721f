import { describe, expect, it } from 'vitest'
import { CodePoints, isBetweenCharacters, replaced, type SpeakerRole, turnsOf } from '#core/interviews'
import { findIdentifiers } from '#core/privacy'
import { loadLexicon } from '#rim/assets'
import { writtenCodes } from './study/codes.ts'
import { writtenQuotes } from './study/quotes.ts'
import { type SyntheticInterview, syntheticStudy } from './study.ts'

const study = syntheticStudy()
const { interviews, informants, prospects, guides, sheets } = study
const ids = new Map(informants.map(({ code, id }) => [code, id]))
const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
const plain = (words: string): string => words.toLowerCase().replaceAll(/[^\p{L}\s]/gu, '')

describe('the interviews', () => {
  it('are whole ones, but for the one that was broken off and the one of notes', () => {
    const lengths = interviews.map(({ raw, brokenOff, form }) => ({
      words: wordsOf(raw.text),
      short: brokenOff || form === 'notes',
    }))
    expect(interviews).toHaveLength(12)
    expect(lengths.filter(({ short }) => short)).toHaveLength(2)
    for (const { words, short } of lengths) expect(words).toBeGreaterThan(short ? 350 : 900)
  })

  it('have turns with words, in order, by those who were there, with times where there is a recording', () => {
    for (const { text, raw, form, others, minutes } of interviews) {
      expect(text.turns).toHaveLength(raw.turns.length)
      if (form === 'notes') {
        expect(raw.kind).toBe('notes')
        expect(text.turns).toHaveLength(0)
        continue
      }
      const roles = new Set(text.turns.map(({ role }) => role))
      expect(roles.has('other')).toBe(others !== '')
      let before = 0
      for (const { start, end, startMs, endMs, speaker } of text.turns) {
        expect([...text.text].slice(start - speaker.length - 2, start).join('')).toBe(`${speaker}: `)
        expect(end).toBeGreaterThan(start)
        expect(startMs).toBeGreaterThanOrEqual(before)
        expect(endMs).toBeGreaterThan(startMs!)
        before = endMs!
      }
      expect(before).toBeLessThanOrEqual(minutes * 60_000)
    }
  })

  it('are read as transcripts from elsewhere are, with the same turns', () => {
    const roles = new Map<string, SpeakerRole>([
      ['INTERVJUER', 'interviewer'],
      ['INFORMANT', 'informant'],
      ['DATTER', 'other'],
    ])
    const untimed = { startMs: null, endMs: null }
    for (const { raw } of interviews) {
      expect(turnsOf(raw.text, roles)).toEqual(raw.turns.map((turn) => ({ ...turn, ...untimed })))
    }
  })

  it('hold characters that are hard to count', () => {
    const all = interviews.map(({ raw }) => raw.text).join('')
    expect(all.length).toBeGreaterThan([...all].length)
    // a letter with a mark for which there is no single character
    expect(all).toMatch(/\p{L}\p{M}/u)
    for (const { raw } of interviews) expect(raw.text).toBe(raw.text.normalize('NFC'))
  })
})

describe('what is marked in the texts', () => {
  const marked = ({ codings, quotes }: SyntheticInterview) => [...codings, ...quotes]

  it('lies on whole words of the informant, or of whoever was with them', () => {
    for (const interview of interviews) {
      const points = new CodePoints(interview.text.text)
      for (const { start, end, version } of marked(interview)) {
        const words = points.slice(start, end)
        expect(version).toBe(interview.text.id)
        expect(words).toBe(words.trim())
        expect(words).toMatch(/\p{L}/u)
        expect(isBetweenCharacters(points, start)).toBe(true)
        const around = `${points.slice(start - 1, start)}|${points.slice(end, end + 1)}`
        expect(around).not.toMatch(/\p{L}\||\|\p{L}/u)
        const turn = interview.text.turns.find((one) => one.start <= start && end <= one.end)
        if (interview.form === 'recorded') expect(turn?.role).toMatch(/informant|other/)
      }
    }
  })

  it('is under codes that there are, and every code is used', () => {
    const used = new Set(interviews.flatMap(({ codings }) => codings.map(({ key }) => key)))
    expect([...used].toSorted()).toEqual(writtenCodes.map(({ key }) => key).toSorted())
  })

  it('is named in the words of those whom codes are named by', () => {
    for (const { name, from, key } of writtenCodes) {
      if (from === null || from === 'theory') continue
      const interview = interviews.find(({ informant }) => informant === from)!
      expect(plain(interview.text.text)).toContain(plain(name))
      expect(interview.codings.map((coding) => coding.key)).toContain(key)
    }
  })

  it('is chosen as a quote or not marked as one', () => {
    const there = interviews.flatMap(({ quotes }) => quotes.map(({ key }) => key))
    expect(there.toSorted()).toEqual(writtenQuotes.map(({ key }) => key).toSorted())
  })

  it('was coded by two in two interviews, who agree in much and differ in some', () => {
    const twice = interviews.filter(({ codings }) => codings.some(({ coder }) => coder === 'second'))
    expect(twice.map(({ informant }) => informant)).toEqual(['I02', 'I07'])
    for (const { codings } of twice) {
      const of = (coder: string): string[] =>
        codings.filter((one) => one.coder === coder).map(({ key, start, end }) => `${key} ${start} ${end}`)
      const both = of('first').filter((one) => of('second').includes(one))
      expect(both.length).toBeGreaterThan(of('first').length / 2)
      expect(of('first').length).toBeGreaterThan(both.length)
      expect(of('second').length).toBeGreaterThan(both.length)
    }
  })
})

describe('identifiers', () => {
  it('are exchanged for what stands in the other version, turns and all', () => {
    for (const { raw, text, identifiers } of interviews) {
      const given = replaced(raw, identifiers)
      expect(given.text).toBe(text.text)
      expect(given.turns).toEqual(text.turns)
    }
  })

  it('stand nowhere in the other version', () => {
    for (const { raw, text, identifiers } of interviews) {
      const points = new CodePoints(raw.text)
      expect(identifiers.length).toBeGreaterThan(3)
      for (const { start, end } of identifiers) {
        for (const word of points.slice(start, end).match(/\p{Lu}\p{L}+|\d[\d ]+\d/gu) ?? []) {
          expect(text.text).not.toMatch(new RegExp(`(?<![\\p{L}\\d])${word}(?![\\p{L}\\d])`, 'u'))
        }
      }
    }
  })

  it('are all found by a reader: the engine finds no name, number or address that is left', () => {
    const lexicon = loadLexicon()
    const left = interviews.flatMap(({ informant, text: version }) => {
      // what stands in brackets is what was put there
      const text = version.text.replaceAll(/\[[^\]]*\]/gu, '…')
      return findIdentifiers(text, lexicon)
        .filter(
          ({ kind, certainty }) => certainty !== 'possible' && !['age', 'date', 'institution'].includes(kind),
        )
        .map(({ start, end, kind }) => `${informant} ${kind} ${[...text].slice(start, end).join('')}`)
    })
    expect(left).toEqual([])
  })
})

describe('the study', () => {
  it('has the informants that the register tells of, twelve of the twenty who were asked', () => {
    expect(prospects.filter(({ askedOn }) => askedOn !== null)).toHaveLength(20)
    const interviewed = prospects.flatMap(({ informant }) => informant ?? [])
    expect(interviewed).toEqual(informants.map(({ id }) => id))
    for (const { state, reason, informant } of prospects) {
      expect([reason === null, informant !== null]).toEqual(
        state === 'interviewed' ? [true, true] : [false, false],
      )
    }
    const ages = informants.map(({ age }) => age)
    expect([Math.min(...ages), Math.max(...ages)]).toEqual([61, 79])
    expect(new Set(informants.map(({ site }) => site)).size).toBe(3)
    expect(informants.filter(({ sex }) => sex === 'female')).toHaveLength(6)
  })

  it('held each interview on the day of the register, with the guide and the sheet of that day', () => {
    for (const { informant, date, guide, sheet, form, scope } of interviews) {
      expect(prospects.find((one) => one.informant === ids.get(informant))!.since).toBe(date)
      const newest = (versions: readonly { version: number; from: string }[]): number =>
        versions.filter(({ from }) => from <= date).at(-1)!.version
      expect([guide, sheet]).toEqual([newest(guides), newest(sheets)])
      expect(scope.recording).toBe(form === 'recorded')
      expect(scope.quotes).toBe(true)
    }
    const days = interviews.map(({ date }) => date)
    expect(days).toEqual(days.toSorted())
  })

  it('tells of every question of the guide whether it was answered, and where', () => {
    for (const { answers, guide, brokenOff, text } of interviews) {
      const { topics } = guides.find(({ version }) => version === guide)!
      const asked = topics.flatMap(({ questions }) => questions.map(({ code }) => code))
      if (!brokenOff) expect(answers.map(({ question }) => question)).toEqual(asked)
      for (const { question, state, at } of answers) {
        expect(asked).toContain(question)
        expect(at !== null).toBe(state === 'answered')
        if (at) expect(at.end).toBeLessThanOrEqual([...text.text].length)
      }
      expect(answers.filter(({ state }) => state === 'answered').length).toBeGreaterThan(brokenOff ? 4 : 9)
    }
  })

  it('is the same every time', () => {
    expect(syntheticStudy()).toEqual(study)
  })
})
