import { useState } from 'react'
import { useLocation } from 'wouter'
import { textIn } from '#core/foundation'
import { Alert, Button } from '../../../ui/index.ts'
import { useLanguage, useSay } from '../../../words/index.ts'
import { DeleteDialog } from '../../list/delete-dialog.tsx'
import type { Belonging, OpenCriterion } from './summary.ts'

const words = {
  notIncluded: {
    nb: 'Mottakeren hører ikke med i kartleggingen',
    nn: 'Mottakaren høyrer ikkje med i kartlegginga',
    en: 'The recipient does not belong in the mapping',
  },
  why: {
    nb: 'Etter svarene stemmer ikke dette:',
    nn: 'Etter svara stemmer ikkje dette:',
    en: 'By the answers this does not hold:',
  },
  what: {
    nb: 'Rett svarene hvis de er feil. Ellers skal registreringen slettes.',
    nn: 'Rett svara dersom dei er feil. Elles skal registreringa slettast.',
    en: 'Correct the answers if they are wrong. Otherwise the registration is to be deleted.',
  },
  remove: { nb: 'Slett registreringen', nn: 'Slett registreringa', en: 'Delete the registration' },
  undecided: {
    nb: 'Det er ikke avgjort ennå om mottakeren hører med i kartleggingen',
    nn: 'Det er ikkje avgjort enno om mottakaren høyrer med i kartlegginga',
    en: 'It is not decided yet whether the recipient belongs in the mapping',
  },
  answer: {
    nb: 'Svar på spørsmålene om dette:',
    nn: 'Svar på spørsmåla om dette:',
    en: 'Answer the questions about this:',
  },
  toAnswers: { nb: 'Til svarene', nn: 'Til svara', en: 'To the answers' },
}

/** Whether the person belongs in the mapping: told where she does not, or where the answers do not say. */
export function BelongingNote({
  belongs,
  shown,
  registration,
  reference,
  readOnly,
  goTo,
}: {
  belongs: Belonging
  /** Whether what is not decided is told already; what fails always is. */
  shown: boolean
  registration: { readonly id: string; readonly round: string } | null
  reference: string | null
  readOnly: boolean
  goTo: (question: string) => void
}) {
  const say = useSay()
  const [, navigate] = useLocation()
  const [deletes, setDeletes] = useState(false)
  const { failing, undecided } = belongs
  if (failing.length === 0 && (undecided.length === 0 || !shown)) return null
  const fails = failing.length > 0
  return (
    <Alert colour={fails ? 'warning' : 'info'}>
      <div className="lp-stack">
        <h3 className="ds-heading" data-size="xs">
          {say(fails ? words.notIncluded : words.undecided)}
        </h3>
        <p className="ds-paragraph">{say(fails ? words.why : words.answer)}</p>
        <Criteria criteria={fails ? failing : undecided} goTo={goTo} />
        {fails && <p className="ds-paragraph">{say(words.what)}</p>}
        {fails && registration !== null && !readOnly && (
          <Button look="secondary" colour="danger" size="sm" onClick={() => setDeletes(true)}>
            {say(words.remove)}
          </Button>
        )}
        {deletes && registration !== null && (
          <DeleteDialog
            round={registration.round}
            registration={registration.id}
            reference={reference}
            close={(gone) => {
              setDeletes(false)
              if (gone) navigate(`/register/rounds/${registration.round}`)
            }}
          />
        )}
      </div>
    </Alert>
  )
}

function Criteria({
  criteria,
  goTo,
}: {
  criteria: readonly OpenCriterion[]
  goTo: (question: string) => void
}) {
  const say = useSay()
  const language = useLanguage()
  return (
    <ul className="ds-list">
      {criteria.map(({ criterion, questions: [first] }) => (
        <li key={criterion.code}>
          <span lang={language === 'en' ? 'nb' : undefined}>«{textIn(criterion.text, language)}»</span>{' '}
          {first !== undefined && (
            <button type="button" className="lp-link-button" onClick={() => goTo(first)}>
              {say(words.toAnswers)}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
