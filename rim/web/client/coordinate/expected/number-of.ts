const most = 100_000

/** A whole number as people type it, with or without spaces; null for nothing, undefined for what is none. */
export function numberOf(text: string): number | null | undefined {
  const plain = text.replace(/\s/g, '')
  if (plain === '') return null
  if (!/^[0-9]{1,6}$/.test(plain)) return undefined
  const number = Number(plain)
  return number <= most ? number : undefined
}
