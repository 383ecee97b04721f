import { ButtonLink, Card, Tag } from '../../ui/index.ts'
import { dayInOslo, dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { useOwnSurveys } from './queries.ts'
import { municipalWords as words } from './words.ts'

/** The surveys on use and usefulness that the municipality is asked in and that are not over; nothing where there is none. */
export function MunicipalSurveys() {
  const say = useSay()
  const language = useLanguage()
  const surveys = useOwnSurveys()
  const today = dayInOslo(new Date())
  const now = (surveys.data ?? []).filter(({ closesOn }) => today <= closesOn)
  return now.map(({ id, year, opensOn, closesOn, revision, submittedAt }) => (
    <Card key={id} title={say(words.title, { year })}>
      <div className="lp-desk-facts">
        <Tag colour={submittedAt === null ? 'warning' : 'success'}>
          {say(submittedAt === null ? words.notSubmitted : words.submitted)}
        </Tag>
      </div>
      <p>
        {today < opensOn
          ? say(words.opens, { day: dayInWords(opensOn, language) })
          : say(words.until, { day: dayInWords(closesOn, language) })}
      </p>
      {today >= opensOn && (
        <div>
          <ButtonLink to={`/coordinate/municipal-surveys/${id}`}>
            {say(submittedAt !== null ? words.see : revision > 0 ? words.goOn : words.answer)}
          </ButtonLink>
        </div>
      )}
    </Card>
  ))
}
