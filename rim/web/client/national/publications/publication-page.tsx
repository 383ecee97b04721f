import { Awaited, BackLink, PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { maySeeStatus } from '../may.ts'
import { OnlyCoordinator } from '../only-coordinator.tsx'
import type { PublicationAnswer } from './answers.ts'
import { ApproveCard, ReturnCard, TimeCard } from './decision-cards.tsx'
import { PublishedCard, WithdrawnAlert } from './published-card.tsx'
import { usePublication } from './queries.ts'
import { ReviewsCard } from './reviews-card.tsx'
import { SealedCard } from './sealed-card.tsx'
import { StateTag } from './state-tag.tsx'
import { TextsForm } from './texts-form.tsx'
import { publicationWords as words } from './words.ts'
import '../../goals/goals.css'
import './publications.css'

/** One publication, from draft to withdrawn: what stands there, and what can be done with it now. */
export default function PublicationPage({ publication: id }: { publication: string }) {
  const say = useSay()
  const publication = usePublication(id)
  if (!maySeeStatus()) return <OnlyCoordinator title={say(words.title)} />
  if (!publication.data) return <Awaited query={publication} />
  return <Shown key={id} publication={publication.data} />
}

function Shown({ publication }: { publication: PublicationAnswer }) {
  const say = useSay()
  const { title, state, steps, code, kind, texts, version, approvedBecause } = publication
  const can = (step: (typeof steps)[number]) => steps.includes(step)
  return (
    <div className="lp-stack">
      <BackLink to="/national/publications">{say(words.title)}</BackLink>
      <PageTitle>{say(title) || say(words.untitled)}</PageTitle>
      <p>
        <StateTag state={state} /> {say(words[kind])}, /{kind === 'report' ? 'rapporter' : 'nyheter'}/{code}/
      </p>
      <WithdrawnAlert publication={publication} />
      {can('withdraw') && <PublishedCard publication={publication} />}
      {can('change') ? (
        <TextsForm key={publication.version} publication={publication} />
      ) : (
        <p className="lp-lead">{say(texts.excerpt)}</p>
      )}
      {version > 0 && !can('change') && <SealedCard publication={publication} />}
      {version > 0 && !can('change') && <ReviewsCard publication={publication} />}
      {approvedBecause !== null && (
        <p>
          <strong>{say(words.approvedBecause)}</strong> {approvedBecause}
        </p>
      )}
      {can('approve') && <ApproveCard publication={publication} />}
      {can('schedule') && <TimeCard publication={publication} />}
      {can('return') && <ReturnCard publication={publication} />}
    </div>
  )
}
