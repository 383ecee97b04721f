import { sha256Hex } from '#core/foundation'

/** The root of a tree of hashes, made while its leaves come by: memory grows with the tree's height only. */
export interface MerkleTree {
  add(text: string): void
  /** How many leaves there are. */
  readonly size: number
  /** 64 hexadecimal digits. Throws a RangeError while there are no leaves. */
  root(): string
}

/**
 * A tree of the shape of RFC 6962 (the left part of every node is the largest power of two that leaves something to
 * the right), so that one leaf can be proven without the others. Leaves and nodes are hashed with different first
 * signs, or a node could be passed off as a leaf. Unlike there, nodes hash the hexadecimal text of their parts.
 */
export function createMerkleTree(): MerkleTree {
  // complete subtrees, each larger than the next
  const parts: { size: number; hash: string }[] = []
  let size = 0
  return {
    get size() {
      return size
    },
    add(text) {
      size++
      let part = { size: 1, hash: sha256Hex(`\u0000${text}`) }
      while (parts.at(-1)?.size === part.size) {
        part = { size: part.size * 2, hash: node(parts.pop()!.hash, part.hash) }
      }
      parts.push(part)
    },
    root() {
      const last = parts.at(-1)
      if (!last) throw new RangeError('A tree without leaves has no root')
      return parts.slice(0, -1).reduceRight((right, { hash }) => node(hash, right), last.hash)
    },
  }
}

const node = (left: string, right: string): string => sha256Hex(`\u0001${left}${right}`)
