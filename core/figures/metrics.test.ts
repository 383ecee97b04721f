import { describe, expect, it } from 'vitest'
import { fontFile } from '#rim/assets'
import { createMetrics } from './metrics.ts'

const metrics = createMetrics(fontFile('regular'), fontFile('semibold'))

/** Advance of a character from the font's own tables (cmap format 4, hmtx), read here byte by byte. */
function advanceInFont(bytes: Uint8Array, character: string): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, number>()
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8))
  }
  const cmap = tables.get('cmap')!
  let format4 = 0
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * i + 4)
    if (view.getUint16(at) === 4) format4 = at
  }
  const code = character.codePointAt(0)!
  const double = view.getUint16(format4 + 6)
  let glyph = 0
  for (let i = 0; i < double; i += 2) {
    const end = view.getUint16(format4 + 14 + i)
    const start = view.getUint16(format4 + 16 + double + i)
    if (code < start || code > end) continue
    const delta = view.getUint16(format4 + 16 + 2 * double + i)
    const offsetAt = format4 + 16 + 3 * double + i
    const offset = view.getUint16(offsetAt)
    glyph = ((offset === 0 ? code : view.getUint16(offsetAt + offset + 2 * (code - start))) + delta) & 0xffff
  }
  const wide = view.getUint16(tables.get('hhea')! + 34)
  const unitsPerEm = view.getUint16(tables.get('head')! + 18)
  return view.getUint16(tables.get('hmtx')! + 4 * Math.min(glyph, wide - 1)) / unitsPerEm
}

describe('createMetrics', () => {
  it('agrees with the font tables read by hand', () => {
    for (const name of ['regular', 'semibold'] as const) {
      for (const character of 'aÅøWi1 \u00a0:%\u2212đ') {
        expect(metrics.width(character, 1, name), `${character} ${name}`).toBeCloseTo(
          advanceInFont(fontFile(name), character),
          6,
        )
      }
    }
  })

  it('sums characters and follows the size', () => {
    expect(metrics.width('', 12, 'regular')).toBe(0)
    expect(metrics.width('ab', 10, 'regular')).toBeCloseTo(
      metrics.width('a', 10, 'regular') + metrics.width('b', 10, 'regular'),
    )
    expect(metrics.width('Bolig', 26, 'semibold')).toBeCloseTo(2 * metrics.width('Bolig', 13, 'semibold'))
    expect(metrics.width('Bolig', 13, 'semibold')).toBeGreaterThan(metrics.width('Bolig', 13, 'regular'))
  })
})
