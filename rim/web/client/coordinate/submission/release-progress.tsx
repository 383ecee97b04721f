import type { LocalText } from '#core/foundation'
import { Alert, Button, Failure, ProgressBar } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { ReleaseAnswer } from './answers.ts'
import { useAskAgain } from './queries.ts'

const words = {
  waiting: {
    nb: 'Rapporten står i kø. Det tar vanligvis under ett minutt.',
    nn: 'Rapporten står i kø. Det tek vanlegvis under eitt minutt.',
    en: 'The report is queued. It usually takes less than a minute.',
  },
  freezing: {
    nb: 'Fryser det dere har levert …',
    nn: 'Frys det de har levert …',
    en: 'Freezing what you have submitted …',
  },
  deciding: {
    nb: 'Avgjør hva som kan vises uten å røpe noen …',
    nn: 'Avgjer kva som kan visast utan å røpe nokon …',
    en: 'Deciding what can be shown without revealing anybody …',
  },
  writing: {
    nb: 'Skriver filene: {done} av {all} er ferdige …',
    nn: 'Skriv filene: {done} av {all} er ferdige …',
    en: 'Writing the files: {done} of {all} are finished …',
  },
  leave: {
    nb: 'Du kan lukke siden. Arbeidet går videre, og filene ligger her når de er ferdige.',
    nn: 'Du kan lukke sida. Arbeidet går vidare, og filene ligg her når dei er ferdige.',
    en: 'You may close the page. The work goes on, and the files are here when they are finished.',
  },
  failed: {
    nb: 'Rapporten ble ikke laget.',
    nn: 'Rapporten blei ikkje laga.',
    en: 'The report was not made.',
  },
  again: { nb: 'Prøv å lage den på nytt', nn: 'Prøv å lage han på nytt', en: 'Try to make it again' },
} satisfies Record<string, LocalText>

/** The steps before the first file: freezing and deciding. */
const before = 2

/** How far a report has come, or why it was not made. */
export function ReleaseProgress({ release }: { release: ReleaseAnswer }) {
  const say = useSay()
  const again = useAskAgain()
  const { state, stepsDone, stepsTotal, problem } = release
  if (state === 'failed') {
    return (
      <Alert colour="danger" live="polite">
        <p className="ds-paragraph">
          <strong>{say(words.failed)}</strong> {problem?.text}
        </p>
        {again.isError && <Failure cause={again.error} />}
        <Button
          look="secondary"
          size="sm"
          disabled={again.isPending}
          onClick={() => again.mutate(release.id)}
        >
          {say(words.again)}
        </Button>
      </Alert>
    )
  }
  const text =
    state === 'waiting'
      ? say(words.waiting)
      : stepsDone === 0
        ? say(words.freezing)
        : stepsDone === 1
          ? say(words.deciding)
          : say(words.writing, { done: stepsDone - before, all: stepsTotal - before })
  return (
    <div className="lp-stack" role="status">
      <ProgressBar label={text} done={stepsDone} of={stepsTotal} />
      <p className="lp-subtle">{say(words.leave)}</p>
    </div>
  )
}
