import type { LocalText } from '#core/foundation'
import { useSay } from '../../../words/index.ts'
import type { CodingActs } from '../acts.ts'
import { type Desk, useDesk } from '../text/desk.ts'
import { Tool } from './tool.tsx'

const words = {
  back: { nb: 'Ett ord tilbake', nn: 'Eitt ord tilbake', en: 'One word back' },
  forward: { nb: 'Ett ord fram', nn: 'Eitt ord fram', en: 'One word forward' },
  done: { nb: 'Ferdig', nn: 'Ferdig', en: 'Done' },
  leave: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
  start: { nb: 'Flytter starten av kodingen', nn: 'Flyttar starten av kodinga', en: 'Moving the start' },
  end: { nb: 'Flytter slutten av kodingen', nn: 'Flyttar slutten av kodinga', en: 'Moving the end' },
} satisfies Record<string, LocalText>

/** The ways to move an end of a coding for those who do not use the keys; there while one is held, and not dragged. */
export function MovingTools({ desk, acts }: { desk: Desk; acts: CodingActs }) {
  const say = useSay()
  // what came up under a pointer that drags would move the text away from it
  const edge = useDesk(desk, ({ moving }) => (moving && !moving.dragged ? moving.edge : null))
  if (edge === null) return null
  return (
    <div className="lp-coding-buttons">
      <strong>{say(words[edge])}</strong>
      <Tool act={() => acts.move('word', -1)} text={`← ${say(words.back)}`} />
      <Tool act={() => acts.move('word', 1)} text={`${say(words.forward)} →`} />
      <Tool act={acts.letGo} text={say(words.done)} />
      <Tool act={() => desk.set({ moving: null })} text={say(words.leave)} />
    </div>
  )
}
