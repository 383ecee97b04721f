import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { Alert, Awaited, Card, PageTitle, Tag } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { useStudies } from '../queries.ts'

const words = {
  title: { nb: 'Intervjustudier', nn: 'Intervjustudiar', en: 'Interview studies' },
  lead: {
    nb: 'Studiene du arbeider i, fra rekruttering til rapport.',
    nn: 'Studiane du arbeider i, frå rekruttering til rapport.',
    en: 'The studies that you work in, from recruitment to report.',
  },
  none: {
    nb: 'Du er ikke med i noen studie ennå. Lederen av studien tar deg med.',
    nn: 'Du er ikkje med i nokon studie enno. Leiaren av studien tek deg med.',
    en: 'You are in no study yet. The study’s leader takes you in.',
  },
  closed: { nb: 'Avsluttet', nn: 'Avslutta', en: 'Closed' },
} satisfies Record<string, LocalText>

/** The studies that one works in. */
export default function StudiesPage() {
  const say = useSay()
  const language = useLanguage()
  const studies = useStudies()
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {!studies.data && <Awaited query={studies} />}
      {studies.data?.length === 0 && (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.none)}</p>
        </Alert>
      )}
      {studies.data?.map((study) => (
        <Card
          key={study.id}
          title={
            <Link className="ds-link" to={`/interviews/${study.id}`}>
              {language === 'nn' ? study.titleNn : study.titleNb}
            </Link>
          }
        >
          {study.purpose !== '' && <p className="ds-paragraph">{study.purpose}</p>}
          {study.state === 'closed' && <Tag colour="neutral">{say(words.closed)}</Tag>}
        </Card>
      ))}
    </div>
  )
}
