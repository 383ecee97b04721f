import type { PublicationState } from '#core/releases'
import { Tag } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { stateWords } from './words.ts'

const colours = {
  draft: 'neutral',
  review: 'warning',
  approved: 'info',
  scheduled: 'info',
  published: 'success',
  withdrawn: 'danger',
} as const satisfies Record<PublicationState, string>

/** How far a publication has come. */
export function StateTag({ state }: { state: PublicationState }) {
  const say = useSay()
  return <Tag colour={colours[state]}>{say(stateWords[state])}</Tag>
}
