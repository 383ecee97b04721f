import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ProblemError, sha256Hex } from '#core/foundation'
import { type PublicationManifest, publicationFormat, publicationHash } from '#core/releases'
import {
  findSealed,
  publishedSignature,
  readPublicationFiles,
  sealPublication,
} from './publication-versions.ts'
import {
  addPublication,
  answerReview,
  approvePublication,
  askForReview,
  changePublication,
  findPublication,
  listPublications,
  returnPublication,
  type StoredPublication,
  schedulePublication,
  submitPublication,
  withdrawPublication,
} from './publications.ts'
import type { Scope } from './scope.ts'
import { type Constraints, openConstraints, raw } from './test-refused.ts'

let here: Constraints
let writer: Scope
let approver: Scope
beforeAll(async () => {
  here = await openConstraints()
  writer = { ...here.national, staff: here.world.staff['national-analyst'], role: 'national-analyst' }
  approver = {
    ...here.national,
    staff: here.world.staff['national-coordinator'],
    role: 'national-coordinator',
  }
})
afterAll(() => here.world.close())

const both = (text: string) => ({ nb: text, nn: text })
const texts = { title: both('Ny rapport'), excerpt: both('Les den'), text: both('Den er klar.') }

async function begun(by = writer, replaces: StoredPublication | null = null): Promise<StoredPublication> {
  const id = v7()
  const code = replaces?.code ?? `nyhet-${id}`
  await here.done(by, (work) =>
    addPublication(
      work,
      { id, code, kind: 'news', source: null, sourceOf: null, replaces: replaces?.id ?? null, texts },
      by.staff!,
    ),
  )
  return stands(id)
}
const stands = async (id: string): Promise<StoredPublication> =>
  (await here.done(writer, (work) => findPublication(work, id)))!

/** Seals and sends, as somebody. */
async function sent(publication: StoredPublication, by = writer): Promise<StoredPublication> {
  const { id, code, kind } = publication
  const version = publication.version + 1
  const manifest: PublicationManifest = {
    ...{ format: publicationFormat, id, code, kind, version, texts: publication.texts },
    ...{ files: [], sources: [], ruleVersion: null, sealedAt: '2026-01-05T10:00:00.000Z' },
  }
  const hash = publicationHash(manifest)
  await here.done(by, async (work) => {
    await sealPublication(work, { manifest, hash, by: by.staff! }, [])
    await submitPublication(work, publication, { version, hash })
  })
  return stands(id)
}
async function approved(publication: StoredPublication): Promise<StoredPublication> {
  await here.done(approver, (work) => approvePublication(work, publication, ''))
  return stands(publication.id)
}
async function timed(publication: StoredPublication, at: string): Promise<StoredPublication> {
  await here.done(approver, (work) => schedulePublication(work, publication, at))
  return stands(publication.id)
}
const published = async () => timed(await approved(await sent(await begun())), new Date().toISOString())
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()
async function refusedBy(number: number, done: Promise<unknown>): Promise<void> {
  const cause = await done.catch((thrown: unknown) => thrown)
  expect(cause).toBeInstanceOf(ProblemError)
  expect((cause as ProblemError).problems.map((one) => one.number)).toEqual([number])
}
const seenByHouse = async (id: string): Promise<boolean> =>
  (await here.done(here.house, listPublications)).some((one) => one.id === id)

