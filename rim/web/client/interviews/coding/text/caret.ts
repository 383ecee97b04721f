import { type CodePoints, isBetweenCharacters, type Range } from '#core/interviews'
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

/** The words of a line, and the signs between them. */
export function wordsOf(points: CodePoints, { start, end }: Range): readonly Range[] {
  const base = points.unitAt(start)
  return [...points.slice(start, end).matchAll(words)].map(({ index, 0: word }) => ({
    start: points.pointAt(base + index),
    end: points.pointAt(base + index + word.length),
  }))
}

/** To the end of the word, or of the next one; back to its beginning, or that of the one before. */
export function byWord(points: CodePoints, blocks: readonly Block[], from: number, step: 1 | -1): number {
  const block = blockAt(blocks, from)
  if (!block) return from
  if (step === 1 && from >= block.end) return blocks[block.index + 1]?.start ?? block.end
  if (step === -1 && from <= block.start) return blocks[block.index - 1]?.end ?? block.start
  const found = wordsOf(points, block)
  return step === 1
    ? (found.find(({ end }) => end > from)?.end ?? block.end)
    : (found.findLast(({ start }) => start < from)?.start ?? block.start)
}
