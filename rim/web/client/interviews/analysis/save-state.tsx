import type { LocalText } from '#core/foundation'
import { Alert, Button } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useAnalysis, useAnalysisState } from './context.tsx'
import './save-state.css'

const words = {
  saved: { nb: 'Lagret', nn: 'Lagra', en: 'Saved' },
  waiting: { nb: 'Lagrer …', nn: 'Lagrar …', en: 'Saving …' },
  offline: {
    nb: 'Ikke lagret ennå: ingen forbindelse. Det prøves igjen. Ikke lukk siden.',
    nn: 'Ikkje lagra enno: inga tilkopling. Det blir prøvd igjen. Ikkje lukk sida.',
    en: 'Not saved yet: no connection. It is tried again. Do not close the page.',
  },
  refused: {
    nb: 'Noe ble ikke lagret, og er tatt tilbake på siden:',
    nn: 'Noko blei ikkje lagra, og er teke tilbake på sida:',
    en: 'Something was not saved, and is taken back on the page:',
  },
  read: { nb: 'Lest', nn: 'Lese', en: 'Read' },
} satisfies Record<string, LocalText>

/** Whether everything is saved, and what was refused. */
export function SaveState() {
  const say = useSay()
  const store = useAnalysis()
  const { saving, refused } = useAnalysisState()
  return (
    <>
      <p className={`lp-save-state lp-save-state-${saving}`} role="status">
        {say(words[saving])}
      </p>
      {refused.length > 0 && (
        <Alert colour="warning" live="polite">
          <p className="ds-paragraph">{say(words.refused)}</p>
          <ul className="ds-list">
            {refused.map(({ text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows until it is emptied
              <li key={index}>{text}</li>
            ))}
          </ul>
          <Button look="secondary" size="sm" onClick={() => store.readRefused()}>
            {say(words.read)}
          </Button>
        </Alert>
      )}
    </>
  )
}
