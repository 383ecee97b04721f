import { v4 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ProblemError } from '#core/foundation'
import { untilSomebodyWaits } from '#rim/test-kit'
import { isBlocked, optOut } from './opt-outs.ts'
import { reopenRound, submitRound } from './participations.ts'
import { refusals } from './refusals.ts'
import { addRegistration, changeRegistration, type NewRegistration } from './registrations.ts'
import { type Constraints, openConstraints } from './test-refused.ts'
import { holding } from './test-waiting.ts'

let here: Constraints
let legalBasis: string
beforeAll(async () => {
  here = await openConstraints()
  const rows = await here.world.database.sql(
    "select id from lyttepost.legal_basis where municipality = '1101'",
  )
  legalBasis = String(rows[0]!.id)
})
afterAll(() => here?.world.close())

let numbered = 0
const pseudonym = (): string => String(++numbered).padStart(43, 'p')
const registration = (differs: Partial<NewRegistration>): NewRegistration => ({
  id: v4(),
  round: here.world.round,
  municipality: '1101',
  unit: here.world.own.unit,
  unitType: 'health',
  legalBasis,
  roundPseudonym: pseudonym(),
  linkPseudonym: null,
  blockPseudonym: pseudonym(),
  localReference: 'et notat',
  birthYear: 1980,
  sex: 'female',
  createdBy: here.world.staff.registrar,
  ...differs,
})

describe('who says no while being registered', () => {
  it('is not registered: the opt-out waits for the registration, and removes it', async () => {
    const made = registration({})
    const registering = holding(here, here.unit, (work) => addRegistration(work, made))
    await registering.done
    const opting = here.done(here.unit, (work) =>
      optOut(work, made.round, made.roundPseudonym, made.blockPseudonym),
    )
    await untilSomebodyWaits(here.world.database)
    registering.letGo()
    await registering.ended
    await opting
    expect(await here.count('registration', `id = '${made.id}'`)).toBe(0)
    expect(await here.count('deletion', `registration = '${made.id}' and reason = 'opt-out'`)).toBe(1)
  })

  it('is not registered: the registration waits for the opt-out, and is refused', async () => {
    const made = registration({})
    const opting = holding(here, here.unit, (work) =>
      optOut(work, made.round, made.roundPseudonym, made.blockPseudonym),
    )
    await opting.done
    const registering = here.refused('optedOut', here.unit, (work) => addRegistration(work, made))
    await untilSomebodyWaits(here.world.database)
    opting.letGo()
    await opting.ended
    await registering
    const blocked = await here.done(here.unit, (work) => isBlocked(work, made.round, made.blockPseudonym))
    expect(blocked).toBe(true)
  })
})

describe('submitting while somebody saves', () => {
  it('wipes the note that was being written', async () => {
    const made = registration({ localReference: null })
    await here.done(here.unit, (work) => addRegistration(work, made))
    const saving = holding(here, here.unit, (work) =>
      changeRegistration(work, made.id, { basedOn: 0, patch: {}, localReference: 'nytt notat' }),
    )
    await saving.done
    const submitting = here.done(here.municipality, (work) => submitRound(work, made.round))
    await untilSomebodyWaits(here.world.database)
    saving.letGo()
    await saving.ended
    await submitting
    expect(await here.count('registration', "municipality = '1101' and local_reference is not null")).toBe(0)
    await here.done(here.municipality, (work) => reopenRound(work, made.round))
  })

  it('never stops both: each save is done or told that the round is closed', async () => {
    const made = registration({})
    await here.done(here.unit, (work) => addRegistration(work, made))
    const { round } = here.world
    let told = 0
    let saved = 0
    const save = async (value: number) => {
      const note = `notat ${value}`
      const patch = { housing: ['red', 'green'][value % 2] }
      const result = await here
        .done(here.unit, (work) =>
          changeRegistration(work, made.id, { basedOn: 1000, patch, localReference: note }),
        )
        .catch((cause: unknown) => cause)
      if (result instanceof Error) {
        expect(result).toBeInstanceOf(ProblemError)
        expect((result as ProblemError).problems[0]!.number).toBe(refusals.submitted.number)
        told++
      } else saved++
    }
    const savers = [0, 1].map(async (first) => {
      for (let value = first; value < 80; value += 2) await save(value)
    })
    for (let turn = 0; turn < 15; turn++) {
      await here.done(here.municipality, (work) => submitRound(work, round))
      await here.done(here.municipality, (work) => reopenRound(work, round))
    }
    await Promise.all(savers)
    expect(told + saved).toBe(80)
  })
})
