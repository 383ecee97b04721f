import { hashText, type LocalText, listed, sayIn, textIn, upperFirst } from '#core/foundation'
import { backgroundVariables, type TableQuestion } from '#core/survey'
import { saidNumber } from '../../numbers-said.ts'
import { groupMark } from '../marks.ts'
import { groupColumn, type SurveyTables } from '../tables.ts'
import { type AgainstOthers, againstOthers, columnAt, rowAt } from './cells.ts'
import { groupSaid } from './groups-said.ts'
import { answerSaid, ends } from './questions-said.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** A group that answers otherwise than everybody else in a category, by the published rule. */
export interface GroupDifference extends AgainstOthers {
  readonly question: TableQuestion
  readonly category: string
  readonly variable: string
  readonly group: string
  readonly mark: 'higher' | 'lower'
}

/** Variables that are a question's own answer: its groups say nothing of it that the question does not. */
const sameQuestion: Readonly<Record<string, string>> = {
  plan: 'has_individual_plan',
  group: 'has_responsibility_group',
  contact: 'has_contact_person',
  lar: 'in_lar',
}

/**
 * The groups whose share in a category is marked, the largest difference first. Of two groups that are each other's
 * opposite the first is named, since the mark of the second says the same.
 */
export function groupDifferences(
  tables: SurveyTables,
  question: TableQuestion,
  category: string,
): readonly GroupDifference[] {
  const table = tables.groups(question.code)
  const row = rowAt(table, category)
  if (row < 0) return []
  const variables = backgroundVariables.filter(({ code }) => sameQuestion[code] !== question.code)
  const found = variables.flatMap((variable) => {
    const marked = variable.groups.flatMap(({ code }): GroupDifference[] => {
      const column = groupColumn(variable.code, code)
      if (columnAt(table, column) < 0) return []
      const mark = groupMark(table, row, variable.code, column)
      const shares = mark && againstOthers(table, category, variable.code, code)
      return shares ? [{ ...shares, question, category, variable: variable.code, group: code, mark }] : []
    })
    return variable.kind === 'exclusive' && variable.groups.length === 2 ? marked.slice(0, 1) : marked
  })
  return found.sort((a, b) => Math.abs(b.own - b.others) - Math.abs(a.own - a.others))
}

/**
 * Groups that oftener than everybody else answer at the scale's other end, without standing out at the end that it is
 * read by: the largest difference first.
 */
export function farDifferences(tables: SurveyTables, question: TableQuestion): readonly GroupDifference[] {
  const { key, far } = ends[question.scale]
  if (far === null) return []
  const said = new Set(groupDifferences(tables, question, key).map(nameOf))
  return groupDifferences(tables, question, far).filter(
    (one) => one.mark === 'higher' && !said.has(nameOf(one)),
  )
}

const nameOf = ({ variable, group }: GroupDifference): string => `${variable}:${group}`

/** No more groups than this are named at the scale's other end. */
const mostFar = 2

/** No more groups than this are named in a sentence; the table has them all. */
const mostNamed = 4

const higherSaid = text(
  '{groups} svarer oftere {grade} enn øvrige.',
  '{groups} svarer oftare {grade} enn dei andre.',
)
const lowerSaid = text(
  '{groups} svarer sjeldnere {grade} enn øvrige.',
  '{groups} svarer sjeldnare {grade} enn dei andre.',
)
const none = [
  text(
    'Ingen av gruppene med tall i vedlegg 2 skiller seg statistisk sikkert fra øvrige i andelen som svarer {grade}.',
    'Ingen av gruppene med tal i vedlegg 2 skil seg statistisk sikkert frå dei andre i delen som svarer {grade}.',
  ),
  text(
    'Det er ingen statistisk sikre forskjeller mellom gruppene med tall i vedlegg 2 i andelen som svarer {grade}.',
    'Det er ingen statistisk sikre skilnader mellom gruppene med tal i vedlegg 2 i delen som svarer {grade}.',
  ),
]
const more = text(
  'Flere grupper står i tabellen bakerst i kapitlet.',
  'Fleire grupper står i tabellen bakarst i kapitlet.',
)
const numbers = text('{group} ({own} mot {others} prosent)', '{group} ({own} mot {others} prosent)')

/**
 * Which groups stand out: marked ones only, each with its own number and that of everybody else. Null where the table has
 * no group with a shown number to compare, so that silence does not pass for likeness.
 */
export function groupSentence(
  tables: SurveyTables,
  question: TableQuestion,
  language: 'nb' | 'nn',
): string | null {
  const say = sayIn(language)
  const { key, far } = ends[question.scale]
  if (!anyShown(tables, question, key)) return null
  const grade = (category: string): string => textIn(answerSaid(question.scale, category), language)
  const found = groupDifferences(tables, question, key)
  const named: GroupDifference[] = []
  const sentence = (list: readonly GroupDifference[], template: LocalText, category: string): string[] => {
    const shown = list.slice(0, mostNamed)
    named.push(...shown)
    if (shown.length === 0) return []
    const groups = shown.map((one) =>
      say(numbers, {
        group: textIn(groupSaid(one.variable, one.group), language),
        own: saidNumber(one.own),
        others: saidNumber(one.others),
      }),
    )
    return [say(template, { grade: grade(category), groups: upperFirst(listed(groups)) })]
  }
  const [higher, lower] = (['higher', 'lower'] as const).map((mark) =>
    found.filter((one) => one.mark === mark),
  ) as [GroupDifference[], GroupDifference[]]
  const sentences =
    found.length === 0
      ? [say(none[hashText(question.code) % none.length]!, { grade: grade(key) })]
      : [...sentence(higher, higherSaid, key), ...sentence(lower, lowerSaid, key)]
  const others = farDifferences(tables, question)
  if (far !== null) sentences.push(...sentence(others.slice(0, mostFar), higherSaid, far))
  if (named.length < found.length + others.length) sentences.push(say(more))
  return sentences.join(' ')
}

function anyShown(tables: SurveyTables, question: TableQuestion, category: string): boolean {
  const table = tables.groups(question.code)
  return backgroundVariables.some((variable) =>
    variable.groups.some(({ code }) => againstOthers(table, category, variable.code, code) !== null),
  )
}
