import type { LocalText } from '#core/foundation'
import { Alert, Awaited, BackLink, PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { StudyPageGiven } from '../given.ts'
import { useInterviews, useText, useTextAhead } from '../queries.ts'
import { CodingDesk } from './coding-desk.tsx'
import { useWhenIdle } from './rest.ts'

const words = {
  back: { nb: 'Alle intervjuene', nn: 'Alle intervjua', en: 'All interviews' },
  none: { nb: 'Intervjuet finnes ikke', nn: 'Intervjuet finst ikkje', en: 'There is no such interview' },
  noText: {
    nb: 'Teksten er ikke klar for koding ennå. Den må være avidentifisert og kontrollert av to.',
    nn: 'Teksten er ikkje klar for koding enno. Han må vere avidentifisert og kontrollert av to.',
    en: 'The text is not ready to be coded. It must be de-identified and checked by two.',
  },
} satisfies Record<string, LocalText>

/** An interview's text with its codings. */
export default function CodingPage({ study, part }: StudyPageGiven) {
  const say = useSay()
  const interviews = useInterviews(study.id)
  const interview = interviews.data?.find(({ id }) => id === part)
  const text = useText(study.id, interview?.current?.id)
  const ahead = useTextAhead(study.id)
  useWhenIdle(() => {
    void import('./tree-page.tsx')
    // who has read one mostly goes on to the next
    const all = interviews.data ?? []
    ahead(all[all.findIndex(({ id }) => id === part) + 1]?.current?.id)
  })
  if (!interviews.data) return <Awaited query={interviews} />
  const back = <BackLink to={`/interviews/${study.id}/coding`}>{say(words.back)}</BackLink>
  if (!interview?.current) {
    return (
      <>
        {back}
        <PageTitle>{interview?.code ?? say(words.none)}</PageTitle>
        {interview && (
          <Alert colour="info">
            <p className="ds-paragraph">{say(words.noText)}</p>
          </Alert>
        )}
      </>
    )
  }
  if (!text.data) return <Awaited query={text} />
  return (
    <>
      {back}
      <CodingDesk key={text.data.id} study={study} interview={interview} text={text.data} />
    </>
  )
}
