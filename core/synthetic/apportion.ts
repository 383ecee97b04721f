/**
 * Whole shares of a whole total in proportion to weights, by largest remainder (ties: the first). No share is above
 * its cap; what a cap cuts off goes to the others. Gives out less than the total only where the caps allow no more.
 *
 * @example apportion(10, [1, 1, 1]) // [4, 3, 3]
 */
export function apportion(
  total: number,
  weights: readonly number[],
  caps?: readonly number[],
  minimum = 0,
): number[] {
  const shares = weights.map((weight, i) => (weight > 0 ? Math.min(minimum, caps?.[i] ?? minimum) : 0))
  const given = shares.reduce((sum, share) => sum + share, 0)
  let left = total - given
  const open = weights.map((weight, i) => weight > 0 && shares[i]! < (caps?.[i] ?? Number.POSITIVE_INFINITY))
  while (left > 0 && open.some(Boolean)) {
    const sum = weights.reduce((all, weight, i) => all + (open[i] ? weight : 0), 0)
    const ideal = weights.map((weight, i) => (open[i] ? (left * weight) / sum : 0))
    let capped = false
    ideal.forEach((share, i) => {
      const room = (caps?.[i] ?? Number.POSITIVE_INFINITY) - shares[i]!
      if (!open[i] || share < room) return
      shares[i]! += room
      left -= room
      open[i] = false
      capped = true
    })
    if (capped) continue
    const whole = ideal.map(Math.floor)
    const rest = left - whole.reduce((all, share) => all + share, 0)
    const order = ideal
      .map((share, i) => ({ i, part: share - Math.floor(share) }))
      .filter(({ i }) => open[i])
      .sort((a, b) => b.part - a.part || a.i - b.i)
    whole.forEach((share, i) => {
      shares[i]! += share
    })
    for (let k = 0; k < rest; k++) shares[order[k % order.length]!.i]!++
    left = 0
  }
  return shares
}
