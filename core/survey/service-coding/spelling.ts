/**
 * How many letters must be put in, taken out, changed or swapped with the neighbour to make one word the other (optimal
 * string alignment; Damerau 1964, Levenshtein 1965). Stops counting above `most`, and answers `most + 1`.
 */
export function spellingDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const now = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      let fewest = Math.min(last[j]! + 1, now[j - 1]! + 1, last[j - 1]! + same)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        fewest = Math.min(fewest, before[j - 2]! + 1)
      now.push(fewest)
    }
    if (Math.min(...now) > most) return most + 1
    ;[before, last] = [last, now]
  }
  return Math.min(last[other.length]!, most + 1)
}

/** How many wrong letters a word of this length may have and still be taken for another: none in short ones. */
export const forgiven = (length: number): number => (length < 5 ? 0 : length < 8 ? 1 : 2)
