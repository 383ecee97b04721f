import { type LocalText, listed, textIn, upperFirst } from '#core/foundation'
import { backgroundVariables } from '#core/survey'
import type { ReportNode, ShownCell, ShownRow, TableNode } from '../../model.ts'
import { shownCell } from '../../show.ts'
import { groupMark } from '../marks.ts'
import { columnAt, groupSaid, notesOf, rowAt, surveyWords } from '../parts/index.ts'
import { groupColumn } from '../tables.ts'
import { type Context, list, paragraph } from './context.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** On how many questions a group answers more, or less, favourably than everybody else, by the marks. */
interface Recurring {
  readonly variable: string
  readonly group: string
  readonly higher: number
  readonly lower: number
}

/** Fewer marks than this are no pattern. */
const fewestMarks = 3

/** Groups that are marked on several of the questions where a high answer is a good one, the most marked first. */
function recurringGroups({ tables }: Pick<Context, 'tables'>): readonly Recurring[] {
  const questions = tables.questions.filter(({ scale }) => scale === 'extent' || scale === 'quality')
  return backgroundVariables
    .flatMap((variable) =>
      // of two groups that are each other's opposite the marks of the second say the same
      (variable.kind === 'exclusive' && variable.groups.length === 2
        ? variable.groups.slice(0, 1)
        : variable.groups
      ).map(({ code }): Recurring => {
        const column = groupColumn(variable.code, code)
        const marks = questions.map((question) => {
          const table = tables.groups(question.code)
          if (columnAt(table, column) < 0) return null
          return groupMark(table, rowAt(table, 'high'), variable.code, column)
        })
        const of = (wanted: 'higher' | 'lower'): number => marks.filter((mark) => mark === wanted).length
        return { variable: variable.code, group: code, higher: of('higher'), lower: of('lower') }
      }),
    )
    .filter(({ higher, lower }) => higher + lower >= fewestMarks)
    .sort((a, b) => b.higher + b.lower - (a.higher + a.lower))
}

const intro = text(
  'Tabellen viser grupper som skiller seg fra øvrige på minst {fewest} spørsmål om hjelp, helse og livskvalitet: på hvor mange spørsmål flere, og på hvor mange færre, har svart i stor grad eller bra.',
  'Tabellen viser grupper som skil seg frå dei andre på minst {fewest} spørsmål om hjelp, helse og livskvalitet: på kor mange spørsmål fleire, og på kor mange færre, har svart i stor grad eller bra.',
)
const better = text(
  'Grupper som oftere enn øvrige svarer i stor grad eller bra, er {groups}.',
  'Grupper som oftare enn dei andre svarer i stor grad eller bra, er {groups}.',
)
const worse = text(
  'Grupper som sjeldnere enn øvrige svarer i stor grad eller bra, er {groups}.',
  'Grupper som sjeldnare enn dei andre svarer i stor grad eller bra, er {groups}.',
)
const item = text('{group} ({count} spørsmål)', '{group} ({count} spørsmål)')

/** Which groups stand out again and again, the most often first: a sentence for those above the others, and one for those below. */
export function recurringSentences(context: Context): readonly string[] {
  const { say, language } = context
  const found = recurringGroups(context)
  const named = (of: 'higher' | 'lower', template: LocalText): string[] => {
    const groups = [...found]
      .filter((one) => one[of] >= fewestMarks && one[of] > one[of === 'higher' ? 'lower' : 'higher'])
      .sort((a, b) => b[of] - a[of])
      .slice(0, 4)
      .map((one) =>
        say(item, {
          group: textIn(groupSaid(one.variable, one.group), language),
          count: String(one[of]),
        }),
      )
    return groups.length > 0 ? [say(template, { groups: listed(groups) })] : []
  }
  return [...named('higher', better), ...named('lower', worse)]
}

/** Which groups stand out again and again: sentences and their table. */
export function recurringNodes(context: Context): readonly ReportNode[] {
  const { say } = context
  const found = recurringGroups(context)
  if (found.length === 0) return []
  return [
    ...list('closing_groups', recurringSentences(context)),
    ...paragraph('closing_groups_intro', say(intro, { fewest: String(fewestMarks) })),
    recurringTable(context, found),
  ]
}

function recurringTable(context: Context, found: readonly Recurring[]): TableNode {
  const { say, language, tables } = context
  const count = (value: number): ShownCell => shownCell({ value }, 'count', language)
  const rows = found.map(
    ({ variable, group, higher, lower }): ShownRow => ({
      label: upperFirst(textIn(groupSaid(variable, group), language)),
      role: 'normal',
      cells: [count(higher), count(lower)],
    }),
  )
  const id = 'closing_groups_table'
  return {
    type: 'table',
    id,
    table: {
      id,
      caption: say(tableTitle),
      corner: say(surveyWords.group),
      columnGroups: [],
      columns: [
        { label: say(more), base: null },
        { label: say(fewer), base: null },
      ],
      rows,
      notes: notesOf(tables.groups(tables.questions[0]!.code), rows, [], language),
    },
  }
}

const tableTitle = text(
  'Grupper som skiller seg fra øvrige på flere spørsmål. Antall spørsmål',
  'Grupper som skil seg frå dei andre på fleire spørsmål. Talet på spørsmål',
)
const more = text('Flere svarer i stor grad eller bra', 'Fleire svarer i stor grad eller bra')
const fewer = text('Færre svarer i stor grad eller bra', 'Færre svarer i stor grad eller bra')
