import type { KeyRing } from '#rim/keys'
import { openWith, sealWith } from '#rim/keys'
import type { SealedInterviewText } from '#rim/storage'

/** A stretch of a text that one person says, half open, in code points, without the name before it. */
export interface StoredTurn {
  readonly start: number
  readonly end: number
  readonly speaker: string
  readonly role: 'interviewer' | 'informant' | 'other'
  /** In the recording, in milliseconds. */
  readonly startMs: number | null
  readonly endMs: number | null
}

/** What is sealed of a version. */
export interface TextContent {
  /** NFC, with LF. */
  readonly text: string
  readonly turns: readonly StoredTurn[]
}

const keyOf = (keys: KeyRing, study: string, interview: string) =>
  keys.dataKey('study-text', `${study}/${interview}`)

/** Seals a version's text under its interview's key; it opens as that version alone. */
export async function sealText(
  keys: KeyRing,
  { id, study, interview }: Pick<SealedInterviewText, 'id' | 'study' | 'interview'>,
  { text, turns }: TextContent,
): Promise<Buffer> {
  return sealWith(await keyOf(keys, study, interview), Buffer.from(JSON.stringify({ text, turns })), id)
}

/** Opens a version's text. Throws where the key is destroyed, as after a withdrawal. */
export async function openText(
  keys: KeyRing,
  { id, study, interview, sealed }: SealedInterviewText,
): Promise<TextContent> {
  const bytes = openWith(await keyOf(keys, study, interview), sealed, id)
  return JSON.parse(bytes.toString('utf8')) as TextContent
}

/** Destroys the key of an interview's texts, so that no copy of them opens any more. */
export const destroyTextKey = (keys: KeyRing, study: string, interview: string): Promise<boolean> =>
  keys.destroy('study-text', `${study}/${interview}`)
