import fc from 'fast-check'

/** Units by coders from 1 to 5, some missing, for the properties of this folder. */
const rating = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 })
export const ratings = fc
  .integer({ min: 2, max: 5 })
  .chain((coders) =>
    fc.array(fc.array(rating, { minLength: coders, maxLength: coders }), { minLength: 1, maxLength: 25 }),
  )

/** As stored reference values have it: null where there is no value. */
export const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value)
