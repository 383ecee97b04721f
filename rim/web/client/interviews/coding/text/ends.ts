import { type CodePoints, isBetweenCharacters, type Range } from '#core/interviews'
import { type Block, blockAt } from './blocks.ts'
import { byCharacter, byWord, wordsOf } from './caret.ts'

/** Which end of a stretch. */
export type Edge = 'start' | 'end'

/**
 * Where an end of a stretch comes when it is dragged to a position: to the nearest word's beginning or end, and never so far
 * that less than a word of the stretch is left.
 *
 * @param free to any whole character instead, with one character left.
 * @returns the position, in code points.
 */
export function draggedTo(
  points: CodePoints,
  blocks: readonly Block[],
  { start, end }: Range,
  edge: Edge,
  point: number,
  free: boolean,
): number {
  const to = free ? wholeCharacter(points, blocks, point) : nearestWord(points, blocks, edge, point)
  const by = free ? byCharacter : byWord
  return edge === 'start'
    ? Math.min(to, by(points, blocks, end, -1))
    : Math.max(to, by(points, blocks, start, 1))
}

function wholeCharacter(points: CodePoints, blocks: readonly Block[], point: number): number {
  const block = blockAt(blocks, point)
  if (!block) return point
  let at = Math.min(Math.max(point, block.start), block.end)
  while (at > block.start && at < block.end && !isBetweenCharacters(points, at)) at--
  return at
}

/** The beginning, or end, of a word that is nearest. */
function nearestWord(points: CodePoints, blocks: readonly Block[], edge: Edge, point: number): number {
  const block = blockAt(blocks, point)
  if (!block) return point
  // between two lines an end belongs to the one above, a beginning to the one below
  const [before, after] = [blocks[block.index - 1], blocks[block.index + 1]]
  if (edge === 'end' && point <= block.start && before) return before.end
  if (edge === 'start' && point >= block.end && after) return after.start
  return wordsOf(points, block)
    .map((word) => word[edge])
    .reduce((best, at) => (Math.abs(at - point) < Math.abs(best - point) ? at : best), block[edge])
}
