import { useId, useState } from 'react'
import { useSay } from '../../words/index.ts'
import { SaveFault } from './field/save-state.tsx'
import type { FormStore } from './stores/store.ts'

const words = {
  label: { nb: 'Lokal referanse', nn: 'Lokal referanse', en: 'Local reference' },
  help: {
    nb: 'Enhetens eget merke, for å finne igjen registreringen. Ikke navn eller fødselsnummer. Slettes når kommunen leverer.',
    nn: 'Eininga sitt eige merke, for å finne att registreringa. Ikkje namn eller fødselsnummer. Blir sletta når kommunen leverer.',
    en: 'The unit’s own mark, to find the registration again. Not a name or identity number. Deleted when the municipality submits.',
  },
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
