import { type KeyRing, openWith, sealWith } from '#rim/keys'
import {
  addTextReturn,
  confirmInterviewText,
  deleteTextDraft,
  deleteTokenKeysDue,
  findInterviewText,
  findTextDraft,
  findTokenKey,
  logEvent,
  type SealedInterviewText,
  type Work,
  within,
} from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { boundToReturn } from '../texts/steps.ts'
import { boundToTokens, demandRead, type TokenKey } from './deidentify.ts'

/** A version that somebody reads as the second, and who reads it. */
export interface Reading {
  readonly study: string
  readonly version: string
  readonly staff: string
}

async function waiting(work: Work, { study, version }: Reading): Promise<SealedInterviewText | null> {
  const found = await findInterviewText(work, version)
  return found?.study === study && found.kind === 'deidentified' ? found : null
}

/**
 * Confirms a de-identified version as its second reader; from then on it is coded. Null where it is not there. Problems 4563 where the
 * reader made it, 4594, 4605, 4606.
 */
export async function confirmText(
  work: Work,
  asked: Reading,
  ticked: readonly string[],
): Promise<boolean | null> {
  const found = await waiting(work, asked)
  if (!found) return null
  demandRead(ticked)
  const confirmed = await confirmInterviewText(work, asked.version, asked.staff)
  const draft = confirmed && (await findTextDraft(work, found.interview, 'deidentification'))
  if (draft) await deleteTextDraft(work, draft)
  return confirmed
}

/** Sends a de-identified version back with what is to be mended. Null where it is not there. Problem 4606. */
export async function sendTextBack(
  keys: KeyRing,
  work: Work,
  asked: Reading,
  note: string,
): Promise<true | null> {
  const found = await waiting(work, asked)
  if (!found) return null
  const { study, version, staff } = asked
  const key = await keys.dataKey('study-text', `${study}/${found.interview}`)
  const sealed = sealWith(key, Buffer.from(note), boundToReturn(version))
  await addTextReturn(work, { version, study, interview: found.interview, sealed, sentBy: staff })
  return true
}

/** A version's key from token to original, as long as it is kept. Reading it stands in the log. */
export async function readTokenKey(
  keys: KeyRing,
  work: Work,
  { study, version }: Pick<Reading, 'study' | 'version'>,
): Promise<{ readonly deleteBy: string; readonly tokens: TokenKey | null } | null> {
  const found = await findTokenKey(work, version)
  if (found?.study !== study) return null
  await logEvent(work, {
    verb: 'read',
    noun: 'interview-text',
    thing: found.interview,
    details: { tokens: true },
  })
  if (found.sealed === null) return { deleteBy: found.deleteBy, tokens: null }
  const bytes = openWith(await keys.dataKey('study-people', study), found.sealed, boundToTokens(version))
  return { deleteBy: found.deleteBy, tokens: JSON.parse(bytes.toString('utf8')) as TokenKey }
}

/** Deletes the keys of tokens whose day has come. Returns how many. */
export const expireTokenKeys = (desks: Desks): Promise<number> =>
  within(desks.house, { desk: 'house' }, (work) =>
    deleteTokenKeysDue(work, desks.clock.today(), desks.clock.now()),
  )
