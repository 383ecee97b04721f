import { describe, expect, it, test } from 'vitest'
import { outcomeOf, snapshotOf } from './outcome.ts'
import { bodyOf } from './transport.ts'
import type { Edit } from './types.ts'

const answer = (status: number, body: unknown, retryAfter: number | null = null) => ({
  status,
  body,
  retryAfter,
})
const told = (number: number, more: object = {}) => ({ number, detail: 'why', ...more })

describe('what came back', () => {
  it.each([
    ['written', answer(200, { revision: 4, conflicts: {} }), { kind: 'written', revision: 4, conflicts: {} }],
    ['a hotel’s log-in page', answer(200, null), { kind: 'unreached' }],
    ['another program’s answer', answer(200, { hello: 1 }), { kind: 'unreached' }],
    ['a proxy’s refusal', answer(404, null), { kind: 'unreached' }],
    ['another proxy’s', answer(403, { error: 'no' }), { kind: 'unreached' }],
    ['too many', answer(429, told(5008), 17), { kind: 'busy', after: 17 }],
    ['our fault', answer(500, told(5000)), { kind: 'busy', after: null }],
    ['a gateway without us', answer(502, null), { kind: 'busy', after: null }],
    ['under way', answer(409, told(5032), 1), { kind: 'busy', after: 1 }],
    ['not logged in', answer(401, told(5001)), { kind: 'login', stepUp: null }],
    ['no role chosen', answer(403, told(5037)), { kind: 'login', stepUp: null }],
    ['too weak', answer(403, told(5003, { stepUp: '/login?x' })), { kind: 'login', stepUp: '/login?x' }],
    ['another session', answer(403, told(5033)), { kind: 'token' }],
    ['the key is used', answer(422, told(5031)), { kind: 'key-used' }],
    ['gone', answer(404, told(4222)), closed(4222, true)],
    ['submitted', answer(409, told(4044)), closed(4044, false)],
    ['not allowed', answer(403, told(5002)), closed(5002, false)],
    ['a rule', answer(422, told(1041)), refused(1041, [])],
    [
      'a named one',
      answer(422, told(1041, { problems: [{ questions: ['a', 'b'] }] })),
      refused(1041, ['a', 'b']),
    ],
    [
      'a field',
      answer(400, told(5006, { problems: [{ where: { column: 'patch.a' } }] })),
      refused(5006, ['a']),
    ],
    ['too large', answer(413, told(5007)), refused(5007, [])],
  ])('%s', (_, came, expected) => {
    expect(outcomeOf(came, 'send')).toEqual(expected)
  })

  it('of a reading is the registration', () => {
    const body = {
      revision: 3,
      status: 'complete',
      answers: { a: 1 },
      notes: { 'comment:a': 'x' },
      localReference: 'K',
      more: 1,
    }
    const snapshot = {
      revision: 3,
      status: 'complete',
      values: { a: 1, 'comment:a': 'x', localReference: 'K' },
    }
    expect(outcomeOf(answer(200, body), 'read')).toEqual({ kind: 'read', snapshot })
    expect(snapshotOf({ ...body, status: 'lost' })).toBeNull()
    expect(outcomeOf(answer(200, { revision: 3, conflicts: {} }), 'read')).toEqual({ kind: 'unreached' })
  })
})

function closed(number: number, gone: boolean) {
  return { kind: 'closed', gone, problem: { number, text: 'why' } }
}
function refused(number: number, keys: readonly string[]) {
  return { kind: 'refused', problem: { number, text: 'why' }, keys }
}

test('a batch is sent with what the server does not write itself', () => {
  const edit = (value: unknown): Edit => ({ value, seen: [], at: 1 })
  const batch = { key: 'k', basedOn: 3, at: 2 }
  expect(bodyOf({ ...batch, edits: { a: edit(null), 'comment:a': edit('x') } })).toEqual({
    basedOn: 3,
    patch: { a: null, 'comment:a': 'x' },
  })
  expect(bodyOf({ ...batch, edits: { localReference: edit(null) } })).toEqual({
    basedOn: 3,
    patch: {},
    localReference: null,
  })
  const reviewed = { 'review:recipient': edit('2026-03-05'), 'corrected:a': edit('2026-03-05'), a: edit(1) }
  expect(bodyOf({ ...batch, edits: reviewed, together: true })).toEqual({
    basedOn: 3,
    patch: { a: 1 },
    together: true,
  })
})