describe('a publication', () => {
  it('is approved by nobody who has written it or sent it, by any way', async () => {
    const own = await sent(await begun(approver), approver)
    await refusedBy(
      3151,
      here.done(approver, (work) => approvePublication(work, own, 'Jeg vil')),
    )
    const sentBy = await sent(await begun(writer), approver)
    await refusedBy(
      3151,
      here.done(approver, (work) => approvePublication(work, sentBy, '')),
    )
    // written by the approver, sent by another
    const draft = await begun(writer)
    await here.done(approver, (work) => changePublication(work, draft.id, { texts }, 0))
    const written = await sent(await stands(draft.id), writer)
    expect(written.writers).toEqual([writer.staff, approver.staff])
    await refusedBy(
      3151,
      here.done(approver, (work) => approvePublication(work, written, '')),
    )
    await here.refused('notYours', approver, raw("update lyttepost.publication set writers = '{}'"))
    await here.refused('notYours', writer, raw(`update lyttepost.publication set approved_by = '${v7()}'`))
    // an analyst approves nothing
    const byOther = await sent(await begun(approver), approver)
    await here.refused('notYours', writer, (work) => approvePublication(work, byOther, ''))
  })

  it('is not written in once it is sent, nor by two at once', async () => {
    const draft = await begun()
    await here.done(writer, (work) => changePublication(work, draft.id, { texts }, 0))
    await refusedBy(
      4700,
      here.done(writer, (work) => changePublication(work, draft.id, { texts }, 0)),
    )
    // sent as it was seen, or not at all
    await refusedBy(
      3150,
      here.done(writer, async (work) => submitPublication(work, draft, { version: 1, hash: 'a'.repeat(64) })),
    )
    const review = await sent(await stands(draft.id))
    const other = { ...texts, title: both('En annen') }
    await refusedBy(
      3150,
      here.done(writer, (work) => changePublication(work, draft.id, { texts: other }, 1)),
    )
    await here.refused(
      'notYours',
      writer,
      raw("update lyttepost.publication_version set hash = repeat('b', 64)"),
    )
    await here.refused('notYours', writer, raw('delete from lyttepost.publication_file'))
    const file = {
      ...({ part: 'file', language: 'nb', name: 'x.pdf', type: 'application/pdf', size: 0 } as const),
      ...{ sha256: sha256Hex(''), bytes: Buffer.alloc(0) },
    }
    const late = here.done(writer, (work) =>
      work
        .insertInto('publication_file')
        .values({ publication: review.id, version: 1, ...file })
        .execute(),
    )
    await refusedBy(3150, late)
  })

  it('is not sent before it is sealed', async () => {
    const draft = await begun()
    const unsealed = here.done(writer, (work) =>
      submitPublication(work, draft, { version: 1, hash: 'a'.repeat(64) }),
    )
    await expect(unsealed).rejects.toThrow()
    expect((await stands(draft.id)).state).toBe('draft')
  })

  it('waits for the bodies that are asked, or for a reason; an answer is recorded once', async () => {
    const review = await sent(await begun())
    const asked = v7()
    await here.done(writer, (work) =>
      askForReview(work, review, { id: asked, body: 'KoRus', due: '2026-02-01' }, writer.staff!),
    )
    await refusedBy(
      4702,
      here.done(approver, (work) => approvePublication(work, review, '')),
    )
    const answer = { outcome: 'declines', answer: 'For tidlig', answeredOn: '2026-01-20' } as const
    const record = (told: string = answer.answer) =>
      here.done(writer, (work) => answerReview(work, review.id, asked, { ...answer, answer: told }))
    expect(await record()).toBe(true)
    await refusedBy(4701, record('Likevel ikke'))
    await refusedBy(
      4702,
      here.done(approver, (work) => approvePublication(work, review, '')),
    )
    await here.done(approver, (work) => approvePublication(work, review, 'Vi har svart dem'))
    expect(await stands(review.id)).toMatchObject({ state: 'approved', approvedBecause: 'Vi har svart dem' })
    await refusedBy(
      3150,
      here.done(writer, (work) =>
        askForReview(work, review, { id: v7(), body: 'KS', due: '2026-02-01' }, writer.staff!),
      ),
    )
  })

  it('is seen by the house, which makes the public site, from its time and never before', async () => {
    const before = await here.done(here.house, publishedSignature)
    const waiting = await timed(await approved(await sent(await begun())), tomorrow())
    expect(waiting.state).toBe('scheduled')
    expect(await seenByHouse(waiting.id)).toBe(false)
    expect(await here.done(here.house, (work) => findSealed(work, waiting.id, 1))).toBeNull()
    expect(await here.done(here.house, (work) => readPublicationFiles(work, waiting.id, 1))).toEqual([])
    expect(await here.done(here.house, publishedSignature)).toBe(before)
    await refusedBy(
      3150,
      here.done(approver, (work) => withdrawPublication(work, waiting, both('Feil'))),
    )
    // a time that has passed is now
    const now = await timed(waiting, '2020-01-01T00:00:00Z')
    expect(Date.parse(now.publishAt!)).toBeGreaterThan(Date.now() - 60_000)
    expect(await seenByHouse(waiting.id)).toBe(true)
    expect(await here.done(here.house, (work) => findSealed(work, waiting.id, 1))).not.toBeNull()
    expect(await here.done(here.house, publishedSignature)).not.toBe(before)
  })

  it('goes back to its writers until everybody has seen it, and is then withdrawn for good', async () => {
    const waiting = await timed(await approved(await sent(await begun())), tomorrow())
    await here.done(approver, (work) => returnPublication(work, waiting, 'Tittelen er feil'))
    const back = await stands(waiting.id)
    expect(back).toMatchObject({ state: 'draft', approvedBy: null, publishAt: null, version: 1 })
    expect((await sent(back)).version).toBe(2)

    const out = await published()
    await refusedBy(
      3150,
      here.done(approver, (work) => returnPublication(work, out, 'Feil')),
    )
    await refusedBy(
      3150,
      here.done(approver, (work) => schedulePublication(work, out, tomorrow())),
    )
    await here.done(approver, (work) => withdrawPublication(work, out, both('Tallene var feil')))
    const gone = await stands(out.id)
    expect(gone).toMatchObject({ state: 'withdrawn', notice: both('Tallene var feil') })
    expect(await seenByHouse(out.id)).toBe(true)
    await refusedBy(
      3150,
      here.done(approver, (work) => schedulePublication(work, gone, tomorrow())),
    )
    await here.refused('notYours', approver, raw('delete from lyttepost.publication'))
  })

  it('is stood in for by one with the same address, one at a time', async () => {
    const first = await published()
    const second = await begun(writer, first)
    expect(second.code).toBe(first.code)
    await expect(begun(writer, first)).rejects.toThrow(/^4051/)
    await expect(begun(writer, await begun())).rejects.toThrow(/^3150/)
  })
})
