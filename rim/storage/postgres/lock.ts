import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { ProblemError, problem } from '#core/foundation'
import { textOf } from './folder.ts'
import { postgresProblems } from './problems.ts'
import { birthOf, pause } from './processes.ts'

// Longer than any start but a long recovery.
const patience = 180_000

/**
 * Runs something while holding a lock file, waiting for whoever holds it. A lock whose process is dead is broken. Throws
 * problem 4018 after three minutes. Only politeness rests on it: the server has locks of its own, and a database is
 * made under another name first, so that even two holders would do no harm.
 */
export async function withLock<T>(
  lock: string,
  folder: string,
  run: () => Promise<T>,
  onWait: (pid: number) => void,
): Promise<T> {
  const own = `${lock}.${process.pid}-${counter++}`
  const claim = `${process.pid} ${birthOf(process.pid)}`
  writeFileSync(own, `${claim}\n`, { mode: 0o600 })
  try {
    await take(own, lock, folder, onWait)
  } finally {
    rmSync(own, { force: true })
  }
  try {
    return await run()
  } finally {
    if (textOf(lock) === claim) rmSync(lock, { force: true })
  }
}

let counter = 0

async function take(own: string, lock: string, folder: string, onWait: (pid: number) => void): Promise<void> {
  const until = Date.now() + patience
  for (let waited = false; !linked(own, lock); waited = true) {
    const claim = textOf(lock)
    const [pid, birth] = holder(claim)
    if (birthOf(pid) !== birth) {
      breakLock(lock, claim, own)
      continue
    }
    if (Date.now() > until) throw new ProblemError(problem(postgresProblems.beingStarted, { pid, folder }))
    if (!waited) onWait(pid)
    await pause(50)
  }
}

function holder(claim: string): [pid: number, birth: string] {
  const gap = claim.indexOf(' ')
  return [Number(claim.slice(0, gap)), claim.slice(gap + 1)]
}

/** A link appears with its text inside, so nobody ever reads a lock half written. */
function linked(own: string, lock: string): boolean {
  try {
    linkSync(own, lock)
    return true
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw cause
  }
}

/** Moves a dead process's lock away; where another came first and the lock moved was a living one, puts it back. */
function breakLock(lock: string, claim: string, own: string): void {
  const aside = `${own}.broken`
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  if (textOf(aside) !== claim) linked(aside, lock)
  rmSync(aside, { force: true })
}
