import { type CodePoints, isBetweenCharacters } from '#core/interviews'
import { type Block, blockAt } from './blocks.ts'

/*
 * Where the keys take the caret. Positions are code points; the caret stands in lines alone, from before the first character
 * of a line to after its last.
 */

/** One user-perceived character on, or back. */
export function byCharacter(
  points: CodePoints,
  blocks: readonly Block[],
  from: number,
  step: 1 | -1,
): number {
  const block = blockAt(blocks, from)
  if (!block) return from
  if (step === 1 && from >= block.end) return blocks[block.index + 1]?.start ?? block.end
  if (step === -1 && from <= block.start) return blocks[block.index - 1]?.end ?? block.start
  let at = from + step
  while (at > block.start && at < block.end && !isBetweenCharacters(points, at)) at += step
  return at
}

const words = /[\p{L}\p{M}\p{N}]+(?:[-’'.@/][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]+/gu

/** To the end of the word, or of the next one; back to its beginning, or that of the one before. */
export function byWord(points: CodePoints, blocks: readonly Block[], from: number, step: 1 | -1): number {
  const block = blockAt(blocks, from)
  if (!block) return from
  if (step === 1 && from >= block.end) return blocks[block.index + 1]?.start ?? block.end
  if (step === -1 && from <= block.start) return blocks[block.index - 1]?.end ?? block.start
  const base = points.unitAt(block.start)
  const unit = points.unitAt(from) - base
  const found = [...points.slice(block.start, block.end).matchAll(words)]
  const to =
    step === 1
      ? found.map(({ index, 0: word }) => index + word.length).find((end) => end > unit)
      : found.map(({ index }) => index).findLast((start) => start < unit)
  if (to === undefined) return step === 1 ? block.end : block.start
  return points.pointAt(base + to)
}
