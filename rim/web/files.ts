import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { webAddress } from './address.ts'

/** The built pages: what the first page loads, and the folder that it all lies in. */
export interface WebFiles {
  /** Absolute. */
  readonly folder: string
  /** Addresses. */
  readonly script: string
  readonly styles: readonly string[]
  /** What the script loads at once; told to the browser before it finds out. */
  readonly preloads: readonly string[]
  /** Address of the answering pages' own small script. */
  readonly answering: string
}

const here = dirname(fileURLToPath(import.meta.url))
/** Whether this runs from source, where the pages are built when they are needed. */
const fromSource = import.meta.url.endsWith('.ts')

/** The built pages. From source they are built first, if anything has changed since the last time. */
export async function webFiles(): Promise<WebFiles> {
  return readFiles(fromSource ? await builtFromSource() : join(here, 'built'))
}

async function builtFromSource(): Promise<string> {
  const root = join(here, '..', '..')
  const kept = join(root, 'node_modules', '.cache', 'lyttepost-web')
  const folder = join(kept, sourceHash(root))
  if (existsSync(folder)) return folder
  // built beside and then put in place, so that two programs that start at once never meet half a folder
  const making = `${folder}.${process.pid}`
  const { buildWeb } = await import('./build/build.ts')
  await buildWeb(making)
  try {
    renameSync(making, folder)
  } catch (cause) {
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(folder)) throw cause
  }
  return folder
}

/** Folders and files that no page is made of. */
const besideFolders = /^(data|reference|gallery|journeys|test-kit)$/
const besideFiles = /^test-|[.]test[.]/

/** Of all that the pages may be made of. */
function sourceHash(root: string): string {
  const hash = createHash('sha256')
  const add = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) {
        if (!besideFolders.test(entry.name)) add(path)
      } else if (/\.(tsx?|css|json)$/.test(entry.name) && !besideFiles.test(entry.name)) {
        hash.update(path.slice(root.length)).update(readFileSync(path))
      }
    }
  }
  add(here)
  add(join(root, 'core'))
  hash.update(readFileSync(join(root, 'package-lock.json')))
  return hash.digest('hex').slice(0, 16)
}

interface ManifestEntry {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
  readonly isEntry?: boolean
}

function readFiles(folder: string): WebFiles {
  const read = (name: string): Record<string, ManifestEntry> =>
    JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const entryOf = (found: Record<string, ManifestEntry>): ManifestEntry => {
    const entry = Object.values(found).find(({ isEntry }) => isEntry)
    if (!entry) throw new Error(`${folder}: no first script`)
    return entry
  }
  const manifest = read('manifest.json')
  const entry = entryOf(manifest)
  const address = (file: string) => webAddress + file
  const imported = (entry.imports ?? []).flatMap((name) => manifest[name] ?? [])
  return {
    folder,
    script: address(entry.file),
    styles: [entry, ...imported].flatMap(({ css }) => css ?? []).map(address),
    preloads: imported.map(({ file }) => address(file)),
    answering: address(entryOf(read('answering.json')).file),
  }
}
