import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { LocalText } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { type TrainingCaseAnswer, useInstrument, useTraining } from '../../api/index.ts'
import { NotHere } from '../../layout/not-here.tsx'
import { Failure, PageTitle, Waiting } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { CaseText, ReadAgain } from './case-text.tsx'
import { ColoursForm } from './colours-form.tsx'
import { nextCase } from './practice.ts'
import { Result } from './result.tsx'
import type { Given } from './use-answering.ts'
import { WholeForm } from './whole-form.tsx'
import './training.css'

const words = {
  all: { nb: 'Alle eksemplene', nn: 'Alle døma', en: 'All cases' },
  ways: { nb: 'Hva vil du øve på?', nn: 'Kva vil du øve på?', en: 'What do you want to practise?' },
  colours: { nb: 'Bare fargene', nn: 'Berre fargane', en: 'The colours alone' },
  form: { nb: 'Hele skjemaet', nn: 'Heile skjemaet', en: 'The whole form' },
  keptColours: {
    nb: 'Sett farge på de åtte levekårsområdene. Etterpå får du se fasiten. Fargene blir lagret når du trykker «Se fasiten», og bare du ser dem.',
    nn: 'Set farge på dei åtte levekårsområda. Etterpå får du sjå fasiten. Fargane blir lagra når du trykkjer «Sjå fasiten», og berre du ser dei.',
    en: 'Give the eight life areas their colours. Then you see the model answer. The colours are saved when you press “See the model answer”, and only you see them.',
  },
  keptForm: {
    nb: 'Fyll ut som om det var en ekte registrering, gjerne bare med tastaturet. Ingenting blir lagret underveis, og det du har skrevet, blir borte om du forlater siden. Når du trykker «Fullfør», blir bare de åtte fargene lagret.',
    nn: 'Fyll ut som om det var ei ekte registrering, gjerne berre med tastaturet. Ingenting blir lagra undervegs, og det du har skrive, blir borte om du forlèt sida. Når du trykkjer «Fullfør», blir berre dei åtte fargane lagra.',
    en: 'Fill it in as if it were a real registration, by keyboard alone if you like. Nothing is saved on the way, and what you have written is gone if you leave the page. When you press “Complete”, only the eight colours are saved.',
  },
} satisfies Record<string, LocalText>

/** One case to practise on: its text, a form to answer by, and then the comparison. */
export default function CasePage({ code }: { code: string }) {
  const training = useTraining()
  const one = training.data?.cases.find((each) => each.code === code)
  const form = useInstrument(one?.instrument)
  if (!training.data) {
    if (!training.isError) return <Waiting />
    return <Failure cause={training.error} again={() => void training.refetch()} />
  }
  if (!one) return <NotHere />
  if (form.data) return <Case one={one} cases={training.data.cases} instrument={form.data} />
  return form.isError ? <Failure cause={form.error} again={() => void form.refetch()} /> : <Waiting />
}

function Case({
  one,
  cases,
  instrument,
}: {
  one: TrainingCaseAnswer
  cases: readonly TrainingCaseAnswer[]
  instrument: Instrument
}) {
  const say = useSay()
  const [address] = useSearchParams()
  const [given, setGiven] = useState<Given | null>(
    one.result && { result: one.result, answers: null, seconds: null },
  )
  const [now, setNow] = useState(false)
  const way = address.get('way') === 'form' ? 'form' : 'colours'
  const answered = (by: Given) => {
    setNow(true)
    setGiven(by)
  }
  const AnsweringForm = way === 'form' ? WholeForm : ColoursForm
  return (
    <div className="lp-practice" data-way={given ? 'result' : way}>
      <div className="lp-practice-head">
        <Link className="ds-link" to="/register/training">
          <span aria-hidden="true">←</span> {say(words.all)}
        </Link>
        <PageTitle>{say(one.title)}</PageTitle>
        {!given && (
          <>
            <Ways code={one.code} way={way} />
            <p className="lp-lead">{say(way === 'form' ? words.keptForm : words.keptColours)}</p>
          </>
        )}
      </div>
      <CaseText one={one} />
      <div className="lp-practice-work">
        {given ? (
          <Result
            given={given}
            instrument={instrument}
            next={nextCase(cases, one.code)}
            focus={now}
            again={() => setGiven(null)}
          />
        ) : (
          <AnsweringForm key={way} one={one} instrument={instrument} answered={answered} />
        )}
        <ReadAgain one={one} />
      </div>
    </div>
  )
}

function Ways({ code, way }: { code: string; way: 'colours' | 'form' }) {
  const say = useSay()
  const base = `/register/training/${code}`
  const link = (to: string, is: 'colours' | 'form') => (
    <Link
      to={to}
      replace
      className="ds-button"
      data-size="sm"
      data-variant={way === is ? 'primary' : 'secondary'}
      data-color="accent"
      aria-current={way === is ? 'true' : undefined}
    >
      {way === is && <span aria-hidden="true">✓</span>}
      {say(words[is])}
    </Link>
  )
  return (
    <nav className="lp-row" aria-label={say(words.ways)}>
      {link(base, 'colours')}
      {link(`${base}?way=form`, 'form')}
    </nav>
  )
}
