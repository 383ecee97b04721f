import type { LocalText } from '#core/foundation'
import { SelectField } from '../ui/index.ts'
import { useSay } from '../words/index.ts'
import type { Variable } from './answers.ts'
import { chapters } from './words.ts'

const words = {
  none: { nb: '– ingen –', nn: '– ingen –', en: '– none –' },
} satisfies Record<string, LocalText>

/** One variable to choose, in the chapters of the form. What is in use elsewhere in the table is left out. */
export function VariableField({
  label,
  value,
  used,
  variables,
  change,
}: {
  label: string
  value: string | null
  used: readonly string[]
  variables: readonly Variable[]
  change: (code: string | null) => void
}) {
  const say = useSay()
  const free = variables.filter(({ code }) => code === value || !used.includes(code))
  const inOrder = [...new Set(free.map(({ chapter }) => chapter))]
  return (
    <SelectField
      label={label}
      value={free.some(({ code }) => code === value) ? value! : ''}
      change={(code) => change(code === '' ? null : code)}
      options={[{ value: '', text: say(words.none) }]}
      groups={inOrder.map((chapter) => ({
        text: chapters[chapter] ? say(chapters[chapter]) : chapter,
        options: free
          .filter((variable) => variable.chapter === chapter)
          .map((variable) => ({ value: variable.code, text: say(variable.label) })),
      }))}
    />
  )
}
