import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestProgram, type TestProgram } from './test-program.ts'

let program: TestProgram
beforeAll(async () => {
  program = await createTestProgram()
})
afterAll(() => program.close())

test('the national coordinator appoints to national and regional roles, sees them, and takes them back', async () => {
  const { send } = await program.enter('national-coordinator')
  const url = '/api/appointments'
  const made = await send({
    method: 'POST',
    url,
    payload: { role: 'regional-adviser', name: 'Ny Rådgiver', territories: ['11', '4601'] },
  })
  expect(made.statusCode).toBe(201)
  const { id, code } = made.json()
  expect(code).toMatch(/^[A-Z2-9]{12}$/)
  const listed = (await send({ url })).json() as {
    id: string
    name: string
    taken: boolean
    revokedAt: string | null
  }[]
  expect(listed.find((one) => one.id === id)).toMatchObject({
    name: 'Ny Rådgiver',
    taken: false,
    revokedAt: null,
  })
  // a municipality's own are the municipality's
  expect(listed.map(({ name }) => name)).not.toContain('Navn registrar')
  expect((await send({ method: 'DELETE', url: `${url}/${id}` })).statusCode).toBe(200)
  const after = (await send({ url })).json() as { id: string; revokedAt: string | null }[]
  expect(after.find((one) => one.id === id)?.revokedAt).not.toBeNull()
})

test('nobody appoints operators or national coordinators from inside the house', async () => {
  const { send } = await program.enter('national-coordinator')
  for (const role of ['operator', 'national-coordinator', 'registrar']) {
    const answer = await send({ method: 'POST', url: '/api/appointments', payload: { role, name: 'Noen' } })
    expect(answer.statusCode, role).toBe(400)
  }
})

test('the operator sees versions and seals, and the log’s events are nowhere in it', async () => {
  const { send } = await program.enter('operator')
  const operation = await send({ url: '/api/operation' })
  expect(operation.json()).toMatchObject({ node: process.version, database: expect.stringMatching(/^\d+/) })
  expect((await send({ url: '/api/audit-chain' })).json()).toEqual([])
})
