import { codeFromLabel } from '#core/instruments'

/** The code that a label gives, as long as nobody has written another. */
export function followedCode(code: string, before: string, label: string, taken: readonly string[]): string {
  const own = code === '' || code === codeFromLabel(before, taken)
  if (!own) return code
  return label.trim() === '' ? '' : codeFromLabel(label, taken)
}
