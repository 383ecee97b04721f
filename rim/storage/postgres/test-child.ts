// A process of its own that starts a server in the folder given, tells what came of it, and lives until it is killed.
import { ProblemError } from '#core/foundation'
import { startEmbedded } from './server.ts'

/** What the process tells, as one line of JSON. */
export interface Told {
  readonly port?: number
  readonly started?: boolean
  readonly pid?: number
  readonly url?: string
  readonly problem?: number
}

async function told(folder: string): Promise<Told> {
  try {
    const server = await startEmbedded(folder)
    return { port: server.port, started: server.started, pid: server.pid, url: server.url() }
  } catch (cause) {
    if (cause instanceof ProblemError) return { problem: cause.problems[0]!.number }
    throw cause
  }
}

console.log(JSON.stringify(await told(process.argv[2]!)))
setInterval(() => undefined, 1000)
