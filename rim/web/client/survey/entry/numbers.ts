import type { MultiQuestion } from '#core/instruments'

/**
 * Reads the numbers of ticked boxes, by their places in the question: "1 4 12", or "14" where there are nine boxes at most.
 * Null where something is no number of a box.
 */
export function boxesOf({ choices }: MultiQuestion, typed: string): readonly string[] | null {
  const split = choices.length > 9 ? typed.split(/[\s,.;]+/) : [...typed.replace(/[\s,.;]/g, '')]
  const places = split.filter((part) => part !== '').map((part) => (/^\d+$/.test(part) ? Number(part) : 0))
  if (places.some((place) => place < 1 || place > choices.length)) return null
  return choices.map(({ code }) => code).filter((_, at) => places.includes(at + 1))
}

/** The numbers of boxes, as one would type them. */
export function numbersOf({ choices }: MultiQuestion, chosen: readonly string[]): string {
  const places = choices.flatMap(({ code }, at) => (chosen.includes(code) ? [at + 1] : []))
  return places.join(choices.length > 9 ? ' ' : '')
}
