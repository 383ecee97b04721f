/** Weights of the two check digits (modulus 11), the check digit itself last. Source: the Tax Administration. */
const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

function remainder(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11
}

/**
 * What is left of the first check, 0 to 10: 0 in every number issued until 2032; 0 to 3 in those issued since. The
 * second check must leave 0 in both. Source: Skatteetaten, «Nytt fødselsnummer fra 2032».
 */
export function firstRemainder(digits: string): number {
  return remainder(digits, firstWeights)
}

/** The two check digits of nine digits by the rules until 2032, or undefined where one of them would be 10. */
export function checkDigitsOf(nine: string): string | undefined {
  const first = (11 - remainder(`${nine}0`, firstWeights)) % 11
  if (first === 10) return undefined
  const second = (11 - remainder(`${nine}${first}0`, secondWeights)) % 11
  return second === 10 ? undefined : `${first}${second}`
}
