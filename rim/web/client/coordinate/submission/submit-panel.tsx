import { useState } from 'react'
import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { Button, Card, Dialog, Failure, Tag } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { DeskAnswer } from '../round/answers.ts'
import { useSubmit } from './queries.ts'

const words = {
  before: { nb: 'Før dere leverer', nn: 'Før de leverer', en: 'Before you submit' },
  complete: { nb: 'Fullførte registreringer', nn: 'Fullførte registreringar', en: 'Complete registrations' },
  none: {
    nb: 'Ingen er fullført ennå, så det er ingenting å levere.',
    nn: 'Ingen er fullførte enno, så det er ingenting å levere.',
    en: 'None are complete yet, so there is nothing to submit.',
  },
  drafts: { nb: 'Ikke fullførte', nn: 'Ikkje fullførte', en: 'Not complete' },
  draftsLeft: {
    nb: 'De blir ikke med. Be enhetene fullføre eller slette dem først.',
    nn: 'Dei blir ikkje med. Be einingane fullføre eller slette dei først.',
    en: 'They are left out. Ask the units to complete or delete them first.',
  },
  noDrafts: { nb: 'Ingen står igjen.', nn: 'Ingen står att.', en: 'None are left.' },
  coverage: { nb: 'Se hvilke enheter', nn: 'Sjå kva einingar', en: 'See which units' },
  quality: { nb: 'Kvalitet', nn: 'Kvalitet', en: 'Quality' },
  qualityTodo: {
    nb: 'Noe bør ses på før dere leverer.',
    nn: 'Noko bør sjåast på før de leverer.',
    en: 'Something should be looked at before you submit.',
  },
  qualityDone: { nb: 'Gått gjennom.', nn: 'Gått gjennom.', en: 'Gone through.' },
  qualityOpen: { nb: 'Åpne kvalitetslisten', nn: 'Opne kvalitetslista', en: 'Open the quality list' },
  ok: { nb: 'I orden', nn: 'I orden', en: 'In order' },
  look: { nb: 'Se på', nn: 'Sjå på', en: 'Look at' },
  happens: { nb: 'Dette skjer når dere leverer', nn: 'Dette skjer når de leverer', en: 'When you submit' },
  frozen: {
    nb: 'Registreringene fryses. Ingen kan endre dem så lenge runden er levert.',
    nn: 'Registreringane blir frosne. Ingen kan endre dei så lenge runden er levert.',
    en: 'The registrations are frozen. Nobody can change them while the round is submitted.',
  },
  wiped: {
    nb: 'Enhetenes lokale referanser og kommentarer slettes. Det kan ikke gjøres om.',
    nn: 'Dei lokale referansane og kommentarane til einingane blir sletta. Det kan ikkje gjerast om.',
    en: 'The units’ own labels and comments are deleted. That cannot be undone.',
  },
  made: {
    nb: 'Rapporten, lysbildene og tabellene lages med en gang. Det tar vanligvis under ett minutt.',
    nn: 'Rapporten, lysbileta og tabellane blir laga med ein gong. Det tek vanlegvis under eitt minutt.',
    en: 'The report, the slides and the tables are made at once. It usually takes less than a minute.',
  },
  undo: {
    nb: 'Oppdager dere feil, kan du åpne runden igjen så lenge den ikke er avsluttet for hele landet. Neste levering gir en ny rapport som erstatter den første.',
    nn: 'Oppdagar de feil, kan du opne runden igjen så lenge han ikkje er avslutta for heile landet. Neste levering gir ein ny rapport som erstattar den første.',
    en: 'If you find mistakes, you can open the round again as long as it is not closed for the whole country. The next submission gives a new report that replaces the first.',
  },
  submit: { nb: 'Lever runden', nn: 'Lever runden', en: 'Submit the round' },
  sure: { nb: 'Levere runden nå?', nn: 'Levere runden no?', en: 'Submit the round now?' },
  sureText: {
    nb: '{complete} registreringer leveres. {drafts} som ikke er fullført, blir ikke med. Enhetenes lokale referanser og kommentarer slettes for godt.',
    nn: '{complete} registreringar blir leverte. {drafts} som ikkje er fullførte, blir ikkje med. Dei lokale referansane og kommentarane til einingane blir sletta for godt.',
    en: '{complete} registrations are submitted. {drafts} that are not complete are left out. The units’ labels and comments are deleted for good.',
  },
  yes: { nb: 'Ja, lever', nn: 'Ja, lever', en: 'Yes, submit' },
  wait: { nb: 'Vent litt', nn: 'Vent litt', en: 'Wait' },
  numbers: {
    nb: 'Tallene dere har ført inn, leveres.',
    nn: 'Tala de har ført inn, blir leverte.',
    en: 'The numbers that you have entered are submitted.',
  },
  numbersOpen: { nb: 'Se tallene', nn: 'Sjå tala', en: 'See the numbers' },
  entered: { nb: 'Tall', nn: 'Tal', en: 'Numbers' },
} satisfies Record<string, LocalText>

