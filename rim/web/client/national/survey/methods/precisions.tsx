import { formatNumber } from '#core/foundation'
import { Card, DataTable } from '../../../ui/index.ts'
import { languageOfText, useLanguage, useSay } from '../../../words/index.ts'
import { type MethodsAnswer, numberOf } from './answers.ts'
import { words } from './words.ts'

/** Each question's main share with its margin by the report's formula and by weights and clusters. */
export function Precisions({ methods: { questions, precisions } }: { methods: MethodsAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const rows = questions.flatMap((question) => {
    // of having something "yes" is told of; of a scale its upper end
    const main = question.scale === 'having' ? question.categories[0] : question.categories.at(-1)
    const found = precisions.find((one) => one.question === question.code && one.category === main?.code)
    return main && found ? [{ question, main, found }] : []
  })
  const decimal = (value: number | null) => (value === null ? '–' : formatNumber(value, 'decimal1', language))
  return (
    <Card title={say(words.margins)}>
      <p>{say(words.marginsHelp)}</p>
      <DataTable
        caption={say(words.marginsCaption)}
        rows={rows}
        keyOf={({ question }) => question.code}
        columns={[
          {
            key: 'question',
            head: say(words.question),
            names: true,
            cell: ({ question }) => (
              <span lang={languageOfText(question.title, language)}>
                {numberOf(question)} {say(question.title)}
              </span>
            ),
          },
          {
            key: 'answer',
            head: say(words.answer),
            cell: ({ main }) => <span lang={languageOfText(main.label, language)}>{say(main.label)}</span>,
          },
          {
            key: 'n',
            head: say(words.n),
            numeric: true,
            cell: ({ found }) => formatNumber(found.n, 'count', language),
          },
          {
            key: 'share',
            head: say(words.share),
            numeric: true,
            cell: ({ found }) => formatNumber(found.percent, 'percent0', language),
          },
          {
            key: 'margin',
            head: say(words.margin),
            numeric: true,
            cell: ({ found }) => decimal(found.margin),
          },
          {
            key: 'clustered',
            head: say(words.clusteredMargin),
            numeric: true,
            cell: ({ found }) => decimal(found.clusteredMargin),
          },
          {
            key: 'effect',
            head: say(words.designEffect),
            numeric: true,
            cell: ({ found }) => decimal(found.designEffect),
          },
          {
            key: 'effective',
            head: say(words.effective),
            numeric: true,
            cell: ({ found }) =>
              found.effectiveAnswers === null ? '–' : formatNumber(found.effectiveAnswers, 'count', language),
          },
        ]}
      />
    </Card>
  )
}
