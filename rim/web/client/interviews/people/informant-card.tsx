import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { Alert, Awaited, Card } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { type OwnStudyAnswer, useInterviews } from '../queries.ts'
import { attributeName } from './attribute-fields.tsx'
import { ConsentPart } from './consent-part.tsx'
import { informantWords } from './informant-words.ts'
import type { InformantAnswer, StudyFactsAnswer } from './queries.ts'

const words = {
  ...informantWords,
  title: { nb: 'Informant {code}', nn: 'Informant {code}', en: 'Informant {code}' },
  years: { nb: '{age} år', nn: '{age} år', en: '{age} years' },
  length: { nb: '{minutes} minutter', nn: '{minutes} minutt', en: '{minutes} minutes' },
  withdrawn: {
    nb: 'Trakk seg {date}. Det som stammet fra intervjuet, er slettet.',
    nn: 'Trekte seg {date}. Det som stamma frå intervjuet, er sletta.',
    en: 'Withdrew {date}. What stemmed from the interview is deleted.',
  },
  withdraw: {
    nb: 'Informanten vil trekke seg',
    nn: 'Informanten vil trekkje seg',
    en: 'The informant wants to withdraw',
  },
} satisfies Record<string, LocalText>

/** Whoever was interviewed: what is known, what was agreed to, and the way out. */
export function InformantCard({
  study,
  informant,
  facts,
}: {
  study: OwnStudyAnswer
  informant: InformantAnswer
  facts: StudyFactsAnswer
}) {
  const say = useSay()
  const language = useLanguage()
  const interviews = useInterviews(study.id)
  const site = facts.sites.find(({ id }) => id === informant.site)?.name
  if (informant.withdrawnOn !== null) {
    return (
      <Card title={say(words.title, { code: informant.code })}>
        <Alert colour="info">
          <p className="ds-paragraph">
            {say(words.withdrawn, { date: dayInWords(informant.withdrawnOn, language) })}
          </p>
        </Alert>
      </Card>
    )
  }
  const own = interviews.data?.filter((one) => one.informant === informant.id) ?? []
  return (
    <Card title={say(words.title, { code: informant.code })}>
      <dl className="lp-facts">
        <Fact term={say(words.sex)}>{say(words[informant.sex])}</Fact>
        <Fact term={say(words.age)}>{say(words.years, { age: informant.age })}</Fact>
        <Fact term={say(words.site)}>{site ?? say(words.noSite)}</Fact>
        {Object.entries(informant.attributes).map(([name, value]) => (
          <Fact key={name} term={attributeName(name, say)}>
            {String(value)}
          </Fact>
        ))}
        {own.map((one) => (
          <Fact key={one.id} term={say(words.heldOn)}>
            {[
              dayInWords(one.heldOn, language),
              ...(one.minutes === null ? [] : [say(words.length, { minutes: one.minutes })]),
              one.setting,
              say(words[one.source]).toLocaleLowerCase('nb'),
            ]
              .filter((text) => text !== '')
              .join(', ')}
          </Fact>
        ))}
      </dl>
      {!interviews.data && <Awaited query={interviews} />}
      <ConsentPart study={study} informant={informant} />
      <p>
        <Link className="ds-link" to={`/interviews/${study.id}/withdrawal/${informant.id}`}>
          {say(words.withdraw)}
        </Link>
      </p>
    </Card>
  )
}

function Fact({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
