import { expect, it } from 'vitest'
import { startMessage } from './start-message.ts'

const url = 'http://127.0.0.1:8070'
const people = ['13827929780  Anders Andersen']
const codes = ['AC3FH-7JKM4', 'TTJRF-U473X']

it('tells where the program is, and in training what there is to try', () => {
  expect(startMessage('nb', url)).toEqual([`Lyttepost svarer på ${url}`])
  expect(startMessage('nb', url, { people, codes })).toEqual([
    `Lyttepost svarer på ${url}`,
    'Øving: alle personer og numre er oppdiktet. Stopp med Ctrl-C. Oppdiktede fødselsnumre å registrere:',
    '  13827929780  Anders Andersen',
    `Vil du svare på undersøkelsen selv: ${url}/svar, koder AC3FH-7JKM4, TTJRF-U473X`,
  ])
  expect(startMessage('nn', url, { people, codes }).at(-1)).toBe(
    `Vil du svare på undersøkinga sjølv: ${url}/svar, kodar AC3FH-7JKM4, TTJRF-U473X`,
  )
})

it('says nothing of a survey that is not open', () => {
  expect(startMessage('nb', url, { people, codes: [] }).join()).not.toContain('/svar')
})
