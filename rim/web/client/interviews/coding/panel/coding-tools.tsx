import type { LocalText } from '#core/foundation'
import { useSay } from '../../../words/index.ts'
import { SaveState } from '../../analysis/index.ts'
import type { CodingActs } from '../acts.ts'
import type { CodedText } from '../text/blocks.ts'
import { type Desk, useDesk } from '../text/desk.ts'
import { MovingTools } from './moving-tools.tsx'
import { Tool } from './tool.tsx'
import './coding-tools.css'

const words = {
  code: { nb: 'Kod …', nn: 'Kod …', en: 'Code …' },
  inVivo: { nb: 'Kod med ordene', nn: 'Kod med orda', en: 'Code by the words' },
  quote: { nb: 'Sitat', nn: 'Sitat', en: 'Quote' },
  undo: { nb: 'Angre', nn: 'Angre', en: 'Undo' },
  redo: { nb: 'Gjør om igjen', nn: 'Gjer om igjen', en: 'Do again' },
  help: { nb: 'Taster', nn: 'Tastar', en: 'Keys' },
  marked: { nb: 'Merket: «{words}»', nn: 'Merkt: «{words}»', en: 'Marked: “{words}”' },
  nothing: {
    nb: 'Ingenting er merket. Dra over ordene, eller bruk Shift og piltastene.',
    nn: 'Ingenting er merkt. Dra over orda, eller bruk Shift og piltastane.',
    en: 'Nothing is marked. Drag over the words, or use Shift and the arrows.',
  },
  tools: { nb: 'Verktøy for koding', nn: 'Verktøy for koding', en: 'Coding tools' },
} satisfies Record<string, LocalText>

/** What can be done with what is marked, and what was done last. Stays in view. */
export function CodingTools({ desk, acts, text }: { desk: Desk; acts: CodingActs; text: CodedText }) {
  const say = useSay()
  const marked = useDesk(desk, (state) => state.marked)
  const told = useDesk(desk, (state) => state.told)
  return (
    <section className="lp-coding-tools" aria-label={say(words.tools)}>
      <p className="lp-coding-marked">
        {marked
          ? say(words.marked, { words: shortened(text.points.slice(marked.start, marked.end)) })
          : say(words.nothing)}
      </p>
      <div className="lp-coding-buttons">
        <Tool
          act={() => desk.set({ dialog: 'code' })}
          text={say(words.code)}
          keys="c"
          off={marked === null}
        />
        <Tool act={acts.inVivo} text={say(words.inVivo)} keys="v" off={marked === null} />
        <Tool act={acts.quote} text={say(words.quote)} keys="q" off={marked === null} />
        <span className="lp-coding-gap" />
        <Tool act={() => acts.turn('undo')} text={say(words.undo)} keys="Control+z" />
        <Tool act={() => acts.turn('redo')} text={say(words.redo)} keys="Control+y" />
        <Tool act={() => desk.set({ dialog: 'help' })} text={`? ${say(words.help)}`} keys="?" />
        <SaveState />
      </div>
      <MovingTools desk={desk} acts={acts} />
      <p className="lp-coding-told" role="status">
        {told}
      </p>
    </section>
  )
}

/** The beginning and the end of something long. */
function shortened(words: string): string {
  const signs = [...words.replace(/\s+/gu, ' ')]
  return signs.length <= 90 ? signs.join('') : `${signs.slice(0, 55).join('')} … ${signs.slice(-30).join('')}`
}
