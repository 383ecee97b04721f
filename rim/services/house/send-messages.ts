import { v4 } from 'uuid'
import { longestSending, type Mailer, type MailOutcome } from '#rim/mail'
import { claimMessage, noteSending, type Scope, type Sending, within } from '#rim/storage'
import type { Desks } from './desks.ts'

const house: Scope = { desk: 'house' }

/** Seconds that a message is one sender's: longer than sending can take. One that dies with it is followed up then. */
const lease = 2 * longestSending + 60

/** Minutes from one attempt to the next. After the last one, some three days later, it is given up. */
const pauses = [1, 5, 15, 60, 180, 360, 720, 1440, 1440]

/**
 * Sends what waits, the oldest first, until nothing does or the server is gone. Others may do the same at the same time: each
 * message is claimed. Whoever dies between the server's yes and the note of it sends it twice, with the same Message-ID.
 */
export async function sendWaiting({ house: database }: Pick<Desks, 'house'>, mailer: Mailer): Promise<void> {
  const me = v4()
  for (;;) {
    const claimed = await within(database, house, (work) => claimMessage(work, me, lease))
    if (claimed === null) return
    const { toName, toAddress, subject, body, language, messageId, attempts } = claimed
    const outcome = await mailer.send({
      to: { name: toName, address: toAddress },
      subject,
      body,
      language,
      messageId,
    })
    await within(database, house, (work) => noteSending(work, claimed, me, becameOf(outcome, attempts)))
    if (outcome.state === 'later' && outcome.gone) return
  }
}

/** What becomes of a message after an attempt; `attempts` counts this one. */
function becameOf(outcome: MailOutcome, attempts: number): Sending {
  switch (outcome.state) {
    case 'sent':
      return outcome
    case 'refused':
      return { state: 'failed', problem: outcome.problem }
    case 'later': {
      const pause = pauses[attempts - 1]
      return pause === undefined
        ? { state: 'failed', problem: outcome.problem }
        : { state: 'waiting', problem: outcome.problem, after: pause * 60 }
    }
  }
}
