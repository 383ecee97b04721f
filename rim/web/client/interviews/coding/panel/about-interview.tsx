import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { type Asked, operation, put, type Reading, type Summary } from '#core/interviews'
import { Button, CheckField, SelectField, TextField } from '../../../ui/index.ts'
import { dayInWords } from '../../../words/dates.ts'
import { languageOfText, useLanguage, useSay } from '../../../words/index.ts'
import { useAnalysis, useProject } from '../../analysis/index.ts'
import type { InterviewAnswer, OwnStudyAnswer } from '../../queries.ts'
import { useGuide } from '../guide.ts'
import { changedReading, modeWords, readingOf } from '../readings.ts'
import { MemoDialog, memoTypes } from './memo-dialog.tsx'
import './about-interview.css'

const words = {
  held: { nb: 'Holdt {day}', nn: 'Halde {day}', en: 'Held {day}' },
  minutes: { nb: '{count} minutter', nn: '{count} minutt', en: '{count} minutes' },
  mode: {
    nb: 'Hvordan intervjuet kodes',
    nn: 'Korleis intervjuet blir koda',
    en: 'How the interview is coded',
  },
  done: { nb: 'Kodingen er ferdig', nn: 'Kodinga er ferdig', en: 'The coding is done' },
  selective: {
    nb: 'Et intervju som kodes utvalgt, telles for seg: at en kode mangler, betyr ikke at det ikke ble sagt.',
    nn: 'Eit intervju som blir koda utvalt, blir talt for seg: at ein kode manglar, betyr ikkje at det ikkje blei sagt.',
    en: 'An interview that is coded selectively is counted apart: a missing code does not mean that it was not said.',
  },
  summary: { nb: 'Sammendrag av intervjuet', nn: 'Samandrag av intervjuet', en: 'Summary of the interview' },
  topics: { nb: 'Sammendrag etter hovedtema', nn: 'Samandrag etter hovudtema', en: 'Summaries by topic' },
  save: { nb: 'Lagre', nn: 'Lagre', en: 'Save' },
  guide: { nb: 'Spørsmålene i guiden', nn: 'Spørsmåla i guiden', en: 'The guide’s questions' },
  count: { nb: '{marked} av {all} merket', nn: '{marked} av {all} merkte', en: '{marked} of {all} marked' },
  missing: { nb: 'Ikke merket', nn: 'Ikkje merkt', en: 'Not marked' },
  answered: { nb: 'Besvart', nn: 'Svart på', en: 'Answered' },
  unanswered: { nb: 'Stilt, ikke besvart', nn: 'Stilt, ikkje svart på', en: 'Asked, not answered' },
  skipped: { nb: 'Hoppet over', nn: 'Hoppa over', en: 'Skipped' },
  memos: { nb: 'Notater', nn: 'Notat', en: 'Memos' },
  write: { nb: 'Skriv et notat', nn: 'Skriv eit notat', en: 'Write a memo' },
  memoTitle: {
    nb: 'Notat til intervjuet {code}',
    nn: 'Notat til intervjuet {code}',
    en: 'Memo on the interview {code}',
  },
} satisfies Record<string, LocalText>

