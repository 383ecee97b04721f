import { createHmac } from 'node:crypto'
import { type BuilderGround, readRequest, type TableRequest, withheldPeople } from '#core/builder'
import { joinDatasets } from '#core/dataset'
import { recordKeys, withheldCells } from '#core/disclosure'
import { countryRound, deriveColumns } from '#core/mapping'
import { unpackRelease } from '#core/releases'
import { loadTerritory } from '#rim/assets'
import { type Desks, openFrozen, openSealed } from '#rim/services'
import { latestRelease, sealedDecisions, within } from '#rim/storage'

/** A request of the tests' round, with what it leaves out. */
export const requestOf = (table: Partial<TableRequest>): TableRequest =>
  readRequest({ version: 1, round: '2020', ...table })

/** What tables of a round of 2020 are counted from: the frozen rows of some municipalities opened and keyed by hand, as docs/table-builder.md says. */
export async function groundByHand(
  desks: Desks,
  round: string,
  municipalities: readonly string[],
): Promise<BuilderGround> {
  const key = await desks.keys.dataKey('cell-key', 'house')
  const secret = (of: string) => createHmac('sha256', key).update(of).digest('hex')
  const form = desks.instruments.get('brukerplan@2020.1')
  const versions = desks.instruments.list.filter(({ family }) => family === form.family)
  const parts = await Promise.all(
    municipalities.map(async (municipality) => {
      const release = await within(desks.house, { desk: 'house' }, (work) =>
        latestRelease(work, round, municipality),
      )
      const { dataset, hash } = (await openFrozen(desks, municipality, release!.dataHash!))!
      const ids = Array.from({ length: dataset.size }, (_, row) => `r${row}`)
      return { dataset, keys: recordKeys(ids, secret(`rows ${municipality} ${hash}`)) }
    }),
  )
  const dataset = deriveColumns(joinDatasets(parts.map((part) => part.dataset)))
  const country = countryRound(dataset, loadTerritory(), form.inclusion, '2020')
  const keys = {
    perRecord: Uint32Array.from(parts.flatMap((part) => [...part.keys])),
    meanSecret: secret('means'),
  }
  const cells = withheldCells()
  for (const record of await recordsOf(desks, round)) cells.add(unpackRelease(record).decision.counts)
  return { round: country, keys, versions, withheld: withheldPeople(country, keys, cells) }
}

/** Everything that was decided in reports of the round. */
async function recordsOf(desks: Desks, round: string): Promise<string[]> {
  const sealed = await within(desks.house, { desk: 'house' }, (work) => sealedDecisions(work, round))
  return (await Promise.all(sealed.map((one) => openSealed(desks, one)))).map(
    ({ whole, record }) => whole ?? record,
  )
}
