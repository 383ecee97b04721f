import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { all, CodePoints, type Coding, type Project, put, themesOfCode } from '#core/interviews'
import { Button, CheckField, Dialog, SelectField, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useAnalysis, useProject } from '../analysis/index.ts'
import { useTexts } from '../queries.ts'
import type { usePeople } from './queries.ts'

const words = {
  title: { nb: 'Velg sitat', nn: 'Vel sitat', en: 'Choose a quote' },
  starred: { nb: 'Bare de med stjerne', nn: 'Berre dei med stjerne', en: 'Only those with a star' },
  search: { nb: 'Søk i teksten', nn: 'Søk i teksten', en: 'Search the text' },
  theme: { nb: 'Tema', nn: 'Tema', en: 'Theme' },
  all: { nb: 'Alle', nn: 'Alle', en: 'All' },
  choose: { nb: 'Velg', nn: 'Vel', en: 'Choose' },
  chooseThis: { nb: 'Velg: {text}', nn: 'Vel: {text}', en: 'Choose: {text}' },
  none: {
    nb: 'Ingen kodede steder passer. Fjern haken for stjerne for å se alle.',
    nn: 'Ingen koda stader passar. Fjern haken for stjerne for å sjå alle.',
    en: 'No coded places match. Untick the star to see all.',
  },
  more: { nb: 'Vis flere', nn: 'Vis fleire', en: 'Show more' },
  done: { nb: 'Ferdig', nn: 'Ferdig', en: 'Done' },
} satisfies Record<string, LocalText>

const step = 30
const placeOf = ({ version, start, end }: Pick<Coding, 'version' | 'start' | 'end'>): string =>
  `${version}/${start}/${end}`

const themesOf = (project: Project, { code }: Coding): readonly string[] => {
  const found = project.code.get(code)
  return found ? themesOfCode(project, found).map(({ id }) => id) : []
}

/** The places that are coded and are no quote yet, one of each. */
function placesLeft(project: Project): readonly Coding[] {
  const taken = new Set([...project.quote.values()].map(placeOf))
  const left = new Map<string, Coding>()
  for (const coding of all(project, 'coding')) {
    const place = placeOf(coding)
    if (taken.has(place) || coding.adrift) continue
    const there = left.get(place)
    if (!there || (coding.starred && !there.starred)) left.set(place, coding)
  }
  return [...left.values()]
}

/** Choosing quotes among what is coded. */
export function QuotePicker({
  study,
  person,
  people,
  close,
}: {
  study: string
  person: string
  people: ReturnType<typeof usePeople>
  close: () => void
}) {
  const say = useSay()
  const analysis = useAnalysis()
  const project = useProject()
  const [starred, setStarred] = useState(true)
  const [search, setSearch] = useState('')
  const [theme, setTheme] = useState('')
  const [shown, setShown] = useState(step)
  const left = placesLeft(project)
  const texts = useTexts(study, [...new Set(left.map(({ version }) => version))].toSorted())
  const points = new Map([...texts].map(([id, text]) => [id, new CodePoints(text)]))
  const wanted = search.trim().toLocaleLowerCase('nb')
  const found = left
    .map((coding) => ({
      coding,
      text: points.get(coding.version)?.slice(coding.start, coding.end) ?? '',
    }))
    .filter(
      ({ coding, text }) =>
        text !== '' &&
        (!starred || coding.starred) &&
        text.toLocaleLowerCase('nb').includes(wanted) &&
        (theme === '' || themesOf(project, coding).includes(theme)),
    )
  const choose = (coding: Coding) => {
    const { interview, version, start, end } = coding
    analysis.act(
      'choose-quote',
      put(project, {
        ...{ kind: 'quote', id: crypto.randomUUID(), interview, version, start, end },
        ...{ edits: [], label: { sex: true, age: 'exact' }, themes: themesOf(project, coding) },
        ...{ chosenBy: person, signedBy: null },
      }),
    )
  }
  return (
    <Dialog title={say(words.title)} close={close}>
      <div className="lp-stack">
        <TextField label={say(words.search)} value={search} change={setSearch} />
        <SelectField
          label={say(words.theme)}
          value={theme}
          change={setTheme}
          options={[
            { value: '', text: say(words.all) },
            ...[...project.theme.values()].map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
        <CheckField label={say(words.starred)} checked={starred} change={setStarred} />
        {found.length === 0 && <p>{say(words.none)}</p>}
        <ul className="lp-quote-choices">
          {found.slice(0, shown).map(({ coding, text }) => (
            <li key={coding.id} className="lp-stack">
              <p lang="nb">«{text}»</p>
              <div className="lp-row">
                <Button
                  size="sm"
                  look="secondary"
                  aria-label={say(words.chooseThis, { text: text.slice(0, 60) })}
                  onClick={() => choose(coding)}
                >
                  {say(words.choose)}
                </Button>
                <span className="lp-quote-by">
                  {people.byId.get(coding.interview)?.code} · {project.code.get(coding.code)?.name}
                  {coding.starred && ' ★'}
                </span>
              </div>
            </li>
          ))}
        </ul>
        {found.length > shown && (
          <Button look="tertiary" size="sm" onClick={() => setShown(shown + step)}>
            {say(words.more)}
          </Button>
        )}
      </div>
      <div className="lp-dialog-foot">
        <Button onClick={close}>{say(words.done)}</Button>
      </div>
    </Dialog>
  )
}
