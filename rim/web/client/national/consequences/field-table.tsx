import type { LocalText } from '#core/foundation'
import { FormText } from '../../register/form/field/form-text.tsx'
import { DataTable } from '../../ui/index.ts'
import { countInWords } from '../../words/counts.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { ConsequencesAnswer, FieldConsequenceAnswer } from '../rounds/answers.ts'
import { changeWords, choiceWords, partWords, seriesWords } from './consequence-words.ts'
import { storedOf } from './sums.ts'

const words = {
  caption: { nb: 'Felt som berøres', nn: 'Felt som blir råka', en: 'Fields concerned' },
  number: { nb: 'Nr.', nn: 'Nr.', en: 'No.' },
  question: { nb: 'Spørsmål', nn: 'Spørsmål', en: 'Question' },
  what: { nb: 'Hva som skjer', nn: 'Kva som skjer', en: 'What happens' },
  series: { nb: 'Tidsserie', nn: 'Tidsserie', en: 'Time series' },
  stored: { nb: 'Lagrede svar', nn: 'Lagra svar', en: 'Stored answers' },
} satisfies Record<string, LocalText>

/** Each touched field: what happens to it, to its time series, and how many stored answers that is about. */
export function FieldTable({ fields, answers }: Pick<ConsequencesAnswer, 'fields' | 'answers'>) {
  const say = useSay()
  const language = useLanguage()
  const stored = (field: FieldConsequenceAnswer): string =>
    countInWords(storedOf(field, answers), say, language)
  return (
    <DataTable
      caption={say(words.caption)}
      rows={fields}
      keyOf={({ question }) => question}
      columns={[
        { key: 'number', head: say(words.number), cell: ({ number }) => number },
        {
          key: 'question',
          head: say(words.question),
          names: true,
          cell: ({ text }) => <FormText text={text} />,
        },
        { key: 'what', head: say(words.what), cell: (field) => <What field={field} /> },
        { key: 'series', head: say(words.series), cell: ({ series }) => say(seriesWords[series]) },
        { key: 'stored', head: say(words.stored), numeric: true, cell: stored },
      ]}
    />
  )
}

function What({ field: { change, parts, choices } }: { field: FieldConsequenceAnswer }) {
  const say = useSay()
  const shown = parts
    .filter((part) => change === 'changed' || part !== 'number')
    .map((part) => say(partWords[part]))
  return (
    <>
      {say(changeWords[change])}
      {change === 'changed' && shown.length > 0 && `: ${shown.join(', ')}`}
      {(['added', 'removed', 'changed'] as const).map((kind) =>
        choices[kind].length === 0 ? null : (
          <span key={kind} className="lp-consequence-detail">
            {say(choiceWords[kind], { list: choices[kind].map((label) => `«${say(label)}»`).join(', ') })}
          </span>
        ),
      )}
    </>
  )
}
