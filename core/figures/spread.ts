/** A label that wants to stand centred at `wanted` and is `width` wide. */
export interface Spreadable {
  readonly wanted: number
  readonly width: number
}

/**
 * Centres for labels on one line between `left` and `right`, in the given order, at least `gap` apart, each as near
 * its wanted place as a pass from either side gives. `null` when they cannot all have room.
 */
export function spread(
  labels: readonly Spreadable[],
  left: number,
  right: number,
  gap: number,
): readonly number[] | null {
  const needed = labels.reduce((sum, label) => sum + label.width + gap, -gap)
  if (needed > right - left) return null
  const centres: number[] = []
  let edge = left
  for (const label of labels) {
    const centre = Math.max(label.wanted, edge + label.width / 2)
    centres.push(centre)
    edge = centre + label.width / 2 + gap
  }
  edge = right
  for (let i = labels.length - 1; i >= 0; i--) {
    const half = labels[i]!.width / 2
    centres[i] = Math.min(centres[i]!, edge - half)
    edge = centres[i]! - half - gap
  }
  return centres
}
