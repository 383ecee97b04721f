import type { LocalText } from '#core/foundation'
import { ButtonLink, Card, PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  title: { nb: 'Skjemamottak', nn: 'Skjemamottak', en: 'Form reception' },
  lead: {
    nb: 'Her tar du imot konvolutter og skriver inn svar fra papirskjemaer i brukerundersøkelsen.',
    nn: 'Her tek du imot konvoluttar og skriv inn svar frå papirskjema i brukarundersøkinga.',
    en: 'Here you receive envelopes and enter the answers of paper forms in the user survey.',
  },
} satisfies Record<string, LocalText>

const tasks: readonly { readonly to: string; readonly title: LocalText; readonly about: LocalText }[] = [
  {
    to: '/survey/envelopes',
    title: { nb: 'Konvolutter', nn: 'Konvoluttar', en: 'Envelopes' },
    about: {
      nb: 'Tell konvoluttene som er kommet, og sorter fra dem som er tomme eller ubrukelige.',
      nn: 'Tel konvoluttane som er komne, og sorter frå dei som er tomme eller ubrukelege.',
      en: 'Count the envelopes that have come, and sort out those that are empty or unusable.',
    },
  },
  {
    to: '/survey/entry',
    title: { nb: 'Tast inn skjemaer', nn: 'Tast inn skjema', en: 'Enter forms' },
    about: {
      nb: 'Les inn koden og tast det som står på papiret, første eller andre gang.',
      nn: 'Les inn koden og tast det som står på papiret, første eller andre gong.',
      en: 'Read the code and type what stands on the paper, the first or the second time.',
    },
  },
  {
    to: '/survey/batches',
    title: { nb: 'Bunker', nn: 'Bunkar', en: 'Batches' },
    about: {
      nb: 'Se hvilke skjemaer som venter på andre inntasting, og gjør opp bunker som er klare.',
      nn: 'Sjå kva skjema som ventar på andre inntasting, og gjer opp bunkar som er klare.',
      en: 'See which forms wait for their second entry, and settle batches that are ready.',
    },
  },
  {
    to: '/survey/quality',
    title: { nb: 'Kvalitet', nn: 'Kvalitet', en: 'Quality' },
    about: {
      nb: 'Se hvor godt skjemaene er tastet inn, bunke for bunke.',
      nn: 'Sjå kor godt skjemaa er tasta inn, bunke for bunke.',
      en: 'See how well the forms are entered, batch by batch.',
    },
  },
]

/** What somebody at the reception of forms begins with. */
export default function StartPage() {
  const say = useSay()
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {tasks.map(({ to, title, about }) => (
        <Card key={to} title={say(title)}>
          <p>{say(about)}</p>
          <div>
            <ButtonLink to={to} look="secondary">
              {say(title)}
            </ButtonLink>
          </div>
        </Card>
      ))}
    </div>
  )
}
