import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds `core/` and `rim/`: the repository in development, `dist/` in what users run. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The absolute path of a file that ships with the program, from its path in the repository. */
export function assetPath(path: string): string {
  return join(root, path)
}

/** Reads a shipped data file as bytes. */
export function readBytes(path: string): Uint8Array {
  return readFileSync(assetPath(path))
}

/** Reads a shipped data file as parsed JSON. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(assetPath(path), 'utf8'))
}

/** The weights of Source Sans 3 that figures and documents are measured and drawn with. */
export type FontName = 'regular' | 'semibold' | 'bold' | 'italic'

const fontFiles: Record<FontName, string> = {
  regular: '400Regular/SourceSans3_400Regular.ttf',
  semibold: '600SemiBold/SourceSans3_600SemiBold.ttf',
  bold: '700Bold/SourceSans3_700Bold.ttf',
  italic: '400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
}

/** The folder of the font package. */
export function fontFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'))
}

/** One font file's bytes. */
export function fontFile(name: FontName): Uint8Array {
  return readFileSync(join(fontFolder(), fontFiles[name]))
}
