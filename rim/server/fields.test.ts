import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { problemText } from '#core/foundation'
import { expects, fieldProblems } from './fields.ts'

const schema = z.strictObject({
  code: expects(z.string().regex(/^[a-z]{3}$/), {
    nb: 'må være tre små bokstaver',
    nn: 'må vere tre små bokstavar',
    en: 'must be three small letters',
  }),
  day: z.iso.date().optional(),
  at: z.iso.datetime().optional(),
  mail: z.email().optional(),
  year: z.number().int().min(1900).lt(2000).optional(),
  yes: z.boolean().default(true),
  list: z
    .array(z.strictObject({ id: z.uuid() }))
    .min(1)
    .max(2)
    .optional(),
  answers: z.record(z.string(), z.number()).optional(),
  either: z.union([z.string(), z.strictObject({ a: z.number() })]).optional(),
  exact: z.literal('x').nullable().optional(),
  checked: z
    .string()
    .refine((text) => text === 'ok', { message: 'English text' })
    .optional(),
})

/** What is said about a value, in nynorsk unless said otherwise. */
function said(sent: unknown, language: 'nb' | 'nn' | 'en' = 'nn'): string[] {
  const read = schema.safeParse(sent)
  if (read.success) return []
  return fieldProblems(read.error.issues, { schema, part: 'body', sent }).map((met) =>
    problemText(met, language),
  )
}

describe('what is wrong with a request', () => {
  it.each([
    [{ code: 'abc' }, []],
    [{}, ['«code» manglar.']],
    [{ code: 'ABC' }, ['«code» må vere tre små bokstavar.']],
    [{ code: 7 }, ['«code» må vere tre små bokstavar.']],
    [{ code: 'abc', day: '2026-02-30' }, ['«day» må vere ein dato, som 2026-02-28.']],
    [{ code: 'abc', at: 'i går' }, ['«at» må vere eit tidspunkt, som 2026-02-28T12:00:00Z.']],
    [{ code: 'abc', mail: 'x' }, ['«mail» må vere ei e-postadresse.']],
    [{ code: 'abc', year: 1899 }, ['«year» må vere minst 1900.']],
    [{ code: 'abc', year: 2000 }, ['«year» må vere mindre enn 2000.']],
    [{ code: 'abc', year: 1950.5 }, ['«year» må vere eit heilt tal.']],
    [{ code: 'abc', yes: 'ja' }, ['«yes» må vere ja eller nei.']],
    [{ code: 'abc', list: {} }, ['«list» må vere ei liste.']],
    [{ code: 'abc', list: [] }, ['«list» må ha minst 1 ledd.']],
    [{ code: 'abc', list: [{ id: 'x' }] }, ['«list.1.id» må vere ein id (UUID).']],
    [{ code: 'abc', list: [{}] }, ['«list.1.id» manglar.']],
    [
      { code: 'abc', list: [{ id: 'x', y: 1 }] },
      ['«list.1.id» må vere ein id (UUID).', '«list.1» har felt som ikkje finst.'],
    ],
    [{ code: 'abc', answers: { Kanari: 'x' } }, ['«answers» har ein verdi som ikkje er gyldig.']],
    [{ code: 'abc', either: 4 }, ['«either» har ein verdi som ikkje er gyldig.']],
    [{ code: 'abc', exact: 'y' }, ['«exact» må vere ein av desse: x.']],
    [{ code: 'abc', checked: 'x' }, ['«checked» har ein verdi som ikkje er gyldig.']],
    [null, ['«Innhaldet» må vere eit objekt.']],
  ])('%j', (sent, expected) => {
    expect(said(sent)).toEqual(expected)
  })

  it('is said in three languages', () => {
    expect(said({ code: 'A' }, 'nb')).toEqual(['«code» må være tre små bokstaver.'])
    expect(said({ code: 'A' }, 'en')).toEqual(['"code" must be three small letters.'])
    expect(said({ code: 'abc', extra: 1 }, 'en')).toEqual(['"The content" has fields that do not exist.'])
  })

  it('repeats nothing of what was sent', () => {
    const canary = 'Kanari7Kvitring'
    const value = fc.oneof(
      fc.constant(canary),
      fc.constant([canary]),
      fc.constant({ [canary]: canary }),
      fc.constant([{ id: canary, [canary]: 1 }]),
    )
    const sent = fc.dictionary(fc.constantFrom(...Object.keys(schema.shape), canary), value)
    fc.assert(
      fc.property(sent, (body) => {
        const read = schema.safeParse(body)
        const problems = read.success
          ? []
          : fieldProblems(read.error.issues, { schema, part: 'body', sent: body })
        expect(read.success).toBe(false)
        expect(problems.length).toBeGreaterThan(0)
        expect(JSON.stringify(problems)).not.toContain(canary)
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})
