import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { Awaited, PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useFieldWorks } from './queries.ts'
import { SurveyCard } from './survey-card.tsx'

const words = {
  title: { nb: 'Brukerundersøkelsen', nn: 'Brukarundersøkinga', en: 'The user survey' },
  lead: {
    nb: 'Brukere av tjenestene svarer anonymt på hvordan de opplever hjelpen. Kommunen velger tjenestestedene som deler ut skjemaet.',
    nn: 'Brukarar av tenestene svarer anonymt på korleis dei opplever hjelpa. Kommunen vel tenestestadene som deler ut skjemaet.',
    en: 'Users of the services answer anonymously how they experience the help. The municipality chooses the services that hand out the form.',
  },
  results: {
    nb: 'Se resultatene av avsluttede målinger',
    nn: 'Sjå resultata av avslutta målingar',
    en: 'See the results of closed waves',
  },
  none: {
    nb: 'Kommunen er ikke invitert til noen brukerundersøkelse. Når den nasjonale koordinatoren inviterer, står det her.',
    nn: 'Kommunen er ikkje invitert til nokon brukarundersøking. Når den nasjonale koordinatoren inviterer, står det her.',
    en: 'The municipality is not invited to any user survey. When the national coordinator invites, it stands here.',
  },
} satisfies Record<string, LocalText>

/** The user surveys that the municipality takes part in, each with what is next. City districts stand one by one. */
export default function SurveysPage() {
  const say = useSay()
  const works = useFieldWorks()
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {!works.data && <Awaited query={works} />}
      {works.data?.length === 0 && <p>{say(words.none)}</p>}
      {works.data?.some(({ wave }) => wave.state === 'closed') && (
        <p>
          <Link className="ds-link" to="/coordinate/survey/results">
            {say(words.results)}
          </Link>
        </p>
      )}
      {works.data?.map((work) => (
        <SurveyCard key={work.taking.id} work={work} />
      ))}
    </div>
  )
}
