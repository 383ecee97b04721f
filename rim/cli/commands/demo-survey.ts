import type { Command } from '../command.ts'
import { outOption } from './shared.ts'

const text = (nb: string, nn: string, en: string) => ({ nb, nn, en })

/** `lyttepost demo survey`. What it plays is loaded when it is run: the other commands need none of it. */
export const demoSurveyCommand: Command = {
  name: 'demo survey',
  summary: text(
    'spiller brukerundersøkelsen i 2021 i et eget hus: trekking, skjemaer, svar på papir og nett, mottak, koding',
    'spelar brukarundersøkinga i 2021 i eit eige hus: trekking, skjema, svar på papir og nett, mottak, koding',
    'plays the user survey of 2021 in a house of its own: draw, forms, answers on paper and web, reception, coding',
  ),
  args: [],
  options: [
    {
      name: 'folder',
      value: 'mappe',
      text: text(
        'mappen til husets database; den må være ny',
        'mappa til databasen i huset; ho må vere ny',
        "the folder of the house's database; it must be new",
      ),
    },
    outOption,
    {
      name: 'participants',
      value: 'tall',
      default: '64',
      text: text(
        'kommuner og bydeler som er med',
        'kommunar og bydelar som er med',
        'municipalities and districts that take part',
      ),
    },
    {
      name: 'answers',
      value: 'tall',
      text: text(
        'svar i alt; uten: som i 2021, etter hvor mange som er med',
        'svar i alt; utan: som i 2021, etter kor mange som er med',
        'answers in all; without: as in 2021, by how many take part',
      ),
    },
    {
      name: 'seed',
      value: 'tekst',
      default: 'Brukertilfredshet 2021',
      text: text('frø for alt som trekkes', 'frø for alt som blir trekt', 'seed of all that is drawn'),
    },
    {
      name: 'port',
      value: 'tall',
      default: '8070',
      text: text('port, for innloggingen', 'port, for innlogginga', 'port, for the login'),
    },
    {
      name: 'serve',
      text: text(
        'start Lyttepost på huset etterpå',
        'start Lyttepost på huset etterpå',
        'start Lyttepost on the house afterwards',
      ),
    },
    {
      name: 'no-serve',
      text: text(
        'ikke start det (som uten valget)',
        'ikkje start det (som utan valet)',
        'do not start it (as without the option)',
      ),
    },
  ],
  examples: ['lyttepost demo survey', 'lyttepost demo survey --folder undersokelse --participants 8 --serve'],
  async run(call) {
    const { demoSurvey } = await import('./demo-survey-run.ts')
    return demoSurvey(call)
  },
}
