import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { Awaited, type Column, DataTable, PageTitle, Tag } from '../../ui/index.ts'
import { dayInWords, dayOfMoment } from '../../words/dates.ts'
import { type Say, useLanguage, useSay } from '../../words/index.ts'
import type { StudyPageGiven } from '../given.ts'
import { type StepsAnswer, useTextSteps } from './queries.ts'
import { openSteps, rawVersion, type Step, waitingVersion } from './steps.ts'

const words = {
  title: { nb: 'Tekster', nn: 'Tekstar', en: 'Texts' },
  lead: {
    nb: 'Fra opptak eller notater til en tekst som er avidentifisert og kontrollert av to. Først da kan den kodes.',
    nn: 'Frå opptak eller notat til ein tekst som er avidentifisert og kontrollert av to. Først då kan han kodast.',
    en: 'From recording or notes to a text that is de-identified and checked by two. Only then can it be coded.',
  },
  noRaw: {
    nb: 'Du leser ikke tekster som ikke er avidentifisert. Derfor ser du bare tekstene som er ferdig kontrollert.',
    nn: 'Du les ikkje tekstar som ikkje er avidentifiserte. Derfor ser du berre tekstane som er ferdig kontrollerte.',
    en: 'You do not read texts before they are de-identified. You therefore see only those that are checked.',
  },
  caption: {
    nb: 'Intervjuene og hvor langt teksten er kommet',
    nn: 'Intervjua og kor langt teksten er komen',
    en: 'The interviews, and how far the text has come',
  },
  interview: { nb: 'Intervju', nn: 'Intervju', en: 'Interview' },
  consent: { nb: 'Samtykke', nn: 'Samtykke', en: 'Consent' },
  source: { nb: 'Opptak', nn: 'Opptak', en: 'Recording' },
  transcript: { nb: 'Utskrift', nn: 'Utskrift', en: 'Transcript' },
  deidentified: { nb: 'Avidentifisert', nn: 'Avidentifisert', en: 'De-identified' },
  confirmed: { nb: 'Kontrollert', nn: 'Kontrollert', en: 'Checked' },
  next: { nb: 'Neste steg', nn: 'Neste steg', en: 'Next step' },
  given: { nb: 'gitt', nn: 'gitt', en: 'given' },
  missing: { nb: 'mangler', nn: 'manglar', en: 'missing' },
  notIn: { nb: 'ikke lagt inn', nn: 'ikkje lagt inn', en: 'not brought in' },
  withoutSound: { nb: 'uten opptak', nn: 'utan opptak', en: 'no recording' },
  notes: { nb: 'notater', nn: 'notat', en: 'notes' },
  here: { nb: 'inne', nn: 'inne', en: 'here' },
  coming: { nb: 'ikke ferdig sendt', nn: 'ikkje ferdig sendt', en: 'not wholly sent' },
  deleted: { nb: 'slettet {day}', nn: 'sletta {day}', en: 'deleted {day}' },
  draft: { nb: 'påbegynt', nn: 'påbyrja', en: 'begun' },
  done: { nb: 'ferdig', nn: 'ferdig', en: 'done' },
  notYet: { nb: 'ikke ennå', nn: 'ikkje enno', en: 'not yet' },
  waits: { nb: 'venter på andre leser', nn: 'ventar på andre lesar', en: 'waits for a second reader' },
  sentBack: { nb: 'sendt tilbake', nn: 'send tilbake', en: 'sent back' },
  withdrawn: { nb: 'Trukket {day}', nn: 'Trekt {day}', en: 'Withdrawn {day}' },
  hidden: { nb: 'Vises ikke for deg', nn: 'Blir ikkje vist for deg', en: 'Not shown to you' },
  none: {
    nb: 'Ingen intervjuer er ført inn ennå. Det gjøres fra rekrutteringen.',
    nn: 'Ingen intervju er førte inn enno. Det blir gjort frå rekrutteringa.',
    en: 'No interviews have been entered yet. That is done from recruitment.',
  },
} satisfies Record<string, LocalText>

const nextWords = {
  transcribe: { nb: 'Skriv ut', nn: 'Skriv ut', en: 'Transcribe' },
  deidentify: { nb: 'Avidentifiser', nn: 'Avidentifiser', en: 'De-identify' },
  confirm: { nb: 'Kontroller', nn: 'Kontroller', en: 'Check' },
  correct: { nb: 'Les og rett', nn: 'Les og rett', en: 'Read and correct' },
  versions: { nb: 'Se versjonene', nn: 'Sjå versjonane', en: 'See the versions' },
  wait: { nb: 'Se, venter på en annen', nn: 'Sjå, ventar på ein annan', en: 'Look; waits for somebody else' },
} satisfies Record<Step | 'wait', LocalText>

