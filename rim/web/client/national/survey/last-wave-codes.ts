/** The numbers in what somebody has written or pasted, and what of it are none. */
export function codesIn(text: string): {
  readonly codes: readonly string[]
  readonly wrong: readonly string[]
} {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
  const isCode = (part: string): boolean => /^([0-9]{4}|[0-9]{6})$/.test(part)
  return { codes: [...new Set(parts.filter(isCode))], wrong: parts.filter((part) => !isCode(part)) }
}
