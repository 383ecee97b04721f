import type { Coding, Stretch } from '../project/entities.ts'
import { codingsOf, type Project } from '../project/project.ts'
import { trimmed, without } from '../spans/index.ts'
import { CodePoints, type Range, type SpeakerRole, type TextVersion } from '../texts/index.ts'
import type { CodingFilter } from './coded.ts'
import { labelsOf } from './labels.ts'

/** Words of one speaker within a stretch. */
export interface Piece extends Range {
  /** `null` outside turns. */
  readonly speaker: string | null
  readonly role: SpeakerRole | null
  readonly said: string
}

/** What stands under a code in one place. */
export interface Segment {
  readonly coding: Coding
  readonly pieces: readonly Piece[]
}

/**
 * What stands under codes, in the order of the texts as given and then of each text. Codings that are adrift or in another version are left
 * out, and those of which nothing is left when roles are told.
 *
 * @param roles only what is said by these; all unless told.
 */
export function segments(
  project: Project,
  texts: readonly TextVersion[],
  codes: ReadonlySet<string>,
  {
    roles,
    keep = () => true,
  }: { readonly roles?: readonly SpeakerRole[]; readonly keep?: CodingFilter } = {},
): readonly Segment[] {
  return texts.flatMap((text) => {
    const points = new CodePoints(text.text)
    const own = [...codingsOf(project, text.interview).values()].filter(
      (coding) => codes.has(coding.code) && coding.version === text.id && !coding.adrift && keep(coding),
    )
    own.sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))
    return own.flatMap((coding) => {
      const pieces = piecesOf(text, points, coding, roles)
      return pieces.length > 0 ? [{ coding, pieces }] : []
    })
  })
}

/**
 * A stretch of a text turn by turn, without white space at the ends and without the names before turns. A stretch outside turns, as
 * in notes or a heading, is nobody's; one of a name alone has no pieces.
 */
export function piecesOf(
  { turns }: Pick<TextVersion, 'turns'>,
  points: CodePoints,
  { start, end }: Pick<Stretch, 'start' | 'end'>,
  roles?: readonly SpeakerRole[],
): readonly Piece[] {
  const within = turns.filter((turn) => turn.start < end && turn.end > start)
  const parts =
    within.length > 0
      ? within.map((turn) => ({
          speaker: turn.speaker,
          role: turn.role,
          start: Math.max(start, turn.start),
          end: Math.min(end, turn.end),
        }))
      : without([{ start, end }], labelsOf(turns, points)).map((range) => ({ ...nobody, ...range }))
  return parts.flatMap(({ speaker, role, ...range }) => {
    if (roles !== undefined && (role === null || !roles.includes(role))) return []
    const stretch = trimmed(points, range)
    return stretch === null
      ? []
      : [{ ...stretch, speaker, role, said: points.slice(stretch.start, stretch.end) }]
  })
}

const nobody = { speaker: null, role: null }
