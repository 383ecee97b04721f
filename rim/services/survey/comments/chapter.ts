import { policies } from '#core/disclosure'
import { type CommentChapter, type CommentedWave, commentTables } from '#core/reports'
import { commentAgreement, secondCodingSeed, secondCodingShare } from '#core/survey'
import { loadLinearSolver } from '#rim/assets'
import { findCommentClosing, logCommentsRead, within } from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { openComments } from './read.ts'
import { codedTwice, finalCoding, isKept } from './steps.ts'

const house = { desk: 'house' } as const

/**
 * What the report's chapter on open comments is made of: counts that may be shown, and quotes that two people have agreed to.
 * Null until the work on the wave's comments is ended.
 */
export async function surveyCommentChapter(
  desks: Desks,
  wave: { readonly id: string } & CommentedWave,
): Promise<CommentChapter | null> {
  const opened = await within(desks.house, house, async (work) => {
    if ((await findCommentClosing(work, wave.id)) === null) return null
    const found = await openComments(desks, work, wave.id)
    await logCommentsRead(work, wave.id, found.comments.length, 'report')
    return found
  })
  if (opened === null) return null
  const kept = opened.comments.filter(isKept)
  const coded = kept.flatMap((comment) => {
    const coding = finalCoding(comment)
    return coding ? [{ coding, times: comment.times }] : []
  })
  const tables = commentTables(coded, wave, policies.default, await loadLinearSolver())
  const base = tables.overall.columns[0]?.base
  return {
    comments: base && 'value' in base ? base.value : null,
    tables,
    agreement: commentAgreement(codedTwice(kept)),
    second: { share: secondCodingShare, seed: secondCodingSeed(wave.id) },
    quotes: opened.quotes
      .filter(({ approvedBy }) => approvedBy !== null)
      .map(({ id, text, tags }) => ({ id, text, tags })),
  }
}
