import { useId, useRef, useState } from 'react'
import { textIn } from '#core/foundation'
import { longestComment, type MultiQuestion } from '#core/instruments'
import { useLanguage, useSay } from '../../../words/index.ts'
import { commentKey, commentOn } from '../field/comment.tsx'
import type { FieldProps } from '../field/field-props.ts'
import { checkOf, goneFor, listed, textOf } from './checks.tsx'
import { ChoiceChecks } from './choice-checks.tsx'
import { besides, picked, picksIn } from './chosen.ts'
import './plans.css'

const words = {
  note: {
    nb: 'Kommentar til «{label}» (valgfritt)',
    nn: 'Kommentar til «{label}» (valfritt)',
    en: 'Comment on “{label}” (optional)',
  },
  placeholder: { nb: 'Kommentar (valgfritt)', nn: 'Kommentar (valfritt)', en: 'Comment (optional)' },
  privacy: {
    nb: 'Kommentarer leses av dem som registrerer i enheten, og av mottakeren når dere går gjennom sammen. De slettes når kommunen leverer. Ikke skriv navn, fødselsnummer eller telefonnummer.',
    nn: 'Kommentarar blir lesne av dei som registrerer i eininga, og av mottakaren når de går gjennom saman. Dei blir sletta når kommunen leverer. Ikkje skriv namn, fødselsnummer eller telefonnummer.',
    en: 'Comments are read by those who register in the unit, and by the recipient when you go through it together. They are deleted when the municipality submits. Do not write names, national identity numbers or phone numbers.',
  },
}

/** Plans: chosen from the list, each with room for a short note. */
export function PlansField(props: FieldProps) {
  const { question } = props
  return question.type === 'multi' ? <Plans {...props} question={question} /> : null
}

function Plans({ question, asked, store, state, next }: FieldProps & { question: MultiQuestion }) {
  const say = useSay()
  const language = useLanguage()
  const privacy = useId()
  // notes of plans that have been taken away, so that one taken away by mistake comes back whole
  const remembered = useRef<Record<string, unknown>>({})
  const [told, setTold] = useState('')
  const picks = picksIn(asked.answer)
  const labelOf = (code: string): string => textIn(textOf(question, code), language)
  const noteKey = (code: string) => commentKey(question.code, code)

  const toggle = (code: string) => {
    const { value, removed, added } = picked(question, asked.answer, code)
    const patch: Record<string, unknown> = { [question.code]: value }
    for (const gone of added ? removed : [code]) {
      const note = state.notes[noteKey(gone)]
      if (note === undefined || note === null) continue
      remembered.current[gone] = note
      patch[noteKey(gone)] = null
    }
    if (added && remembered.current[code] !== undefined) patch[noteKey(code)] = remembered.current[code]
    const others = listed(question, removed, language)
    setTold(others === '' ? '' : say(goneFor, { label: labelOf(code), others }))
    store.edit(patch)
  }
  const standsAlone = new Set(question.choices.filter(({ exclusive }) => exclusive).map(({ code }) => code))
  const codes = [...question.choices.map(({ code }) => code), ...besides(question)]
  const noted = picks.some((code) => !code.startsWith('=') && !standsAlone.has(code))

  return (
    <div className="lp-plans">
      <ChoiceChecks
        checks={codes.map((code) => checkOf(question, code))}
        chosen={picks}
        onToggle={toggle}
        under={(code) =>
          !code.startsWith('=') &&
          !standsAlone.has(code) && (
            <input
              className="ds-input lp-plan-note"
              type="text"
              autoComplete="off"
              maxLength={longestComment}
              placeholder={say(words.placeholder)}
              aria-label={say(words.note, { label: labelOf(code) })}
              aria-describedby={privacy}
              value={commentOn(state, question.code, code)}
              onChange={({ target }) =>
                store.edit({ [noteKey(code)]: target.value.trim() === '' ? null : target.value })
              }
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.shiftKey) return
                event.preventDefault()
                next()
              }}
            />
          )
        }
      />
      <p id={privacy} className="lp-subtle lp-plans-privacy" hidden={!noted}>
        {say(words.privacy)}
      </p>
      <p role="status" className="lp-plans-told lp-subtle">
        {told}
      </p>
    </div>
  )
}
