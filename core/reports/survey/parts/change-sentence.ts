import { groupBy, type LocalText, listed, sayIn, textIn } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import type { TableQuestion } from '#core/survey'
import { saidNumber, saidPercent } from '../../numbers-said.ts'
import { waveMark } from '../marks.ts'
import { everybodyColumn, type SurveyTables } from '../tables.ts'
import { percentAt, rowAt } from './cells.ts'
import { type Continuity, continuityOf } from './continuity.ts'
import { peopleAsked } from './level-sentence.ts'
import { answerSaid, ends } from './questions-said.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** A question in a wave and in those before it, as far as they can be compared. */
export interface QuestionOverTime {
  readonly question: TableQuestion
  readonly now: SurveyTables
  /** The newest first; only waves that have the question in a form that can be compared. */
  readonly before: readonly {
    readonly tables: SurveyTables
    readonly continuity: Exclude<Continuity, { readonly kind: 'none' }>
  }[]
  /** Waves without anything that it can be compared with, newest first. */
  readonly without: readonly SurveyTables[]
}

/**
 * Finds what a question can be compared with.
 *
 * @param earlier waves before, oldest first.
 * @param versions the forms of the family, oldest first.
 */
export function overTime(
  question: TableQuestion,
  now: SurveyTables,
  earlier: readonly SurveyTables[],
  versions: readonly Instrument[],
): QuestionOverTime {
  const found = [...earlier].reverse().map((tables) => ({
    tables,
    continuity: continuityOf(question, now.instrument, tables.instrument, versions),
  }))
  return {
    question,
    now,
    before: found.flatMap(({ tables, continuity }) =>
      continuity.kind === 'none' ? [] : [{ tables, continuity }],
    ),
    without: found.filter(({ continuity }) => continuity.kind === 'none').map(({ tables }) => tables),
  }
}

/** What differs from a wave before in one category, by the published rule; null where either number is not shown. */
export interface Change {
  readonly year: string
  readonly now: number
  readonly before: number
  readonly mark: 'higher' | 'lower' | null
}

/** Everybody's share in a category now and in an earlier wave. */
export function changeOf(
  { question, now }: QuestionOverTime,
  before: QuestionOverTime['before'][number],
  category: string,
): Change | null {
  const [table, older] = [now.groups(question.code), before.tables.groups(before.continuity.question.code)]
  const [share, shareBefore] = [
    percentAt(table, category, everybodyColumn),
    percentAt(older, category, everybodyColumn),
  ]
  if (share === null || shareBefore === null) return null
  const mark = waveMark(table, older, rowAt(table, category))
  return { year: String(before.tables.wave.year), now: share, before: shareBefore, mark }
}

const certain = text(
  'Andelen som svarer {grade}, er statistisk sikkert {way} enn i {year} ({now} mot {before} prosent).',
  'Delen som svarer {grade}, er statistisk sikkert {way} enn i {year} ({now} mot {before} prosent).',
)
const alsoCertain = text(
  'Andelen som svarer {grade}, er {way} ({now} mot {before} prosent).',
  'Delen som svarer {grade}, er {way} ({now} mot {before} prosent).',
)
const about = text(
  'Andelen som svarer {grade}, er om lag som i {year} ({before} prosent).',
  'Delen som svarer {grade}, er om lag som i {year} ({before} prosent).',
)
const notCertain = text(
  'I {year} svarte {before} {grade}. Forskjellen er ikke statistisk sikker.',
  'I {year} svara {before} {grade}. Skilnaden er ikkje statistisk sikker.',
)
const withOlder = text(
  'Sammenlignet med {year} ({before} prosent) er andelen statistisk sikkert {way}.',
  'Samanlikna med {year} ({before} prosent) er delen statistisk sikkert {way}.',
)
const olderAlike = text(
  'Forskjellen fra {year} ({before} prosent) er ikke statistisk sikker.',
  'Skilnaden frå {year} ({before} prosent) er ikkje statistisk sikker.',
)

const olderAlikeToo = text(
  'Heller ikke forskjellen fra {year} ({before} prosent) er statistisk sikker.',
  'Heller ikkje skilnaden frå {year} ({before} prosent) er statistisk sikker.',
)

const olderAbout = text(
  'Andelen er om lag som i {year} ({before} prosent).',
  'Delen er om lag som i {year} ({before} prosent).',
)
const olderAboutToo = text(
  'Den er også om lag som i {year} ({before} prosent).',
  'Han er også om lag som i {year} ({before} prosent).',
)

