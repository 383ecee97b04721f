import type { LocalText } from '#core/foundation'
import {
  background,
  contact,
  cooperation,
  digital,
  end,
  hospital,
  important,
  influence,
  now,
  relation,
  relatives,
  substances,
  uptake,
} from './guide-topics.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

const shared = {
  title: text('Intervjuguide', 'Intervjuguide'),
  translated: ['nn'],
  opening: text(
    'Takk for at du vil snakke med oss. Vi går gjennom skrivet og samtykket først. Du kan la være å svare, ta pause eller trekke deg når som helst, også etterpå. Er det greit at vi tar opp lyden?',
    'Takk for at du vil snakke med oss. Vi går gjennom skrivet og samtykket først. Du kan la vere å svare, ta pause eller trekkje deg når som helst, også etterpå. Er det greitt at vi tek opp lyden?',
  ),
} as const

const source = text(
  'Spørsmålene er hentet fra intervjuguiden i KoRus Midt 2020, vedlegg 2, og kortet ned.',
  'Spørsmåla er henta frå intervjuguiden i KoRus Midt 2020, vedlegg 2, og korta ned.',
)
const addition = text(
  'Spørsmålene om det digitale og om råd til kommunen (k4, m2) er våre egne.',
  'Spørsmåla om det digitale og om råd til kommunen (k4, m2) er våre eigne.',
)

const municipal = text('Kommunale tjenester', 'Kommunale tenester')
const participation = text('Brukermedvirkning', 'Brukarmedverknad')
const before = [background, uptake, substances] as const
const between = [relatives, relation, cooperation, hospital] as const

/** Both versions. After the first interview the digital, a prompt on meals and advice to the municipality came in. */
export const writtenGuides = [
  {
    ...shared,
    version: 1,
    from: '2026-02-24',
    source,
    topics: [
      ...before,
      { code: 'k', name: municipal, questions: [now, contact, important] },
      ...between,
      { code: 'm', name: participation, questions: [influence] },
      end,
    ],
  },
  {
    ...shared,
    version: 2,
    from: '2026-03-09',
    source: text(`${source.nb} ${addition.nb}`, `${source.nn} ${addition.nn}`),
    topics: [
      ...before,
      {
        code: 'k',
        name: municipal,
        questions: [
          {
            ...now,
            prompts: [...now.prompts, { code: 'k1b', text: text('Mat og måltider', 'Mat og måltid') }],
          },
          contact,
          important,
          digital,
        ],
      },
      ...between,
      {
        code: 'm',
        name: participation,
        questions: [
          influence,
          {
            code: 'm2',
            text: text('Hva ville du rådet kommunen til?', 'Kva ville du rådd kommunen til?'),
            prompts: [],
          },
        ],
      },
      end,
    ],
  },
] as const
