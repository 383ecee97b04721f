import { v7 } from 'uuid'

/** Rows of instrument revision: what is the nation's, and what each municipality has said. */
export async function fillRevision<Place extends { readonly municipality: string }>(
  seed: (table: string, row: Readonly<Record<string, unknown>>) => Promise<void>,
  places: readonly Place[],
  canary: (place: Place, what: string) => string,
): Promise<void> {
  const [proposal, decision, draft, pilot] = [v7(), v7(), v7(), v7()]
  const instrument = 'brukerplan@2020.1'
  await seed('proposal', {
    id: proposal,
    kind: 'wording',
    instrument,
    question: 'housing',
    text: 'En annen ordlyd',
    why: 'Den er uklar',
    supporters: places.length,
  })
  for (const { municipality } of places) await seed('proposal_support', { proposal, municipality })
  await seed('discussion_note', { id: v7(), proposal, text: 'Vi ser på det' })
  await seed('revision_decision', { id: decision, verdict: 'accepted', reason: 'Det er bedre' })
  await seed('proposal_decision', { proposal, decision })
  await seed('revision_draft', { id: draft, base: instrument, year: 2031 })
  const version = 'brukerplan@2031.1'
  await seed('instrument_version', {
    id: version,
    base: instrument,
    content: JSON.stringify({ id: version, mapping: { from: instrument } }),
    hash: 'a'.repeat(64),
    changes: '[]',
    draft,
  })
  await seed('pilot', { id: pilot, draft, form: '{}', form_hash: 'b'.repeat(64) })
  for (const place of places) {
    await seed('pilot_answer', {
      id: v7(),
      pilot,
      municipality: place.municipality,
      answers: '{}',
      minutes: 20,
      basis: 'made-up',
      // the nation reads what the testers write; who registers in a municipality does not
      comment: 'Gikk greit',
      remarks: JSON.stringify({ housing: canary(place, 'prøvd') }),
    })
  }
  await seed('review_note', {
    id: v7(),
    draft,
    body: 'Brukerrådet',
    held_on: '2020-01-01',
    text: 'Godt skjema',
  })
}
