/**
 * The root of a continuous function between two points where its signs differ, to the last digits: false position
 * with halved end values (the Illinois variant, Dowell and Jarratt 1971), and a bisection every third step so that
 * a badly bent function cannot stall it. NaN where the signs do not differ.
 */
export function findRoot(f: (x: number) => number, from: number, to: number): number {
  let a = from
  let b = to
  let fa = f(a)
  let fb = f(b)
  if (fa === 0) return a
  if (fb === 0) return b
  if (!(fa < 0 !== fb < 0) || Number.isNaN(fa) || Number.isNaN(fb)) return Number.NaN
  for (let i = 0; i < 300; i++) {
    const middle = a + (b - a) / 2
    const secant = (a * fb - b * fa) / (fb - fa)
    const inside = secant > Math.min(a, b) && secant < Math.max(a, b)
    const c = i % 3 === 2 || !inside ? middle : secant
    const fc = f(c)
    if (fc === 0 || Math.abs(b - a) <= 2e-16 * Math.abs(c)) return c
    if (fc < 0 === fb < 0) {
      b = c
      fb = fc
      fa /= 2
    } else {
      a = b
      fa = fb
      b = c
      fb = fc
    }
  }
  return b
}
