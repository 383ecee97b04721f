import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayFromNow } from '#rim/test-kit'
import {
  addContact,
  addMessages,
  addTrainingDay,
  changeTrainingDay,
  claimMessage,
  declineInvitation,
  findInvitation,
  findTrainingDay,
  forgetMessages,
  invite,
  joinRound,
  listMessages,
  type NewMessage,
  noteSending,
  sendAgain,
  signOff,
  signUp,
  type TrainingDayFacts,
  type Work,
  withdrawInvitation,
} from './index.ts'
import { type Constraints, metIn, openConstraints, raw } from './test-refused.ts'

let here: Constraints
beforeAll(async () => {
  here = await openConstraints()
})
afterAll(() => here?.world.close())

const contact = (municipality: string, email: string) => ({
  id: v7(),
  municipality,
  name: 'Kåre Ødegård',
  title: '',
  email,
  phone: '',
  language: 'nb' as const,
  receives: ['rounds'] as const,
})

describe('a contact', () => {
  it('is of the own municipality, or the nation’s coordinator’s to keep, and has one line and one address', async () => {
    const { municipality, national, unit, house, refused, done } = here
    await done(municipality, (work) => addContact(work, contact('1101', 'a@kommune.example')))
    await done(national, (work) => addContact(work, contact('1103', 'a@kommune.example')))
    await refused('exists', municipality, (work) => addContact(work, contact('1101', 'A@kommune.example')))
    await refused('notYours', municipality, (work) => addContact(work, contact('1103', 'b@kommune.example')))
    const analyst = { ...national, staff: here.world.staff['national-analyst'], role: 'national-analyst' }
    for (const scope of [unit, house, analyst]) {
      await refused('notYours', scope, (work) => addContact(work, contact('1101', 'b@kommune.example')))
    }
    await refused(
      'noEvent',
      municipality,
      raw(
        `insert into lyttepost.contact (id, municipality, name, email) values ('${v7()}', '1101', 'x', 'c@x.no')`,
      ),
    )
    for (const email of [
      'kommune.example',
      'a@b@c.no',
      'a b@c.no',
      'a@c.no\r\nBcc: d@e.no',
      'a@c.no,d@e.no',
      'A <a@c.no>',
      '',
    ]) {
      await refused(
        'notAllowedValue',
        municipality,
        (work) => addContact(work, contact('1101', email)),
        email,
      )
    }
    for (const name of ['', 'a\nb', 'a\rb', 'a\u0085b', 'x'.repeat(201)]) {
      const wrong = { ...contact('1101', 'b@kommune.example'), name }
      await refused('notAllowedValue', municipality, (work) => addContact(work, wrong), name)
    }
  })
})

describe('an invitation', () => {
  const answerBy = dayFromNow(20)
  const inviteAll = (work: Work) =>
    invite(work, here.world.round, {
      municipalities: ['1101', '1103', '4601'],
      answerBy,
      by: here.world.staff['national-coordinator'],
    })

  it('is made once, for those who do not take part, and is answered by joining', async () => {
    const { national, municipality, unit, refused, done, world } = here
    const { round } = world
    for (const scope of [municipality, unit]) await refused('notYours', scope, inviteAll)
    // both take part already
    expect(await done(national, inviteAll)).toEqual([])
    await here.force("delete from lyttepost.participation where municipality = '1101'")
    expect(await done(national, inviteAll)).toEqual(['1101'])
    expect(await done(national, inviteAll)).toEqual([])
    const answer = () =>
      done(municipality, async (work) => (await findInvitation(work, round, '1101'))?.answer)
    expect(await answer()).toBeNull()
    await done(municipality, (work) =>
      declineInvitation(work, round, '1101', 'Vi har ikke tid', dayFromNow(0)),
    )
    expect(await answer()).toBe('declined')
    // who declined may change her mind
    await done(municipality, (work) => joinRound(work, round, '1101', { mode: 'person' }))
    expect(await answer()).toBe('accepted')
    const events = await world.database.sql(
      "select verb, municipality from lyttepost.audit_event where noun = 'invitation' order by at, id",
    )
    expect(events).toEqual([
      { verb: 'create', municipality: null },
      { verb: 'decline', municipality: '1101' },
      { verb: 'change', municipality: '1101' },
    ])
    // and whoever takes part does not decline
    expect(
      await done(municipality, (work) =>
        declineInvitation(work, round, '1101', 'Vi har ikke tid', dayFromNow(0)),
      ),
    ).toBe(false)
    await here.force('update lyttepost.invitation set answer = null, answered_at = null')
    await refused('notYours', municipality, (work) =>
      declineInvitation(work, round, '1101', 'Vi har ikke tid', dayFromNow(0)),
    )
    await refused(
      'notYours',
      municipality,
      raw("update lyttepost.invitation set answer = 'accepted', answered_at = now()"),
    )
  })

  it('is not declined without a reason, nor taken back when it is answered', async () => {
    const { national, municipality, refused, done, world } = here
    const { round } = world
    await here.force(
      "delete from lyttepost.participation where municipality = '1101'; update lyttepost.invitation set answer = null, answered_at = null",
    )
    await refused('notAllowedValue', municipality, (work) =>
      declineInvitation(work, round, '1101', 'nei', dayFromNow(0)),
    )
    await done(municipality, (work) =>
      declineInvitation(work, round, '1101', 'Vi har ikke tid', dayFromNow(0)),
    )
    expect(await done(national, (work) => withdrawInvitation(work, round, '1101'))).toBe(false)
    await here.force('update lyttepost.invitation set answer = null, answered_at = null')
    expect(await done(national, (work) => withdrawInvitation(work, round, '1101'))).toBe(true)
  })
})

