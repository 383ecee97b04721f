import { Unzip, UnzipInflate } from 'fflate'
import { type Problem, ProblemError, problem } from '#core/foundation'
import { refiImportProblems as kinds } from './problems.ts'

/** What a package may be unpacked to: bytes in all, bytes of one file, and files. */
export interface PackageLimits {
  readonly bytes: number
  readonly file: number
  readonly files: number
}

export const packageLimits: PackageLimits = { bytes: 400 << 20, file: 150 << 20, files: 5000 }

/** A package: its project file, and its other files by their names in small letters. */
export interface OpenPackage {
  readonly project: Uint8Array
  /** The file that a source's path points to, or what is wrong with the path. */
  file(path: string): Uint8Array | Problem
}

/**
 * Unpacks a `.qdpx`. What is unpacked is counted while it comes, whatever the package says of itself. The project file is the one
 * `.qde` at the top, whatever its name; the folder of sources is found whatever its letters' case. Files that no source of text
 * can be (recordings, pictures) are never unpacked.
 *
 * @throws ProblemError where it is damaged or too large, or has none or several project files.
 */
export function openPackage(bytes: Uint8Array, limits: PackageLimits = packageLimits): OpenPackage {
  const files = unpacked(bytes, limits)
  const projects = [...files.keys()].filter((name) => /^[^/\\]+\.qde$/i.test(name))
  if (projects.length === 0) throw new ProblemError(problem(kinds.noProject))
  if (projects.length > 1) {
    throw new ProblemError(problem(kinds.severalProjects, { names: projects.slice(0, 5).join(', ') }))
  }
  const sources = new Map<string, Uint8Array | null>()
  for (const [name, content] of files) {
    const inside = /^sources\/([^/\\]+)$/i.exec(name.replaceAll('\\', '/'))?.[1]
    if (inside !== undefined) sources.set(inside.toLowerCase(), content)
  }
  return {
    project: files.get(projects[0]!)!,
    file(path) {
      const name = /^internal:\/\/([^/\\]+)$/i.exec(path)?.[1]
      if (name === undefined || name === '.' || name === '..') return problem(kinds.unsafePath, { path })
      const there = sources.get(name.toLowerCase())
      if (there === undefined) return problem(kinds.missingFile, { path })
      return there ?? problem(kinds.notText, { path })
    },
  }
}

/** Kinds of files that hold text. */
const texts = /\.(?:qde|txt)$/i

function unpacked(bytes: Uint8Array, limits: PackageLimits): Map<string, Uint8Array | null> {
  const files = new Map<string, Uint8Array | null>()
  let total = 0
  const failed: unknown[] = []
  const tooLarge = (): ProblemError =>
    new ProblemError(problem(kinds.tooLarge, { limit: limits.bytes >> 20, files: limits.files }))
  const unzip = new Unzip((file) => {
    if (files.size >= limits.files) throw tooLarge()
    // which of two files of one name is meant cannot be told
    if (files.has(file.name)) throw new ProblemError(problem(kinds.damaged))
    files.set(file.name, null)
    if (!texts.test(file.name)) return
    const parts: Uint8Array[] = []
    let size = 0
    file.ondata = (error, part, final) => {
      if (error) {
        failed.push(error)
        return
      }
      size += part.length
      total += part.length
      if (size > limits.file || total > limits.bytes) {
        file.terminate()
        throw tooLarge()
      }
      parts.push(part)
      if (final) files.set(file.name, joined(parts, size))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    // in small pieces, so that a file that swells is met early
    for (let at = 0; at < bytes.length; at += 1 << 16) {
      unzip.push(bytes.subarray(at, at + (1 << 16)), at + (1 << 16) >= bytes.length)
    }
  } catch (error) {
    failed.push(error)
  }
  // the library hands what is thrown while it unpacks back as an error of the file
  const refused = failed.find((error) => error instanceof ProblemError)
  if (refused !== undefined) throw refused
  if (failed.length > 0 || files.size === 0) throw new ProblemError(problem(kinds.damaged))
  for (const [name, content] of files) {
    if (texts.test(name) && content === null) throw new ProblemError(problem(kinds.damaged))
  }
  return files
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
