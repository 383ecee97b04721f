import { expect, it } from 'vitest'
import { lyttepost } from '#rim/test-kit'

it('the plans are listed, and a plan’s goals are told with judgements, values and what is lacking', async () => {
  expect((await lyttepost('goals')).out).toContain(
    'opptrapping-rus-2016  Opptrappingsplanen for rusfeltet 2016–2020',
  )
  const { exit, out } = await lyttepost('goals', 'opptrapping-rus-2016')
  expect(exit).toBe(0)
  for (const told of [
    '1. Reell brukerinnflytelse',
    'På individnivå: relativt høy.',
    '2017: 53\u00a0%; 2019: 59\u00a0%; 2021: 63\u00a0%',
    'riktig vei',
    '94 indikatorer',
  ]) {
    expect(out).toContain(told)
  }
  const nn = await lyttepost('goals', 'opptrapping-rus-2016', '--lang', 'nn')
  expect(nn.out).toContain('Reell brukarinnverknad')
})

it('a plan that is not there is refused with those that are', async () => {
  const { exit, notes } = await lyttepost('goals', 'nasjonal-plan')
  expect(exit).not.toBe(0)
  expect(notes).toContain('4131')
  expect(notes).toContain('opptrapping-rus-2016')
})
