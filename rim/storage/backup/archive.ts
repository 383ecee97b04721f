import { type FileHandle, open } from 'node:fs/promises'

/**
 * A backup is a tar file (POSIX.1-1988, `ustar`): `tar xf` opens it on any machine. Each entry's size stands before it
 * and is known only after it, so it is written back into its place when the entry is whole.
 */
const block = 512
/** The largest size that the header's eleven octal digits hold. */
const largest = 8 ** 11 - 1

export interface ArchiveWriter {
  /** Adds an entry of bytes as they come. */
  add(name: string, chunks: AsyncIterable<Uint8Array>): Promise<void>
  /** Ends the archive, and waits until the disk has it. Returns its size in bytes. */
  finish(): Promise<number>
  /** Closes the file; may be called again. */
  close(): Promise<void>
}

/** Begins an archive in a new file that its owner alone can read. `made` is ISO 8601. Fails where the file exists. */
export async function createArchive(path: string, made: string): Promise<ArchiveWriter> {
  const handle = await open(path, 'wx', 0o600)
  let position = 0
  let closed = false
  const put = async (bytes: Uint8Array): Promise<void> => {
    await handle.write(bytes, 0, bytes.length, position)
    position += bytes.length
  }
  const close = async (): Promise<void> => {
    if (!closed) await handle.close()
    closed = true
  }
  return {
    async add(name, chunks) {
      const start = position
      await put(new Uint8Array(block))
      for await (const chunk of chunks) await put(chunk)
      const size = position - start - block
      await put(new Uint8Array(padding(size)))
      await handle.write(header(name, size, made), 0, block, start)
    },
    async finish() {
      await put(new Uint8Array(2 * block))
      await handle.sync()
      await close()
      return position
    },
    close,
  }
}

const padding = (size: number): number => (block - (size % block)) % block

function header(name: string, size: number, made: string): Buffer {
  if (size > largest) throw new RangeError(`${name} is too large for a backup (${size} bytes)`)
  const bytes = Buffer.alloc(block)
  const octal = (value: number, at: number, width: number): void =>
    void bytes.write(value.toString(8).padStart(width - 1, '0'), at, 'ascii')
  bytes.write(name, 0, 100, 'ascii')
  octal(0o600, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(size, 124, 12)
  octal(Math.floor(Date.parse(made) / 1000), 136, 12)
  bytes.write('0', 156, 'ascii')
  bytes.write('ustar\u000000', 257, 'ascii')
  bytes.write(`${checksum(bytes).toString(8).padStart(6, '0')}\0 `, 148, 'ascii')
  return bytes
}

/** The sum of the header's bytes, its own place counted as blanks. */
function checksum(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0)
}

/** Where an entry lies in the file. */
export interface Entry {
  readonly start: number
  readonly size: number
}

/** An archive that is not whole, or none; `message` says what in a few words. */
export class ArchiveFault extends Error {}

/** The entries by name. Throws ArchiveFault where the file is cut off, has another form or holds a name twice. */
export async function readArchive(handle: FileHandle): Promise<ReadonlyMap<string, Entry>> {
  const { size: length } = await handle.stat()
  const entries = new Map<string, Entry>()
  const bytes = Buffer.alloc(block)
  for (let at = 0; ; ) {
    const { bytesRead } = await handle.read(bytes, 0, block, at)
    if (bytesRead < block) throw new ArchiveFault('tar: EOF')
    if (bytes.every((byte) => byte === 0)) return entries
    const { name, size } = readHeader(bytes)
    const start = at + block
    if (entries.has(name) || start + size > length) throw new ArchiveFault(`tar: ${name}`)
    entries.set(name, { start, size })
    at = start + size + padding(size)
  }
}

function readHeader(bytes: Buffer): { readonly name: string; readonly size: number } {
  const text = (from: number, to: number): string => bytes.toString('latin1', from, to).replace(/\0.*$/s, '')
  const sum = Number.parseInt(text(148, 156), 8)
  const size = text(124, 136).trim()
  if (text(257, 263) !== 'ustar' || sum !== checksum(bytes) || !/^[0-7]+$/.test(size))
    throw new ArchiveFault('tar: ustar')
  return { name: text(0, 100), size: Number.parseInt(size, 8) }
}

/** The bytes of an entry, piece by piece. */
export async function* bytesOf(handle: FileHandle, { start, size }: Entry): AsyncGenerator<Buffer> {
  const piece = 256 * 1024
  for (let done = 0; done < size; ) {
    const bytes = Buffer.allocUnsafe(Math.min(piece, size - done))
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, start + done)
    if (bytesRead === 0) throw new ArchiveFault('tar: EOF')
    yield bytes.subarray(0, bytesRead)
    done += bytesRead
  }
}
