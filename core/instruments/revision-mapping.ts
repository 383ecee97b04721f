import type { LocalText } from '#core/foundation'
import { isSameAnswered } from './check-mapping.ts'
import { formOf } from './form.ts'
import type { RevisionChange } from './revision-changes.ts'
import type { Instrument, MappingEntry, Question, VersionMapping } from './types.ts'

/**
 * How each question of a version relates to the next, as it follows from the changes: untouched answers are the same,
 * choices that come, go or are merged are a recoding, and where a change says that the meaning is another, or answers
 * have no counterpart in a question with one answer, the series breaks.
 *
 * @param year the newer version's, for the notes.
 */
export function mappingOf(
  base: Instrument,
  revised: Instrument,
  changes: readonly RevisionChange[],
  year: string,
): VersionMapping {
  const older = formOf(base)
  const newer = formOf(revised)
  const entries = newer.questions.map((question): MappingEntry => {
    const before = older.byCode.get(question.code)
    if (!before) return { question: question.code, kind: 'new', note: newIn(year) }
    return entryOf(
      before,
      question,
      changes.filter((change) => isAbout(change, question.code)),
      year,
    )
  })
  const dropped = older.questions.flatMap(({ code }): MappingEntry[] =>
    newer.byCode.has(code) ? [] : [{ question: code, kind: 'dropped', note: droppedIn(year) }],
  )
  return { from: base.id, entries: [...entries, ...dropped] }
}

const isAbout = (change: RevisionChange, question: string): boolean =>
  'question' in change && change.question === question

const newIn = (year: string): LocalText => ({
  nb: `Nytt spørsmål i ${year}.`,
  nn: `Nytt spørsmål i ${year}.`,
})
const droppedIn = (year: string): LocalText => ({ nb: `Tatt ut i ${year}.`, nn: `Teke ut i ${year}.` })

function entryOf(
  before: Question,
  after: Question,
  changes: readonly RevisionChange[],
  year: string,
): MappingEntry {
  const { code } = after
  const meanings = changes.flatMap((change) =>
    'newMeaning' in change && change.newMeaning ? [change.newMeaning] : [],
  )
  if (meanings.length === 0 && isSameAnswered(before, after)) return { question: code, kind: 'same' }
  const choices = 'choices' in before && 'choices' in after ? tableOf(before, after, changes) : null
  const lost = choices !== null && Object.values(choices).includes(null)
  const breaksSeries = meanings.length > 0 || (lost && after.type === 'choice')
  const notes = [...choiceNotes(before, after, changes, year), ...meanings]
  return {
    question: code,
    kind: 'recoded',
    sources: [code],
    ...(choices && { choices }),
    breaksSeries,
    note: joined(notes.length > 0 ? notes : [orderNote(year)]),
  }
}

type WithChoices = Extract<Question, { readonly choices: unknown }>

/** Where each older choice has gone. One that is merged follows on where that too is merged. */
function tableOf(
  before: WithChoices,
  after: WithChoices,
  changes: readonly RevisionChange[],
): Record<string, string | null> {
  const there = new Set(after.choices.map(({ code }) => code))
  const into = new Map(
    changes.flatMap((change) =>
      change.kind === 'retire-choice' ? [[change.choice, change.into] as const] : [],
    ),
  )
  const end = (code: string, passed: readonly string[] = []): string | null => {
    if (there.has(code)) return code
    const next = into.get(code)
    return next == null || passed.includes(next) ? null : end(next, [...passed, code])
  }
  return Object.fromEntries(before.choices.map(({ code }) => [code, end(code)]))
}

function choiceNotes(
  before: Question,
  after: Question,
  changes: readonly RevisionChange[],
  year: string,
): LocalText[] {
  if (!('choices' in before && 'choices' in after)) return []
  const all = [...before.choices, ...after.choices]
  const label = (code: string, form: 'nb' | 'nn'): string =>
    all.find((choice) => choice.code === code)?.label[form] ?? code
  const say = (text: (form: 'nb' | 'nn') => string): LocalText => ({ nb: text('nb'), nn: text('nn') })
  const added = after.choices.filter(({ code }) => before.choices.every((choice) => choice.code !== code))
  return [
    ...added.map(({ code }) =>
      say((form) =>
        form === 'nb'
          ? `«${label(code, form)}» er et nytt svaralternativ fra ${year}.`
          : `«${label(code, form)}» er eit nytt svaralternativ frå ${year}.`,
      ),
    ),
    ...changes.flatMap((change) => {
      if (change.kind !== 'retire-choice') return []
      const { choice, into } = change
      if (into === null) {
        return [
          say((form) =>
            form === 'nb'
              ? `«${label(choice, form)}» er tatt ut fra ${year}.`
              : `«${label(choice, form)}» er teke ut frå ${year}.`,
          ),
        ]
      }
      return [
        say((form) =>
          form === 'nb'
            ? `«${label(choice, form)}» er slått sammen med «${label(into, form)}» fra ${year}.`
            : `«${label(choice, form)}» er slått saman med «${label(into, form)}» frå ${year}.`,
        ),
      ]
    }),
  ]
}

const orderNote = (year: string): LocalText => ({
  nb: `Svaralternativene er endret fra ${year}.`,
  nn: `Svaralternativa er endra frå ${year}.`,
})

const joined = (notes: readonly LocalText[]): LocalText => ({
  nb: notes.map(({ nb }) => nb).join(' '),
  nn: notes.map(({ nn }) => nn).join(' '),
})
