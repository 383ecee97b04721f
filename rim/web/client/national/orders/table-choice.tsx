import type { LocalText } from '#core/foundation'
import { type Chapter, standardTables } from '#core/mapping'
import { CheckField } from '../../ui/index.ts'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'

const words = {
  legend: { nb: 'Tabeller', nn: 'Tabellar', en: 'Tables' },
  chosen: { nb: '{count} valgt', nn: '{count} valde', en: '{count} chosen' },
  index: {
    nb: 'Levekårsindeks, gjennomsnitt',
    nn: 'Levekårsindeks, gjennomsnitt',
    en: 'Index of living conditions, mean',
  },
  services: {
    nb: 'Antall tjenester, gjennomsnitt',
    nn: 'Talet på tenester, gjennomsnitt',
    en: 'Number of services, mean',
  },
} satisfies Record<string, LocalText>

const chapters: Readonly<Record<Chapter, LocalText>> = {
  scope: { nb: 'Omfang', nn: 'Omfang', en: 'Extent' },
  background: { nb: 'Bakgrunn', nn: 'Bakgrunn', en: 'Background' },
  life_areas: { nb: 'Levekår', nn: 'Levekår', en: 'Living conditions' },
  activity: { nb: 'Aktivitet og livsopphold', nn: 'Aktivitet og livsopphald', en: 'Activity and livelihood' },
  health: { nb: 'Helse og risiko', nn: 'Helse og risiko', en: 'Health and risk' },
  substances: { nb: 'Rusmidler', nn: 'Rusmiddel', en: 'Substances' },
  children: { nb: 'Barn', nn: 'Barn', en: 'Children' },
  plans: { nb: 'Planer', nn: 'Planar', en: 'Plans' },
  services: { nb: 'Tjenester', nn: 'Tenester', en: 'Services' },
  needs: { nb: 'Framtidig behov', nn: 'Framtidig behov', en: 'Future need' },
}
type Choice = { readonly id: string; readonly title: LocalText; readonly chapter: Chapter }
const choices: readonly Choice[] = [
  ...standardTables,
  { id: 'index', title: words.index, chapter: 'life_areas' },
  { id: 'services_count', title: words.services, chapter: 'services' },
]

/** The tables that a report can be made of, chapter by chapter; a chapter is opened to choose from it. */
export function TableChoice({
  chosen,
  change,
  error,
}: {
  chosen: readonly string[]
  change: (chosen: readonly string[]) => void
  error?: string | undefined
}) {
  const say = useSay()
  const language = useLanguage()
  const toggle = (id: string) =>
    change(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <fieldset className="ds-fieldset lp-field">
      <legend className="ds-label" data-weight="medium">
        {say(words.legend)}
      </legend>
      {(Object.keys(chapters) as Chapter[]).map((chapter) => {
        const inside = choices.filter((choice) => choice.chapter === chapter)
        const count = inside.filter(({ id }) => chosen.includes(id)).length
        return (
          <details key={chapter} className="ds-details lp-table-chapter">
            <summary>
              {say(chapters[chapter])}
              {count > 0 && ` (${say(words.chosen, { count })})`}
            </summary>
            <div className="lp-table-choices">
              {inside.map(({ id, title }) => (
                <CheckField
                  key={id}
                  label={say(title)}
                  checked={chosen.includes(id)}
                  change={() => toggle(id)}
                  language={languageOfText(title, language)}
                />
              ))}
            </div>
          </details>
        )
      })}
      {error !== undefined && (
        <p className="ds-validation-message" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
