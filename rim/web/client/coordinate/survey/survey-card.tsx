import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { Card, Tag } from '../../ui/index.ts'
import { dayInOslo, deadlineInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import '../round/desk.css'
import type { FieldWorkAnswer } from './answers.ts'
import { NextPanel } from './next-panel.tsx'
import { useFieldWorks } from './queries.ts'
import { surveyAddress } from './step-words.ts'

const words = {
  whole: { nb: 'Se alle stegene', nn: 'Sjå alle stega', en: 'See all steps' },
} satisfies Record<string, LocalText>

/** A survey with what is next in it. */
export function SurveyCard({ work }: { work: FieldWorkAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const { wave, taking, name } = work
  const title = taking.district === null ? say(wave.title) : `${say(wave.title)}: ${name}`
  return (
    <Card title={title}>
      <div className="lp-desk-facts">
        <Tag colour="info">{deadlineInWords(wave, dayInOslo(new Date()), say, language)}</Tag>
      </div>
      <NextPanel of={work} />
      <p>
        <Link className="ds-link" to={surveyAddress(taking.id)}>
          {say(words.whole)}
        </Link>
      </p>
    </Card>
  )
}

/** On the coordinator's first page: the surveys in which something is to be done. It says nothing where there is none. */
export function SurveysWaiting() {
  const works = useFieldWorks()
  return works.data
    ?.filter(({ next }) => next !== null)
    .map((work) => <SurveyCard key={work.taking.id} work={work} />)
}
