import { type Zippable, zipSync } from 'fflate'

/** Parts of a package by path, in the order that they are to be stored. */
export type Parts = ReadonlyMap<string, string | Uint8Array>

/**
 * Packs an Office Open XML package. Every entry carries the zip format's first date, so that the same parts always
 * give the same bytes. `[Content_Types].xml` must be the first part (ECMA-376 part 2 recommends it; some readers need it).
 */
export function zipParts(parts: Parts): Uint8Array {
  const files: Zippable = {}
  const encoder = new TextEncoder()
  for (const [path, content] of parts) {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content
    // packages inside the package are compressed already
    const level = path.endsWith('.xlsx') || path.endsWith('.png') ? 0 : 6
    files[path] = [bytes, { level, mtime: new Date(1980, 0, 1) }]
  }
  return zipSync(files)
}
