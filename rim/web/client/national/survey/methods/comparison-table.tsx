import { formatNumber, type Language } from '#core/foundation'
import { backgroundVariables, methodWords, type RobustMethod, robustMethods } from '#core/survey'
import { type Column, DataTable } from '../../../ui/index.ts'
import { languageOfText, type Say, useLanguage, useSay } from '../../../words/index.ts'
import { type ComparisonAnswer, type Mark as MarkAnswer, type MethodsAnswer, numberOf } from './answers.ts'
import { comparisonKey } from './comparison-filter.ts'
import { words } from './words.ts'

const others = robustMethods.filter(
  (method): method is Exclude<RobustMethod, 'published'> => method !== 'published',
)

/** Differences with their marks; with estimates and p-values where they are asked for. */
export function ComparisonTable({
  rows,
  methods,
  caption,
  statistics,
}: {
  rows: readonly ComparisonAnswer[]
  methods: MethodsAnswer
  caption: string
  statistics: boolean
}) {
  const say = useSay()
  const language = useLanguage()
  const question = (code: string) => methods.questions.find((one) => one.code === code)
  const columns: Column<ComparisonAnswer>[] = [
    {
      key: 'what',
      head: say(words.group),
      names: true,
      cell: (one) => {
        const asked = question(one.question)
        return (
          <>
            <span
              className="lp-methods-group"
              lang={one.variable === null ? undefined : inNorwegian(language)}
            >
              {groupName(one, methods.before, say)}
            </span>
            {asked && (
              <span className="lp-subtle" lang={languageOfText(asked.title, language)}>
                {numberOf(asked)} {say(asked.title)}
              </span>
            )}
          </>
        )
      },
    },
    {
      key: 'answer',
      head: say(words.answer),
      cell: (one) => {
        const found = question(one.question)?.categories.find(({ code }) => code === one.category)
        return found && <span lang={languageOfText(found.label, language)}>{say(found.label)}</span>
      },
    },
    { key: 'own', head: say(words.own), numeric: true, cell: (one) => percent(one.percent, language) },
    {
      key: 'others',
      head: say(words.others),
      numeric: true,
      cell: (one) => percent(one.otherPercent, language),
    },
    { key: 'report', head: say(words.report), cell: (one) => <Mark mark={one.marks.published} /> },
    { key: 'stands', head: say(words.standsBy), cell: (one) => standsBy(one, say) },
    ...(statistics ? statisticsColumns(say, language) : []),
  ]
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={comparisonKey}
      columns={columns}
      empty={say(words.nothing)}
    />
  )
}

const percent = (value: number, language: Language): string => formatNumber(value, 'percent0', language)

function groupName({ variable, group }: ComparisonAnswer, before: number | null, say: Say): string {
  const found = backgroundVariables.find(({ code }) => code === variable)
  const own = found?.groups.find(({ code }) => code === group)
  if (!found || !own) return say(words.before, { year: String(before) })
  return `${say(found.label)}: ${say(own.label)}`
}

/** The background variables have Norwegian labels alone. */
const inNorwegian = (language: Language): string | undefined => (language === 'en' ? 'nb' : undefined)

function Mark({ mark }: { mark: MarkAnswer }) {
  const say = useSay()
  return <span className="lp-methods-mark">{say(mark === null ? words.unmarked : words[mark])}</span>
}

function standsBy({ marks }: ComparisonAnswer, say: Say): string {
  const by = others.filter(
    (method) => marks[method] !== null && marks[method] === (marks.published ?? marks[method]),
  )
  return by.length === 0 ? say(words.byNone) : by.map((method) => say(methodWords[method].name)).join(', ')
}

function statisticsColumns(say: Say, language: Language): Column<ComparisonAnswer>[] {
  const number = (
    key: string,
    head: string,
    value: (one: ComparisonAnswer) => number | null | undefined,
    write: (value: number) => string,
  ): Column<ComparisonAnswer> => ({
    key,
    head,
    numeric: true,
    cell: (one) => {
      const found = value(one)
      return found === null || found === undefined ? '–' : write(found)
    },
  })
  const decimal = (value: number): string => formatNumber(value, 'decimal1', language)
  const whole = (value: number): string => formatNumber(value, 'decimal0', language)
  const probability = (value: number): string => probabilityInWords(value, language)
  return [
    number('difference', say(words.difference), ({ clustered }) => clustered?.difference, whole),
    number('error', say(words.error), ({ clustered }) => clustered?.standardError, decimal),
    number('degrees', say(words.degrees), ({ clustered }) => clustered?.degreesOfFreedom, String),
    number('zP', say(words.zP), ({ zP }) => zP, probability),
    number('p', say(words.p), ({ clustered }) => clustered?.p, probability),
    number('q', say(words.q), ({ clustered }) => clustered?.benjaminiHochberg, probability),
    number('holm', say(words.holm), ({ clustered }) => clustered?.holm, probability),
  ]
}

/** Two decimals, three below 0.01, and never a nought that is none. */
function probabilityInWords(value: number, language: Language): string {
  const point = language === 'en' ? '.' : ','
  return value < 0.001 ? `< 0${point}001` : value.toFixed(value < 0.01 ? 3 : 2).replace('.', point)
}
