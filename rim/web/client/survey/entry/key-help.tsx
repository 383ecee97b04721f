import type { LocalText } from '#core/foundation'
import { useSay } from '../../words/index.ts'

const words = {
  title: { nb: 'Taster', nn: 'Tastar', en: 'Keys' },
  digits: {
    nb: 'Krysset, etter plassen i raden. Går videre selv.',
    nn: 'Krysset, etter plassen i rada. Går vidare sjølv.',
    en: 'The tick, by its place in the row. Goes on by itself.',
  },
  several: {
    nb: 'Flere kryss: alle tallene, så Enter. Over ni bokser: mellomrom mellom tallene.',
    nn: 'Fleire kryss: alle tala, så Enter. Over ni boksar: mellomrom mellom tala.',
    en: 'Several ticks: all the numbers, then Enter. More than nine boxes: spaces between.',
  },
  enter: {
    nb: 'Neste felt. Blankt felt: bare Enter.',
    nn: 'Neste felt. Blankt felt: berre Enter.',
    en: 'Next field. Blank field: Enter alone.',
  },
  back: { nb: 'Forrige felt', nn: 'Førre felt', en: 'The field before' },
  unclear: {
    nb: 'Uklart: to kryss der det skal være ett, eller kryss mellom boksene',
    nn: 'Uklart: to kryss der det skal vere eitt, eller kryss mellom boksane',
    en: 'Unclear: two ticks where there should be one, or a tick between boxes',
  },
  clear: { nb: 'Fjerner krysset', nn: 'Fjernar krysset', en: 'Takes the tick away' },
} satisfies Record<string, LocalText>

/** The keys that a form is typed with. */
export function KeyHelp() {
  const say = useSay()
  return (
    <details className="ds-details">
      <summary>{say(words.title)}</summary>
      <dl className="lp-entry-keys">
        <dt>1–9</dt>
        <dd>{say(words.digits)}</dd>
        <dt>1 4 12</dt>
        <dd>{say(words.several)}</dd>
        <dt>Enter, ↓</dt>
        <dd>{say(words.enter)}</dd>
        <dt>Shift + Enter, ↑</dt>
        <dd>{say(words.back)}</dd>
        <dt>U</dt>
        <dd>{say(words.unclear)}</dd>
        <dt>Backspace</dt>
        <dd>{say(words.clear)}</dd>
      </dl>
    </details>
  )
}
