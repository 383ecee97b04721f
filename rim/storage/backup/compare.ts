import { type Problem, problem } from '#core/foundation'
import { asAdministrator, snapshot } from './administrator.ts'
import { backupProblems } from './problems.ts'
import { measureTable, sameText } from './table-text.ts'
import { quoted, tablesOf } from './tables.ts'
import { manifestOf } from './verify-backup.ts'

/**
 * Compares a database with a backup, table by table, in the columns that the backup has. Returns what differs; an empty
 * list is the same data. Reads the backup's hashes alone: `verifyBackup` tells whether the rest of the file is whole.
 *
 * @param address an administrator's.
 * @throws ProblemError 4060, 4061, 4065, 4068; the file system's errors.
 */
export async function compare(address: string, path: string): Promise<readonly Problem[]> {
  const manifest = await manifestOf(path)
  return asAdministrator(address, async (client) => {
    const tables = new Map((await tablesOf(client)).map((table) => [table.name, table]))
    return snapshot(client, [...tables.keys()].map(quoted), async () => {
      const found: Problem[] = []
      for (const stored of manifest.tables) {
        const table = tables.get(stored.name)
        const parts = table?.key.filter(({ name }) => stored.key.includes(name)) ?? []
        if (
          !table ||
          parts.length < stored.key.length ||
          stored.columns.some((name) => !table.columns.includes(name))
        ) {
          found.push(problem(backupProblems.tableGone, { table: stored.name }))
          continue
        }
        const key = stored.key.map((name) => parts.find((part) => part.name === name)!)
        const measured = await measureTable(client, { name: stored.name, columns: stored.columns, key })
        if (!sameText(measured, stored)) {
          const details = { table: stored.name, rows: measured.rows, stored: stored.rows }
          found.push(problem(backupProblems.tableDiffers, details))
        }
      }
      return found
    })
  })
}
