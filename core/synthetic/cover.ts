import type { Rows } from './pick.ts'

/**
 * Sees to it that everyone in `rows` has at least one of the flags, without changing how many have each: someone
 * without gets a flag from someone who has another besides. Flags are tried in the order given.
 *
 * @param eligible whether a row may have a flag.
 * @param mayGive whether a row may lose a flag.
 * @returns how many are still without (0 unless the quotas are too small or nobody may take them).
 */
export function coverEveryone(
  rows: Rows,
  flags: readonly Uint8Array[],
  eligible: (flag: number, row: number) => boolean,
  mayGive: (flag: number, row: number) => boolean = () => true,
): number {
  const count = (row: number): number => {
    let sum = 0
    for (const flag of flags) sum += flag[row]!
    return sum
  }
  const donorAt = flags.map(() => 0)
  let uncovered = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    if (count(row) > 0) continue
    let done = false
    for (let f = 0; f < flags.length && !done; f++) {
      if (!eligible(f, row)) continue
      const flag = flags[f]!
      let at = donorAt[f]!
      while (at < rows.length) {
        const donor = rows[at]!
        if (flag[donor] && mayGive(f, donor) && count(donor) > 1) {
          flag[donor] = 0
          flag[row] = 1
          done = true
          break
        }
        at++
      }
      donorAt[f] = at
    }
    if (!done) uncovered++
  }
  return uncovered
}
