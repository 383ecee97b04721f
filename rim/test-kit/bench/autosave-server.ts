import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startProgram } from '#rim/server'
import { openHouse } from '#rim/services'
import { startEmbedded } from '#rim/storage'
import { type BusyHouse, fillHouse } from './autosave-house.ts'
import { postgresSeconds } from './postgres-seconds.ts'

/**
 * The whole program on an embedded database of its own, in a process of its own. Told `begin` and `end` around a time of load, it
 * answers with what it and the database used meanwhile; `stop` ends it.
 */
export interface ServerReady {
  readonly address: string
  readonly house: BusyHouse
}

/** Seconds of the processors, and what the server's own log says of the requests. */
export interface Used {
  readonly server: number
  readonly postgres: number
  /** Milliseconds from the first byte of each request to the last of its answer, as the server logged them. */
  readonly times: readonly number[]
  /** Transactions that the database committed. */
  readonly commits: number
  /** Lines in the house's log about changes of registrations. */
  readonly changes: number
}

// where the database's own user can enter
const folder = mkdtempSync(join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'lyttepost-bench-'))
const opened = await openHouse({ folder, make: true, env: {} })
let lines: string[] = []
const unlimited = { perAddress: 1e9, perSession: 1e9, login: 1e9 }
const running = await startProgram({
  address: opened.address,
  house: opened.house,
  keys: opened.keys,
  settings: {
    publicUrl: 'http://127.0.0.1',
    production: false,
    limits: unlimited,
    logStream: { write: (line) => void lines.push(line) },
  },
  providers: [],
  training: true,
  listen: { host: '127.0.0.1', port: 0, signals: false },
  problems: [],
  closing: [() => opened.stop()],
})
const { pid } = await startEmbedded(folder)
const administrator = new pg.Client({ connectionString: opened.administrator! })
await administrator.connect()
const house = await fillHouse(running.desks, opened.administrator!)

let before = await now()
process.on('message', async (told: 'begin' | 'end' | 'stop') => {
  if (told === 'begin') {
    before = await now()
    lines = []
    process.send?.('begun')
  } else if (told === 'end') {
    // the last line is written when its answer has gone out
    await new Promise((resolve) => setTimeout(resolve, 50))
    const after = await now()
    const used: Used = {
      server: after.server - before.server,
      postgres: after.postgres - before.postgres,
      commits: after.commits - before.commits,
      changes: after.changes - before.changes,
      times: lines.flatMap((line) =>
        line.includes('"ms":') ? [(JSON.parse(line) as { ms: number }).ms] : [],
      ),
    }
    process.send?.(used)
  } else process.disconnect()
})
// also where whoever asked is gone
process.once('disconnect', async () => {
  await administrator.end()
  await running.stop()
  rmSync(folder, { recursive: true, force: true })
})
process.send?.({ address: running.address, house } satisfies ServerReady)

async function now() {
  const { rows } = await administrator.query(`
    select xact_commit::int as commits,
      (select count(*)::int from lyttepost.audit_event where verb = 'change' and noun = 'registration') as changes
    from pg_stat_database where datname = current_database()`)
  const { commits, changes } = rows[0] as { commits: number; changes: number }
  const { user, system } = process.cpuUsage()
  return { commits, changes, server: (user + system) / 1e6, postgres: postgresSeconds(pid) }
}
