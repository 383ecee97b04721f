import type { TableFilter } from '#core/builder'
import type { LocalText } from '#core/foundation'
import { ChoiceGroup } from '../ui/index.ts'
import { useSay } from '../words/index.ts'
import type { Variable } from './answers.ts'
import { VariableField } from './variable-field.tsx'

const words = {
  answers: { nb: 'Svar som skal være med', nn: 'Svar som skal vere med', en: 'Answers to include' },
  one: { nb: 'Svaret som skal være med', nn: 'Svaret som skal vere med', en: 'The answer to include' },
  choose: { nb: 'Velg minst ett svar.', nn: 'Vel minst eitt svar.', en: 'Choose at least one answer.' },
} satisfies Record<string, LocalText>

/** A variable and those of its answers that the table is kept to. Of a question with several answers a filter has one. */
export function FilterField({
  label,
  filter,
  used,
  variables,
  change,
}: {
  label: string
  filter: TableFilter | null
  used: readonly string[]
  variables: readonly Variable[]
  change: (filter: TableFilter | null) => void
}) {
  const say = useSay()
  const variable = variables.find(({ code }) => code === filter?.variable)
  return (
    <div className="lp-table-filter">
      <VariableField
        label={label}
        value={filter?.variable ?? null}
        used={used}
        variables={variables}
        change={(code) => change(code === null ? null : { variable: code, choices: [] })}
      />
      {filter && variable && (
        <ChoiceGroup
          legend={say(variable.answers === 'one' ? words.answers : words.one)}
          kind={variable.answers === 'one' ? 'checkbox' : 'radio'}
          chosen={filter.choices}
          options={variable.choices.map(({ code, label }) => ({ value: code, text: say(label) }))}
          {...(filter.choices.length === 0 && { help: say(words.choose) })}
          change={(choices) => change({ ...filter, choices })}
        />
      )}
    </div>
  )
}
