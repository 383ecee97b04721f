import type { KeyRing } from '#rim/keys'
import { openWith, sealWith } from '#rim/keys'
import { openStudyContact, putStudyContact, type Work } from '#rim/storage'

/** Who a line of the recruitment register is about. */
export interface StudyContact {
  readonly name: string
  readonly phone: string
  /** Address, e-mail, whom to call instead: whatever is needed to meet. */
  readonly note: string
}

interface Line {
  readonly study: string
  readonly prospect: string
}

const keyOf = (keys: KeyRing, study: string) => keys.dataKey('study-people', study)

/** Keeps who a line is about, sealed under the study's key; it opens for that line alone. */
export async function keepStudyContact(
  keys: KeyRing,
  work: Work,
  { study, prospect }: Line,
  contact: StudyContact,
): Promise<void> {
  const sealed = sealWith(await keyOf(keys, study), Buffer.from(JSON.stringify(contact)), prospect)
  await putStudyContact(work, { study, prospect, sealed })
}

/** Who a line is about; null where nothing is kept, or whoever asks may not know. That it was opened is logged. */
export async function readStudyContact(
  keys: KeyRing,
  work: Work,
  { study, prospect }: Line,
): Promise<StudyContact | null> {
  const sealed = await openStudyContact(work, study, prospect)
  if (sealed === null) return null
  return JSON.parse(openWith(await keyOf(keys, study), sealed, prospect).toString('utf8')) as StudyContact
}
