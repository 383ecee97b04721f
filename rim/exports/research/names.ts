/** Words that SPSS keeps for itself; a variable cannot have them as its name. */
const reserved = new Set('ALL AND BY EQ GE GT LE LT NE NOT OR TO WITH'.split(' '))

/** The most bytes that SPSS takes in a name. All of ours are ASCII, so that they are characters too. */
export const longestName = 64

/**
 * Gives out names that every statistics program takes: ASCII letters, digits and underscores, a letter first, at most 64
 * bytes, no reserved word, none that another has but for the case of its letters. What does not fit is cut or given a
 * number; the same wishes in the same order always give the same names.
 *
 * @example createNames()('with') // 'with_1'
 */
export function createNames(): (wish: string) => string {
  const taken = new Set<string>()
  const isFree = (name: string): boolean =>
    !taken.has(name.toUpperCase()) && !reserved.has(name.toUpperCase())
  return (wish) => {
    const letters = wish.replace(/[^A-Za-z0-9_]/g, '_').replace(/^[^A-Za-z]+/, '')
    const whole = (letters === '' ? 'v' : letters).replace(/_+$/, '')
    let name = whole.slice(0, longestName).replace(/_+$/, '')
    for (let number = 1; !isFree(name); number++) {
      const tail = `_${number}`
      name = `${whole.slice(0, longestName - tail.length)}${tail}`
    }
    taken.add(name.toUpperCase())
    return name
  }
}

/** UTF-8, cut so that it holds whole characters and no more than so many bytes. */
export function utf8Within(text: string, most: number): Buffer {
  const bytes = Buffer.from(text, 'utf8')
  if (bytes.length <= most) return bytes
  let end = most
  // a byte 10xxxxxx is the inside of a character
  while (end > 0 && (bytes[end]! & 0xc0) === 0x80) end--
  return bytes.subarray(0, end)
}
