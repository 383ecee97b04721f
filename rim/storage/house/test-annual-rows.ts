import { createHash } from 'node:crypto'
import { v7 } from 'uuid'

/** An annual report that is made, with a file and a text. */
export async function fillAnnual(
  seed: (table: string, row: Readonly<Record<string, unknown>>) => Promise<void>,
  round: string,
): Promise<string> {
  const id = v7()
  const bytes = Buffer.from('landet')
  await seed('annual_report', {
    ...{
      id,
      round,
      number: 1,
      state: 'made',
      data_hash: 'a'.repeat(64),
      manifest: '{}',
      hash: 'b'.repeat(64),
    },
    ...{ decision: Buffer.alloc(40, 1), models: Buffer.alloc(40, 1), screen_nn: '{"title": "årsrapport"}' },
    made_at: '2021-05-01T08:00:00Z',
  })
  await seed('annual_report_file', {
    ...{ report: id, language: 'nn', edition: 'document', name: 'landet.pdf', type: 'application/pdf' },
    ...{ size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), bytes },
  })
  await seed('annual_text', {
    ...{ id: v7(), round, language: 'nb', section: 'about', node: 'about_people', number: 1 },
    ...{ kind: 'removed', text: '', replaced: 'Det som stod', written_by: v7() },
  })
  return id
}

/** A round whose figures are released, with a report that is made; and another round's that is being made. */
export async function fillAnnualRound(
  seed: (table: string, row: Readonly<Record<string, unknown>>) => Promise<void>,
  { round, making }: { readonly round: string; readonly making: string },
): Promise<void> {
  const other = v7()
  for (const [id, code, year] of [
    [round, 'annual-a', 2018],
    [other, 'annual-b', 2019],
  ] as const) {
    await seed('round', {
      ...{ id, code, year, name_nb: 'Runde', name_nn: 'Runde', instrument: 'brukerplan@2020.1' },
      ...{ opens_on: `${year}-01-01`, closes_on: `${year}-02-01`, retention_until: '2098-01-01' },
      ...{ closed_at: `${year}-03-01T08:00:00Z`, released_at: `${year}-03-02T08:00:00Z` },
    })
  }
  await fillAnnual(seed, round)
  await seed('annual_report', {
    ...{ id: making, round: other, number: 1, state: 'making' },
    ...{ claimed_by: v7(), claimed_until: '2098-01-01T08:00:00Z' },
  })
}
