import { useId, useState } from 'react'
import { useSay } from '../../words/index.ts'
import { beginWords } from '../begin/begin-words.ts'
import { SaveFault } from './field/save-state.tsx'
import type { FormStore } from './stores/store.ts'

const words = {
  label: { nb: 'Lokal referanse', nn: 'Lokal referanse', en: 'Local reference' },
  help: beginWords.referenceHelp,
}

const longest = 60

/** The unit's own mark of whose registration it is; saved while one writes. */
export function ReferenceField({
  reference,
  store,
  readOnly,
}: {
  reference: string | null
  store: FormStore
  readOnly: boolean
}) {
  const say = useSay()
  const id = useId()
  const [text, setText] = useState<string | null>(null)
  // not only when the field is left: a page that is closed leaves no field
  const change = (typed: string) => {
    setText(typed)
    store.editLocalReference(typed.trim() || null)
  }
  const leave = () => setText(null)
  return (
    <div className="lp-reference">
      <label htmlFor={id}>{say(words.label)}</label>
      <input
        type="text"
        id={id}
        className="ds-input"
        size={14}
        maxLength={longest}
        autoComplete="off"
        spellCheck={false}
        readOnly={readOnly}
        title={say(words.help)}
        aria-describedby={`${id}-help`}
        value={text ?? reference ?? ''}
        onChange={({ target }) => change(target.value)}
        onBlur={leave}
        onKeyDown={({ key }) => {
          if (key === 'Enter') leave()
        }}
      />
      <span id={`${id}-help`} className="lp-hidden">
        {say(words.help)}
      </span>
      <SaveFault fault={store.fieldFault('localReference')} />
    </div>
  )
}