const ways = { higher: text('høyere', 'høgare'), lower: text('lavere', 'lågare') }

/**
 * What has changed since the waves before: said to be a change only where the published rule marks it, otherwise that it is
 * about the same or not certain. Null where no earlier number can be compared, or may be shown.
 */
export function changeSentence(over: QuestionOverTime, language: 'nb' | 'nn'): string | null {
  const say = sayIn(language)
  const { key, far } = ends[over.question.scale]
  const grade = (category: string): string => textIn(answerSaid(over.question.scale, category), language)
  const values = (change: Change, category: string): Record<string, string> => ({
    grade: grade(category),
    year: change.year,
    now: saidNumber(change.now),
    before: saidNumber(change.before),
    way: change.mark ? textIn(ways[change.mark], language) : '',
  })
  const [newest, ...older] = over.before
  if (!newest) return null
  const sentences: string[] = []
  const first = changeOf(over, newest, key)
  if (first) sentences.push(say(templateOf(first), saidValues(first, values(first, key))))
  for (const wave of older) {
    const change = first && changeOf(over, wave, key)
    if (!change) continue
    const before = sentences.length === 1 ? templateOf(first) : null
    sentences.push(say(olderTemplateOf(change, before), values(change, key)))
  }
  const other = far === null ? null : changeOf(over, newest, far)
  if (other?.mark) {
    // after an older wave the sentence must name its own
    sentences.push(say(first?.mark && sentences.length === 1 ? alsoCertain : certain, values(other, far!)))
  }
  return sentences.length === 0 ? null : sentences.join(' ')
}

const templateOf = ({ mark, now, before }: Change): LocalText =>
  mark ? certain : Math.abs(now - before) < 1.5 ? about : notCertain

function olderTemplateOf(change: Change, before: LocalText | null): LocalText {
  const own = templateOf(change)
  if (own === certain) return withOlder
  if (own === about) return before === about ? olderAboutToo : olderAbout
  return before === notCertain ? olderAlikeToo : olderAlike
}

const saidValues = (change: Change, values: Record<string, string>): Record<string, string> =>
  templateOf(change) === notCertain ? { ...values, before: saidPercent(change.before) } : values

/** What the reader must know before comparing: other words, other people asked, or nothing to compare with. Null: nothing. */
export function limitsSentence(over: QuestionOverTime, language: 'nb' | 'nn'): string | null {
  const say = sayIn(language)
  const changed = over.before.flatMap(({ tables, continuity }) =>
    continuity.kind === 'changed' ? [{ year: String(tables.wave.year), ...continuity }] : [],
  )
  const wordings = groupBy(
    changed.filter(({ wording }) => wording !== null),
    ({ wording }) => textIn(wording!, language).trim(),
  )
  const routings = [...new Set(changed.flatMap(({ routedSince }) => routedSince ?? []))]
  const otherwise = changed.filter(({ wording, routedSince }) => wording === null && routedSince === null)
  const said = [
    ...[...wordings].map(([wording, of]) =>
      say(otherWording, { years: listed(of.map(({ year }) => year)), wording: quoted(wording) }),
    ),
    ...routings.map((year) =>
      say(routed, { year, asked: textIn(peopleAsked(over.question).some, language) }),
    ),
    ...otherwise.map(({ year }) => say(changedSomehow, { year })),
  ]
  const care = said.length > 0 ? [say(withCare)] : []
  const years = over.without.map(({ wave }) => String(wave.year))
  const none = years.length > 0 ? [say(noComparison, { years: years.join(' eller ') })] : []
  const sentences = [...said, ...care, ...none]
  return sentences.length === 0 ? null : sentences.join(' ')
}

/** A wording in quotation marks, and a full stop where it has none of its own. */
const quoted = (wording: string): string => (/[?.!)]$/.test(wording) ? `«${wording}»` : `«${wording}».`)

const otherWording = text('I {years} var spørsmålet {wording}', 'I {years} var spørsmålet {wording}')
const routed = text('Fra {year} gjelder tallene bare {asked}.', 'Frå {year} gjeld tala berre {asked}.')
const changedSomehow = text('Spørsmålet er endret siden {year}.', 'Spørsmålet er endra sidan {year}.')
const withCare = text(
  'Forskjeller over tid må derfor tolkes med varsomhet.',
  'Skilnader over tid må derfor tolkast med varsemd.',
)
const noComparison = text(
  'Det finnes ikke tall fra {years} som kan sammenlignes.',
  'Det finst ikkje tal frå {years} som kan samanliknast.',
)
