import { useMemo, useState, useSyncExternalStore } from 'react'
import { type LocalText, textIn } from '#core/foundation'
import { type Instrument, questionOf } from '#core/instruments'
import { Button, Failure } from '../../ui/index.ts'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'
import { fieldId } from '../form/field/field-props.ts'
import { focusField } from '../form/field/focus-field.ts'
import { ErrorSummary, type SummaryPoint } from '../form/parts/index.ts'
import { RegistrationForm } from '../form/registration-form.tsx'
import { summaryId } from '../form/section-nav.tsx'
import { createLocalStore } from '../form/stores/local-store.ts'
import type { FormStore } from '../form/stores/store.ts'
import { areasWithoutColour, coloursOnly } from './practice.ts'
import { type AnsweringProps, useAnswering } from './use-answering.ts'

const words = {
  end: { nb: 'Ferdig?', nn: 'Ferdig?', en: 'Done?' },
  compare: { nb: 'Se fasiten', nn: 'Sjå fasiten', en: 'See the model answer' },
  sending: { nb: 'Henter fasiten …', nn: 'Hentar fasiten …', en: 'Fetching the model answer …' },
  mend: {
    nb: 'Du må sette farge på dette før du får se fasiten',
    nn: 'Du må setje farge på dette før du får sjå fasiten',
    en: 'You must give this a colour before you see the model answer',
  },
} satisfies Record<string, LocalText>

/** The eight life areas of a form, drawn as in the form itself and answered by the same keys. */
export function ColoursForm(props: AnsweringProps & { instrument: Instrument }) {
  const form = useMemo(() => coloursOnly(props.instrument), [props.instrument])
  const [store] = useState(() => createLocalStore({ answers: {} }))
  return (
    <RegistrationForm
      instrument={form}
      store={store}
      registration={null}
      end={<End {...props} store={store} />}
    />
  )
}

function End(props: AnsweringProps & { instrument: Instrument; store: FormStore }) {
  const { instrument, store } = props
  const say = useSay()
  const language = useLanguage()
  const { answers } = useSyncExternalStore(store.subscribe, store.state)
  const { send, sending, cause } = useAnswering(props)
  const [asked, setAsked] = useState(0)
  const missing = areasWithoutColour(answers)
  const points = missing.flatMap((area): readonly SummaryPoint[] => {
    const question = questionOf(instrument, area)
    if (!question) return []
    const spoken = languageOfText(question.text, language)
    return [
      {
        key: area,
        text: textIn(question.text, language),
        ...(spoken !== language && { language: spoken }),
        target: fieldId(area),
      },
    ]
  })
  return (
    <section className="lp-practice-end" aria-labelledby={summaryId}>
      <h2 id={summaryId} tabIndex={-1} className="ds-heading" data-size="sm">
        {say(words.end)}
      </h2>
      {asked > 0 && (
        <ErrorSummary
          heading={say(words.mend)}
          points={points}
          asked={asked}
          goTo={({ key }) => focusField(key)}
        />
      )}
      {cause !== null && <Failure cause={cause} />}
      <Button
        aria-disabled={sending}
        onClick={() => (missing.length > 0 ? setAsked(asked + 1) : void send(answers, false))}
      >
        {say(sending ? words.sending : words.compare)}
      </Button>
    </section>
  )
}
