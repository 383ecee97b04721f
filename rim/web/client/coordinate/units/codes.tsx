import type { LocalText } from '#core/foundation'
import { Alert, Button, Dialog, useCopy } from '../../ui/index.ts'
import { dayOfMoment } from '../../words/dates.ts'
import { type Say, useLanguage, useSay } from '../../words/index.ts'
import { useAppointments } from './queries.ts'
import './units.css'

/** A code that has just been made, and whose it is. */
export interface GivenCode {
  readonly id: string
  readonly code: string
  readonly name: string
  /** The unit's name; empty for a coordinator. */
  readonly place: string
}

const words = {
  title: { nb: 'Gi koden videre nå', nn: 'Gi koden vidare no', en: 'Pass the code on now' },
  titleMany: { nb: 'Gi kodene videre nå', nn: 'Gi kodane vidare no', en: 'Pass the codes on now' },
  once: {
    nb: 'Koden vises bare her og nå, og lagres ikke. Gi den til riktig person på en trygg måte: den som har koden, får tilgangen.',
    nn: 'Koden blir berre vist her og no, og blir ikkje lagra. Gi han til rett person på ein trygg måte: den som har koden, får tilgangen.',
    en: 'The code is shown here and now only, and is not kept. Give it to the right person safely: whoever has the code gets the access.',
  },
  onceMany: {
    nb: 'Kodene vises bare her og nå, og lagres ikke. Ta vare på dem før du går fra siden. Gi hver kode til riktig person på en trygg måte: den som har koden, får tilgangen.',
    nn: 'Kodane blir berre viste her og no, og blir ikkje lagra. Ta vare på dei før du går frå sida. Gi kvar kode til rett person på ein trygg måte: den som har koden, får tilgangen.',
    en: 'The codes are shown here and now only, and are not kept. Keep them before you leave the page. Give each code to the right person safely: whoever has the code gets the access.',
  },
  text: {
    nb: '{name}: Gå til {address} og logg inn. Skriv koden {code} der du blir spurt om den. Koden gjelder til og med {day} og kan brukes én gang.',
    nn: '{name}: Gå til {address} og logg inn. Skriv koden {code} der du blir spurd om han. Koden gjeld til og med {day} og kan brukast éin gong.',
    en: '{name}: Go to {address} and log in. Write the code {code} where you are asked for it. The code holds until {day} and can be used once.',
  },
  textSoon: {
    nb: '{name}: Gå til {address} og logg inn. Skriv koden {code} der du blir spurt om den. Koden kan brukes én gang.',
    nn: '{name}: Gå til {address} og logg inn. Skriv koden {code} der du blir spurd om han. Koden kan brukast éin gong.',
    en: '{name}: Go to {address} and log in. Write the code {code} where you are asked for it. The code can be used once.',
  },
  copyMany: { nb: 'Kopier tekstene', nn: 'Kopier tekstane', en: 'Copy the texts' },
  copy: { nb: 'Kopier teksten', nn: 'Kopier teksten', en: 'Copy the text' },
  copied: { nb: 'Kopiert.', nn: 'Kopiert.', en: 'Copied.' },
  notCopied: {
    nb: 'Nettleseren lot oss ikke kopiere. Marker teksten og kopier selv.',
    nn: 'Nettlesaren lét oss ikkje kopiere. Marker teksten og kopier sjølv.',
    en: 'The browser did not let us copy. Select the text and copy it yourself.',
  },
  done: { nb: 'Jeg har tatt vare på koden', nn: 'Eg har teke vare på koden', en: 'I have kept the code' },
  doneMany: {
    nb: 'Jeg har tatt vare på kodene',
    nn: 'Eg har teke vare på kodane',
    en: 'I have kept the codes',
  },
} satisfies Record<string, LocalText>

/** Four and four, so that it can be read out and typed in. */
const inGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')

/** The codes of those who have just been given access, with a text to pass on; they are not shown again. */
export function Codes({ codes, close }: { codes: readonly GivenCode[]; close: () => void }) {
  const say = useSay()
  const many = codes.length > 1
  return (
    <Dialog title={say(many ? words.titleMany : words.title)} close={close}>
      <CodeTexts codes={codes} />
      <div className="lp-dialog-foot">
        <Button onClick={close}>{say(many ? words.doneMany : words.done)}</Button>
      </div>
    </Dialog>
  )
}

/** The same as a part of a page. */
export function CodeTexts({ codes }: { codes: readonly GivenCode[] }) {
  const say = useSay()
  const language = useLanguage()
  const appointments = useAppointments()
  const { copied, copy } = useCopy()
  const dayOf = ({ id }: GivenCode) => {
    const until = appointments.data?.find((one) => one.id === id)?.invitationExpiresAt
    return until ? dayOfMoment(until, language) : null
  }
  const texts = codes.map((one) => textOf(one, dayOf(one), say))
  return (
    <div className="lp-stack">
      <Alert colour="warning">
        <p className="ds-paragraph">{say(codes.length > 1 ? words.onceMany : words.once)}</p>
      </Alert>
      {codes.length === 1 && <p className="lp-code">{inGroups(codes[0]?.code ?? '')}</p>}
      <ul className="lp-code-texts">
        {codes.map(({ id }, at) => (
          <li key={id}>{texts[at]}</li>
        ))}
      </ul>
      <div className="lp-row">
        <Button look="secondary" onClick={() => void copy(texts.join('\n\n'))}>
          {say(codes.length > 1 ? words.copyMany : words.copy)}
        </Button>
        <span role="status">{copied !== null && say(copied ? words.copied : words.notCopied)}</span>
      </div>
    </div>
  )
}

const textOf = ({ name, place, code }: GivenCode, day: string | null, say: Say): string =>
  say(day === null ? words.textSoon : words.text, {
    name: place === '' ? name : `${name} (${place})`,
    address: location.origin,
    code,
    day: day ?? '',
  })
