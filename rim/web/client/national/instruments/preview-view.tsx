import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { CommentReaders } from '../../register/form/field/comment.tsx'
import { RegistrationForm } from '../../register/form/registration-form.tsx'
import { createLocalStore } from '../../register/form/stores/local-store.ts'
import { useSay } from '../../words/index.ts'
import { isForUsers } from './families.ts'
import { SurveyPreview } from './survey-preview.tsx'

const words = {
  lead: {
    nb: 'Slik møter registratoren skjemaet. Du kan svare for å se hvilke spørsmål som kommer fram. Ingenting blir lagret.',
    nn: 'Slik møter registratoren skjemaet. Du kan svare for å sjå kva spørsmål som kjem fram. Ingenting blir lagra.',
    en: 'This is how the registrar meets the form. You may answer to see which questions appear. Nothing is saved.',
  },
  end: { nb: 'Slutt på skjemaet.', nn: 'Slutt på skjemaet.', en: 'End of the form.' },
  nobody: {
    nb: 'Dette er en forhåndsvisning. Kommentarer blir ikke lagret.',
    nn: 'Dette er ei førehandsvising. Kommentarar blir ikkje lagra.',
    en: 'This is a preview. Comments are not saved.',
  },
} satisfies Record<string, LocalText>

/** A form as it looks, answered on the page alone. */
export const PreviewView = ({ form }: { form: Instrument }) =>
  isForUsers(form.id) ? <SurveyPreview form={form} /> : <RegistrationPreview form={form} />

function RegistrationPreview({ form }: { form: Instrument }) {
  const say = useSay()
  const [store] = useState(() => createLocalStore({ answers: {} }))
  return (
    <div className="lp-rev-part">
      <p className="lp-lead">{say(words.lead)}</p>
      <CommentReaders value={words.nobody}>
        <RegistrationForm
          instrument={form}
          store={store}
          registration={null}
          end={<p className="lp-subtle">{say(words.end)}</p>}
        />
      </CommentReaders>
    </div>
  )
}
