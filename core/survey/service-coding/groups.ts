import { groupBy } from '#core/foundation'
import { serviceKey } from './normalise.ts'

/** A text that somebody wrote, in one participant. Null: the answers of several small participants together. */
export interface WrittenText {
  readonly participant: string | null
  readonly text: string
}

/** Texts of one participant that are looked at as one, since they have the same key. */
export interface TextGroup<T extends WrittenText> {
  /** `participant/key`: the same for the same texts, whatever else there is. */
  readonly id: string
  readonly participant: string | null
  readonly key: string
  readonly texts: readonly T[]
}

/** Gathers texts by participant and key, in the order of the participants' ids and the keys. */
export function groupTexts<T extends WrittenText>(written: readonly T[]): readonly TextGroup<T>[] {
  const byId = groupBy(written, ({ participant, text }) => `${participant ?? ''}/${serviceKey(text)}`)
  return [...byId]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, texts]) => ({
      id,
      participant: texts[0]!.participant,
      key: serviceKey(texts[0]!.text),
      texts: [...texts].sort((one, other) => (one.text < other.text ? -1 : 1)),
    }))
}