/** What is told of an interview besides its codings: how it is coded, short summaries, the guide's questions, memos. */
export function AboutInterview({
  study,
  interview,
  nameOf,
}: {
  study: OwnStudyAnswer
  interview: InterviewAnswer
  nameOf: (staff: string) => string
}) {
  const say = useSay()
  const language = useLanguage()
  const store = useAnalysis()
  const project = useProject()
  const guide = useGuide(study.id)
  const [writing, setWriting] = useState(false)
  const reading = readingOf(project, interview.id)
  const change = (to: Partial<Reading>): void =>
    store.act('change', changedReading(project, interview.id, to))
  const memos = [...project.memo.values()].filter(
    ({ about }) => about?.kind === 'interview' && about.id === interview.id,
  )
  return (
    <div className="lp-about lp-stack">
      <p className="lp-subtle">
        {say(words.held, { day: dayInWords(interview.heldOn, language) })}
        {interview.minutes !== null && `, ${say(words.minutes, { count: interview.minutes })}`}
      </p>
      <SelectField
        label={say(words.mode)}
        value={reading.mode}
        change={(mode) => change({ mode: mode as Reading['mode'] })}
        options={Object.entries(modeWords).map(([value, text]) => ({ value, text: say(text) }))}
      />
      {reading.mode === 'selective' && <p className="lp-subtle">{say(words.selective)}</p>}
      <CheckField label={say(words.done)} checked={reading.done} change={(done) => change({ done })} />
      <SummaryField study={study} interview={interview.id} topic={null} label={say(words.summary)} />
      {guide && (
        <details className="lp-wide">
          <summary>{say(words.topics)}</summary>
          <div className="lp-stack">
            {guide.topics.map(({ code, name }) => (
              <SummaryField
                key={code}
                study={study}
                interview={interview.id}
                topic={code}
                label={<span lang={languageOfText(name, language)}>{say(name)}</span>}
              />
            ))}
          </div>
        </details>
      )}
      {guide && <Coverage interview={interview.id} guide={guide} />}
      <section className="lp-wide">
        <h2>{say(words.memos)}</h2>
        {memos.map(({ id, text, type, author }) => (
          <p key={id} className="lp-chosen-memo">
            {text}{' '}
            <span className="lp-subtle">
              ({say(memoTypes[type])}, {nameOf(author)})
            </span>
          </p>
        ))}
        <Button look="secondary" size="sm" onClick={() => setWriting(true)}>
          {say(words.write)}
        </Button>
      </section>
      {writing && (
        <MemoDialog
          title={say(words.memoTitle, { code: interview.code })}
          about={{ kind: 'interview', id: interview.id }}
          interview={interview.id}
          person={study.staff}
          nameOf={nameOf}
          close={() => setWriting(false)}
        />
      )}
    </div>
  )
}

/** A summary that is written over several days; kept when one says so. */
function SummaryField({
  study,
  interview,
  topic,
  label,
}: {
  study: OwnStudyAnswer
  interview: string
  topic: string | null
  label: React.ReactNode
}) {
  const say = useSay()
  const store = useAnalysis()
  const project = useProject()
  const there = [...project.summary.values()].find(
    (one) => one.interview === interview && one.topic === topic,
  )
  const [written, setWritten] = useState<string | null>(null)
  const mayWrite = !there || there.author === study.staff || study.part === 'leader'
  const save = (): void => {
    const text = (written ?? '').trim()
    if (text === '' && there) store.act('remove', [operation(there, null)])
    else if (text !== '') {
      const summary: Summary = there
        ? { ...there, text }
        : { kind: 'summary', id: crypto.randomUUID(), interview, topic, text, author: study.staff }
      store.act('write', put(project, summary))
    }
    setWritten(null)
  }
  return (
    <div className="lp-wide lp-summary">
      <TextField
        label={label}
        rows={5}
        readOnly={!mayWrite}
        value={written ?? there?.text ?? ''}
        change={setWritten}
      />
      {written !== null && written !== (there?.text ?? '') && (
        <Button size="sm" onClick={save}>
          {say(words.save)}
        </Button>
      )}
    </div>
  )
}

/** Which of the guide's questions were asked, to be marked quickly. */
function Coverage({
  interview,
  guide,
}: {
  interview: string
  guide: NonNullable<ReturnType<typeof useGuide>>
}) {
  const say = useSay()
  const language = useLanguage()
  const store = useAnalysis()
  const project = useProject()
  const known = new Map(
    [...project.asked.values()]
      .filter((one) => one.interview === interview)
      .map((one) => [one.question, one]),
  )
  const all = guide.topics.flatMap(({ questions }) => questions)
  const mark = (question: string, state: string): void => {
    const there = known.get(question)
    if (state === '') {
      if (there) store.act('mark', [operation(there, null)])
      return
    }
    const asked: Asked = {
      ...(there ?? { kind: 'asked', id: crypto.randomUUID(), interview, question, at: null }),
      state: state as Asked['state'],
    }
    store.act('mark', put(project, asked))
  }
  return (
    <details className="lp-wide">
      <summary>
        {say(words.guide)}{' '}
        <span className="lp-subtle">({say(words.count, { marked: known.size, all: all.length })})</span>
      </summary>
      {all.map(({ code, text }) => (
        <SelectField
          key={code}
          label={<span lang={languageOfText(text, language)}>{say(text)}</span>}
          value={known.get(code)?.state ?? ''}
          change={(state) => mark(code, state)}
          options={[
            { value: '', text: say(words.missing) },
            ...(['answered', 'unanswered', 'skipped'] as const).map((value) => ({
              value,
              text: say(words[value]),
            })),
          ]}
        />
      ))}
    </details>
  )
}
