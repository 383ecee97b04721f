import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { escapeXml, zipParts } from './index.ts'

describe('escapeXml', () => {
  it('escapes what tags and attributes cannot hold, and drops what XML cannot', () => {
    expect(escapeXml('a<b> & "c"')).toBe('a&lt;b&gt; &amp; &quot;c&quot;')
    expect(escapeXml('\u0000a\u000bb\ufffe\tc\n')).toBe('ab\tc\n')
    expect(escapeXml('æøå á č 🙂')).toBe('æøå á č 🙂')
  })
})

describe('zipParts', () => {
  it('keeps order and content, and gives the same bytes every time', () => {
    const parts = new Map<string, string | Uint8Array>([
      ['[Content_Types].xml', '<Types/>'],
      ['a/b.xml', 'blå'],
      ['c.png', Uint8Array.of(1, 2, 3)],
    ])
    const bytes = zipParts(parts)
    const opened = unzipSync(bytes)
    expect(Object.keys(opened)).toEqual([...parts.keys()])
    expect(new TextDecoder().decode(opened['a/b.xml'])).toBe('blå')
    expect(opened['c.png']).toEqual(Uint8Array.of(1, 2, 3))
    expect(zipParts(parts)).toEqual(bytes)
  })
})
