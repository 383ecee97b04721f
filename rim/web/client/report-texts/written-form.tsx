import { useSearchParams } from 'wouter'
import type { LocalText } from '#core/foundation'
import { SelectField } from '../ui/index.ts'
import { useLanguage, useSay } from '../words/index.ts'

const words = {
  language: { nb: 'Målform', nn: 'Målform', en: 'Language form' },
  bokmal: { nb: 'Bokmål', nn: 'Bokmål', en: 'Bokmål' },
  nynorsk: { nb: 'Nynorsk', nn: 'Nynorsk', en: 'Nynorsk' },
} satisfies Record<string, LocalText>

/** The form of the language whose report is written in, which stands in the address; the page's own where it does not. */
export function useWrittenForm(): 'nb' | 'nn' {
  const page = useLanguage()
  const [search] = useSearchParams()
  return (search.get('form') ?? page) === 'nn' ? 'nn' : 'nb'
}

/** Chooses it. The two have the same chapters, so that one stays where one is. */
export function WrittenFormField() {
  const say = useSay()
  const form = useWrittenForm()
  const [, change] = useSearchParams()
  return (
    <SelectField
      label={say(words.language)}
      value={form}
      change={(value) =>
        change((before) => {
          const next = new URLSearchParams(before)
          next.set('form', value)
          return next
        })
      }
      options={[
        { value: 'nb', text: say(words.bokmal) },
        { value: 'nn', text: say(words.nynorsk) },
      ]}
    />
  )
}
