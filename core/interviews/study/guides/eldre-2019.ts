import type { InterviewGuide } from '../guide.ts'
import { elderlyServices } from './eldre-2019-services.ts'
import { elderlyWays } from './eldre-2019-ways.ts'

/**
 * The guide of the interviews with persons of 65 and older (KoRus Midt-Norge 2020, appendix 2): topics, questions and prompts as
 * printed, with words that the print breaks or runs together put right. Offered as a starting point; a study makes its own
 * versions of it. What its opening says of who commissioned it is left out, since that is told by the information sheet.
 */
export const guideElderly2019: InterviewGuide = {
  version: 1,
  from: null,
  title: {
    nb: 'Erfaringer med kommunale tjenester blant personer med rusmiddelproblemer, 65 år og eldre',
    nn: 'Erfaringar med kommunale tenester blant personar med rusmiddelproblem, 65 år og eldre',
  },
  source: {
    nb: 'KoRus Midt-Norge 2020, vedlegg 2. Bokmål som trykt; nynorsk er oversatt for dette programmet.',
    nn: 'KoRus Midt-Norge 2020, vedlegg 2. Bokmål som trykt; nynorsk er omsett for dette programmet.',
  },
  translated: ['nn'],
  opening: {
    nb: 'Målet med dette intervjuet er å få vite om dine erfaringer med tjenestene du mottar fra kommunen der du bor. Gå gjennom informasjonsskriv, og sørg for at samtykkeerklæring blir underskrevet (avklar om det er greit å bruke opptaker). Du kan trekke deg fra intervjuet når som helst, og du kan la være å svare på ting du synes er ubehagelig. Du kan også ta kontakt etter intervjuet om det er noe mer du vil dele.',
    nn: 'Målet med dette intervjuet er å få vite om erfaringane dine med tenestene du tek imot frå kommunen der du bur. Gå gjennom informasjonsskriv, og sørg for at samtykkeerklæring blir underskriven (avklar om det er greitt å bruke opptakar). Du kan trekkje deg frå intervjuet når som helst, og du kan la vere å svare på ting du synest er ubehageleg. Du kan også ta kontakt etter intervjuet om det er noko meir du vil dele.',
  },
  topics: [...elderlyServices, ...elderlyWays],
}
