import { readdirSync, readFileSync } from 'node:fs'

/**
 * Seconds of the processors that the database's processes have used, those that have ended included.
 *
 * @param pid of its first process
 */
export function postgresSeconds(pid: number): number {
  let ticks = 0
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const text = readFileSync(`/proc/${name}/stat`, 'utf8')
      // the name in brackets may hold blanks; after it: state, parent, …, and at 11 to 14 the times
      const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
      const [own, system, children, childrenSystem] = fields.slice(11, 15).map(Number) as [
        number,
        number,
        number,
        number,
      ]
      if (Number(name) === pid) ticks += own + system + children + childrenSystem
      else if (Number(fields[1]) === pid) ticks += own + system
    } catch {
      // ended meanwhile
    }
  }
  return ticks / 100
}
