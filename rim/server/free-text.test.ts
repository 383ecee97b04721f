import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestProgram, type TestProgram } from './test-program.ts'

let program: TestProgram
beforeAll(async () => {
  program = await createTestProgram()
})
afterAll(() => program.close())

test('an identity number does not come in by a text that is written freely', async () => {
  const { own, otherUnit, round } = program.world
  const number = otherUnit.number
  const spaced = `${number.slice(0, 6)} ${number.slice(6)}`
  const coordinator = await program.enter('coordinator')
  const registrar = await program.enter('registrar')
  const municipality = `/api/municipalities/${own.municipality}`
  const registration = `/api/registrations/${own.registration}`
  const tries = [
    [coordinator, 'POST', `${municipality}/units`, { name: `Enhet for ${spaced}`, unitType: 'health' }],
    [coordinator, 'PATCH', `${municipality}/units/${own.unit}`, { contact: number }],
    [registrar, 'PATCH', registration, { basedOn: 0, patch: {}, localReference: `Ola ${number}` }],
    [registrar, 'PATCH', registration, { basedOn: 0, patch: { housing: `rød ${spaced}` } }],
    [registrar, 'PATCH', registration, { basedOn: 0, patch: { children_count: Number(number) } }],
    [
      registrar,
      'POST',
      `/api/rounds/${round}${municipality.slice(4)}/units/${own.unit}/registrations`,
      { number, localReference: number },
    ],
  ] as const
  for (const [visitor, method, url, payload] of tries) {
    const { statusCode, body } = await visitor.send({ method, url, payload })
    expect([400, 422], `${url} ${body}`).toContain(statusCode)
    expect(body).toContain('fødselsnummer')
    expect(body).not.toContain(number)
  }
  const stored = await program.world.database.sql(
    'select local_reference, answers::text, (select string_agg(name || contact, $1) from lyttepost.unit) from lyttepost.registration',
    [' '],
  )
  expect(JSON.stringify(stored)).not.toContain(number)
})
