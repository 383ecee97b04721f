import type { LocalText } from '#core/foundation'
import { PlaceResults } from '../../survey-results/place-results-page.tsx'
import { BackLink } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { ownMunicipality } from '../round/queries.ts'

const words = {
  back: { nb: 'Alle undersøkelsene', nn: 'Alle undersøkingane', en: 'All surveys' },
  title: {
    nb: 'Resultater av brukerundersøkelsen',
    nn: 'Resultat frå brukarundersøkinga',
    en: 'Results of the user survey',
  },
  lead: {
    nb: 'Her er kommunens egne svar ved siden av egne tidligere målinger, regionen og landet. Alt her kan vises fram: tall som kunne røpe noen, er tatt ut.',
    nn: 'Her er svara i kommunen ved sida av eigne tidlegare målingar, regionen og landet. Alt her kan visast fram: tal som kunne røpe nokon, er tatt ut.',
    en: 'Here are the municipality’s answers beside its own earlier waves, the region and the country. All of it may be shown: numbers that could reveal somebody are taken out.',
  },
} satisfies Record<string, LocalText>

/** What the municipality's survey came to. */
export default function SurveyResultsPage() {
  const say = useSay()
  return (
    <>
      <p className="lp-no-print">
        <BackLink to="/coordinate/survey">{say(words.back)}</BackLink>
      </p>
      <PlaceResults title={words.title} lead={words.lead} address={`${ownMunicipality()}/survey-results`} />
    </>
  )
}
