import { expect } from 'vitest'

type Leaf = number | null | string | boolean
type ReferenceNode = Leaf | readonly ReferenceNode[] | { readonly [name: string]: ReferenceNode }

/** A tree of stored values that remembers which numbers a test has compared, so that none can be passed over unseen. */
export interface ReferenceTree {
  at(path: string): ReferenceNode
  /**
   * Compares every value below a path with ours in the same order: to `tolerance` of its size, or to `floor` where the
   * true value is 0. A stored null means NaN.
   */
  compare(path: string, ours: ArrayLike<number>, tolerance?: number, floor?: number): void
  /** Paths of the numbers not compared so far. */
  uncompared(): string[]
}

export function referenceTree(text: string): ReferenceTree {
  const root = JSON.parse(text) as ReferenceNode
  const seen = new Set<string>()

  const at = (path: string): ReferenceNode => {
    let node = root
    for (const step of path === '' ? [] : path.split('/')) {
      if (node === null || typeof node !== 'object' || !(step in node))
        throw new Error(`No ${path} in the reference`)
      node = (node as Record<string, ReferenceNode>)[step]!
    }
    return node
  }

  return {
    at,
    compare(path, ours, tolerance = 1e-10, floor = 1e-14) {
      const leaves = leavesBelow(path, at(path))
      expect(leaves.length, path).toBe(ours.length)
      for (const [i, [name, stored]] of leaves.entries()) {
        seen.add(name)
        if (stored === null) {
          expect(ours[i], name).toBeNaN()
          continue
        }
        if (typeof stored !== 'number') throw new Error(`${name} is ${stored}`)
        const allowed = Math.max(tolerance * Math.abs(stored), floor)
        expect(Math.abs(ours[i]! - stored) <= allowed, `${name}: ours ${ours[i]}, stored ${stored}`).toBe(
          true,
        )
      }
    },
    uncompared: () =>
      leavesBelow('', root)
        .filter(([name, value]) => typeof value === 'number' && !seen.has(name))
        .map(([name]) => name),
  }
}

function leavesBelow(path: string, node: ReferenceNode): [string, Leaf][] {
  if (node === null || typeof node !== 'object') return [[path, node]]
  return Object.entries(node).flatMap(([name, below]) =>
    leavesBelow(path === '' ? name : `${path}/${name}`, below),
  )
}
