import { type Language, type LocalText, textIn } from '#core/foundation'
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
  const english = base.languages?.includes('en') ?? false
  return { from: base.id, entries: [...entries, ...dropped].map((entry) => toldIn(entry, english)) }
}

/** A form that is not in English has no English among its notes. */
function toldIn(entry: MappingEntry, english: boolean): MappingEntry {
  if (english || !entry.note) return entry
  const { nb, nn } = entry.note
  return { ...entry, note: { nb, nn } }
}

const isAbout = (change: RevisionChange, question: string): boolean =>
  'question' in change && change.question === question

const newIn = (year: string): LocalText => ({
  nb: `Nytt spørsmål i ${year}.`,
  nn: `Nytt spørsmål i ${year}.`,
  en: `A new question of ${year}.`,
})
const droppedIn = (year: string): LocalText => ({
  nb: `Tatt ut i ${year}.`,
  nn: `Teke ut i ${year}.`,
  en: `Taken out in ${year}.`,
})

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
  const say = (
    choices: readonly string[],
    nb: (...labels: string[]) => string,
    nn: (...labels: string[]) => string,
    en: (...labels: string[]) => string,
  ): LocalText => {
    const labels = (language: Language) =>
      choices.map((code) => {
        const label = all.find((choice) => choice.code === code)?.label
        return label ? textIn(label, language) : code
      })
    return { nb: nb(...labels('nb')), nn: nn(...labels('nn')), en: en(...labels('en')) }
  }
  const added = after.choices.filter(({ code }) => before.choices.every((choice) => choice.code !== code))
  return [
    ...added.map(({ code }) =>
      say(
        [code],
        (one) => `«${one}» er et nytt svaralternativ fra ${year}.`,
        (one) => `«${one}» er eit nytt svaralternativ frå ${year}.`,
        (one) => `“${one}” is a new choice from ${year}.`,
      ),
    ),
    ...changes.flatMap((change) => {
      if (change.kind !== 'retire-choice') return []
      const { choice, into } = change
      if (into === null) {
        return [
          say(
            [choice],
            (one) => `«${one}» er tatt ut fra ${year}.`,
            (one) => `«${one}» er teke ut frå ${year}.`,
            (one) => `“${one}” is taken out from ${year}.`,
          ),
        ]
      }
      return [
        say(
          [choice, into],
          (one, other) => `«${one}» er slått sammen med «${other}» fra ${year}.`,
          (one, other) => `«${one}» er slått saman med «${other}» frå ${year}.`,
          (one, other) => `“${one}” is merged with “${other}” from ${year}.`,
        ),
      ]
    }),
  ]
}

const orderNote = (year: string): LocalText => ({
  nb: `Svaralternativene er endret fra ${year}.`,
  nn: `Svaralternativa er endra frå ${year}.`,
  en: `The choices are changed from ${year}.`,
})

const joined = (notes: readonly LocalText[]): LocalText => ({
  nb: notes.map(({ nb }) => nb).join(' '),
  nn: notes.map(({ nn }) => nn).join(' '),
  en: notes.map((note) => textIn(note, 'en')).join(' '),
})
