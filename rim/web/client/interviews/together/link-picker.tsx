import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { changed, type SourceLink, type Theme } from '#core/interviews'
import { Awaited, Button, Dialog, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useAnalysis, useProject } from '../analysis/index.ts'
import { linkKey, useBesideChoices } from './queries.ts'

const words = {
  open: { nb: 'Velg tall ved siden av', nn: 'Vel tal ved sida av', en: 'Choose numbers beside' },
  title: {
    nb: 'Tall ved siden av «{theme}»',
    nn: 'Tal ved sida av «{theme}»',
    en: 'Numbers beside “{theme}”',
  },
  search: {
    nb: 'Søk i spørsmål og figurer',
    nn: 'Søk i spørsmål og figurar',
    en: 'Search questions and figures',
  },
  survey: { nb: 'Undersøkelsen', nn: 'Undersøkinga', en: 'The survey' },
  mapping: { nb: 'Kartleggingen', nn: 'Kartlegginga', en: 'The mapping' },
  none: { nb: 'Ingenting passer med søket.', nn: 'Ingenting passar med søket.', en: 'Nothing matches.' },
  done: { nb: 'Ferdig', nn: 'Ferdig', en: 'Done' },
} satisfies Record<string, LocalText>

/** Choosing which figures of the survey and the mapping stand beside a theme. */
export function LinkPicker({ study, theme }: { study: string; theme: Theme }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="secondary" size="sm" onClick={() => setOpen(true)}>
        {say(words.open)}
      </Button>
      {open && (
        <Dialog title={say(words.title, { theme: theme.name })} close={() => setOpen(false)}>
          <Choices study={study} theme={theme} />
          <div className="lp-dialog-foot">
            <Button onClick={() => setOpen(false)}>{say(words.done)}</Button>
          </div>
        </Dialog>
      )}
    </>
  )
}

function Choices({ study, theme }: { study: string; theme: Theme }) {
  const say = useSay()
  const analysis = useAnalysis()
  const project = useProject()
  const choices = useBesideChoices(study, true)
  const [search, setSearch] = useState('')
  if (!choices.data) return <Awaited query={choices} />
  const chosen = new Set(theme.sources.map(linkKey))
  const wanted = search.trim().toLocaleLowerCase('nb')
  const found = choices.data.filter(({ title, number, code }) =>
    [say(title), number, code].some((text) => text.toLocaleLowerCase('nb').includes(wanted)),
  )
  const toggle = (link: SourceLink): void => {
    const { source, code } = link
    const sources = chosen.has(linkKey(link))
      ? theme.sources.filter((one) => linkKey(one) !== linkKey(link))
      : [...theme.sources, { source, code }]
    analysis.act('change', changed(project, 'theme', theme.id, { sources }))
  }
  return (
    <div className="lp-stack">
      <TextField label={say(words.search)} value={search} change={setSearch} />
      {found.length === 0 && <p>{say(words.none)}</p>}
      <div className="lp-beside-choices">
        {(['survey', 'mapping'] as const).map((source) => {
          const own = found.filter((one) => one.source === source)
          if (own.length === 0) return null
          return (
            <fieldset key={source} className="ds-fieldset">
              <legend className="ds-label">{say(words[source])}</legend>
              {own.map((choice) => (
                <label key={linkKey(choice)} className="lp-beside-choice">
                  <input
                    type="checkbox"
                    className="ds-input"
                    checked={chosen.has(linkKey(choice))}
                    onChange={() => toggle(choice)}
                  />
                  <span>
                    {choice.number !== '' && `${choice.number.replace('_', '.')} `}
                    {say(choice.title)}
                  </span>
                </label>
              ))}
            </fieldset>
          )
        })}
      </div>
    </div>
  )
}
