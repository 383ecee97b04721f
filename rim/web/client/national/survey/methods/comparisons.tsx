import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { backgroundVariables } from '#core/survey'
import { Button, Card, CheckField, SelectField } from '../../../ui/index.ts'
import { countInWords } from '../../../words/counts.ts'
import { useLanguage, useSay } from '../../../words/index.ts'
import { type MethodsAnswer, numberOf } from './answers.ts'
import {
  beforeVariable,
  type ComparisonFilter,
  filtered,
  type Standing,
  standings,
} from './comparison-filter.ts'
import { ComparisonTable } from './comparison-table.tsx'
import { words } from './words.ts'

const standingWords: Readonly<Record<Standing, LocalText>> = {
  falls: words.falls,
  stands: words.stands,
  found: words.new,
  all: words.all,
}

/** So many rows at first, and so many more each time. */
const step = 50

/** The marked differences one by one, to be narrowed down. */
export function Comparisons({ methods }: { methods: MethodsAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const [filter, setFilter] = useState<ComparisonFilter>({ standing: 'falls', question: '', variable: '' })
  const [shown, setShown] = useState(step)
  const [statistics, setStatistics] = useState(false)
  const rows = filtered(methods.comparisons, filter)
  const left = Math.min(step, rows.length - shown)
  const set = (part: Partial<ComparisonFilter>) => {
    setFilter({ ...filter, ...part })
    setShown(step)
  }
  const variables = [
    ...backgroundVariables.map(({ code, label }) => ({ value: code, text: say(label) })),
    ...(methods.before === null
      ? []
      : [{ value: beforeVariable, text: say(words.before, { year: String(methods.before) }) }]),
  ]
  return (
    <Card title={say(words.list)}>
      <div className="lp-methods-filter">
        <SelectField
          label={say(words.show)}
          value={filter.standing}
          change={(value) => set({ standing: value as Standing })}
          options={standings.map((value) => ({ value, text: say(standingWords[value]) }))}
        />
        <SelectField
          label={say(words.question)}
          value={filter.question}
          change={(question) => set({ question })}
          options={[
            { value: '', text: say(words.everyQuestion) },
            ...methods.questions.map((question) => ({
              value: question.code,
              text: `${numberOf(question)} ${say(question.title)}`,
            })),
          ]}
        />
        <SelectField
          label={say(words.variable)}
          value={filter.variable}
          change={(variable) => set({ variable })}
          options={[{ value: '', text: say(words.everyVariable) }, ...variables]}
        />
      </div>
      <CheckField label={say(words.statistics)} checked={statistics} change={setStatistics} />
      <p role="status">
        {rows.length === 1
          ? say(words.oneListed)
          : say(words.listed, { count: countInWords(rows.length, say, language) })}
      </p>
      <ComparisonTable
        rows={rows.slice(0, shown)}
        methods={methods}
        caption={say(standingWords[filter.standing])}
        statistics={statistics}
      />
      {left > 0 && (
        <Button look="secondary" onClick={() => setShown(shown + step)}>
          {say(words.more, { count: left })}
        </Button>
      )}
    </Card>
  )
}
