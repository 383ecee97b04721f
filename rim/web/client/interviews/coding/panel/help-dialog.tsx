import type { LocalText } from '#core/foundation'
import { Dialog } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { keys } from '../keys.ts'
import './help-dialog.css'

const words = {
  title: { nb: 'Taster', nn: 'Tastar', en: 'Keys' },
  where: {
    nb: 'Tastene virker når markøren står i teksten. Marker med musen, med fingeren eller med Shift og piltastene; Ctrl og pil flytter et ord. Endene av en valgt koding kan dras: ord for ord, eller tegn for tegn med Alt; Esc angrer.',
    nn: 'Tastane verkar når markøren står i teksten. Merk med musa, med fingeren eller med Shift og piltastane; Ctrl og pil flyttar eitt ord. Endane av ei vald koding kan dragast: ord for ord, eller teikn for teikn med Alt; Esc angrar.',
    en: 'The keys work while the caret is in the text. Mark with the mouse, a finger or Shift and the arrows; Ctrl and an arrow move by a word. The ends of a chosen coding can be dragged: by words, or by characters with Alt; Esc gives up.',
  },
} satisfies Record<string, LocalText>

/** All keys of the text. */
export function HelpDialog({ close }: { close: () => void }) {
  const say = useSay()
  return (
    <Dialog title={say(words.title)} close={close}>
      <p className="ds-paragraph">{say(words.where)}</p>
      <dl className="lp-keys">
        {keys.map(({ keys: names, does }) => (
          <div key={names.join(' ')}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
