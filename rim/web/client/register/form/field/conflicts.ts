import { type Language, type LocalText, textIn } from '#core/foundation'
import { type Instrument, questionOf, readNoteKey } from '#core/instruments'
import type { FieldConflict } from '../stores/store.ts'
import type { Field } from './fields.ts'

const words = {
  other: { nb: 'Et annet felt', nn: 'Eit anna felt', en: 'Another field' },
  reference: { nb: 'Lokal referanse', nn: 'Lokal referanse', en: 'Local reference' },
} as const satisfies Record<string, LocalText>

/** Values of one thing that somebody else has written otherwise, chosen between as one. */
export interface ConflictGroup {
  /** The key that the two values are shown by. */
  readonly key: string
  /** All keys that the choice is made for. */
  readonly keys: readonly string[]
  readonly conflict: FieldConflict
}

type Conflicts = Readonly<Record<string, FieldConflict>>

/**
 * The conflicts by the field that they are shown at; those of no field on the page under `''`. Parts and the answers
 * that follow from them are one choice: half of each would be nobody's.
 */
export function conflictsByField(
  instrument: Instrument,
  shown: readonly Field[],
  conflicts: Conflicts,
): ReadonlyMap<string, readonly ConflictGroup[]> {
  const fieldOf = new Map(shown.flatMap(({ question, codes }) => codes.map((code) => [code, question.code])))
  const kindOf = new Map(shown.map(({ question, kind }) => [question.code, kind]))
  const found = new Map<string, ConflictGroup[]>()
  for (const [key, conflict] of Object.entries(conflicts)) {
    const place = readNoteKey(instrument, key)
    const rule = instrument.rules.find(({ number }) => number === place?.rule)
    // a reason stands where its rule is told: at the last field that it is about
    const about = rule ? shown.filter(({ codes }) => codes.some((code) => rule.questions.includes(code))) : []
    const at = about.at(-1)?.question.code ?? fieldOf.get(place?.question ?? key) ?? ''
    const groups = found.get(at) ?? []
    found.set(at, groups)
    const asOne = kindOf.get(at) === 'parts' && (place === null || place.kind === 'part')
    const open = asOne ? groups.findIndex((group) => !/^(comment|reason):/.test(group.key)) : -1
    const group = groups[open]
    if (!group) groups.push({ key, keys: [key], conflict })
    else {
      // the parts tell more than what follows from them
      const better = place?.kind === 'part' ? { key, conflict } : { key: group.key, conflict: group.conflict }
      groups[open] = { ...better, keys: [...group.keys, key] }
    }
  }
  return found
}

/** What a conflict is about, where that is not seen from where it stands. */
export function conflictLabel(instrument: Instrument, key: string, language: Language): string {
  if (key === 'localReference') return textIn(words.reference, language)
  const question = questionOf(instrument, readNoteKey(instrument, key)?.question ?? key)
  return textIn(question?.text ?? words.other, language)
}
