import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as cube from './cube/index.ts'
import * as statistics from './index.ts'

/**
 * Runs the examples of docs/statistics.md. A block of TypeScript is plain JavaScript here, with the names of the folder in
 * scope and those that earlier blocks have made. A line `expression // => value` is a claim about the value as printed.
 */
const scope: Readonly<Record<string, unknown>> = { ...statistics, ...cube }
const page = readFileSync(new URL('../../docs/statistics.md', import.meta.url), 'utf8')
const blocks = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map((match) => match[1]!)

interface Claim {
  readonly line: string
  readonly claimed: string
  readonly found: string
}

/** The claims of all blocks, run as one program. */
function claimsOf(code: string): Claim[] {
  const claims: Claim[] = []
  const claim = (line: string, claimed: string, value: unknown) => {
    claims.push({ line, claimed, found: printed(value, claimed) })
  }
  const program = code.split('\n').map((line) => {
    const [, expression, claimed] = /^(\S.*?) +\/\/ => (.+)$/.exec(line) ?? []
    if (expression === undefined) return line
    return `;claim(${JSON.stringify(line)}, ${JSON.stringify(claimed)}, (${expression}))`
  })
  new Function('claim', ...Object.keys(scope), program.join('\n'))(claim, ...Object.values(scope))
  return claims
}

/** A value with as many decimals as the claim has; numbers claimed without decimals must be equal. */
function printed(value: unknown, claimed: string): string {
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const parts = claimed.replace(/^\[|\]$/g, '').split(', ')
    return `[${Array.from(value as ArrayLike<unknown>, (part, i) => printed(part, parts[i] ?? '')).join(', ')}]`
  }
  const decimals = /^-?\d+\.(\d+)$/.exec(claimed)?.[1]
  if (typeof value === 'number' && decimals !== undefined) return value.toFixed(decimals.length)
  return typeof value === 'string' ? `'${value}'` : String(value)
}

describe('docs/statistics.md', () => {
  const claims = claimsOf(blocks.join('\n'))

  it.each(claims)('$line', ({ claimed, found }) => expect(found).toBe(claimed))

  it('has an example in every area, and a claim on every line that looks like one', () => {
    expect(blocks.length).toBeGreaterThan(8)
    for (const block of blocks) expect(block).toContain(' // => ')
    expect(claims.length).toBe(page.split(/\/\/ => \S/).length - 1)
  })

  it('names every function', () => {
    const functions = Object.entries(scope).filter(([, value]) => typeof value === 'function')
    const spelled = page.replaceAll('`…', '`')
    const missing = functions.map(([name]) => name).filter((name) => !spelled.includes(name))
    expect(missing).toEqual([])
  })
})

describe('the check of examples', () => {
  it('finds claims that are not so', () => {
    const wrong = claimsOf("1 / 3 // => 0.3334\n[1, NaN] // => [1, 2]\n12.3 // => 12\n'a' // => 'b'")
    expect(wrong.map(({ found }) => found)).toEqual(['0.3333', '[1, NaN]', '12.3', "'a'"])
    for (const { claimed, found } of wrong) expect(found).not.toBe(claimed)
  })
})
