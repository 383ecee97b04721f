import type { LocalText } from '#core/foundation'
import { Alert, Awaited } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { WithWave } from '../with-wave.tsx'
import { CommentsView } from './comments-view.tsx'
import { useComments } from './queries.ts'
import './comments.css'

const words = {
  title: { nb: 'Åpne kommentarer', nn: 'Opne kommentarar', en: 'Open comments' },
  lead: {
    nb: 'De som skrev, er lovet å være anonyme. To personer ser på hver kommentar før den kan brukes: én tar bort navn, steder og annet som kan fortelle hvem noen er, og en annen bekrefter.',
    nn: 'Dei som skreiv, er lova å vere anonyme. To personar ser på kvar kommentar før han kan brukast: éin tek bort namn, stader og anna som kan fortelje kven nokon er, og ein annan stadfestar.',
    en: 'Those who wrote are promised to be anonymous. Two people look at each comment before it can be used: one takes out names, places and whatever else may tell who somebody is, and another confirms.',
  },
  privacy: {
    nb: 'Du ser kommentaren, ikke noe annet av svaret og ikke hvor den ble skrevet. Det er loggført at du har åpnet listen.',
    nn: 'Du ser kommentaren, ikkje noko anna av svaret og ikkje kvar han blei skriven. Det er loggført at du har opna lista.',
    en: 'You see the comment, nothing else of the answer and not where it was written. It is logged that you have opened the list.',
  },
  noWave: {
    nb: 'Ingen måling er avsluttet. Kommentarene kommer hit når målingen er avsluttet.',
    nn: 'Inga måling er avslutta. Kommentarane kjem hit når målinga er avslutta.',
    en: 'No wave is closed. The comments come here when the wave is closed.',
  },
  none: { nb: 'Ingen skrev en kommentar.', nn: 'Ingen skreiv ein kommentar.', en: 'Nobody wrote a comment.' },
} satisfies Record<string, LocalText>

/** What people wrote freely, to be cleaned, coded and quoted by two. */
export default function CommentsPage() {
  const say = useSay()
  return (
    <WithWave
      title={say(words.title)}
      lead={say(words.lead)}
      states={['closed']}
      none={words.noWave}
      className="lp-comments"
    >
      {({ id }) => <Comments wave={id} />}
    </WithWave>
  )
}

function Comments({ wave }: { wave: string }) {
  const say = useSay()
  const comments = useComments(wave)
  if (!comments.data) return <Awaited query={comments} />
  return (
    <div className="lp-stack">
      <p className="lp-subtle">{say(words.privacy)}</p>
      {comments.data.comments.length === 0 ? (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.none)}</p>
        </Alert>
      ) : (
        <CommentsView desk={comments.data} />
      )}
    </div>
  )
}
