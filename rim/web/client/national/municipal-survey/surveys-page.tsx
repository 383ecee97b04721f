import { Link } from 'wouter'
import { Awaited, DataTable, PageTitle } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { mayDecideRounds } from '../may.ts'
import { BeginForm } from './begin-form.tsx'
import { useMunicipalSurveys } from './queries.ts'
import { municipalWords as words } from './words.ts'

/** The surveys to the municipalities, and where one is begun. */
export default function MunicipalSurveysPage() {
  const say = useSay()
  const language = useLanguage()
  const surveys = useMunicipalSurveys()
  if (!surveys.data) return <Awaited query={surveys} />
  const day = (written: string) => dayInWords(written, language)
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.all)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {surveys.data.length === 0 ? (
        <p>{say(words.none)}</p>
      ) : (
        <DataTable
          caption={say(words.caption)}
          rows={surveys.data}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'year',
              head: say(words.year),
              names: true,
              cell: ({ id, year }) => (
                <Link className="ds-link" to={`/national/municipal-surveys/${id}`}>
                  {year}
                </Link>
              ),
            },
            {
              key: 'days',
              head: say(words.days),
              cell: ({ opensOn, closesOn }) => say(words.fromTo, { from: day(opensOn), to: day(closesOn) }),
            },
            {
              key: 'submitted',
              head: say(words.handedIn),
              numeric: true,
              cell: ({ submitted, asked }) => say(words.of, { submitted, asked }),
            },
          ]}
        />
      )}
      {mayDecideRounds() && <BeginForm />}
    </div>
  )
}
