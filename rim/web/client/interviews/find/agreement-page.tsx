import type { LocalText } from '#core/foundation'
import { PageTitle, Waiting } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { SaveState } from '../analysis/index.ts'
import type { StudyPageGiven } from '../given.ts'
import { useMembers } from '../queries.ts'
import { AskSecond } from './agreement/ask-second.tsx'
import { Differences } from './agreement/differences.tsx'
import { Measures } from './agreement/measures.tsx'
import { SecondList } from './agreement/second-list.tsx'
import { useCases } from './cases.ts'
import { useSecondCodings } from './queries.ts'
import './find.css'

const words = {
  title: { nb: 'Dobbeltkoding', nn: 'Dobbeltkoding', en: 'Double coding' },
  lead: {
    nb: 'To koder det samme intervjuet hver for seg, uten å se hverandres koding. Når lederen åpner, ser dere hvor enige dere var, og går gjennom forskjellene sammen.',
    nn: 'To kodar det same intervjuet kvar for seg, utan å sjå kodinga til kvarandre. Når leiaren opnar, ser de kor samde de var, og går gjennom skilnadene saman.',
    en: 'Two code the same interview each for themselves without seeing each other’s codings. When the leader opens it, you see how far you agreed and go through the differences together.',
  },
} satisfies Record<string, LocalText>

/** Coding twice: asking for it, how far two agree, and settling what they see otherwise. */
export default function AgreementPage({ study }: StudyPageGiven) {
  const say = useSay()
  const cases = useCases(study.id)
  const members = useMembers(study.id).data
  const seconds = useSecondCodings(study.id).data
  const given = cases && members && seconds ? { study, cases, members, seconds } : null
  return (
    <div className="lp-stack lp-find">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      <SaveState />
      {given ? (
        <>
          <SecondList {...given} />
          {study.part === 'leader' && study.state === 'open' && <AskSecond {...given} />}
          <Measures {...given} />
          <Differences {...given} />
        </>
      ) : (
        <Waiting />
      )}
    </div>
  )
}
