/** What every interval on a level carries, so that a report can print the method beside the numbers. */
export interface NamedInterval<Method extends string> {
  readonly method: Method
  /** Confidence level, 0 to 1. */
  readonly level: number
  readonly estimate: number
  readonly low: number
  readonly high: number
}

/** Two independent groups: x1 of n1 people in the first have the property, x2 of n2 in the second. */
export interface TwoGroups {
  readonly x1: number
  readonly n1: number
  readonly x2: number
  readonly n2: number
}

export function checkLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`The level ${level} is not between 0 and 1`)
}

export function checkCount(x: number, n: number): void {
  if (!(n >= 0 && n < Number.POSITIVE_INFINITY))
    throw new RangeError(`The number of people ${n} is not a count`)
  if (!(x >= 0 && x <= n)) throw new RangeError(`The count ${x} is not between 0 and ${n}`)
}

export function checkGroups({ x1, n1, x2, n2 }: TwoGroups): void {
  checkCount(x1, n1)
  checkCount(x2, n2)
}
