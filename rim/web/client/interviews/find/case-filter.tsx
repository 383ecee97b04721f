import type { LocalText } from '#core/foundation'
import { CheckField, SelectField, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useStudyFacts } from '../people/queries.ts'
import type { CaseFilter } from './cases.ts'

const words = {
  who: { nb: 'Hvem', nn: 'Kven', en: 'Who' },
  sex: { nb: 'Kjønn', nn: 'Kjønn', en: 'Sex' },
  all: { nb: 'Alle', nn: 'Alle', en: 'All' },
  female: { nb: 'Kvinner', nn: 'Kvinner', en: 'Women' },
  male: { nb: 'Menn', nn: 'Menn', en: 'Men' },
  other: { nb: 'Annet', nn: 'Anna', en: 'Other' },
  from: { nb: 'Alder fra', nn: 'Alder frå', en: 'Age from' },
  to: { nb: 'Alder til', nn: 'Alder til', en: 'Age to' },
  site: { nb: 'Sted', nn: 'Stad', en: 'Site' },
  informants: {
    nb: 'Bare det informanten sier',
    nn: 'Berre det informanten seier',
    en: 'Only what the informant says',
  },
  starred: {
    nb: 'Bare det som er merket med stjerne',
    nn: 'Berre det som er merkt med stjerne',
    en: 'Only what is starred',
  },
} satisfies Record<string, LocalText>

/** Choosing among interviews by who was interviewed. */
export function CaseFilterFields({
  study,
  filter,
  change,
  sites = true,
  starred = true,
}: {
  study: string
  filter: CaseFilter
  change: (filter: CaseFilter) => void
  sites?: boolean
  starred?: boolean
}) {
  const say = useSay()
  const facts = useStudyFacts(study)
  const places = facts.data?.sites ?? []
  return (
    <fieldset className="ds-fieldset lp-find-filter">
      <legend className="ds-label">{say(words.who)}</legend>
      <div className="lp-find-fields">
        <SelectField
          label={say(words.sex)}
          value={filter.sex}
          change={(sex) => change({ ...filter, sex })}
          options={[
            { value: '', text: say(words.all) },
            ...(['female', 'male', 'other'] as const).map((value) => ({ value, text: say(words[value]) })),
          ]}
        />
        <TextField
          kind="number"
          label={say(words.from)}
          value={filter.ageFrom}
          change={(ageFrom) => change({ ...filter, ageFrom })}
        />
        <TextField
          kind="number"
          label={say(words.to)}
          value={filter.ageTo}
          change={(ageTo) => change({ ...filter, ageTo })}
        />
        {sites && places.length > 0 && (
          <SelectField
            label={say(words.site)}
            value={filter.site}
            change={(site) => change({ ...filter, site })}
            options={[
              { value: '', text: say(words.all) },
              ...places.map(({ id, name }) => ({ value: id, text: name })),
            ]}
          />
        )}
      </div>
      <CheckField
        label={say(words.informants)}
        checked={filter.informants}
        change={(informants) => change({ ...filter, informants })}
      />
      {starred && (
        <CheckField
          label={say(words.starred)}
          checked={filter.starred}
          change={(on) => change({ ...filter, starred: on })}
        />
      )}
    </fieldset>
  )
}
