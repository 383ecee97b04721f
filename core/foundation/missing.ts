/**
 * Why an answer is absent. Four different facts, never folded into one "null":
 * not asked (routing), unknown (the registrar does not know), refused, and blank (left open).
 */
export type MissingKind = 'notAsked' | 'unknown' | 'refused' | 'blank'

export const missingKinds: readonly MissingKind[] = ['notAsked', 'unknown', 'refused', 'blank']

/** A tagged missing answer, as it is stored: `{ "missing": "unknown" }`. */
export interface Missing {
  readonly missing: MissingKind
}

/** Whether a stored answer is a tagged missing one, of a known kind, and nothing beside it. */
export function isMissing(value: unknown): value is Missing {
  if (typeof value !== 'object' || value === null || !('missing' in value)) return false
  // words could be hidden there
  for (const key in value) if (key !== 'missing') return false
  return missingKinds.some((kind) => kind === value.missing)
}

/** Whether a question has been answered: unknown, refused and an empty choice are answers too; blank and not asked are none. */
export const isAnswered = (value: unknown): boolean =>
  value !== undefined && !(isMissing(value) && (value.missing === 'blank' || value.missing === 'notAsked'))
