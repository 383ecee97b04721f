import { daysFrom, type LocalText } from '#core/foundation'
import { type Consent, sheetOf } from './consent.ts'
import { dated } from './dates.ts'
import { type InfoSheet, sheetOn } from './info-sheet.ts'
import { type Prospect, replyDays, replyDueOn } from './recruitment.ts'
import { said } from './said.ts'

/** An interview, as far as deadlines go. */
export interface HeldInterview {
  readonly id: string
  readonly informant: string
  /** How the informant is called inside. */
  readonly code: string
  /** Whether there is, or was, a recording. */
  readonly recorded: boolean
  readonly recordingDeletedOn: string | null
  /** Whether what belongs to it has been deleted after a withdrawal. */
  readonly withdrawalDone: boolean
}

/** What a study has promised, and what it has done. */
export interface StudyPromises {
  readonly sheets: readonly InfoSheet[]
  readonly consents: readonly Consent[]
  readonly prospects: readonly Prospect[]
  readonly interviews: readonly HeldInterview[]
  readonly keyDeletedOn: string | null
  readonly closedOn: string | null
}

/** Something that must be done by a day. */
export interface Deadline {
  readonly what: 'reply' | 'recording' | 'withdrawal' | 'key' | 'end'
  /** The last day on which it is done in time. */
  readonly on: string
  readonly state: 'overdue' | 'soon' | 'later'
  /** Id of the prospect or interview; `null` for what concerns the whole study. */
  readonly about: string | null
  readonly text: LocalText
}

const words = {
  reply: {
    nb: 'Svar fra en person spurt av {channel}, ventet senest {date}',
    nn: 'Svar frå ein person spurd av {channel}, venta seinast {date}',
  },
  recording: {
    nb: 'Lydopptaket av {code} skal være slettet senest {date}',
    nn: 'Lydopptaket av {code} skal vere sletta seinast {date}',
  },
  withdrawal: {
    nb: '{code} trakk samtykket {date}. Det som hører til intervjuet, skal slettes nå',
    nn: '{code} trekte samtykket {date}. Det som høyrer til intervjuet, skal slettast no',
  },
  key: {
    nb: 'Koblingen mellom navn og kode skal være slettet senest {date}',
    nn: 'Koplinga mellom namn og kode skal vere sletta seinast {date}',
  },
  end: { nb: 'Prosjektet avsluttes senest {date}', nn: 'Prosjektet blir avslutta seinast {date}' },
} as const satisfies Record<Deadline['what'], LocalText>

/**
 * What is due, the earliest first. Each recording is due by what its own informant was promised; the key and the end by the
 * strictest of the promises that somebody consented to, or of the newest sheet before anybody has.
 *
 * @param today `YYYY-MM-DD`.
 * @param soonDays days before a deadline from which it counts as `soon`.
 */
export function deadlines(study: StudyPromises, today: string, soonDays = 30): readonly Deadline[] {
  const found: Omit<Deadline, 'state'>[] = [
    ...replies(study, today),
    ...ofInterviews(study),
    ...ofStudy(study, today),
  ]
  return found
    .map((one) => ({ ...one, state: stateOf(one.on, today, soonDays) }))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}

const stateOf = (on: string, today: string, soonDays: number): Deadline['state'] => {
  const left = daysFrom(today, on)
  return left < 0 ? 'overdue' : left <= soonDays ? 'soon' : 'later'
}

function replies({ prospects, sheets }: StudyPromises, today: string): readonly Omit<Deadline, 'state'>[] {
  return prospects.flatMap((prospect) => {
    const days = sheetOn(sheets, prospect.askedOn ?? today)?.replyWithinDays ?? replyDays
    const on = replyDueOn(prospect, days)
    if (on === null) return []
    const text = said(words.reply, { channel: prospect.channel, date: dated(on) })
    return [{ what: 'reply', on, about: prospect.id, text }]
  })
}

function ofInterviews({ interviews, consents, sheets }: StudyPromises): readonly Omit<Deadline, 'state'>[] {
  const byInformant = new Map(consents.map((consent) => [consent.informant, consent]))
  return interviews.flatMap(({ id, informant, code, recorded, recordingDeletedOn, withdrawalDone }) => {
    const consent = byInformant.get(informant)
    const found: Omit<Deadline, 'state'>[] = []
    const by = consent && sheetOf(consent, sheets)?.recordingsDeletedBy
    if (recorded && recordingDeletedOn === null && by) {
      const text = said(words.recording, { code, date: dated(by) })
      found.push({ what: 'recording', on: by, about: id, text })
    }
    if (consent?.withdrawnOn && !withdrawalDone) {
      const text = said(words.withdrawal, { code, date: dated(consent.withdrawnOn) })
      found.push({ what: 'withdrawal', on: consent.withdrawnOn, about: id, text })
    }
    return found
  })
}

function ofStudy(study: StudyPromises, today: string): readonly Omit<Deadline, 'state'>[] {
  const consented = study.consents.flatMap((consent) => sheetOf(consent, study.sheets) ?? [])
  const newest = sheetOn(study.sheets, today)
  const binding = consented.length > 0 ? consented : newest ? [newest] : []
  const earliest = (days: readonly (string | null)[]): string | undefined =>
    days.filter((day) => day !== null && day !== '').sort()[0] ?? undefined
  const key = study.keyDeletedOn === null ? earliest(binding.map((one) => one.keyDeletedBy)) : undefined
  const end = study.closedOn === null ? earliest(binding.map((one) => one.projectEnds)) : undefined
  return [
    ...(key
      ? [{ what: 'key', on: key, about: null, text: said(words.key, { date: dated(key) }) } as const]
      : []),
    ...(end
      ? [{ what: 'end', on: end, about: null, text: said(words.end, { date: dated(end) }) } as const]
      : []),
  ]
}
