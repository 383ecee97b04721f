import { v7 } from 'uuid'

/** Rows of the work on open comments: of no place, since a comment is of none. */
export async function fillComments(
  seed: (table: string, row: Readonly<Record<string, unknown>>) => Promise<void>,
  staff: string,
): Promise<void> {
  const wave = await closedWave(seed, 2013)
  const text = { wave, text_hash: Buffer.alloc(32, 9) }
  const sealed = Buffer.alloc(8192, 9)
  await seed('survey_comment_cleaning', { id: v7(), ...text, kept: true, sealed, cleaned_by: staff })
  await seed('survey_comment_coding', {
    id: v7(),
    ...text,
    turn: 'first',
    sealed: Buffer.alloc(1024, 9),
    coded_by: staff,
  })
  await seed('survey_comment_quote', { id: v7(), ...text, sealed, chosen_by: staff })
  await seed('survey_comment_closing', {
    wave: await closedWave(seed, 2015),
    comments: 2,
    closed_by: staff,
  })
}

async function closedWave(
  seed: (table: string, row: Readonly<Record<string, unknown>>) => Promise<void>,
  year: number,
): Promise<string> {
  const id = v7()
  await seed('survey_wave', {
    id,
    instrument: 'brukertilfredshet@2017.1',
    year,
    title_nb: 'a',
    title_nn: 'b',
    title_en: 'c',
    opens_on: `${year}-02-01`,
    closes_on: `${year}-03-31`,
    state: 'closed',
    opened_at: `${year}-02-01T08:00:00Z`,
    closed_at: `${year}-04-10T08:00:00Z`,
  })
  return id
}
