import { expect, it } from 'vitest'
import type { CodeChange } from '#core/interviews'
import { sayIn } from '../../../words/index.ts'
import { changeInWords } from './history-words.ts'

const [a, b] = [
  { id: 'a', name: 'kø' },
  { id: 'b', name: 'venting' },
]
const told = (change: CodeChange, language: 'nb' | 'nn' = 'nb'): readonly string[] =>
  changeInWords(change, sayIn(language), language)

it('tells what happened to a code in sentences', () => {
  expect(told({ what: 'made', name: 'kø', text: 'å vente', from: 'in-vivo' })).toEqual([
    'Laget som «kø»: en informants egne ord.',
    'Beskrivelse: å vente',
  ])
  expect(told({ what: 'redefined', before: 'gammel', after: '' })).toEqual([
    'Beskrivelsen er tatt bort.',
    'Før: gammel',
  ])
  expect(told({ what: 'merged-from', codes: [a!, b!], codings: 1 })).toEqual([
    'Tok opp i seg «kø» og «venting», med 1 koding.',
  ])
  expect(told({ what: 'merged-into', code: null }, 'nn')).toEqual(['Blei ein del av ein annan kode.'])
  expect(told({ what: 'split-into', codes: [a!, b!], codings: 3, left: true }, 'nn')).toEqual([
    '3 kodingar gjekk til «kø» og «venting». Resten blei igjen.',
  ])
  expect(told({ what: 'split-into', codes: [a!, b!], codings: 3, left: false })).toEqual([
    'Delt i «kø» og «venting», og finnes ikke mer som en egen kode.',
  ])
  expect(told({ what: 'undone', of: 3 })).toEqual([])
})
