import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Alert, Button, ConfirmDialog } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { CommentsAnswer } from './answers.ts'
import { useEnd } from './queries.ts'

const words = {
  end: {
    nb: 'Avslutt arbeidet med kommentarene',
    nn: 'Avslutt arbeidet med kommentarane',
    en: 'End the work on the comments',
  },
  title: { nb: 'Avslutte arbeidet?', nn: 'Avslutte arbeidet?', en: 'End the work?' },
  follows: {
    nb: 'Etterpå kan ingenting endres. Tallene og sitatene går til rapporten.',
    nn: 'Etterpå kan ingenting endrast. Tala og sitata går til rapporten.',
    en: 'Nothing can be changed afterwards. The numbers and the quotes go to the report.',
  },
  keep: { nb: 'Ikke ennå', nn: 'Ikkje enno', en: 'Not yet' },
  done: {
    nb: 'Arbeidet er avsluttet. {count} kommentarer er med i rapporten.',
    nn: 'Arbeidet er avslutta. {count} kommentarar er med i rapporten.',
    en: 'The work is ended. {count} comments are in the report.',
  },
} satisfies Record<string, LocalText>

/** Ends the work, when nothing is left of it. */
export function EndWork({ desk }: { desk: CommentsAnswer }) {
  const say = useSay()
  const [asked, setAsked] = useState(false)
  const end = useEnd(desk.wave.id)
  if (desk.closing !== null)
    return (
      <Alert colour="success">
        <p className="ds-paragraph">{say(words.done, { count: desk.closing.comments })}</p>
      </Alert>
    )
  const left =
    desk.comments.some(({ step }) => step !== 'done' && step !== 'out') ||
    desk.quotes.some(({ approved }) => !approved)
  if (left) return null
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
        </ConfirmDialog>
      )}
    </div>
  )
}
