import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Scope, Work } from './scope.ts'
import {
  addQuote,
  approveQuote,
  closeComments,
  confirmCleanings,
  findCommentClosing,
  listCleanings,
  listCommentCodings,
  listQuotes,
  logCommentsRead,
  removeCommentCoding,
  removeQuote,
  setCleaning,
  setCommentCoding,
} from './survey-comments.ts'
import { type Constraints, metIn, openConstraints, raw } from './test-refused.ts'

let here: Constraints
let siri: Scope
let sigurd: Scope
const wave = v7()
const open = v7()

beforeAll(async () => {
  here = await openConstraints()
  const { seed } = here.world.database
  const second = v7()
  await seed('staff', { id: second, issuer: 'https://login.example', subject: 'sigurd', name: 'Sigurd' })
  for (const [id, year, state] of [
    [wave, 2021, 'closed'],
    [open, 2026, 'open'],
  ] as const) {
    await seed('survey_wave', {
      id,
      instrument: 'brukertilfredshet@2021.1',
      year,
      title_nb: 'a',
      title_nn: 'b',
      title_en: 'c',
      opens_on: `${year}-02-01`,
      closes_on: `${year}-03-31`,
      state,
      opened_at: `${year}-02-01T08:00:00Z`,
      closed_at: state === 'closed' ? `${year}-04-10T08:00:00Z` : null,
    })
  }
  siri = { desk: 'survey', role: 'survey-clerk', staff: here.world.staff['survey-clerk'] }
  sigurd = { ...siri, staff: second }
})
afterAll(async () => {
  expect([...here.reached].sort()).toEqual([...metIn.comments].sort())
  await here.world.close()
})

let made = 0
const hashOf = (): Buffer => Buffer.alloc(32, ++made)
const clean =
  (who: Scope, hash: Buffer, kept = true, of = wave) =>
  (work: Work) =>
    setCleaning(work, of, { id: v7(), hash, kept, sealed: Buffer.alloc(8192, made), staff: who.staff! })
const cleaning = async (hash: Buffer) =>
  (await here.done(siri, (work) => listCleanings(work, wave))).find((one) => one.hash.equals(hash))!
const confirm = (who: Scope, id: string) => (work: Work) =>
  confirmCleanings(work, wave, { ids: [id], staff: who.staff! })
const code =
  (who: Scope, hash: Buffer, turn: 'first' | 'second' | 'settled', sealed = 7) =>
  (work: Work) =>
    setCommentCoding(work, wave, {
      id: v7(),
      hash,
      turn,
      sealed: Buffer.alloc(1024, sealed),
      staff: who.staff!,
    })
/** A comment that Siri has cleaned and Sigurd confirmed. */
async function cleaned(): Promise<Buffer> {
  const hash = hashOf()
  await here.done(siri, clean(siri, hash))
  await here.done(sigurd, confirm(sigurd, (await cleaning(hash)).id))
  return hash
}

