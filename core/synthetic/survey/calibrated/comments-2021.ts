import type { Random } from '#core/foundation'
import { emptyComment, writtenComment } from '../comments/comment.ts'
import type { CommentMood, CommentSubject } from '../comments/parts.ts'
import { emptyComments2021, wishes2021 } from '../comments/wishes.ts'
import type { Draft } from './finish.ts'

/** Where somebody with a mood stands among all, 0 the least content and 1000 the most. */
const standing: Readonly<Record<CommentMood, number>> = {
  praise: 750,
  mixed: 550,
  neutral: 500,
  criticism: 220,
}
/** How far from there they may stand. */
const spread = 240
/** How many draws there are before the nearest is taken. */
const draws = 25
/** What it counts that somebody has not the service that they are to write of. */
const withoutService = 400

/** Whether somebody has to do with what a comment is about. */
const knows: Readonly<Partial<Record<CommentSubject, (draft: Draft) => boolean>>> = {
  lar: ({ in_lar: lar }) => lar === 'yes',
  nav: (draft) => received(draft, 'nav'),
  substance_service: (draft) => received(draft, 'substance_service'),
}
const received = ({ services_received: services }: Draft, code: string): boolean =>
  Array.isArray(services) && services.includes(code)

/** Gives as many people as chapter 16 counts a comment each: the more content praise, and of services that they have. */
export function putComments(drafts: readonly Draft[], lean: readonly number[], random: Random): void {
  for (const draft of drafts) delete draft.open_comment
  const order = drafts
    .map((_, person) => person)
    .sort((one, other) => lean[one]! - lean[other]! || one - other)
  const rank = new Map(order.map((person, at) => [person, (1000 * at) / drafts.length]))
  const silent = new Set(drafts.keys())
  const taken = (far: (person: number) => number): Draft => {
    const left = [...silent]
    const some = Array.from({ length: draws }, () => left[random.below(left.length)]!)
    const nearest = some.reduce((best, one) => (far(one) < far(best) ? one : best))
    silent.delete(nearest)
    return drafts[nearest]!
  }
  for (const wish of wishes2021) {
    const suits = knows[wish.subject]
    const place = standing[wish.mood] - spread + random.below(2 * spread)
    const far = (person: number): number =>
      Math.abs(rank.get(person)! - place) + (suits && !suits(drafts[person]!) ? withoutService : 0)
    const draft = taken(far)
    draft.open_comment = writtenComment(random, wish)
  }
  for (let at = 0; at < emptyComments2021; at++) taken(() => 0).open_comment = emptyComment(random)
}
