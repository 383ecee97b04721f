import type { LocalText } from '#core/foundation'
import { type Coding, changed, codingsOf, uncoded } from '#core/interviews'
import { Alert, Button } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { useAnalysis, useProject } from '../../analysis/index.ts'
import type { CodingActs } from '../acts.ts'
import { type Desk, useDesk } from '../text/desk.ts'

const words = {
  title: {
    nb: 'Drivende kodinger: de kunne ikke flyttes til den rettede teksten',
    nn: 'Drivande kodingar: dei kunne ikkje flyttast til den retta teksten',
    en: 'Codings adrift: they could not be moved to the corrected text',
  },
  how: {
    nb: 'Marker stedet i teksten der kodingen skal stå, og plasser den. Eller fjern den.',
    nn: 'Merk staden i teksten der kodinga skal stå, og plasser ho. Eller fjern ho.',
    en: 'Mark the place in the text where the coding is to be, and place it. Or drop it.',
  },
  place: {
    nb: 'Plasser «{name}» på det merkede',
    nn: 'Plasser «{name}» på det merkte',
    en: 'Place “{name}” at the mark',
  },
  drop: { nb: 'Fjern «{name}»', nn: 'Fjern «{name}»', en: 'Drop “{name}”' },
} satisfies Record<string, LocalText>

/** The codings of an interview that wait for a person after the text was corrected. */
export function Adrift({
  interview,
  version,
  desk,
  acts,
  mayChange,
}: {
  interview: string
  version: string
  desk: Desk
  acts: CodingActs
  mayChange: (coding: Coding) => boolean
}) {
  const say = useSay()
  const store = useAnalysis()
  const project = useProject()
  const marked = useDesk(desk, (state) => state.marked)
  const waiting = [...codingsOf(project, interview).values()].filter(
    (coding) => coding.adrift || coding.version !== version,
  )
  if (waiting.length === 0) return null
  const place = ({ id }: Coding): void => {
    if (!marked) return
    const { start, end } = marked
    store.act('resize', changed(project, 'coding', id, { version, start, end, adrift: false }))
    acts.choose(id)
  }
  return (
    <Alert colour="warning">
      <h2 className="ds-heading" data-size="2xs">
        {say(words.title)}
      </h2>
      <p className="ds-paragraph">{say(words.how)}</p>
      <ul className="ds-list">
        {waiting.map((coding) => {
          const name = project.code.get(coding.code)?.name ?? ''
          return (
            <li key={coding.id}>
              <span>{name}</span>{' '}
              {mayChange(coding) && (
                <span className="lp-row">
                  <Button size="sm" look="secondary" disabled={marked === null} onClick={() => place(coding)}>
                    {say(words.place, { name })}
                  </Button>
                  <Button
                    size="sm"
                    look="tertiary"
                    onClick={() => store.act('uncode', uncoded(project, [coding.id]))}
                  >
                    {say(words.drop, { name })}
                  </Button>
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </Alert>
  )
}
