import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Button, ConfirmDialog } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { CodingAnswer } from './answers.ts'
import { useEndCoding } from './queries.ts'

const words = {
  end: { nb: 'Avslutt kodingen', nn: 'Avslutt kodinga', en: 'End the coding' },
  title: { nb: 'Avslutte kodingen?', nn: 'Avslutte kodinga?', en: 'End the coding?' },
  follows: {
    nb: 'Etterpå kan ingen koder endres.',
    nn: 'Etterpå kan ingen kodar endrast.',
    en: 'No codes can be changed afterwards.',
  },
  second: {
    nb: '{count} tekster er ikke kodet av nummer to. Det er frivillig, men gir et mål på hvor sikker kodingen er.',
    nn: '{count} tekstar er ikkje koda av nummer to. Det er frivillig, men gir eit mål på kor sikker kodinga er.',
    en: '{count} texts are not coded by a second. That is optional, but tells how sure the coding is.',
  },
  keep: { nb: 'Ikke ennå', nn: 'Ikkje enno', en: 'Not yet' },
  waveOpen: {
    nb: 'Kodingen kan avsluttes når målingen er avsluttet.',
    nn: 'Kodinga kan avsluttast når målinga er avslutta.',
    en: 'The coding can be ended when the wave is closed.',
  },
} satisfies Record<string, LocalText>

/** Ends the coding, when the wave is closed and everything is coded. */
export function EndCoding({ desk }: { desk: CodingAnswer }) {
  const say = useSay()
  const [asked, setAsked] = useState(false)
  const end = useEndCoding(desk.wave.id)
  if (desk.closing !== null) return null
  if (desk.wave.state !== 'closed') return <p className="lp-subtle">{say(words.waveOpen)}</p>
  if (desk.groups.some(({ task }) => task === 'first')) return null
  const left = desk.groups.filter(({ task }) => task === 'second').length
  return (
    <div>
      <Button look="secondary" onClick={() => setAsked(true)}>
        {say(words.end)}
      </Button>
      {asked && (
        <ConfirmDialog
          title={say(words.title)}
          keep={say(words.keep)}
          confirm={say(words.end)}
          doing={end}
          act={() => end.mutate(undefined, { onSuccess: () => setAsked(false) })}
          close={() => setAsked(false)}
        >
          <p className="ds-paragraph">{say(words.follows)}</p>
          {left > 0 && <p className="ds-paragraph">{say(words.second, { count: left })}</p>}
        </ConfirmDialog>
      )}
    </div>
  )
}
