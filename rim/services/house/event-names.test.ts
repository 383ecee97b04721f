import { expect, test } from 'vitest'
import { migrations } from '#rim/storage'
import { eventNames } from './event-names.ts'

test('every purpose that the database itself writes in the log has words for its readers', () => {
  const sql = Object.values(migrations()).join('\n')
  // log_event(verb, noun, thing, subject, purpose ...: the fifth, where it is written out
  const written = [...sql.matchAll(/lyttepost\.log_event\((?:[^,()]+,\s*){4}'([a-z-]+)'/g)].map(
    ([, code]) => code!,
  )
  expect(new Set(written).size).toBeGreaterThan(3)
  const { purpose } = eventNames(new Map(), new Map(), new Map())
  for (const code of [...written, 'insight', 'mistake', 'correction']) {
    expect(purpose(code).nb, code).not.toBe(code)
    expect(purpose(code).nn, code).not.toBe(code)
  }
})