type Cell = readonly ['success' | 'info' | 'warning' | 'neutral', string]

function cellsOf(
  one: StepsAnswer,
  say: Say,
  day: (moment: string) => string,
): Readonly<Record<'consent' | 'source' | 'transcript' | 'deidentified' | 'confirmed', Cell>> {
  const { consent, sound, current } = one
  const waits = waitingVersion(one) !== undefined
  const notYet: Cell = ['neutral', say(words.notYet)]
  return {
    consent:
      consent === null
        ? ['warning', say(words.missing)]
        : [
            'success',
            consent.recording ? say(words.given) : `${say(words.given)}, ${say(words.withoutSound)}`,
          ],
    source: one.source === 'notes' ? ['neutral', say(words.notes)] : soundCell(sound, say, day),
    transcript:
      one.transcript !== null
        ? ['info', say(words.draft)]
        : rawVersion(one) || current
          ? ['success', say(words.done)]
          : notYet,
    deidentified:
      current || waits
        ? ['success', say(words.done)]
        : one.returns.length > 0
          ? ['warning', say(words.sentBack)]
          : one.deidentification !== null
            ? ['info', say(words.draft)]
            : notYet,
    confirmed: current
      ? ['success', day(current.confirmedAt ?? current.madeAt)]
      : waits
        ? ['info', say(words.waits)]
        : notYet,
  }
}

function soundCell(sound: StepsAnswer['sound'], say: Say, day: (moment: string) => string): Cell {
  if (sound === null) return ['neutral', say(words.notIn)]
  if (sound.state === 'deleted') return ['neutral', say(words.deleted, { day: day(sound.deletedAt!) })]
  return sound.state === 'whole' ? ['success', say(words.here)] : ['warning', say(words.coming)]
}

/** The study's interviews, with what is missing at each step and what one can do. */
export default function TextsPage({ study }: StudyPageGiven) {
  const say = useSay()
  const language = useLanguage()
  const found = useTextSteps(study.id)
  if (!found.data) return <Awaited query={found} />
  const day = (moment: string): string => dayOfMoment(moment, language)
  const step = (
    key: 'consent' | 'source' | 'transcript' | 'deidentified' | 'confirmed',
  ): Column<StepsAnswer> => ({
    key,
    head: say(words[key]),
    cell: (one) => {
      if (one.withdrawnOn !== null) return null
      // to those who do not read raw texts, what is missing before that is not known
      if (!study.raw && key !== 'consent' && key !== 'confirmed') return <span aria-hidden="true">–</span>
      const [colour, text] = cellsOf(one, say, day)[key]
      return <Tag colour={colour}>{text}</Tag>
    },
  })
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="ds-paragraph lp-lead">{say(words.lead)}</p>
      {!study.raw && <p className="ds-paragraph">{say(words.noRaw)}</p>}
      <DataTable
        caption={say(words.caption)}
        rows={found.data}
        keyOf={({ id }) => id}
        empty={say(words.none)}
        columns={[
          {
            key: 'interview',
            head: say(words.interview),
            names: true,
            cell: (one) => `${one.code}, ${day(one.heldOn)}`,
          },
          step('consent'),
          step('source'),
          step('transcript'),
          step('deidentified'),
          step('confirmed'),
          {
            key: 'next',
            head: say(words.next),
            cell: (one) => <Next one={one} study={study.id} raw={study.raw} staff={study.staff} />,
          },
        ]}
      />
    </div>
  )
}

function Next({ one, study, raw, staff }: { one: StepsAnswer; study: string; raw: boolean; staff: string }) {
  const say = useSay()
  const language = useLanguage()
  if (one.withdrawnOn !== null)
    return <>{say(words.withdrawn, { day: dayInWords(one.withdrawnOn, language) })}</>
  const [next] = openSteps(one, raw)
  if (next === undefined) return <>{say(words.hidden)}</>
  const own = next === 'confirm' && waitingVersion(one)?.madeBy === staff
  return (
    <Link
      className="ds-link"
      to={`/interviews/${study}/texts/${one.id}`}
      aria-label={`${say(nextWords[own ? 'wait' : next])}: ${one.code}`}
    >
      {say(nextWords[own ? 'wait' : next])}
    </Link>
  )
}
