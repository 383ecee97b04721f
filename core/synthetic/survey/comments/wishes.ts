import type { Random } from '#core/foundation'
import { weighted } from '../draws.ts'
import type { CommentWish } from './comment.ts'
import type { CommentMood, CommentSubject } from './parts.ts'

/**
 * How many comments there are of each mood and subject in the wave of 2021. Told are about 400 that say something, 175 of them
 * praise, somewhat under a quarter criticism alone, the services' numbers and about ten on the pandemic; how mixed and neutral
 * ones share the rest, and those that name nothing, is ours.
 *
 * Source: Brukertilfredshetsevalueringen 2021, chapter 16.
 */
const comments2021: Readonly<Record<CommentMood, Readonly<Partial<Record<CommentSubject, number>>>>> = {
  praise: { substance_service: 24, lar: 4, nav: 5, housing: 9, pandemic: 3, general: 130 },
  criticism: {
    substance_service: 2,
    lar: 13,
    nav: 14,
    housing: 8,
    neighbours: 5,
    pandemic: 5,
    general: 48,
  },
  mixed: { nav: 2, general: 77 },
  neutral: { substance_service: 1, lar: 2, nav: 3, housing: 1, pandemic: 2, general: 42 },
}

/** How many write that they have nothing to tell, or cannot be read. */
export const emptyComments2021 = 30

/** Every comment of the wave of 2021, by mood and subject. */
export const wishes2021: readonly CommentWish[] = Object.entries(comments2021).flatMap(([mood, subjects]) =>
  Object.entries(subjects).flatMap(([subject, count]) =>
    Array.from({ length: count }, () => ({ mood, subject }) as CommentWish),
  ),
)

/** How many in a thousand write anything there. */
export const writingAnything = Math.round((1000 * (wishes2021.length + emptyComments2021)) / 1121)
/** How many in a thousand of these have nothing to tell. */
export const writingNothing = Math.round((1000 * emptyComments2021) / (wishes2021.length + emptyComments2021))

/** Leanings, of which 100 are a standard deviation, that leave as many above and below as there are contented and critical. */
const [contented, critical] = [16, -71]

/** What somebody who leans so writes of: as often as in the wave of 2021, where all leanings are there. */
export function wishFor(random: Random, content: number): CommentWish {
  const mood: CommentMood =
    content > contented
      ? 'praise'
      : content < critical
        ? 'criticism'
        : random.below(130) < 79
          ? 'mixed'
          : 'neutral'
  return { mood, subject: weighted(random, comments2021[mood] as Record<CommentSubject, number>) }
}