/** What is checked before submission, what happens then, and the button. */
export function SubmitPanel({ desk }: { desk: DeskAnswer }) {
  const say = useSay()
  const submit = useSubmit(desk.round.id)
  const [asking, setAsking] = useState(false)
  const persons = desk.joined?.mode === 'person'
  const step = desk.steps.find((one) => one.step === 'submission')
  const ready = step?.state !== 'locked' && (!persons || desk.complete > 0)
  return (
    <>
      <Card title={say(words.before)}>{persons ? <Checks desk={desk} /> : <NumbersCheck desk={desk} />}</Card>
      <Card title={say(words.happens)}>
        <ol className="ds-list lp-submission-steps">
          <li>{say(words.frozen)}</li>
          {persons && <li>{say(words.wiped)}</li>}
          <li>{say(words.made)}</li>
          <li>{say(words.undo)}</li>
        </ol>
        <div>
          <Button disabled={!ready} onClick={() => setAsking(true)}>
            {say(words.submit)}
          </Button>
        </div>
      </Card>
      {asking && (
        <Dialog title={say(words.sure)} close={() => setAsking(false)}>
          <p>
            {persons
              ? say(words.sureText, { complete: desk.complete, drafts: desk.drafts })
              : say(words.numbers)}
          </p>
          {submit.isError && <Failure cause={submit.error} />}
          <div className="lp-dialog-foot">
            <Button
              disabled={submit.isPending}
              onClick={() => submit.mutate(undefined, { onSuccess: () => setAsking(false) })}
            >
              {say(words.yes)}
            </Button>
            <Button look="secondary" onClick={() => setAsking(false)}>
              {say(words.wait)}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}

function Checks({ desk }: { desk: DeskAnswer }) {
  const say = useSay()
  const { complete, drafts, round, steps } = desk
  const quality = steps.find(({ step }) => step === 'quality')
  const looked = quality?.state === 'done'
  return (
    <dl className="lp-checks">
      <Check title={say(words.complete)} fine={complete > 0}>
        {complete > 0 ? complete : say(words.none)}
      </Check>
      <Check title={say(words.drafts)} fine={drafts === 0}>
        {drafts === 0 ? (
          say(words.noDrafts)
        ) : (
          <>
            {drafts}. {say(words.draftsLeft)}{' '}
            <Link className="ds-link" to={`/coordinate/rounds/${round.id}/coverage`}>
              {say(words.coverage)}
            </Link>
          </>
        )}
      </Check>
      {quality && (
        <Check title={say(words.quality)} fine={looked}>
          {say(looked ? words.qualityDone : words.qualityTodo)}{' '}
          <Link className="ds-link" to={`/coordinate/rounds/${round.id}/quality`}>
            {say(words.qualityOpen)}
          </Link>
        </Check>
      )}
    </dl>
  )
}

function NumbersCheck({ desk }: { desk: DeskAnswer }) {
  const say = useSay()
  const numbers = desk.steps.find(({ step }) => step === 'numbers')
  return (
    <dl className="lp-checks">
      <Check title={say(words.entered)} fine={numbers?.state === 'done'}>
        <Link className="ds-link" to={`/coordinate/rounds/${desk.round.id}/numbers`}>
          {say(words.numbersOpen)}
        </Link>
      </Check>
    </dl>
  )
}

function Check({ title, fine, children }: { title: string; fine: boolean; children: React.ReactNode }) {
  const say = useSay()
  return (
    <div>
      <dt>
        {title}{' '}
        <Tag colour={fine ? 'success' : 'warning'}>
          {fine ? '✓' : '!'} {say(fine ? words.ok : words.look)}
        </Tag>
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
