import { expect, it } from 'vitest'
import { currentSession, renewSession } from './session.ts'
import type { SessionAnswer } from './types.ts'

const session: SessionAnswer = {
  name: 'Kari',
  staff: 'kari',
  level: 'high',
  csrf: 'first',
  role: 'registrar',
  municipality: '1101',
  unit: 'rusteamet',
  appointment: 'one',
  appointments: [],
}

it('a page goes on in a new session of the same person in the same role, and in nobody else’s', () => {
  expect(currentSession).toThrow()
  renewSession(session)
  renewSession({ ...session, csrf: 'second' })
  expect(currentSession().csrf).toBe('second')
  const others: readonly Partial<SessionAnswer>[] = [
    { staff: 'eva' },
    { role: 'unit-leader' },
    { unit: 'psykisk helse' },
    { role: null },
  ]
  for (const other of others) {
    renewSession({ ...session, csrf: 'third', ...other })
    expect(currentSession()).toEqual({ ...session, csrf: 'second' })
  }
})
