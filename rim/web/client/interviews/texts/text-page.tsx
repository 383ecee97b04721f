import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { NotHere } from '../../layout/not-here.tsx'
import { Alert, Awaited, BackLink, Button, PageTitle } from '../../ui/index.ts'
import { dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { StudyPageGiven } from '../given.ts'
import type { OwnStudyAnswer } from '../queries.ts'
import { Correct } from './correct.tsx'
import { Deidentify } from './deidentify.tsx'
import { type StepsAnswer, useTextSteps } from './queries.ts'
import { SecondReader } from './second-reader.tsx'
import { openSteps, type Step, stepWords } from './steps.ts'
import { Transcribe } from './transcribe.tsx'
import { Versions } from './versions.tsx'
import './texts.css'

const words = {
  back: { nb: 'Alle tekstene', nn: 'Alle tekstane', en: 'All texts' },
  title: { nb: 'Teksten fra {code}', nn: 'Teksten frå {code}', en: 'The text of {code}' },
  about: { nb: 'Intervjuet {day}', nn: 'Intervjuet {day}', en: 'Interview of {day}' },
  withdrawn: {
    nb: 'Informanten har trukket seg. Teksten og opptaket er slettet.',
    nn: 'Informanten har trekt seg. Teksten og opptaket er sletta.',
    en: 'The informant has withdrawn. The text and the recording are deleted.',
  },
  notYet: {
    nb: 'Teksten er ikke avidentifisert og kontrollert ennå. Du ser den når den er det.',
    nn: 'Teksten er ikkje avidentifisert og kontrollert enno. Du ser han når han er det.',
    en: 'The text is not de-identified and checked yet. You will see it when it is.',
  },
  steps: {
    nb: 'Det som kan gjøres med teksten',
    nn: 'Det som kan gjerast med teksten',
    en: 'What can be done with the text',
  },
  returned: {
    nb: 'Sendt tilbake {day} med denne merknaden:',
    nn: 'Send tilbake {day} med denne merknaden:',
    en: 'Sent back {day} with this note:',
  },
} satisfies Record<string, LocalText>

/** One interview's text: whatever can be done with it as far as it has come. */
export default function TextPage({ study, part }: StudyPageGiven) {
  const found = useTextSteps(study.id)
  if (!found.data) return <Awaited query={found} />
  const one = found.data.find(({ id }) => id === part)
  if (!one) return <NotHere />
  // what is open changes as the text comes further; what was chosen counts as long as it is
  return <Text one={one} study={study} />
}

function Text({ one, study }: { one: StepsAnswer; study: OwnStudyAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const [chosen, choose] = useState<Step | null>(null)
  const steps = openSteps(one, study.raw)
  const step = steps.find((open) => open === chosen) ?? steps[0]
  const sentBack = one.current === null ? one.returns.at(-1) : undefined
  const day = (moment: string): string => dayOfMoment(moment, language)
  return (
    <div className="lp-stack">
      <BackLink to={`/interviews/${study.id}/texts`}>{say(words.back)}</BackLink>
      <PageTitle>{say(words.title, { code: one.code })}</PageTitle>
      <p className="ds-paragraph">
        {say(words.about, { day: day(one.heldOn) })}
        {one.setting && `, ${one.setting}`}
      </p>
      {one.withdrawnOn !== null && <Alert colour="info">{say(words.withdrawn)}</Alert>}
      {one.withdrawnOn === null && steps.length === 0 && <Alert colour="info">{say(words.notYet)}</Alert>}
      {sentBack && step !== 'confirm' && (
        <Alert colour="warning">
          <p className="ds-paragraph">{say(words.returned, { day: day(sentBack.sentAt) })}</p>
          <p className="ds-paragraph">«{sentBack.note}»</p>
        </Alert>
      )}
      {steps.length > 1 && (
        <fieldset className="lp-text-steps" aria-label={say(words.steps)}>
          {steps.map((open) => (
            <Button
              key={open}
              look={open === step ? 'primary' : 'secondary'}
              size="sm"
              aria-pressed={open === step}
              onClick={() => choose(open)}
            >
              {say(stepWords[open])}
            </Button>
          ))}
        </fieldset>
      )}
      {step === 'transcribe' && <Transcribe one={one} study={study} />}
      {step === 'deidentify' && <Deidentify one={one} study={study} />}
      {step === 'confirm' && <SecondReader one={one} study={study} />}
      {step === 'correct' && <Correct one={one} study={study} />}
      {step === 'versions' && <Versions one={one} study={study} />}
    </div>
  )
}
