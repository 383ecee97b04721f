import { Link } from 'wouter'
import { useStudies } from '../../interviews/queries.ts'
import { Awaited, ButtonLink, PageTitle, Tag } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { mayDecideRounds, maySeeStatus } from '../may.ts'
import { OnlyCoordinator } from '../only-coordinator.tsx'
import { studyAdminWords as words } from './words.ts'
import '../rounds/rounds.css'

/** All interview studies, the newest first. */
export default function NationalStudiesPage() {
  const say = useSay()
  if (!maySeeStatus()) return <OnlyCoordinator title={say(words.title)} />
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {mayDecideRounds() && (
        <div>
          <ButtonLink to="/national/studies/new">{say(words.make)}</ButtonLink>
        </div>
      )}
      <Studies />
    </div>
  )
}

function Studies() {
  const say = useSay()
  const language = useLanguage()
  const studies = useStudies()
  if (!studies.data) return <Awaited query={studies} />
  if (studies.data.length === 0) return <p>{say(words.none)}</p>
  return (
    <section className="lp-round-stage">
      <h2 className="ds-heading" data-size="sm">
        {say(words.list)}
      </h2>
      <ul className="lp-round-list">
        {studies.data.map((study) => {
          const title = language === 'nn' ? study.titleNn : study.titleNb
          return (
            <li key={study.id} className="lp-round-line">
              {mayDecideRounds() ? (
                <Link className="ds-link lp-round-name" to={`/national/studies/${study.id}`}>
                  {title}
                </Link>
              ) : (
                <span className="lp-round-name">{title}</span>
              )}
              <span className="lp-subtle">
                {say(words.fromTo, {
                  from: dayInWords(study.startsOn, language),
                  to: dayInWords(study.endsOn, language),
                })}
              </span>
              <Tag colour={study.state === 'open' ? 'success' : 'neutral'}>{say(words[study.state])}</Tag>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
