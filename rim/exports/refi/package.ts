import { zipSync } from 'fflate'
import type { Exported } from '#core/interviews'
import { projectXml } from './write-xml.ts'

/** The zip format's first date: the same project gives the same bytes. */
const noDate = new Date(1980, 0, 1)

/** A project as a `.qdpx` package: the project and its texts, UTF-8 without a mark at the beginning and with line feeds. */
export function refiPackage({ refi, files }: Pick<Exported, 'refi' | 'files'>): Uint8Array {
  const encoder = new TextEncoder()
  const parts = [
    ['project.qde', projectXml(refi)] as const,
    ...[...files].map(([name, text]) => [`sources/${name}`, text] as const),
  ]
  return zipSync(
    Object.fromEntries(
      parts.map(([name, text]) => [name, [encoder.encode(text), { level: 6, mtime: noDate }]] as const),
    ),
  )
}
