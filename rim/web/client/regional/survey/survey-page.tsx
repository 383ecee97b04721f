import type { LocalText } from '#core/foundation'
import { PlaceResults } from '../../survey-results/place-results-page.tsx'

const words = {
  title: { nb: 'Brukerundersøkelsen', nn: 'Brukarundersøkinga', en: 'The user survey' },
  lead: {
    nb: 'Her er svarene i regionen samlet, ved siden av tidligere målinger og landet. Kommuner med færre enn ti svar har ingen egen rapport, og får denne.',
    nn: 'Her er svara i regionen samla, ved sida av tidlegare målingar og landet. Kommunar med færre enn ti svar har ingen eigen rapport, og får denne.',
    en: 'Here are the answers of the region together, beside earlier waves and the country. Municipalities with fewer than ten answers have no report of their own, and get this one.',
  },
} satisfies Record<string, LocalText>

/** The survey's results of the regions that one's counties lie in. */
export default function RegionSurveyPage() {
  return <PlaceResults title={words.title} lead={words.lead} address="/api/survey-region-results" />
}