describe('a training day', () => {
  const facts = (more: Partial<TrainingDayFacts> = {}): TrainingDayFacts => ({
    day: dayFromNow(10),
    begins: '09:00',
    ends: '15:00',
    place: 'Rådhuset',
    link: '',
    about: { nb: '', nn: '' },
    places: 2,
    ...more,
  })
  const make = async (more: Partial<TrainingDayFacts> = {}): Promise<string> => {
    const id = v7()
    await here.done(here.national, (work) =>
      addTrainingDay(work, { id, round: here.world.round, ...facts(more) }),
    )
    return id
  }
  const somebody = (trainingDay: string, email: string, municipality = '1101') => ({
    id: v7(),
    trainingDay,
    municipality,
    name: 'Kari',
    unit: 'Rusteamet',
    email,
  })
  const takenOf = (id: string) =>
    here.done(here.national, async (work) => (await findTrainingDay(work, id))?.taken)

  it('has its places counted, and no more are taken than there are, also by two at once', async () => {
    const { municipality, refused, done } = here
    const other = { ...municipality, municipality: '1103' }
    const id = await make()
    const first = somebody(id, 'a@kommune.example')
    await done(municipality, (work) => signUp(work, first))
    await refused('exists', municipality, (work) => signUp(work, { ...first, id: v7() }))
    expect(await takenOf(id)).toBe(1)
    const both = await Promise.allSettled([
      done(municipality, (work) => signUp(work, somebody(id, 'b@kommune.example'))),
      done(other, (work) => signUp(work, somebody(id, 'b@kommune.example', '1103'))),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await takenOf(id)).toBe(2)
    await refused('trainingDayFull', municipality, (work) => signUp(work, somebody(id, 'c@kommune.example')))
    await done(municipality, (work) => signOff(work, id, first.id))
    expect(await takenOf(id)).toBe(1)
    await refused('notAllowedValue', here.national, (work) =>
      changeTrainingDay(work, id, facts({ begins: '16:00' })),
    )
    await refused('notAllowedValue', here.national, (work) =>
      changeTrainingDay(work, id, facts({ place: '' })),
    )
    await refused('notAllowedValue', here.national, (work) =>
      changeTrainingDay(work, id, facts({ link: 'javascript:alert(1)' })),
    )
  })

  it('that is over or cancelled takes nobody, and who was there stays', async () => {
    const { municipality, refused, done } = here
    const id = await make({ places: null })
    const came = somebody(id, 'a@kommune.example')
    await done(municipality, (work) => signUp(work, came))
    await here.force(`update lyttepost.training_day set day = '${dayFromNow(-1)}' where id = '${id}'`)
    await refused('trainingDayOver', municipality, (work) => signUp(work, somebody(id, 'b@kommune.example')))
    expect(await done(municipality, (work) => signOff(work, id, came.id))).toBe(false)
    await here.force(
      `update lyttepost.training_day set day = '${dayFromNow(9)}', cancelled_at = now() where id = '${id}'`,
    )
    await refused('trainingDayOver', municipality, (work) => signUp(work, somebody(id, 'b@kommune.example')))
  })

  it('is for the own people: nobody is signed up, or seen, for another municipality', async () => {
    const { municipality, unit, refused, done } = here
    const id = await make()
    await done({ ...municipality, municipality: '1103' }, (work) =>
      signUp(work, somebody(id, 'x@kommune.example', '1103')),
    )
    await refused('notYours', municipality, (work) => signUp(work, somebody(id, 'y@kommune.example', '1103')))
    await refused('notYours', unit, (work) => signUp(work, somebody(id, 'y@kommune.example')))
    await refused('notYours', municipality, raw('update lyttepost.training_day set taken = 0'))
    await refused('notYours', here.national, raw('update lyttepost.training_day set taken = 0'))
  })
})

describe('a message', () => {
  const message = (more: Partial<NewMessage> = {}): NewMessage => {
    const id = v7()
    return {
      id,
      round: here.world.round,
      municipality: '1101',
      kind: 'own',
      language: 'nb',
      toName: 'Kari',
      toAddress: 'kari@kommune.example',
      subject: 'Hei',
      body: 'Hei',
      state: 'waiting',
      messageId: `<${id}@lyttepost.example>`,
      createdBy: here.world.staff['national-coordinator'],
      ...more,
    }
  }
  const add =
    (more: Partial<NewMessage> = {}) =>
    (work: Work) =>
      addMessages(work, [message(more)])

  it('is the nation’s coordinator’s and the house’s to write, as one line and one address, and is not changed', async () => {
    const { municipality, unit, national, house, refused, done } = here
    await done(national, add())
    await done(house, add({ createdBy: null }))
    for (const scope of [municipality, unit]) await refused('notYours', scope, add())
    await refused('notYours', national, add({ createdBy: here.world.staff.operator }))
    const analyst = { ...national, staff: here.world.staff['national-analyst'], role: 'national-analyst' }
    const createdBy = analyst.staff
    await refused('notYours', analyst, add({ createdBy }))
    await refused('notYours', analyst, add({ createdBy, kind: 'order-delivered' }))
    for (const wrong of [
      { subject: 'Hei\r\nBcc: x@y.no' },
      { subject: '' },
      { toName: 'Kari\nBcc: x@y.no' },
      { toAddress: 'kari@kommune.example\r\nBcc: x@y.no' },
      { toAddress: 'kari@kommune.example, x@y.no' },
      { messageId: '<a b>' },
      { body: '' },
    ]) {
      await refused('notAllowedValue', national, add(wrong), JSON.stringify(wrong))
    }
    await refused('notYours', national, raw("update lyttepost.message set to_address = 'x@y.no'"))
    await refused('notYours', house, raw("update lyttepost.message set body = 'x'"))
    await refused('notYours', national, raw('delete from lyttepost.message'))
    await here.force('delete from lyttepost.message')
  })

  it('is claimed by one at a time, by the next one when the time is up, and noted by whoever has it', async () => {
    const { national, house, done, count } = here
    await done(national, add())
    const [one, other] = [v7(), v7()]
    const claim = (by: string) => done(house, (work) => claimMessage(work, by, 60))
    const claimed = await claim(one)
    expect(claimed).toMatchObject({ attempts: 1, state: 'waiting' })
    expect(await claim(other)).toBeNull()
    await here.force("update lyttepost.message set claimed_until = now() - interval '1 second'")
    expect(await claim(other)).toMatchObject({ id: claimed!.id, messageId: claimed!.messageId, attempts: 2 })
    const note = (by: string) => done(house, (work) => noteSending(work, claimed!, by, { state: 'sent' }))
    expect([await note(one), await note(other), await note(other)]).toEqual([false, true, false])
    expect(await count('message', "state = 'sent' and sent_at is not null and claimed_by is null")).toBe(1)
    expect(await count('audit_event', "noun = 'message' and verb = 'send'")).toBe(1)
  })

  it('that failed or was held is sent again by the nation alone, and one that is sent never', async () => {
    const { national, municipality, house, refused, done } = here
    await here.force('delete from lyttepost.message')
    await done(national, add({ state: 'held' }))
    const all = () => done(national, (work) => listMessages(work, here.world.round))
    const id = (await all())[0]!.id
    await refused('notYours', municipality, (work) => sendAgain(work, [id]))
    expect(await done(national, (work) => sendAgain(work, [id]))).toBe(1)
    const by = v7()
    const claimed = await done(house, (work) => claimMessage(work, by, 60))
    await done(house, (work) => noteSending(work, claimed!, by, { state: 'failed', problem: 4255 }))
    expect(await all()).toMatchObject([{ state: 'failed', lastProblem: 4255 }])
    expect(await done(house, (work) => claimMessage(work, by, 60))).toBeNull()
    expect(await done(national, (work) => sendAgain(work, [id]))).toBe(1)
    expect(await all()).toMatchObject([{ state: 'waiting', lastProblem: null, attempts: 0 }])
    await here.force("update lyttepost.message set state = 'sent', sent_at = now()")
    expect(await done(national, (work) => sendAgain(work, [id]))).toBe(0)
  })

  it('is tried again when its time has come', async () => {
    const { national, house, done } = here
    await here.force('delete from lyttepost.message')
    await done(national, add())
    const by = v7()
    const claimed = await done(house, (work) => claimMessage(work, by, 60))
    const later = { state: 'waiting', problem: 4256, after: 600 } as const
    await done(house, (work) => noteSending(work, claimed!, by, later))
    expect(await done(house, (work) => claimMessage(work, by, 60))).toBeNull()
    await here.force("update lyttepost.message set next_at = next_at - interval '10 minutes'")
    expect(await done(house, (work) => claimMessage(work, by, 60))).toMatchObject({ attempts: 2 })
  })

  it('goes with its round, and not before', async () => {
    const { house, done, count } = here
    expect(await done(house, forgetMessages)).toBe(0)
    expect(await count('message')).toBe(1)
    await here.force(`update lyttepost.round set retention_until = '${dayFromNow(-1)}', opens_on = '${dayFromNow(-9)}',
      closes_on = '${dayFromNow(-5)}'`)
    expect(await done(house, forgetMessages)).toBe(1)
    expect(await count('message')).toBe(0)
  })
})

it('and each refusal that belongs here has been met', () => {
  expect([...here.reached].sort()).toEqual([...metIn.messages].sort())
})
