import { Dialog } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  title: { nb: 'Hurtigtaster', nn: 'Hurtigtastar', en: 'Keyboard shortcuts' },
  inField: {
    nb: 'Når du står i et spørsmål',
    nn: 'Når du står i eit spørsmål',
    en: 'While you are in a question',
  },
  anywhere: { nb: 'Hvor som helst i skjemaet', nn: 'Kvar som helst i skjemaet', en: 'Anywhere in the form' },
  key: { nb: 'Tast', nn: 'Tast', en: 'Key' },
  does: { nb: 'Hva den gjør', nn: 'Kva han gjer', en: 'What it does' },
  services: {
    nb: 'I tjenester: skriv noen bokstaver og trykk Enter for å legge til. Enter i tomt felt går videre.',
    nn: 'I tenester: skriv nokre bokstavar og trykk Enter for å leggje til. Enter i tomt felt går vidare.',
    en: 'In services: type some letters and press Enter to add. Enter in the empty box goes on.',
  },
}

const inField = [
  [
    '1–9',
    {
      nb: 'Velg svaret med tallet. Har spørsmålet ett svar, går du videre.',
      nn: 'Vel svaret med talet. Har spørsmålet eitt svar, går du vidare.',
      en: 'Choose the answer with the number. Where there is one answer, you go on.',
    },
  ],
  ['0', { nb: 'Ingen av disse', nn: 'Ingen av desse', en: 'None of these' }],
  ['V', { nb: 'Vet ikke', nn: 'Veit ikkje', en: 'Don’t know' }],
  ['X', { nb: 'Ønsker ikke å svare', nn: 'Ønskjer ikkje å svare', en: 'Does not wish to answer' }],
  ['S', { nb: 'Samme som i forrige runde', nn: 'Same som i førre runde', en: 'Same as in the last round' }],
  [
    'K',
    {
      nb: 'Kommentar (Esc når du er ferdig)',
      nn: 'Kommentar (Esc når du er ferdig)',
      en: 'Comment (Esc when done)',
    },
  ],
  ['Backspace', { nb: 'Fjern svaret', nn: 'Fjern svaret', en: 'Remove the answer' }],
  ['Enter', { nb: 'Neste spørsmål', nn: 'Neste spørsmål', en: 'Next question' }],
  ['Shift + Enter', { nb: 'Forrige spørsmål', nn: 'Førre spørsmål', en: 'Previous question' }],
  ['?', { nb: 'Vis denne hjelpen', nn: 'Vis denne hjelpa', en: 'Show this help' }],
] as const

const anywhere = [
  [
    'Alt + S',
    { nb: 'Til «Se over og fullfør»', nn: 'Til «Sjå over og fullfør»', en: 'To “Review and complete”' },
  ],
  ['Alt + ↓', { nb: 'Neste del', nn: 'Neste del', en: 'Next part' }],
  ['Alt + ↑', { nb: 'Forrige del', nn: 'Førre del', en: 'Previous part' }],
] as const

/** All shortcuts of the form. */
export function KeyHelp({ close }: { close: () => void }) {
  const say = useSay()
  const table = (title: string, keys: typeof inField | typeof anywhere) => (
    <table className="ds-table lp-keys">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.key)}</th>
          <th scope="col">{say(words.does)}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map(([key, text]) => (
          <tr key={key}>
            <th scope="row">
              <kbd>{key}</kbd>
            </th>
            <td>{say(text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
  return (
    <Dialog title={say(words.title)} close={close}>
      {table(say(words.inField), inField)}
      <p>{say(words.services)}</p>
      {table(say(words.anywhere), anywhere)}
    </Dialog>
  )
}
