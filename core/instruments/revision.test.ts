import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalHash } from '#core/foundation'
import { loadInstruments } from '#rim/assets'
import { checkInstrument } from './check.ts'
import { questionOf, questionsOf } from './form.ts'
import { mapAnswers } from './mapping.ts'
import { parseInstrument } from './parse.ts'
import { applyRevision, newestVersion, nextVersion } from './revision.ts'
import { changeKinds, type RevisionChange } from './revision-changes.ts'
import { comparableRounds } from './series.ts'
import { session } from './session.ts'
import { normalRecord } from './test-records.ts'
import { added, anyChange, changed, choice, inBoth } from './test-revision.ts'
import type { Instrument } from './types.ts'

const versions = loadInstruments()
const base = newestVersion(versions)!
const target = { version: '2027.1', versions }
const revise = (...changes: RevisionChange[]) => applyRevision(base, changes, target)
const entryOf = (revision: ReturnType<typeof revise>, code: string) =>
  revision.mapping.entries.filter((entry) => entry.question === code)

describe('a revision', () => {
  it('without changes is the same form under another name', () => {
    const { instrument, mapping, problems } = revise()
    expect(problems).toEqual([])
    const content = ({ id, version, title, rounds, mapping, ...rest }: Instrument) => canonicalHash(rest)
    expect(content(instrument)).toBe(content(base))
    expect(instrument).toMatchObject({ id: 'brukerplan@2027.1', version: '2027.1', rounds: ['2027'] })
    expect(instrument.title.nn).toBe('BrukerPlan, kartleggingsskjema 2027')
    expect(mapping.entries).toEqual(questionsOf(base).map(({ code }) => ({ question: code, kind: 'same' })))
  })

  it('of a wording leaves the answers as they were, unless it means something else', () => {
    const wording = { question: 'violence', text: inBoth('Har det vært vold?') }
    const same = revise(changed('question-wording', wording))
    expect(same.problems).toEqual([])
    expect(questionOf(same.instrument, 'violence')!.text).toEqual({
      ...inBoth('Har det vært vold?'),
      origin: { nb: 'printed', nn: 'printed' },
    })
    expect(entryOf(same, 'violence')).toEqual([{ question: 'violence', kind: 'same' }])
    const other = revise(
      changed('question-wording', { ...wording, newMeaning: inBoth('Perioden er kortere.') }),
    )
    expect(other.problems).toEqual([])
    expect(entryOf(other, 'violence')).toMatchObject([
      {
        kind: 'recoded',
        breaksSeries: true,
        choices: { both: 'both' },
        note: { nb: 'Perioden er kortere.' },
      },
    ])
    const rounds = comparableRounds('violence', [...versions, other.instrument]).at(-1)!
    expect(rounds).toMatchObject({ rounds: ['2027'], breakNote: { nb: 'Perioden er kortere.' } })
  })

  it('keeps the origin of the form that was not rewritten', () => {
    const { text } = questionOf(base, 'violence')!
    const { instrument } = revise(
      changed('question-wording', { question: 'violence', text: { nb: text.nb, nn: 'Retta nynorsk' } }),
    )
    expect(questionOf(instrument, 'violence')!.text.origin).toEqual({ nb: text.origin.nb, nn: 'printed' })
  })

  it('with a new choice recodes the question without a break, also where it stands among the others', () => {
    const revision = revise(
      changed('add-choice', { question: 'education', choice: choice('vocational'), after: 'primary' }),
    )
    expect(revision.problems).toEqual([])
    const question = questionOf(revision.instrument, 'education')!
    expect(question.type === 'choice' && question.choices.map(({ code }) => code)).toEqual([
      'none',
      'primary',
      'vocational',
      'upper_secondary',
      'higher',
    ])
    expect(entryOf(revision, 'education')).toMatchObject([
      {
        kind: 'recoded',
        breaksSeries: false,
        choices: { none: 'none', higher: 'higher' },
        note: { nb: '«Svaret vocational» er et nytt svaralternativ fra 2027.' },
      },
    ])
  })

  it('that merges choices carries answers over to where they end', () => {
    const revision = revise(
      changed(
        'retire-choice',
        { question: 'mental_duration', choice: 'under_1', into: 'from_1_to_3' },
        'one',
      ),
      changed('retire-choice', { question: 'mental_duration', choice: 'from_1_to_3', into: 'over_3' }, 'two'),
      changed(
        'add-choice',
        { question: 'mental_duration', choice: choice('unsure'), after: 'over_3' },
        'three',
      ),
    )
    expect(entryOf(revision, 'mental_duration')).toMatchObject([
      {
        choices: { under_1: 'over_3', from_1_to_3: 'over_3', over_3: 'over_3' },
        breaksSeries: false,
        note: { nn: expect.stringContaining('slått saman med') },
      },
    ])
    expect(revision.problems).toEqual([])
    const older = session(base, normalRecord(base, { mental_duration: 'under_1' })).answers
    expect(mapAnswers(older, base, revision.instrument).mental_duration).toBe('over_3')
  })

  it('that takes a choice away breaks a question with one answer, and not one with several', () => {
    const one = revise(changed('retire-choice', { question: 'education', choice: 'none', into: null }))
    expect(entryOf(one, 'education')).toMatchObject([{ breaksSeries: true, choices: { none: null } }])
    const several = revise(
      changed('retire-choice', { question: 'services_municipal', choice: 'maternity', into: null }),
    )
    expect(entryOf(several, 'services_municipal')).toMatchObject([
      { breaksSeries: false, choices: { maternity: null, gp: 'gp' } },
    ])
  })

  it('with a new question puts it where it belongs, and numbers its section anew', () => {
    const revision = revise(changed('add-question', { section: 'D', after: null, question: added }))
    expect(revision.problems).toEqual([])
    const section = revision.instrument.sections.find(({ code }) => code === 'D')!
    expect(section.questions.map(({ number, code }) => `${number} ${code}`).slice(0, 2)).toEqual([
      'D1 digital_help',
      'D2 housing',
    ])
    expect(revision.instrument.sections[0]).toEqual(base.sections[0])
    expect(entryOf(revision, 'digital_help')).toEqual([
      {
        question: 'digital_help',
        kind: 'new',
        note: { nb: 'Nytt spørsmål i 2027.', nn: 'Nytt spørsmål i 2027.' },
      },
    ])
    expect(session(revision.instrument, normalRecord(revision.instrument)).complete).toBe(true)
  })

  it('takes a question out, and tells of what still refers to it', () => {
    const alone = revise(changed('retire-question', { question: 'suicide_risk' }))
    expect(alone.problems).toEqual([])
    expect(entryOf(alone, 'suicide_risk')).toMatchObject([{ kind: 'dropped' }])
    const needed = revise(changed('retire-question', { question: 'own_children' }))
    expect(needed.problems.map(({ number }) => number)).toContain(1012)
    expect(needed.problems.every(({ change }) => change === null)).toBe(true)
  })

  it('changes who is asked, and when something unusual is warned of', () => {
    const revision = revise(
      changed('asked-when', {
        question: 'violence',
        condition: { question: 'services_nav', anyOf: ['advice', 'work_measure'] },
      }),
      changed('add-warning', {
        number: 1200,
        when: [
          { question: 'age', from: 16, to: 18 },
          { question: 'violence', anyOf: ['perpetrator'] },
        ],
        message: inBoth('Er det riktig?'),
      }),
      changed('answering', { question: 'sex', allowsUnknown: true }),
      changed('retire-rule', { number: 1130 }),
    )
    expect(revision.problems).toEqual([])
    const told = (answers: object) =>
      session(revision.instrument, { ...normalRecord(revision.instrument), ...answers }).problems
    const young = { services_nav: ['advice'], violence: 'perpetrator' }
    expect(told({ ...young, age: 18 }).filter(({ rule }) => rule === 1200)).toMatchObject([
      { number: 1200, severity: 'warning', questions: ['age', 'violence'] },
    ])
    expect(told({ ...young, age: 19 }).some(({ rule }) => rule === 1200)).toBe(false)
    // violence is answered, but nobody asks
    const numbersAt99 = told({ age: 99 }).map(({ number }) => number)
    expect(numbersAt99).toContain(1050)
    expect(numbersAt99).not.toContain(1130)
    expect(told({ sex: { missing: 'unknown' } }).some(({ number }) => number === 1048)).toBe(false)
    const always = revise(changed('asked-when', { question: 'substances', condition: null }))
    expect(questionOf(always.instrument, 'substances')!.askedWhen).toBeUndefined()
  })

  it('makes each kind of change that the editor offers', () => {
    const all: RevisionChange[] = [
      changed('question-wording', { question: 'sex', help: inBoth('Slik det står i folkeregisteret.') }),
      changed('choice-wording', {
        question: 'sex',
        choice: 'male',
        label: inBoth('Mann'),
        help: inBoth('Hjelp'),
      }),
      changed('add-choice', {
        question: 'activity',
        choice: { ...choice('idle'), exclusive: true },
        after: null,
      }),
      changed('retire-choice', { question: 'activity', choice: 'voluntary_organisation', into: null }),
      changed('add-question', {
        section: 'H',
        after: 'violence',
        question: { ...added, type: 'integer', min: 0, max: 9 },
      }),
      changed('retire-question', { question: 'suicide_risk' }),
      changed('answering', { question: 'violence', required: true }),
      changed('asked-when', { question: 'violence', condition: { question: 'age', from: 16, to: 60 } }),
      changed('add-warning', {
        number: 1200,
        when: [{ question: 'sex', anyOf: ['male', 'female'] }],
        message: inBoth('Nei'),
      }),
      changed('retire-rule', { number: 1131 }),
    ]
    expect(all.map(({ kind }) => kind)).toEqual([...changeKinds])
    const revision = revise(...all)
    expect(revision.problems).toEqual([])
    expect(parseInstrument(JSON.parse(JSON.stringify(revision.instrument)))).toEqual(revision.instrument)
  })

  it('holds whatever is changed: the base is left alone, and what has no problems is a sound form', () => {
    const before = canonicalHash(base)
    let sound = 0
    fc.assert(
      fc.property(fc.array(anyChange(base), { maxLength: 6 }), (changes) => {
        const { instrument, mapping, problems } = revise(...changes)
        expect(canonicalHash(base)).toBe(before)
        const told = mapping.entries.map(({ question }) => question)
        expect(new Set(told).size).toBe(told.length)
        const both = new Set([...questionsOf(base), ...questionsOf(instrument)].map(({ code }) => code))
        expect(new Set(told)).toEqual(both)
        if (problems.length > 0) return
        sound++
        expect(checkInstrument(instrument, versions)).toEqual([])
        expect(canonicalHash(parseInstrument(JSON.parse(JSON.stringify(instrument))))).toBe(
          canonicalHash(instrument),
        )
        const older = session(base, normalRecord(base)).answers
        const newer = mapAnswers(older, base, instrument)
        // what is carried over is an answer to the newer form: of each question by itself nothing is wrong
        const own = session(instrument, newer).problems.filter(
          ({ rule, severity }) => rule === undefined && severity === 'error',
        )
        expect(own.filter(({ number }) => number !== 1047)).toEqual([])
      }),
      { seed: 1, numRuns: 150 },
    )
    expect(sound).toBeGreaterThan(20)
  })

  it('mends a version of the same year, and is itself revised', () => {
    const first = revise(changed('retire-rule', { number: 1130 })).instrument
    const all = [...versions, first]
    expect(newestVersion(all)).toBe(first)
    const version = nextVersion('2027', all)
    const second = applyRevision(first, [changed('retire-rule', { number: 1131 })], {
      version,
      versions: all,
    })
    expect(second.problems).toEqual([])
    expect(second.instrument).toMatchObject({
      id: 'brukerplan@2027.2',
      mapping: { from: 'brukerplan@2027.1' },
    })
    const rounds = comparableRounds('housing', [...all, second.instrument])
    expect(rounds.map((part) => part.rounds.join(' '))).toEqual(['2015 2016 2017 2018 2019 2020 2026 2027'])
  })
})
