import { appendFileSync, closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Seal } from '#core/audit'

/** Longer than any line that is written here. */
const tail = 1024

/**
 * Notes seals of the log in a file outside the database, where whoever changes the database does not reach it: one line
 * each, `number:hash time`. The seal that stands there last is not noted again; another one of the same number is, since
 * it tells that the log has been changed.
 */
export function headNotes(file: string): (seal: Seal) => void {
  let last = lastHead(file)
  return ({ number, hash, at }) => {
    const head = `${number}:${hash}`
    if (head === last) return
    appendFileSync(file, `${head} ${at}\n`, { mode: 0o600 })
    last = head
  }
}

/** What stands in front of the time in the file's last line; null where there is none. */
function lastHead(file: string): string | null {
  if (!existsSync(file)) return null
  const opened = openSync(file, 'r')
  try {
    const from = Math.max(0, fstatSync(opened).size - tail)
    const bytes = Buffer.alloc(tail)
    const text = bytes.toString('utf8', 0, readSync(opened, bytes, 0, tail, from))
    return text.trimEnd().split('\n').at(-1)?.split(' ')[0] || null
  } finally {
    closeSync(opened)
  }
}
