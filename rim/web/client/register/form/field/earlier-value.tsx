import { Button } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { KeyHint } from './choice-label.tsx'

const words = {
  same: { nb: 'Samme nå', nn: 'Same no', en: 'Same now' },
  isSame: { nb: 'samme som nå', nn: 'same som no', en: 'same as now' },
  breaks: {
    nb: 'Spørsmålet er endret siden da. Svarene kan ikke sammenlignes.',
    nn: 'Spørsmålet er endra sidan då. Svara kan ikkje samanliknast.',
    en: 'The question has changed since then. The answers cannot be compared.',
  },
}

/** What was answered in the last round, and a way to say that it is as then. */
export function EarlierValue({
  roundName,
  value,
  language,
  breaks,
  same,
  copy,
}: {
  roundName: string
  /** In words. */
  value: string
  /** Of the words, where it is not the page's. */
  language: string | undefined
  breaks: boolean
  same: boolean
  /** Null: not to be copied. */
  copy: (() => void) | null
}) {
  const say = useSay()
  return (
    <div className="lp-earlier">
      <span>
        {roundName}: <strong lang={language}>{value}</strong>
        {same && !breaks && ` (${say(words.isSame)})`}
      </span>
      {breaks && <span>{say(words.breaks)}</span>}
      {!breaks && !same && copy && (
        <Button className="lp-tool" look="tertiary" size="sm" onClick={copy}>
          {say(words.same)}
          <KeyHint of="S" />
        </Button>
      )}
    </div>
  )
}
