import type { Stretch, TextVersion } from '#core/interviews'
import { idOf } from './ids.ts'
import { type MarkedText, parseMarked } from './marked.ts'
import { writtenStaff, writtenStudy } from './study/about.ts'
import { writtenGuides } from './study/guide.ts'
import { type WrittenInterview, writtenInformants } from './study/people.ts'
import { writtenAppointments, writtenChannels, writtenProspects } from './study/recruitment.ts'
import { writtenSheets } from './study/sheet.ts'
import { textsOf } from './study-texts.ts'
import { markedInterviews } from './texts/index.ts'

/** A stretch of the raw text that tells who somebody is, and what is to stand there. */
export interface KnownIdentifier {
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/** A stretch under a code, by the code's key. */
export interface MarkedCoding extends Stretch {
  readonly key: string
  readonly coder: 'first' | 'second'
  readonly starred: boolean
  readonly tentative: boolean
}

/** A question of the guide in an interview, and what was answered to it. */
interface MarkedAnswer {
  readonly question: string
  readonly state: 'answered' | 'unanswered' | 'skipped'
  readonly at: Stretch | null
}

/** An interview of the made-up study. */
export interface SyntheticInterview extends WrittenInterview {
  readonly id: string
  /** The informant's code: `I07`. */
  readonly informant: string
  /** As it was transcribed, or the notes as they were written. */
  readonly raw: TextVersion
  /** With every identifier taken out; codings and quotes are of this one. */
  readonly text: TextVersion
  /** Positions in the raw text: what two readers would agree to take out. */
  readonly identifiers: readonly KnownIdentifier[]
  readonly codings: readonly MarkedCoding[]
  readonly quotes: readonly (Stretch & { readonly key: string })[]
  readonly answers: readonly MarkedAnswer[]
}

/** One informant, as the register shows it inside. */
export interface SyntheticInformant {
  readonly id: string
  readonly code: string
  readonly sex: 'female' | 'male' | 'other'
  readonly age: number
  readonly site: string
  readonly attributes: Readonly<Record<string, string | number>>
}

/** One who was thought of for an interview. */
interface SyntheticProspect extends Omit<(typeof writtenProspects)[number], 'channel' | 'number'> {
  readonly id: string
  readonly number: number
  /** The service that asked, by name. */
  readonly channel: string
  readonly site: string
}

/** What an informant has said yes to. */
interface SyntheticConsent {
  readonly informant: string
  readonly sheet: number
  readonly given: WrittenInterview['scope']
  readonly on: string
  readonly form: 'written'
  readonly withdrawnOn: null
}

/** The made-up study with all that is not in the log: who, when, on what consent, and the texts. */
export interface SyntheticStudy {
  readonly id: string
  readonly about: typeof writtenStudy
  readonly staff: typeof writtenStaff
  readonly sheets: typeof writtenSheets
  readonly guides: typeof writtenGuides
  readonly channels: typeof writtenChannels
  readonly prospects: readonly SyntheticProspect[]
  readonly appointments: typeof writtenAppointments
  readonly informants: readonly SyntheticInformant[]
  readonly consents: readonly SyntheticConsent[]
  /** In the order in which they were held. */
  readonly interviews: readonly SyntheticInterview[]
  /** The informant who withdraws, after the analysis and before the report. */
  readonly withdrawal: { readonly informant: string; readonly on: string }
}

/** The made-up study «Erfaringer med kommunale tjenester blant voksne over 60 år». Always the same. */
export function syntheticStudy(): SyntheticStudy {
  return {
    id: idOf('study'),
    about: writtenStudy,
    staff: writtenStaff,
    sheets: writtenSheets,
    guides: writtenGuides,
    channels: writtenChannels,
    prospects: writtenProspects.map(prospectOf),
    appointments: writtenAppointments,
    informants: writtenInformants.map(({ code, sex, age, site, attributes }) => {
      return { id: idOf(`informant/${code}`), code, sex, age, site: siteName(site), attributes }
    }),
    consents: writtenInformants.map(({ code, interview: { sheet, scope, date } }) => ({
      informant: idOf(`informant/${code}`),
      sheet,
      given: scope,
      on: date,
      form: 'written',
      withdrawnOn: null,
    })),
    interviews: writtenInformants.map(({ code, interview }) => interviewOf(code, interview)),
    withdrawal: { informant: 'I04', on: '2026-10-02' },
  }
}

function prospectOf(prospect: (typeof writtenProspects)[number]): SyntheticProspect {
  const { name, site } = writtenChannels.find(({ key }) => key === prospect.channel)!
  const { number, informant } = prospect
  return {
    ...prospect,
    id: idOf(`prospect/${number}`),
    channel: name,
    site: siteName(site),
    informant: informant && idOf(`informant/${informant}`),
  }
}

const siteName = (key: string): string => writtenStudy.sites.find((site) => site.key === key)!.name

function interviewOf(code: string, written: WrittenInterview): SyntheticInterview {
  const marked = parseMarked(markedInterviews[code]!)
  const id = idOf(`interview/${code}`)
  const { raw, text } = textsOf(marked, id, written)
  const placed = ({ start, end }: { readonly start: number; readonly end: number }): Stretch => {
    return { interview: id, version: text.id, start, end }
  }
  return {
    ...written,
    id,
    informant: code,
    raw,
    text,
    identifiers: marked.identifiers.map(({ start, end, replacement }) => ({ start, end, replacement })),
    codings: marked.stretches
      .filter(({ what }) => what === 'coding')
      .flatMap(({ id: key, coder, starred, tentative, ...range }) => {
        const coders = coder === 'both' ? (['first', 'second'] as const) : [coder]
        return coders.map((one) => ({ ...placed(range), key, coder: one, starred, tentative }))
      }),
    quotes: marked.stretches
      .filter(({ what }) => what === 'quote')
      .map(({ id: key, ...range }) => ({ ...placed(range), key })),
    answers: answersOf(marked, written, placed),
  }
}

/** What was answered to each question of the guide; those not marked were left out, or never reached. */
function answersOf(
  marked: MarkedText,
  { guide, brokenOff }: WrittenInterview,
  placed: (range: { readonly start: number; readonly end: number }) => Stretch,
): readonly MarkedAnswer[] {
  const found = new Map<string, MarkedAnswer>()
  for (const { id, what, ...range } of marked.stretches) {
    if (what === 'question') found.set(id, { question: id, state: 'answered', at: placed(range) })
  }
  marked.turns.forEach(({ asks }, at) => {
    for (const { question, answered } of asks) {
      const reply = answered ? replyTo(marked, at) : null
      found.set(question, {
        question,
        state: answered ? 'answered' : 'unanswered',
        at: reply && placed(reply),
      })
    }
  })
  const { topics } = writtenGuides.find(({ version }) => version === guide)!
  const asked = topics.flatMap(({ questions }) => questions.map(({ code }) => code))
  return asked.flatMap((question) => {
    const answer = found.get(question)
    if (answer) return [answer]
    return brokenOff ? [] : [{ question, state: 'skipped' as const, at: null }]
  })
}

/** What the others say after a turn of the interviewer's, until the next. */
function replyTo({ turns }: MarkedText, at: number): { readonly start: number; readonly end: number } | null {
  const after = turns.slice(at + 1)
  const next = after.findIndex(({ speaker }) => speaker === turns[at]!.speaker)
  const reply = next === -1 ? after : after.slice(0, next)
  const [first, last] = [reply[0], reply.at(-1)]
  return first && last ? { start: first.start, end: last.end } : null
}