describe('the work on open comments', () => {
  it('begins when the wave is closed, by survey clerks alone, in the own name', async () => {
    await here.refused('answersToCome', siri, clean(siri, hashOf(), true, open))
    await here.refused('notYours', siri, clean(sigurd, hashOf()))
    await here.refused('notYours', here.national, clean(siri, hashOf()))
    await here.refused('notYours', { ...siri, role: 'registrar' }, clean(siri, hashOf()))
    expect(await here.done({ ...siri, role: 'x' }, (work) => listCleanings(work, wave))).toEqual([])
  })

  it('is cleaned by one and confirmed by another, who answers for it', async () => {
    const hash = hashOf()
    await here.done(siri, clean(siri, hash))
    const { id } = await cleaning(hash)
    await here.refused('otherPerson', siri, confirm(siri, id))
    // nobody confirms in another's name
    await here.refused('otherPerson', siri, confirm(sigurd, id))
    expect(await here.done(sigurd, confirm(sigurd, id))).toBe(1)
    expect(await here.done(siri, (work) => confirmCleanings(work, wave, { ids: [], staff: '' }))).toBe(0)
    expect(await cleaning(hash)).toMatchObject({ cleanedBy: siri.staff, confirmedBy: sigurd.staff })
    // who changes it begins anew
    made++
    await here.done(sigurd, clean(sigurd, hash))
    expect(await cleaning(hash)).toMatchObject({ cleanedBy: sigurd.staff, confirmedBy: null })
  })

  it('is coded and quoted when it is cleaned by two, and not where it is taken out', async () => {
    const [hash, out] = [hashOf(), hashOf()]
    await here.done(siri, clean(siri, hash))
    await here.refused('notCleanedByTwo', siri, code(siri, hash, 'first'))
    await here.done(siri, clean(siri, out, false))
    await here.done(sigurd, confirm(sigurd, (await cleaning(out)).id))
    await here.refused('notCleanedByTwo', siri, code(siri, out, 'first'))
    const quote = { id: v7(), hash: out, sealed: Buffer.alloc(8192), staff: siri.staff! }
    await here.refused('notCleanedByTwo', siri, (work) => addQuote(work, wave, quote))
  })

  it('is coded by a second who is another, after the first, and what two have said stands', async () => {
    const hash = await cleaned()
    await here.refused('commentCodingStays', sigurd, code(sigurd, hash, 'second'))
    await here.done(siri, code(siri, hash, 'first'))
    await here.done(siri, code(siri, hash, 'first', 8))
    await here.refused('exists', sigurd, code(sigurd, hash, 'first'))
    await here.refused('otherPerson', siri, code(siri, hash, 'second'))
    await here.refused('commentCodingStays', siri, code(siri, hash, 'settled'))
    await here.done(sigurd, code(sigurd, hash, 'second'))
    await here.refused('commentCodingStays', siri, code(siri, hash, 'first', 9))
    await here.refused('commentCodingStays', sigurd, code(sigurd, hash, 'second', 9))
    const back = (who: Scope, turn: 'first' | 'second') => (work: Work) =>
      removeCommentCoding(work, wave, { hash, turn, staff: who.staff! })
    await here.refused('commentCodingStays', siri, back(siri, 'first'))
    expect(await here.done(siri, back(siri, 'second'))).toBe(0)
    expect(await here.done(sigurd, back(sigurd, 'second'))).toBe(1)
    await here.done(sigurd, code(sigurd, hash, 'second'))
    await here.done(siri, code(siri, hash, 'settled'))
    await here.refused('commentCodingStays', sigurd, back(sigurd, 'second'))
    const codings = await here.done(siri, (work) => listCommentCodings(work, wave))
    expect(
      codings
        .filter((one) => one.hash.equals(hash))
        .map(({ turn }) => turn)
        .sort(),
    ).toEqual(['first', 'second', 'settled'])
  })

  it('is quoted by one and approved by another, and not cleaned anew then', async () => {
    const hash = await cleaned()
    const quote = { id: v7(), hash, sealed: Buffer.alloc(8192, 3), staff: siri.staff! }
    await here.done(siri, (work) => addQuote(work, wave, quote))
    const approve = (who: Scope) => (work: Work) =>
      approveQuote(work, wave, { id: quote.id, staff: who.staff! })
    await here.refused('otherPerson', siri, approve(siri))
    await here.refused('notYours', siri, approve(sigurd))
    await here.refused('commentQuoted', sigurd, clean(sigurd, hash))
    await here.refused(
      'notYours',
      siri,
      raw(`update lyttepost.survey_comment_quote set sealed = decode(repeat('00', 8192), 'hex')`),
    )
    const closing = (work: Work) => closeComments(work, wave, { comments: 1, staff: siri.staff! })
    await here.refused('commentsLeft', siri, closing)
    expect(await here.done(sigurd, approve(sigurd))).toBe(1)
    expect(await here.done(sigurd, approve(sigurd))).toBe(0)
    expect(await here.done(siri, (work) => listQuotes(work, wave))).toMatchObject([
      { id: quote.id, chosenBy: siri.staff, approvedBy: sigurd.staff },
    ])
    expect(await here.done(siri, (work) => removeQuote(work, wave, quote.id))).toBe(1)
  })

  it('tells the log how many comments were read', async () => {
    await here.done(siri, (work) => logCommentsRead(work, wave, 12))
    const where = `verb = 'read' and noun = 'survey-comment' and details ->> 'comments' = '12'`
    expect(await here.count('audit_event', where)).toBe(1)
  })

  it('ends when nothing is left, and stands then', async () => {
    const close = (work: Work) => closeComments(work, wave, { comments: 3, staff: siri.staff! })
    await here.refused('answersToCome', siri, (work) =>
      closeComments(work, open, { comments: 0, staff: siri.staff! }),
    )
    await here.refused('commentsLeft', siri, close)
    for (const one of await here.done(siri, (work) => listCleanings(work, wave))) {
      const who = one.cleanedBy === siri.staff ? sigurd : siri
      if (one.confirmedBy === null) await here.done(who, confirm(who, one.id))
    }
    await here.refused('commentsLeft', siri, close)
    const coded = (await here.done(siri, (work) => listCommentCodings(work, wave))).map(({ hash }) => hash)
    for (const one of await here.done(siri, (work) => listCleanings(work, wave))) {
      if (one.kept && !coded.some((hash) => hash.equals(one.hash)))
        await here.done(siri, code(siri, one.hash, 'first'))
    }
    expect(await here.done(siri, (work) => findCommentClosing(work, wave))).toBeNull()
    await here.done(siri, close)
    expect(await here.done(siri, (work) => findCommentClosing(work, wave))).toMatchObject({ comments: 3 })
    await here.refused('commentsDone', siri, clean(siri, hashOf()))
    await here.refused('exists', siri, close)
  })
})
