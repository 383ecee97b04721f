import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { assetPath } from '#rim/assets'
import { lighterSelector } from './lighter-styles.ts'

/** The styles of the design system that the pages use. */
const used = [
  ...readFileSync(assetPath('rim/web/client/styles/index.css'), 'utf8').matchAll(/"(@digdir[^"]+)"/g),
].map(([, name = '']) => readFileSync(createRequire(import.meta.url).resolve(name), 'utf8'))

/** Parts of selectors that begin with `:has` or `:not(:has`, bare or in `:is`: any element can be their anchor. */
const anchoredAnywhere = (styles: string): readonly string[] =>
  styles.match(/(?<=^|[\s,>+~}])(?::is\()?(?::not\()?:has\([^{]{0,30}/g) ?? []

it('no element at random is watched for what is inside of it', () => {
  expect(used.length).toBeGreaterThan(20)
  const before = used.flatMap(anchoredAnywhere)
  // when the design system has none of its own any more, nothing needs to be made lighter
  expect(before.length).toBeGreaterThan(0)
  expect(used.map(lighterSelector).flatMap(anchoredAnywhere)).toEqual([])
})

it('says the same of tables and fields as before, and leaves the rest as it is', () => {
  expect(lighterSelector('.ds-table>:not(:has(thead)) tbody:first-of-type')).toBe(
    '.ds-table>:where(table):not(:has(thead)) tbody:first-of-type',
  )
  expect(lighterSelector(':has(label):not(:has(label:hover)) .ds-input:hover')).toBe(
    '.ds-input:not(label:hover~*,label:hover~* *,label:hover *):hover',
  )
  expect(lighterSelector('.ds-field:has(input) label')).toBe('.ds-field:has(input) label')
})
