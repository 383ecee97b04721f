import { expect, it } from 'vitest'
import { releasedQuotes } from './released.ts'
import { testProject } from './test-project.ts'

const label = { nb: 'Mann, 68', nn: 'Mann, 68' }
const checked = (id: string, plain = `Ord ${id}`, shown: typeof label | null = label) => ({
  quote: testProject.quote.get(id)!,
  plain,
  label: shown,
})
const check = (level: 'stop' | 'warn', ...quotes: readonly string[]) => ({ level, quotes })

it('releases quotes with words and a label that nothing stops', () => {
  const quotes = [checked('s1'), checked('s2'), checked('s3', ''), checked('s4', 'Ord', null), checked('s5')]
  const released = releasedQuotes(quotes, [check('stop', 's5'), check('warn', 's2', 's1')])
  expect([...released]).toEqual([
    ['s1', { text: 'Ord s1', label }],
    ['s2', { text: 'Ord s2', label }],
  ])
})
